/** One measured figure: `ratio` is the value divided by what it is compared with, or null for a plain value. */
export interface Figure {
  readonly name: string;
  /** People or rows it was measured with. */
  readonly size: number;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'kB' | '%';
  readonly ratio: number | null;
  /** What DESIGN asks of it: the ratio or, without one, the value must not be more (a share not less); null asks nothing. */
  readonly goal: number | null;
  readonly ok: boolean;
}

/** A figure that must not be more than its goal. */
export function absolute(
  name: string,
  size: number,
  value: number,
  unit: Figure['unit'],
  goal: number | null = null,
): Figure {
  return { name, size, value, unit, ratio: null, goal, ok: goal === null || value <= goal };
}

/** A part of a whole that must not be less than its goal; both from 0 to 1, told in per cent. */
export function leastShare(name: string, size: number, share: number, goal: number): Figure {
  return { name, size, value: share * 100, unit: '%', ratio: null, goal: goal * 100, ok: share >= goal };
}

/** A figure that must not be more than so many times what the same work costs without us. */
export function relative(
  name: string,
  size: number,
  { value, bare, unit, goal }: { value: number; bare: number; unit: Figure['unit']; goal: number },
): Figure {
  const ratio = value / bare;
  return { name, size, value, unit, ratio, goal, ok: ratio <= goal };
}

/** The value that a share of all values does not exceed; 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** How long work takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** How long work keeps processors busy, in milliseconds: unlike time on the clock, it leaves out what other programs do. */
export async function worked(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
