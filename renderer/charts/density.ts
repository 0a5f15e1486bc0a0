import type { Band, Dot, RingShape, Scene, TrapezoidShape } from './scene.ts';

/** A piece of a band, as wide and high as the others, with the share of people compared to the fullest. */
export interface Cell {
  /** For a ring: radii and angles; for a trapezoid: y and x. */
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
  /** Index of the circle most of its people are in. */
  readonly colour: number;
  /** 0 to 1. */
  readonly share: number;
}

/** Side of a cell in scene units, about. */
const SIDE = 8;
const GAP = 0.6;
const TURN = Math.PI * 2;

const kept = new WeakMap<Scene, ReadonlyMap<string, readonly Cell[]>>();

/** The density of each band as cells by band id; counted once per scene. */
export function densityOf(scene: Scene): ReadonlyMap<string, readonly Cell[]> {
  let cells = kept.get(scene);
  if (cells === undefined) {
    const inside = Map.groupBy(scene.dots, (dot) => dot.band);
    const counted = scene.bands.map((band) => ({ band, cells: cellsOf(band, inside.get(band.id) ?? []) }));
    const most = counted.reduce(
      (max, { cells }) => cells.reduce((a, cell) => Math.max(a, cell.share), max),
      1,
    );
    cells = new Map(
      counted.map(({ band, cells }) => [
        band.id,
        cells.map((cell) => ({ ...cell, share: cell.share / most })),
      ]),
    );
    kept.set(scene, cells);
  }
  return cells;
}

function cellsOf({ shape }: Band, dots: readonly Dot[]): Cell[] {
  return shape.kind === 'ring' ? ringCells(shape, dots) : trapezoidCells(shape, dots);
}

function ringCells(ring: RingShape, dots: readonly Dot[]): Cell[] {
  const rows = Math.max(1, Math.round((ring.outer - ring.inner) / SIDE));
  const height = (ring.outer - ring.inner) / rows;
  const columns = Math.max(8, Math.round((TURN * (ring.inner + ring.outer)) / 2 / SIDE));
  const tally = new Tally(rows, columns);
  for (const dot of dots) {
    const radius = Math.hypot(dot.x - ring.x, dot.y - ring.y);
    const turn = (Math.atan2(dot.y - ring.y, dot.x - ring.x) / TURN + 1) % 1;
    tally.add(Math.floor((radius - ring.inner) / height), Math.floor(turn * columns), dot.colour);
  }
  return tally.cells((row, column) => {
    const low = ring.inner + row * height;
    const gap = GAP / (low + height / 2);
    return {
      low: low + GAP,
      high: low + height - GAP,
      from: (column / columns) * TURN + gap,
      to: ((column + 1) / columns) * TURN - gap,
    };
  });
}

function trapezoidCells(shape: TrapezoidShape, dots: readonly Dot[]): Cell[] {
  const rows = Math.max(1, Math.round((shape.bottom - shape.top) / SIDE));
  const height = (shape.bottom - shape.top) / rows;
  const columns = Math.max(1, Math.round(shape.topWidth / SIDE));
  const width = shape.topWidth / columns;
  const left = shape.x - shape.topWidth / 2;
  const tally = new Tally(rows, columns);
  for (const dot of dots) {
    tally.add(Math.floor((dot.y - shape.top) / height), Math.floor((dot.x - left) / width), dot.colour);
  }
  return tally.cells((row, column) => ({
    low: shape.top + row * height + GAP,
    high: shape.top + (row + 1) * height - GAP,
    from: left + column * width + GAP,
    to: left + (column + 1) * width - GAP,
  }));
}

/** Counts people per cell and colour. */
class Tally {
  readonly #rows: number;
  readonly #columns: number;
  readonly #colours: Map<number, number>[];

  constructor(rows: number, columns: number) {
    this.#rows = rows;
    this.#columns = columns;
    this.#colours = Array.from({ length: rows * columns }, () => new Map());
  }

  add(row: number, column: number, colour: number): void {
    const r = Math.max(0, Math.min(this.#rows - 1, row));
    const c = Math.max(0, Math.min(this.#columns - 1, column));
    const counts = this.#colours[r * this.#columns + c]!;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }

  cells(frame: (row: number, column: number) => Omit<Cell, 'colour' | 'share'>): Cell[] {
    const totals = this.#colours.map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0));
    const cells: Cell[] = [];
    for (const [index, counts] of this.#colours.entries()) {
      if (totals[index] === 0) continue;
      const [colour] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
      const row = Math.floor(index / this.#columns);
      cells.push({ ...frame(row, index % this.#columns), colour, share: totals[index]! });
    }
    return cells;
  }
}
