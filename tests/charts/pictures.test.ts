/** Pictures as files: what is written is read back by programs that share nothing with what wrote it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { circles, inbound, people } from '../../renderer/charts/gallery/fixtures.ts';
import { ringsLabels } from '../../renderer/charts/gallery/labels.ts';
import {
  composePicture,
  type Drawing,
  type Picture,
  type PictureOptions,
  paintPicture,
} from '../../renderer/charts/pictures/compose.ts';
import { FilePen, type Outline, type Words } from '../../renderer/charts/pictures/filePen.ts';
import { runsOf } from '../../renderer/charts/pictures/fonts.ts';
import { paperSize, papers, printRatio } from '../../renderer/charts/pictures/paper.ts';
import { pdfOf } from '../../renderer/charts/pictures/pdf.ts';
import type { PaintedWords } from '../../renderer/charts/pictures/pdfPen.ts';
import { printable } from '../../renderer/charts/pictures/resolution.ts';
import { svgOf } from '../../renderer/charts/pictures/svg.ts';
import { SvgPen } from '../../renderer/charts/pictures/svgPen.ts';
import { type PicturePen, paintTexts } from '../../renderer/charts/pictures/texts.ts';
import { pythonWith } from '../../scripts/readers.ts';
import { recorder } from './recorder.ts';

const measure = (text: string, _weight: number, size: number) => Array.from(text).length * size * 0.56;
const drawing: Drawing = {
  kind: 'circles',
  people: people(240, 5),
  circles: circles(5),
  stages: inbound,
  sector: 'none',
  sizeBy: 'revenue',
  labels: ringsLabels,
};
const wished: PictureOptions = {
  paper: 'slide',
  scheme: 'light',
  names: true,
  title: 'Who is close & dear',
  caption: '27 Nov 2026',
};
const details = { title: 'Circles <1>', language: 'nl' };

function pictureOf(changed: Partial<Drawing> = {}, options: Partial<PictureOptions> = {}): Picture {
  return composePicture({ ...drawing, ...changed }, { ...wished, ...options }, measure);
}

/** People of whom everything that a person types has a mark in it. */
const marked = people(60, 5).map((person, index) => ({
  ...person,
  name: `Qx${index} Qxfamily`,
  organisation: `Qxorg${index % 3}`,
  owner: `Qxowner${index % 2}`,
  source: `Qxsource${index % 2}`,
  tags: [`Qxtag${index % 4}`],
}));

describe('a pen that writes a file', () => {
  /** Tells the outlines it was asked for. */
  class Told extends FilePen {
    readonly outlines: Outline[] = [];
    protected override paintFill(outline: Outline): void {
      this.outlines.push(outline);
    }
    protected override paintLine(): void {}
    protected override paintWords(): void {}
    protected override startClip(): void {}
    protected override keepClips(): void {}
    protected override restoreClips(): void {}
  }

  test('curves stay on the arc they stand for, whichever way it goes round', () => {
    const angle = fc.double({ min: -7, max: 7, noNaN: true });
    fc.assert(
      fc.property(angle, angle, fc.boolean(), (from, to, back) => {
        const pen = new Told();
        pen.setTransform(2, 0, 0, 2, 30, 40);
        pen.beginPath();
        pen.arc(5, 6, 100, from, to, back);
        pen.fill();
        let at: readonly [number, number] = [0, 0];
        let turned = 0;
        const distance = (x: number, y: number) => Math.hypot(x - 40, y - 52);
        for (const [kind, ...numbers] of pen.outlines[0]!.stretches) {
          const [a, b, c, d, e, f] = numbers as number[] as [number, number, number, number, number, number];
          if (kind === 'C') {
            for (const t of [0.25, 0.5, 0.75]) {
              const along = (p: number, q: number, r: number, s: number) =>
                (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * q + 3 * (1 - t) * t ** 2 * r + t ** 3 * s;
              expect(Math.abs(distance(along(at[0], a, c, e), along(at[1], b, d, f)) - 200)).toBeLessThan(
                0.1,
              );
            }
            const before = Math.atan2(at[1] - 52, at[0] - 40);
            const after = Math.atan2(f - 52, e - 40);
            turned += Math.atan2(Math.sin(after - before), Math.cos(after - before));
            at = [e, f];
          } else {
            at = [a, b];
          }
          expect(Math.abs(distance(...at) - 200)).toBeLessThan(0.001);
        }
        const asked = back ? from - to : to - from;
        const turn = 2 * Math.PI;
        const expected = asked >= turn ? turn : ((asked % turn) + turn) % turn;
        // Half a turn can be taken either way by the arithmetic above.
        expect(Math.abs(Math.abs(turned) - expected)).toBeLessThan(1e-6);
        if (expected > 0.01 && expected < 3) expect(turned < 0).toBe(back);
      }),
    );
  });

  test('a whole circle is told as one, a ring with a hole is not', () => {
    const pen = new Told();
    pen.beginPath();
    pen.arc(10, 20, 5, 0, Math.PI * 2);
    pen.fill();
    pen.moveTo(13, 20);
    pen.arc(10, 20, 3, Math.PI * 2, 0, true);
    pen.fill();
    expect(pen.outlines.map(({ circle }) => circle)).toEqual([{ x: 10, y: 20, r: 5 }, null]);
  });
});

test('a picture of rings has everybody on the paper and every text where it does not leave it', () => {
  for (const paper of papers) {
    for (const kind of ['circles', 'funnel', 'both'] as const) {
      const { scene, size, texts, names } = pictureOf({ kind }, { paper });
      expect(scene.dots).toHaveLength(kind === 'both' ? 480 : 240);
      const boxes = [
        ...scene.dots.map(({ x, y, r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r })),
        ...texts.map(({ room }) => room),
        ...names.map(({ box }) => box),
      ];
      for (const box of boxes) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(size.width);
        expect(box.y + box.height).toBeLessThanOrEqual(size.height);
      }
    }
  }
});

