import type { Pen } from '../pen.ts';
import type { Point } from '../scene.ts';

/** A stretch of an outline in units of the paper: moves, lines and curves. */
export type Stretch =
  | readonly ['M' | 'L', x: number, y: number]
  | readonly ['Q', bendX: number, bendY: number, x: number, y: number]
  | readonly ['C', fromX: number, fromY: number, toX: number, toY: number, x: number, y: number]
  | readonly ['Z'];

/** What is filled or drawn. Arcs have become curves; what is one whole circle is told as such too. */
export interface Outline {
  readonly stretches: readonly Stretch[];
  readonly circle: Circle | null;
}

/** Colours that change along a line, or from one circle to another one around it. */
export class Fading {
  readonly kind: 'linear' | 'radial';
  readonly from: Circle;
  readonly to: Circle;
  /** Where each colour, `#rrggbb`, is reached, 0 to 1, and how much of it shows. */
  readonly stops: { readonly offset: number; readonly colour: string; readonly alpha: number }[] = [];

  constructor(kind: 'linear' | 'radial', from: Circle, to: Circle) {
    this.kind = kind;
    this.from = from;
    this.to = to;
  }

  /** `colour` is `#rrggbb`, or `#rrggbbaa` to show less of it. */
  addColorStop(offset: number, colour: string): void {
    const alpha = colour.length > 7 ? Number.parseInt(colour.slice(7), 16) / 255 : 1;
    this.stops.push({ offset, colour: colour.slice(0, 7), alpha });
  }
}

interface Circle extends Point {
  readonly r: number;
}

export interface Fill {
  /** `#rrggbb`, or colours that fade. */
  readonly colour: string | Fading;
  /** 0 to 1. */
  readonly alpha: number;
}

export interface Line extends Fill {
  readonly width: number;
  readonly cap: CanvasLineCap;
  readonly join: CanvasLineJoin;
}

/** Words on one line, which begin, end or have their middle at a point of their baseline. */
export interface Words extends Point {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly align: 'start' | 'middle' | 'end';
  /** `#rrggbb` */
  readonly colour: string;
  /** 0 to 1. */
  readonly alpha: number;
}

/** What a pen goes back to. */
type State = Pick<
  FilePen,
  | 'fillStyle'
  | 'strokeStyle'
  | 'globalAlpha'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
> & { readonly transform: Transform };

/** Where x and y come to lie on the paper: x × a + y × c + e, x × b + y × d + f. */
type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const TURN = Math.PI * 2;
const QUARTER = Math.PI / 2;
/** From the middle of letters down to their baseline, in parts of their size: half the height of Inter's capitals. */
const MIDDLE = 0.364;

const aligns = { left: 'start', start: 'start', center: 'middle', right: 'end', end: 'end' } as const;

/**
 * A pen that writes a file: it takes what drawings ask of a canvas and tells, in units of the paper, what is painted.
 * Clearing does nothing, as nothing was painted there before.
 */
export abstract class FilePen implements Pen {
  fillStyle: string | Fading = '#000000';
  strokeStyle: string | Fading = '#000000';
  globalAlpha = 1;
  lineWidth = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  font = '10px sans-serif';
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  #transform: Transform = [1, 0, 0, 1, 0, 0];
  #stretches: Stretch[] = [];
  #circle: Outline['circle'] = null;
  readonly #kept: State[] = [];

  protected abstract paintFill(outline: Outline, fill: Fill): void;
  protected abstract paintLine(outline: Outline, line: Line): void;
  protected abstract paintWords(words: Words): void;
  /** From now on only what lies within an outline shows. */
  protected abstract startClip(outline: Outline): void;
  /** What was cut off when this was kept is cut off again, and no more. */
  protected abstract keepClips(): void;
  protected abstract restoreClips(): void;

  clearRect(): void {}

  save(): void {
    const { fillStyle, strokeStyle, globalAlpha, lineWidth, lineCap, lineJoin } = this;
    const { font, textAlign, textBaseline } = this;
    const painting = { fillStyle, strokeStyle, globalAlpha, lineWidth, lineCap, lineJoin };
    this.#kept.push({ ...painting, font, textAlign, textBaseline, transform: this.#transform });
    this.keepClips();
  }

  restore(): void {
    const state = this.#kept.pop();
    if (state === undefined) return;
    const { transform, ...painting } = state;
    Object.assign(this, painting);
    this.#transform = transform;
    this.restoreClips();
  }

