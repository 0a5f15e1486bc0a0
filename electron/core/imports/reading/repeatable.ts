/**
 * What can be gone through again and again: kept while it is little, else made anew each time, since all parts of two
 * hundred megabytes would take gigabytes.
 * @param make gives the parts from the first on. @param sizeOf how much of the limit a part takes.
 */
export function repeatable<Part>(
  make: () => Iterable<Part>,
  sizeOf: (part: Part) => number,
  limit = 2_000_000,
): Iterable<Part> {
  const kept: Part[] = [];
  let size = 0;
  for (const part of make()) {
    kept.push(part);
    size += sizeOf(part);
    if (size > limit) return { [Symbol.iterator]: () => make()[Symbol.iterator]() };
  }
  return kept;
}