test('arcs and trails that show lie in the picture, within the paper', () => {
  const crowd = people(240, 5);
  const { uid } = crowd.find(({ circle }) => circle === 'circle-1')!;
  const over = { allReferrals: true, trails: new Map([[uid, 'circle-3']]) };
  const [plain, full] = [recorder(), recorder()];
  for (const [{ pen }, changed] of [
    [plain, {}],
    [full, over],
  ] as const) {
    paintPicture(pen as unknown as PicturePen, pictureOf(changed), 1, measure);
  }
  expect(full.bad).toEqual([]);
  const referred = crowd.filter(({ referredBy }) => referredBy !== null).length;
  expect(full.calls.get('quadraticCurveTo')).toBe((plain.calls.get('quadraticCurveTo') ?? 0) + referred);
  // A trail is filled by itself, the heads of all arcs at once.
  expect(full.calls.get('fill')).toBe(plain.calls.get('fill')! + 2);
});

test('what is too long for its room is shortened to it', () => {
  const room = { x: 0, y: 0, width: 60, height: 20, align: 'middle' } as const;
  const run = { text: 'Nieuwe opdrachtgevers', size: 12, weight: 600, colour: '#000000' } as const;
  const { pen, texts } = recorder();
  const text = { id: '1', room, lines: [run], lineHeight: 20, alpha: 1 };
  paintTexts(pen, [text], 1, measure);
  expect(texts).toEqual(['Nieuwe…']);
});

describe('runs of letters that one font has', () => {
  const part = (text: string) => runsOf(text).map((run) => [run.text, run.part]);

  test('letters of other scripts have fonts of their own; what none has is told', () => {
    expect(part('Anna')).toEqual([['Anna', 'latin']]);
    expect(part('Ľubomír')).toEqual([
      ['Ľ', 'latin-ext'],
      ['ubomír', 'latin'],
    ]);
    expect(part('Игорь')).toEqual([['Игорь', 'cyrillic']]);
    expect(part('李明 A')).toEqual([
      ['李明', null],
      [' A', 'latin'],
    ]);
    // One letter of several signs stays one.
    expect(part('👩‍👧')).toEqual([['👩‍👧', null]]);
    expect(part('e\u0301')).toEqual([['é', 'latin']]);
  });

  test('together they are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const runs = runsOf(text);
        expect(runs.map((run) => run.text).join('')).toBe(text.normalize('NFC'));
      }),
    );
  });
});