  clip(): void {
    this.startClip(this.#outline);
  }

  createLinearGradient(x0: number, y0: number, x1: number, y1: number): Fading {
    return new Fading('linear', this.#placeCircle(x0, y0, 0), this.#placeCircle(x1, y1, 0));
  }

  createRadialGradient(x0: number, y0: number, r0: number, x1: number, y1: number, r1: number): Fading {
    return new Fading('radial', this.#placeCircle(x0, y0, r0), this.#placeCircle(x1, y1, r1));
  }

  setTransform(a?: number | DOMMatrix2DInit, b = 0, c = 0, d = 1, e = 0, f = 0): void {
    if (typeof a !== 'number') throw new TypeError('A file is painted in numbers');
    this.#transform = [a, b, c, d, e, f];
  }

  beginPath(): void {
    this.#stretches = [];
    this.#circle = null;
  }

  moveTo(x: number, y: number): void {
    this.#add(['M', ...this.#place(x, y)]);
  }

  lineTo(x: number, y: number): void {
    this.#add(['L', ...this.#place(x, y)]);
  }

  quadraticCurveTo(bendX: number, bendY: number, x: number, y: number): void {
    this.#add(['Q', ...this.#place(bendX, bendY), ...this.#place(x, y)]);
  }

  closePath(): void {
    this.#add(['Z']);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }

  arc(x: number, y: number, r: number, from: number, to: number, back = false): void {
    const isFirst = this.#stretches.length === 0;
    const sweep = sweepOf(from, to, back);
    const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / QUARTER - 1e-9));
    const step = sweep / pieces;
    // Handles of a curve that goes as near as can be to an arc.
    const reach = (4 / 3) * Math.tan(step / 4) * r;
    const on = (angle: number): Point => ({ x: x + Math.cos(angle) * r, y: y + Math.sin(angle) * r });
    const start = on(from);
    if (isFirst) this.moveTo(start.x, start.y);
    else this.lineTo(start.x, start.y);
    for (let piece = 0; piece < pieces; piece += 1) {
      const [a, b] = [from + piece * step, from + (piece + 1) * step];
      const [begin, end] = [on(a), on(b)];
      this.#add([
        'C',
        ...this.#place(begin.x - Math.sin(a) * reach, begin.y + Math.cos(a) * reach),
        ...this.#place(end.x + Math.sin(b) * reach, end.y - Math.cos(b) * reach),
        ...this.#place(end.x, end.y),
      ]);
    }
    if (isFirst && Math.abs(sweep) === TURN) {
      this.#circle = this.#placeCircle(x, y, r);
    }
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const corner = (kind: 'M' | 'L', across: number, down: number): Stretch => [
      kind,
      ...this.#place(x + across, y + down),
    ];
    const stretches: Stretch[] = [
      corner('M', 0, 0),
      corner('L', width, 0),
      corner('L', width, height),
      corner('L', 0, height),
      ['Z'],
    ];
    this.paintFill({ stretches, circle: null }, { colour: this.fillStyle, alpha: this.globalAlpha });
  }

  fill(): void {
    this.paintFill(this.#outline, { colour: this.fillStyle, alpha: this.globalAlpha });
  }

  stroke(): void {
    this.paintLine(this.#outline, {
      colour: this.strokeStyle,
      alpha: this.globalAlpha,
      width: this.lineWidth * this.#scale,
      cap: this.lineCap,
      join: this.lineJoin,
    });
  }

  fillText(text: string, x: number, y: number): void {
    const [, weight = '400', size = '10'] = /^(?:(\d+) )?([\d.]+)px/.exec(this.font) ?? [];
    const lower = this.textBaseline === 'middle' ? MIDDLE * Number(size) : 0;
    const [left, baseline] = this.#place(x, y + lower);
    this.paintWords({
      text,
      x: left,
      y: baseline,
      size: Number(size) * this.#scale,
      weight: Number(weight),
      align: aligns[this.textAlign],
      colour: typeof this.fillStyle === 'string' ? this.fillStyle : this.fillStyle.stops[0]!.colour,
      alpha: this.globalAlpha,
    });
  }

  get #outline(): Outline {
    return { stretches: this.#stretches, circle: this.#circle };
  }

  get #scale(): number {
    const [a, b] = this.#transform;
    return Math.hypot(a, b);
  }

  #add(stretch: Stretch): void {
    this.#stretches.push(stretch);
    this.#circle = null;
  }

  #placeCircle(centreX: number, centreY: number, r: number): Circle {
    const [x, y] = this.#place(centreX, centreY);
    return { x, y, r: r * this.#scale };
  }

  #place(x: number, y: number): [x: number, y: number] {
    const [a, b, c, d, e, f] = this.#transform;
    return [x * a + y * c + e, x * b + y * d + f];
  }
}

/** How far an arc goes round, negative when it goes back, as a canvas understands its angles. */
function sweepOf(from: number, to: number, back: boolean): number {
  const turned = back ? from - to : to - from;
  const sweep = turned >= TURN ? TURN : ((turned % TURN) + TURN) % TURN;
  return back ? -sweep : sweep;
}
