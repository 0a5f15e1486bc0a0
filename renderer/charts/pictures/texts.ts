import type { BandText, TextRun } from '../bandTexts.ts';
import { type BentText, HALO } from '../bentTexts.ts';
import type { Pen } from '../pen.ts';

/** Width of a text in a weight and a size of the typeface, in CSS pixels. */
export type MeasureText = (text: string, weight: number, size: number) => number;

/** A letter of a text that bends: where the middle of its foot is, and how far it is turned, clockwise in radians. */
export interface Letter extends TextRun {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
  readonly width: number;
}

/** A pen that pictures are painted with: one that can bend texts itself does, with others it is done letter by letter. */
export type PicturePen = Pen &
  (
    | { writeBent(text: BentText, letters: readonly Letter[]): void }
    | Pick<CanvasRenderingContext2D, 'strokeText'>
  );

const segmenter = new Intl.Segmenter();

/** The font of a run as a canvas takes it. */
export function fontOf(weight: number, size: number): string {
  return `${weight} ${size}px "Inter Variable", Inter, system-ui, sans-serif`;
}

/** Paints straight texts where there is room for them. */
export function paintTexts(pen: Pen, texts: readonly BandText[], ratio: number, measure: MeasureText): void {
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  for (const { room, lines, lineHeight, alpha } of texts) {
    pen.globalAlpha = alpha;
    for (const [index, { text, weight, size, colour }] of lines.entries()) {
      const shown = fitting(text, room.width, (part) => measure(part, weight, size));
      const free = room.width - measure(shown, weight, size);
      pen.font = fontOf(weight, size);
      pen.fillStyle = colour;
      const left = room.x + free * { start: 0, middle: 0.5, end: 1 }[room.align];
      pen.fillText(shown, left, room.y + (index + 0.5) * lineHeight);
    }
  }
  pen.globalAlpha = 1;
}

/** Paints texts that bend. */
export function paintBentTexts(
  pen: PicturePen,
  texts: readonly BentText[],
  ratio: number,
  measure: MeasureText,
): void {
  pen.textAlign = 'center';
  pen.textBaseline = 'alphabetic';
  for (const text of texts) {
    const letters = lettersOf(text, measure);
    if ('writeBent' in pen) {
      pen.writeBent(text, letters);
      continue;
    }
    pen.globalAlpha = text.alpha;
    pen.lineWidth = HALO;
    pen.lineJoin = 'round';
    for (const isHalo of text.halo === null ? [false] : [true, false]) {
      for (const { text: sign, x, y, turn, size, weight, colour, width, underlined } of letters) {
        const [across, down] = [Math.cos(turn) * ratio, Math.sin(turn) * ratio];
        pen.setTransform(across, down, -down, across, x * ratio, y * ratio);
        pen.font = fontOf(weight, size);
        if (isHalo) {
          pen.strokeStyle = text.halo!;
          pen.strokeText(sign, 0, 0);
        } else {
          pen.fillStyle = colour;
          pen.fillText(sign, 0, 0);
          if (underlined) pen.fillRect(-width / 2, size * 0.12, width, size / 14);
        }
      }
    }
  }
  pen.globalAlpha = 1;
}

/** The letters of a text that bends, each where it stands. */
export function lettersOf({ runs, centre, radius, middle, way }: BentText, measure: MeasureText): Letter[] {
  const set: { run: TextRun; text: string; at: number; width: number }[] = [];
  let along = 0;
  for (const [index, run] of runs.entries()) {
    const measured = (text: string) => measure(text, run.weight, run.size);
    const whole = index === 0 ? run.text : ` ${run.text}`;
    let before = '';
    for (const { segment } of segmenter.segment(whole)) {
      const start = measured(before);
      before += segment;
      const width = measured(before) - start;
      set.push({ run, text: segment, at: along + start + width / 2, width });
    }
    along += measured(whole);
  }
  return set.map(({ run, text, at, width }) => {
    const angle = middle + (way * (at - along / 2)) / radius;
    return {
      ...run,
      text,
      width,
      x: centre.x + Math.cos(angle) * radius,
      y: centre.y + Math.sin(angle) * radius,
      turn: angle + (way * Math.PI) / 2,
    };
  });
}

/** A text, or as much of its beginning as fits. */
function fitting(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text;
  let shown = Array.from(text);
  while (shown.length > 0 && measure(`${shown.join('')}…`) > room) shown = shown.slice(0, -1);
  return `${shown.join('').trimEnd()}…`;
}
