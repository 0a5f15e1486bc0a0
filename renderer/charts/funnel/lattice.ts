/** A place in a trapezoid: parts of the width and of the height, both between 0 and 1. */
export interface Place {
  readonly across: number;
  readonly down: number;
}

/**
 * A lattice that gets denser without moving. Level 0 is a single row; each next level adds the middles of
 * the squares so far (a quincunx, then a square lattice of half the step, and so on).
 */
export class Lattice {
  readonly #columns: number;
  readonly #width: number;
  readonly #height: number;
  readonly #levels: Place[][] = [];

  /** For an area of about this width and height. */
  constructor(width: number, height: number) {
    this.#columns = Math.max(2, Math.round((2 * width) / height));
    this.#width = width;
    this.#height = height;
  }

  /** The places a level adds to those before it. */
  added(level: number): readonly Place[] {
    this.#levels[level] ??= level % 2 === 0 ? this.#square(level / 2) : this.#middles((level - 1) / 2);
    return this.#levels[level];
  }

  /** Distance between two neighbours when a level and all before it are in use. */
  distance(level: number): number {
    const scale = 2 ** Math.floor(level / 2);
    const across = this.#width / (this.#columns * scale);
    const down = this.#height / (2 * scale);
    return level % 2 === 0 ? Math.min(across, down) : Math.min(Math.hypot(across, down) / 2, across, down);
  }

  #square(halvings: number): Place[] {
    const columns = this.#columns * 2 ** halvings;
    const rows = 2 * 2 ** halvings;
    const places: Place[] = [];
    for (let row = 1; row < rows; row += 1) {
      for (let column = 1; column < columns; column += 1) {
        // Of the points of a halved lattice, those with both numbers even or both odd are there already.
        if (halvings > 0 && row % 2 === column % 2) continue;
        places.push({ across: column / columns, down: row / rows });
      }
    }
    return places;
  }

  #middles(halvings: number): Place[] {
    const columns = this.#columns * 2 ** halvings;
    const rows = 2 * 2 ** halvings;
    const places: Place[] = [];
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        places.push({ across: (column + 0.5) / columns, down: (row + 0.5) / rows });
      }
    }
    return places;
  }
}
