import { type BentText, HALO } from '../bentTexts.ts';
import { Fading, FilePen, type Fill, type Line, type Outline, type Words } from './filePen.ts';
import { type Fonts, fontBytes, fontName, runsOf } from './fonts.ts';
import { pointsPerPixel } from './paper.ts';
import type { Letter } from './texts.ts';

/** Words as an image, with its size in CSS pixels and how far down their baseline lies. */
export interface PaintedWords {
  readonly image: ImageData;
  readonly width: number;
  readonly height: number;
  readonly ascent: number;
}

/**
 * Writes on the page of a PDF, whose text stays text, in fonts that the file brings along. What these cannot write, such
 * as Chinese, `paintWords` paints; it can still be found and copied as text.
 */
export class PdfPen extends FilePen {
  readonly #page: PDFKit.PDFDocument;
  readonly #paint: (words: Words) => PaintedWords;
  #filled: Fill | null = null;
  #images = 0;

  constructor(page: PDFKit.PDFDocument, fonts: Fonts, paint: (words: Words) => PaintedWords) {
    super();
    this.#page = page;
    this.#paint = paint;
    for (const font of fonts.values()) page.registerFont(font.name, fontBytes(font));
    page.scale(pointsPerPixel);
  }

  /** Width of a text as this pen writes it; what is painted as an image counts as a square for each letter. */
  measure(text: string, weight: number, size: number): number {
    return runsOf(text).reduce((sum, run) => {
      if (run.part === null) return sum + run.text.length * size;
      return sum + this.#page.font(fontName(run.part, weight), size).widthOfString(run.text);
    }, 0);
  }

  protected override paintFill(outline: Outline, fill: Fill): void {
    this.#colour(fill);
    this.#trace(outline);
    this.#page.fill();
  }

  protected override paintLine(outline: Outline, line: Line): void {
    this.#page
      .strokeColor(this.#ink(line), line.alpha)
      .lineWidth(line.width)
      .lineCap(line.cap)
      .lineJoin(line.join);
    this.#trace(outline);
    this.#page.stroke();
  }

  protected override paintWords(words: Words): void {
    const runs = runsOf(words.text).map((run) => {
      if (run.part === null) {
        const painted = this.#paint({ ...words, text: run.text, align: 'start' });
        return { ...run, part: null, painted, width: painted.width };
      }
      const font = fontName(run.part, words.weight);
      const width = this.#page.font(font, words.size).widthOfString(run.text);
      return { ...run, part: run.part, font, width };
    });
    const whole = runs.reduce((sum, { width }) => sum + width, 0);
    let x = words.x - whole * { start: 0, middle: 0.5, end: 1 }[words.align];
    this.#colour(words);
    for (const run of runs) {
      if (run.part === null) this.#image(run.painted, run.text, x, words);
      else {
        this.#page
          .font(run.font, words.size)
          .text(run.text, x, words.y, { lineBreak: false, baseline: 'alphabetic' });
      }
      x += run.width;
    }
  }

  protected override startClip(outline: Outline): void {
    this.#trace(outline);
    this.#page.clip();
  }

  protected override keepClips(): void {
    this.#page.save();
  }

  protected override restoreClips(): void {
    this.#page.restore();
    this.#filled = null;
  }

  /** Writes a text that bends, letter by letter; it is found and copied as the text it is. */
  writeBent({ runs, halo, alpha }: BentText, letters: readonly Letter[]): void {
    if (halo !== null) {
      // What keeps the letters apart from what they lie on is no text but a blank.
      this.#page.markContent('Span', { actual: ' ' });
      this.#page.strokeColor(halo, alpha).lineWidth(HALO).lineJoin('round');
      for (const letter of letters) this.#letter(letter, { fill: false, stroke: true });
      this.#page.endMarkedContent();
    }
    this.#page.markContent('Span', { actual: runs.map(({ text }) => text).join(' ') });
    for (const letter of letters) {
      this.#colour({ colour: letter.colour, alpha });
      this.#letter(letter, { underline: letter.underlined === true });
    }
    this.#page.endMarkedContent();
  }

  #letter({ text, x, y, turn, size, weight, width }: Letter, look: PDFKit.Mixins.TextOptions): void {
    const [run] = runsOf(text);
    if (run === undefined || run.text === ' ') return;
    this.#page
      .save()
      .translate(x, y)
      .rotate((turn * 180) / Math.PI);
    this.#page
      .font(fontName(run.part ?? 'latin', weight), size)
      .text(run.text, -width / 2, 0, { ...look, lineBreak: false, baseline: 'alphabetic' });
    this.#page.restore();
    this.#filled = null;
  }

  #ink({ colour }: Fill): PDFKit.Mixins.ColorValue {
    if (!(colour instanceof Fading)) return colour;
    const { kind, from, to, stops } = colour;
    const fading =
      kind === 'linear'
        ? this.#page.linearGradient(from.x, from.y, to.x, to.y)
        : this.#page.radialGradient(from.x, from.y, from.r, to.x, to.y, to.r);
    for (const stop of stops) fading.stop(stop.offset, stop.colour, stop.alpha);
    return fading;
  }

  #image(
    { image, width, height, ascent }: PaintedWords,
    text: string,
    x: number,
    { y, size, weight }: Words,
  ): void {
    this.#images += 1;
    const embedded = {
      label: `Words${this.#images}`,
      width: image.width,
      height: image.height,
      obj: embed(this.#page, image),
    };
    this.#page.markContent('Span', { actual: text });
    // The library takes images that it need not read, which its types do not know.
    this.#page.image(embedded as unknown as string, x, y - ascent, { width, height });
    // Programs that look for text pass over a span without any.
    this.#page
      .font(fontName('latin', weight), size)
      .text(' ', x, y, { lineBreak: false, baseline: 'alphabetic' });
    this.#page.endMarkedContent();
  }

  #colour({ colour, alpha }: Fill): void {
    if (this.#filled?.colour === colour && this.#filled.alpha === alpha) return;
    this.#page.fillColor(this.#ink({ colour, alpha }), alpha);
    this.#filled = { colour, alpha };
  }

  #trace({ stretches }: Outline): void {
    for (const [kind, ...numbers] of stretches) {
      const [a, b, c, d, e, f] = numbers as [number, number, number, number, number, number];
      if (kind === 'M') this.#page.moveTo(a, b);
      else if (kind === 'L') this.#page.lineTo(a, b);
      else if (kind === 'Q') this.#page.quadraticCurveTo(a, b, c, d);
      else if (kind === 'C') this.#page.bezierCurveTo(a, b, c, d, e, f);
      else this.#page.closePath();
    }
  }
}

/**
 * Embeds an image with what shows through it. The library could read a PNG, but for that starts a worker out of text,
 * which the page does not allow.
 */
function embed(page: PDFKit.PDFDocument, { data, width, height }: ImageData): unknown {
  const colours = new Uint8Array(width * height * 3);
  const alphas = new Uint8Array(width * height);
  for (let index = 0; index < alphas.length; index += 1) {
    colours.set(data.subarray(index * 4, index * 4 + 3), index * 3);
    alphas[index] = data[index * 4 + 3]!;
  }
  const shared = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
  const mask = page.ref({ ...shared, ColorSpace: 'DeviceGray' });
  mask.end(alphas);
  const image = page.ref({ ...shared, ColorSpace: 'DeviceRGB', SMask: mask });
  image.end(colours);
  return image;
}
