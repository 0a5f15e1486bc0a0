import type { Pen } from '../../renderer/charts/pen.ts';

/** A pen that paints nothing and keeps what it was asked: how often each call came, and every text. */
export interface Recorder {
  readonly pen: Pen;
  readonly calls: ReadonlyMap<string, number>;
  readonly texts: readonly string[];
  /** Numbers given to any call that are no finite numbers. */
  readonly bad: readonly string[];
}

/** A recording pen. It accepts every call and property of a canvas context. */
export function recorder(): Recorder {
  const calls = new Map<string, number>();
  const texts: string[] = [];
  const bad: string[] = [];
  const pen = new Proxy({} as Record<string, unknown>, {
    get:
      (_target, name) =>
      (...values: unknown[]) => {
        calls.set(String(name), (calls.get(String(name)) ?? 0) + 1);
        if (values.some((value) => typeof value === 'number' && !Number.isFinite(value))) {
          bad.push(`${String(name)}(${values.join(', ')})`);
        }
        if (name === 'fillText') texts.push(String(values[0]));
      },
    set: () => true,
  }) as unknown as Pen;
  return { pen, calls, texts, bad };
}

/** All calls a recorder got. */
export function total({ calls }: Recorder): number {
  return [...calls.values()].reduce((sum, count) => sum + count, 0);
}
