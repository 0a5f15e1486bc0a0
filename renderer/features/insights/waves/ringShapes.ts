/** A ring of the ripple drawing: its edges and the place of its label, in units of the view box. */
export interface RingShape {
  readonly inner: number;
  readonly outer: number;
  /** Height of the middle of the band at the top of the ring, where its label stands. */
  readonly labelY: number;
}

/** Half the side of the view box. */
export const ringsReach = 200;
const centre = 13;

/**
 * Rings of equal breadth from the centre outward. Labels stand above each other, each in its own band, so
 * that they never meet whatever the dates are.
 */
export function ringShapes(count: number): RingShape[] {
  const breadth = (ringsReach - 3 - centre) / count;
  return Array.from({ length: count }, (_, index) => {
    const inner = centre + index * breadth;
    return { inner, outer: inner + breadth, labelY: -(inner + breadth / 2) };
  });
}
