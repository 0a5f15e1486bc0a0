/** What is painted while somebody zooms and pans: a bitmap of the many, and the very picture when it settles. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BasePainter, type Picture, type Sheet } from '../../renderer/charts/canvas/basePainter.ts';
import { drawScene } from '../../renderer/charts/draw.ts';
import { circles, people } from '../../renderer/charts/gallery/fixtures.ts';
import { pickDot } from '../../renderer/charts/pick.ts';
import { layoutRings } from '../../renderer/charts/rings/layout.ts';
import type { Point } from '../../renderer/charts/scene.ts';
import { chartTheme } from '../../renderer/charts/theme.ts';
import { toScene, toScreen, type View, wholeView } from '../../renderer/charts/view.ts';
import { size } from './crowd.ts';
import { type Recorder, recorder } from './recorder.ts';

const frames = 120;

function pictureOf(count: number, ratio = 2): Picture {
  const scene = layoutRings(people(count, 5), circles(5), size, { sector: 'none', size: 'revenue' });
  const namesAt = (view: View) => [
    {
      id: 'one',
      text: 'Anna',
      box: { ...toScreen(view, scene.dots[0]!), width: 30, height: 13 },
      onDot: null,
    },
  ];
  return { scene, theme: chartTheme('light', 5), ratio, you: 'You', kept: null, namesAt };
}

/** A painter whose sheet paints nothing, and what it was asked to. */
function painting() {
  const sheet = { record: recorder(), width: 0, height: 0, largest: 0 };
  const painter = new BasePainter({
    get pen() {
      return sheet.record.pen;
    },
    image: {} as CanvasImageSource,
    resize(width, height) {
      Object.assign(sheet, { record: recorder(), width, height });
      sheet.largest = Math.max(sheet.largest, width * height);
    },
  } satisfies Sheet);
  return { painter, sheet };
}

/** Views as a hand makes them: nearer about a point by a factor per frame, or along. */
function zoomed(view: View, about: Point, factor: number): View {
  const k = Math.max(1, view.k * factor);
  const held = toScene(view, about);
  return kept({ k, x: about.x - held.x * k, y: about.y - held.y * k });
}

/** The scene fills what shows, as the zoom sees to. */
function kept({ k, x, y }: View): View {
  return {
    k,
    x: Math.min(0, Math.max(size.width * (1 - k), x)),
    y: Math.min(0, Math.max(size.height * (1 - k), y)),
  };
}

/** Where the frame shown last has a point of the scene, in CSS pixels; by way of the sheet. */
function shownAt(point: Point, sheet: Recorder, frame: Recorder): Point {
  const transforms = sheet.log.filter(([name]) => name === 'setTransform');
  const [, k, , , , x, y] = transforms.at(-1) as [string, ...number[]];
  const [, , left, top, width, height] = frame.log.find(([name]) => name === 'drawImage') as [
    string,
    unknown,
    ...number[],
  ];
  return {
    x: ((point.x * k! + x! - left!) / width!) * size.width,
    y: ((point.y * k! + y! - top!) / height!) * size.height,
  };
}

test('a hundred frames of coming nearer paint ten thousand people a few times', () => {
  const { painter } = painting();
  const picture = pictureOf(10_000);
  let painted = 0;
  let arcs = 0;
  let view = wholeView;
  for (let frame = 0; frame < frames; frame += 1) {
    view = zoomed(view, { x: 300, y: 500 }, 1.025);
    const { pen, calls } = recorder();
    if (painter.paint(pen, picture, view, true)) painted += 1;
    arcs += calls.get('arc') ?? 0;
    expect(calls.get('drawImage')).toBe(1);
  }
  // Each doubling once; on the canvas itself only the dot in the middle, which keeps its size.
  expect(view.k).toBeGreaterThan(16);
  expect(painted).toBeLessThanOrEqual(5);
  expect(arcs).toBe(frames);
});

test('panning to and fro by less than the margin paints once', () => {
  const { painter } = painting();
  const picture = pictureOf(10_000);
  const from = zoomed(wholeView, { x: 400, y: 400 }, 6);
  let painted = 0;
  for (let frame = 0; frame < frames; frame += 1) {
    const along = Math.sin(frame / 20);
    const view = kept({ ...from, x: from.x + along * 470, y: from.y + along * 390 });
    if (painter.paint(recorder().pen, picture, view, true)) painted += 1;
  }
  expect(painted).toBe(1);
});

test('the picture after a gesture is the one without', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ factor: fc.double({ min: 0.5, max: 2, noNaN: true }), x: fc.nat(960) }), {
        minLength: 1,
        maxLength: 12,
      }),
      (steps) => {
        const { painter } = painting();
        const picture = pictureOf(3000);
        let view = wholeView;
        for (const { factor, x } of steps) {
          view = zoomed(view, { x, y: 300 }, factor);
          painter.paint(recorder().pen, picture, view, true);
        }
        const [settled, plain] = [recorder(), recorder()];
        painter.paint(settled.pen, picture, view, false);
        drawScene(plain.pen, picture.scene, picture.theme, view, picture.ratio, {
          you: 'You',
          names: picture.namesAt(view),
        });
        expect(settled.log).toEqual(plain.log);
      },
    ),
    { numRuns: 10 },
  );
});