const python = pythonWith('xml.etree.ElementTree');

/** Prints what an SVG holds: its size, title, texts, circles. */
const svgReader = `
import json, sys, xml.etree.ElementTree as tree
root = tree.fromstring(sys.stdin.buffer.read())
svg = '{http://www.w3.org/2000/svg}'
json.dump({
    'box': root.get('viewBox'),
    'title': root.find(svg + 'title').text,
    'style': root.find(svg + 'style').text,
    'texts': [part for text in root.iter(svg + 'text') for part in text.itertext()],
    'circles': len(list(root.iter(svg + 'circle'))),
    'attributes': str([element.attrib for element in root.iter()]),
}, sys.stdout)
`;

describe.skipIf(!python)(
  `SVG read by another program${python ? '' : ' (skipped: python3 is not on this machine)'}`,
  () => {
    async function read(picture: Picture) {
      const input = await svgOf(picture, details, measure);
      const { stdout, status, stderr } = spawnSync(python!, ['-c', svgReader], { input, encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(status).toBe(0);
      return JSON.parse(stdout) as Record<'box' | 'title' | 'style' | 'attributes', string> & {
        texts: string[];
        circles: number;
      };
    }

    test('has the size, a title, a circle for each person and text with its font', async () => {
      const odd = ['R&D <b>"team"</b>', 'Jo\u0001 Ō', "D'Hondt"];
      const crowd = people(30, 5).map((person, index) =>
        index < odd.length ? { ...person, name: odd[index]!, circle: 'circle-0' } : person,
      );
      const picture = pictureOf({ people: crowd });
      const svg = await read(picture);
      expect(svg.box).toBe('0 0 1280 720');
      expect(svg.title).toBe('Circles <1>');
      // And the dot in the middle.
      expect(svg.circles).toBeGreaterThanOrEqual(31);
      expect(svg.texts).toEqual(
        expect.arrayContaining(['Who is close & dear', 'You', 'Core', '27 Nov 2026']),
      );
      expect(svg.texts).toEqual(expect.arrayContaining(['R&D <b>"team"</b>', 'Jo Ō', "D'Hondt"]));
      expect(svg.style).toContain('font-weight: 500; src: url(data:font/woff;base64,');
    });

    test('without names it holds nothing that comes from people, whatever they are divided by', async () => {
      const named = await read(pictureOf({ people: marked, sector: 'owner' }));
      expect(named.texts.join()).toContain('Qxfamily');
      expect(named.texts).toContain('Qxowner1');
      for (const sector of ['none', 'tag', 'owner', 'organisation', 'source'] as const) {
        const nameless = await read(pictureOf({ people: marked, sector }, { names: false }));
        expect(nameless.texts.join()).not.toContain('Qx');
        expect(nameless.texts).toContain('Core');
        expect(nameless.attributes).not.toContain(marked[0]!.uid);
      }
    });
  },
);

const poppler = spawnSync('pdftotext', ['-v']).error === undefined;

describe.skipIf(!poppler)(
  `PDF read by another program${poppler ? '' : ' (skipped: Debian’s poppler-utils is not on this machine)'}`,
  () => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'pictures-'));
    });
    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    /** A dark square in place of words that need another font. */
    const square = ({ size }: Words): PaintedWords => {
      const data = new Uint8ClampedArray(8 * 8 * 4).map((_, index) => (index % 4 === 3 ? 255 : 20));
      return { image: { data, width: 8, height: 8 } as ImageData, width: size, height: size, ascent: size };
    };

    async function written(picture: Picture): Promise<string> {
      const file = join(folder, 'picture.pdf');
      const pdf = await pdfOf(picture, details, square);
      writeFileSync(file, new Uint8Array(await pdf.arrayBuffer()));
      return file;
    }

    function poppled(program: string, ...args: readonly string[]): string {
      const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(status).toBe(0);
      return stdout;
    }

    test('is as large as its paper and says what it is', async () => {
      for (const [paper, size] of [
        ['slide', '960 x 540 pts'],
        ['a3-landscape', '1190.55 x 841.89 pts (A3)'],
        ['a3-portrait', '841.89 x 1190.55 pts (A3)'],
      ] as const) {
        const told = poppled('pdfinfo', await written(pictureOf({}, { paper })));
        expect(told).toContain(`Page size:       ${size}`);
        expect(told).toMatch(/Title: +Circles <1>/);
        expect(told).toMatch(/Pages: +1\n/);
      }
    });

    test('its text is text, in fonts that it brings along, of every script', async () => {
      const names = ['Anna Bakker', 'Ľubomír Ōta', 'Игорь Смирнов', 'Νίκος Παππάς', 'Nguyễn Thị', '李明'];
      const crowd = people(names.length, 5).map((person, index) => ({
        ...person,
        name: names[index]!,
        circle: `circle-${index % 3}`,
      }));
      const file = await written(pictureOf({ people: crowd }));
      const text = poppled('pdftotext', '-layout', file, '-').replace(/\s+/g, ' ');
      for (const name of [...names, 'Who is close & dear', 'You', 'Core 2 / 15', 'World 0'])
        expect(text).toContain(name);
      const fonts = poppled('pdffonts', file).trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(3);
      for (const font of fonts) expect(font).toMatch(/\+Inter-\w+ +CID TrueType +Identity-H +yes yes yes/);
    });

    test('without names it holds nothing that comes from people', async () => {
      const named = poppled('pdftotext', await written(pictureOf({ people: marked, sector: 'owner' })), '-');
      expect(named).toContain('Qxowner');
      const wish = { names: false } as const;
      const file = await written(pictureOf({ people: marked, sector: 'owner' }, wish));
      const text = poppled('pdftotext', file, '-');
      expect(text).not.toContain('Qx');
      expect(text).toContain('Regulars');
    });

    test.each(['light', 'dark'] as const)(
      'has each dot in its colour where it belongs (%s)',
      async (scheme) => {
        const picture = pictureOf({}, { scheme, names: false });
        const file = await written(picture);
        poppled('pdftoppm', '-r', '96', '-singlefile', file, join(folder, 'page'));
        const colourAt = pixels(readFileSync(join(folder, 'page.ppm')));
        const { scene, theme, size } = picture;
        expect(colourAt(2, size.height / 2)).toEqual(rgb(theme.ground));
        expect(colourAt(scene.you!.x - scene.you!.r + 3, scene.you!.y)).toEqual(rgb(theme.ink));
        for (const dot of scene.dots.filter(({ r }) => r > 2.5)) {
          expect(colourAt(dot.x, dot.y)).toEqual(rgb(theme.circles[dot.colour]!));
        }
      },
    );
  },
);

