/** A square grid over placed points that answers whether a place is far enough from all of them. */
export class PointGrid {
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #reach: number;
  readonly #next: Int32Array;
  readonly #added: Int32Array;
  #count = 0;
  /** The point that was in the way last: it often is for the next place too, which is asked for near the last. */
  #inTheWay = -1;
  #cell: number;
  #columns: number;
  #head: Int32Array;

  /** Coordinates are read from `x` and `y` by index; all lie between -`reach` and `reach`. */
  constructor(x: Float64Array, y: Float64Array, reach: number) {
    this.#x = x;
    this.#y = y;
    this.#reach = reach;
    this.#next = new Int32Array(x.length);
    this.#added = new Int32Array(x.length);
    this.#cell = reach * 2;
    this.#columns = 1;
    this.#head = new Int32Array(1).fill(-1);
  }

  /** Adds the point at an index; its coordinates must be final. */
  add(index: number): void {
    this.#added[this.#count] = index;
    this.#count += 1;
    this.#link(index);
  }

  /** Whether no point lies nearer than `distance` to a place. */
  isFree(x: number, y: number, distance: number): boolean {
    if (distance * 1.5 < this.#cell) this.#refine(distance);
    // Asked several times for each person there is, so what does not change is read once.
    const xs = this.#x;
    const ys = this.#y;
    const least = distance * distance;
    const before = this.#inTheWay;
    if (before >= 0) {
      const dx = xs[before]! - x;
      const dy = ys[before]! - y;
      if (dx * dx + dy * dy < least) return false;
    }
    const head = this.#head;
    const next = this.#next;
    const columns = this.#columns;
    const last = columns - 1;
    const scale = 1 / this.#cell;
    const left = x + this.#reach;
    const top = y + this.#reach;
    const fromColumn = Math.max(0, Math.floor((left - distance) * scale));
    const toColumn = Math.min(last, Math.floor((left + distance) * scale));
    const fromRow = Math.max(0, Math.floor((top - distance) * scale));
    const toRow = Math.min(last, Math.floor((top + distance) * scale));
    for (let row = fromRow; row <= toRow; row += 1) {
      for (let at = row * columns + fromColumn; at <= row * columns + toColumn; at += 1) {
        for (let point = head[at]!; point >= 0; point = next[point]!) {
          const dx = xs[point]! - x;
          const dy = ys[point]! - y;
          if (dx * dx + dy * dy < least) {
            this.#inTheWay = point;
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Calls with the index of every point in the cells within `distance` of a place. */
  visit(x: number, y: number, distance: number, found: (index: number) => void): void {
    if (distance * 1.5 < this.#cell) this.#refine(distance);
    const last = this.#columns - 1;
    const fromColumn = Math.max(0, Math.floor((x - distance + this.#reach) / this.#cell));
    const toColumn = Math.min(last, Math.floor((x + distance + this.#reach) / this.#cell));
    const fromRow = Math.max(0, Math.floor((y - distance + this.#reach) / this.#cell));
    const toRow = Math.min(last, Math.floor((y + distance + this.#reach) / this.#cell));
    for (let row = fromRow; row <= toRow; row += 1) {
      for (let column = fromColumn; column <= toColumn; column += 1) {
        const head = this.#head[row * this.#columns + column]!;
        for (let at = head; at >= 0; at = this.#next[at]!) found(at);
      }
    }
  }

  #refine(cell: number): void {
    this.#columns = Math.max(1, Math.ceil((this.#reach * 2) / cell));
    this.#cell = (this.#reach * 2) / this.#columns;
    this.#head = new Int32Array(this.#columns * this.#columns).fill(-1);
    for (let order = 0; order < this.#count; order += 1) this.#link(this.#added[order]!);
  }

  #link(index: number): void {
    const last = this.#columns - 1;
    const column = Math.min(last, Math.max(0, Math.floor((this.#x[index]! + this.#reach) / this.#cell)));
    const row = Math.min(last, Math.max(0, Math.floor((this.#y[index]! + this.#reach) / this.#cell)));
    const cell = row * this.#columns + column;
    this.#next[index] = this.#head[cell]!;
    this.#head[cell] = index;
  }
}