test('at every moment of a gesture people show where they are found', () => {
  const picture = pictureOf(3000);
  const moves = fc.record({
    factor: fc.double({ min: 0.4, max: 2.5, noNaN: true }),
    x: fc.integer({ min: 0, max: size.width }),
    y: fc.integer({ min: 0, max: size.height }),
  });
  fc.assert(
    fc.property(fc.array(moves, { minLength: 1, maxLength: 15 }), (steps) => {
      const { painter, sheet } = painting();
      let view = wholeView;
      for (const { factor, x, y } of steps) {
        view = zoomed(view, { x, y }, factor);
        const frame = recorder();
        painter.paint(frame.pen, picture, view, true);
        expect([...frame.bad, ...sheet.record.bad]).toEqual([]);
        for (const dot of picture.scene.dots.filter((_dot, index) => index % 400 === 0)) {
          const shown = shownAt(dot, sheet.record, frame);
          expect(shown.x).toBeCloseTo(toScreen(view, dot).x, 3);
          expect(shown.y).toBeCloseTo(toScreen(view, dot).y, 3);
          const { x, y } = toScene(view, shown);
          expect(pickDot(picture.scene, x, y)).toBe(dot);
        }
      }
    }),
    { numRuns: 20 },
  );
});

test('nothing that shows lies beyond the bitmap', () => {
  const { painter, sheet } = painting();
  const picture = pictureOf(3000);
  const shownWhole = (view: View) => {
    const { pen, log } = recorder();
    painter.paint(pen, picture, view, true);
    const [, , x, y, width, height] = log.find(([name]) => name === 'drawImage') as [
      string,
      unknown,
      ...number[],
    ];
    expect(Math.min(x!, y!)).toBeGreaterThanOrEqual(-1);
    expect(x! + width!).toBeLessThanOrEqual(sheet.width + 1);
    expect(y! + height!).toBeLessThanOrEqual(sheet.height + 1);
  };
  let view = wholeView;
  for (let frame = 0; frame < frames; frame += 1) {
    view = zoomed(view, { x: frame * 8, y: 200 }, frame < 60 ? 1.08 : 0.93);
    view = kept({ ...view, x: view.x + 25, y: view.y - 15 });
    shownWhole(view);
  }
});

test('another scene, other colours or another screen are painted at once, in the middle of a gesture', () => {
  const { painter } = painting();
  const picture = pictureOf(3000);
  const view = zoomed(wholeView, { x: 400, y: 400 }, 3);
  const paints = (shown: Picture) => painter.paint(recorder().pen, shown, view, true);
  expect(paints(picture)).toBe(true);
  expect(paints(picture)).toBe(false);
  expect(paints({ ...picture, scene: { ...picture.scene } })).toBe(true);
  expect(paints({ ...picture, theme: chartTheme('dark', 5) })).toBe(true);
  expect(paints({ ...picture, ratio: 1 })).toBe(true);
});

test('a few hundred people are painted sharp in every frame', () => {
  const { painter } = painting();
  const picture = pictureOf(240);
  const { pen, calls } = recorder();
  expect(painter.paint(pen, picture, zoomed(wholeView, { x: 400, y: 400 }, 1.3), true)).toBe(true);
  expect(calls.has('drawImage')).toBe(false);
});

test('names go along with a pan and come again when a zoom has settled', () => {
  const { painter } = painting();
  const picture = pictureOf(3000);
  const from = zoomed(wholeView, { x: 400, y: 400 }, 3);
  const namesOf = (view: View, moving: boolean) => {
    const { pen, log } = recorder();
    painter.paint(pen, picture, view, moving);
    return log.filter(([name, text]) => name === 'fillText' && text !== 'You').map(([, , x, y]) => [x, y]);
  };
  const [[x, y]] = namesOf(from, false) as [[number, number]];
  expect(namesOf({ ...from, x: from.x + 12, y: from.y - 7 }, true)).toEqual([[x + 12, y - 7]]);
  expect(namesOf(zoomed(from, { x: 400, y: 400 }, 1.1), true)).toEqual([]);
  expect(namesOf(zoomed(from, { x: 400, y: 400 }, 1.1), false)).toHaveLength(1);
});

test('a bitmap stays below fifty megabytes on the largest and finest screens', () => {
  const { painter, sheet } = painting();
  const picture = pictureOf(3000, 16);
  painter.paint(recorder().pen, picture, zoomed(wholeView, { x: 400, y: 400 }, 8), true);
  expect(sheet.largest * 4).toBeLessThan(50_000_000);
});