function rgb(colour: string): number[] {
  return [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16));
}

/** Reads the colour at a place of an image in the format PPM. */
function pixels(file: Buffer): (x: number, y: number) => number[] {
  const [head = '', width = ''] = /^P6\n(\d+) \d+\n255\n/.exec(file.toString('latin1', 0, 40)) ?? [];
  return (x, y) => {
    const at = head.length + (Math.floor(y) * Number(width) + Math.floor(x)) * 3;
    return [...file.subarray(at, at + 3)];
  };
}

test('a file says the same texts for the same picture', async () => {
  const pen = new SvgPen();
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.font = '600 12px Inter';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText('Core', 50, 40);
  expect(pen.finish(paperSize('slide'), '#ffffff', details, '')).toContain(
    '<g fill="#000000" font-size="12" font-weight="600" text-anchor="middle">\n<text x="50" y="44.37">Core</text>',
  );
});

test('a PNG says how large it is in print: once, before the picture, which stays as it was', async () => {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const header = chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex'));
  const rest = Buffer.concat([chunk('IDAT', deflateSync(Buffer.of(0, 7))), chunk('IEND', Buffer.alloc(0))]);
  const plain = new Blob([Buffer.concat([signature, header, rest])], { type: 'image/png' });

  const made = printable(plain);
  const perMetre = Buffer.alloc(9);
  for (const at of [0, 4]) perMetre.writeUInt32BE(Math.round((printRatio * 96) / 0.0254), at);
  perMetre[8] = 1;
  const wanted = Buffer.concat([signature, header, chunk('pHYs', perMetre), rest]);
  expect(made.type).toBe('image/png');
  expect(Buffer.from(await made.arrayBuffer()).equals(wanted)).toBe(true);
});
