import type { ScreenPen } from '../../renderer/charts/pen.ts';

/** A pen that paints nothing and keeps what it was asked. */
export interface Recorder {
  readonly pen: ScreenPen;
  /** How often each call came. */
  readonly calls: ReadonlyMap<string, number>;
  readonly texts: readonly string[];
  /** Numbers given to any call that are no finite numbers. */
  readonly bad: readonly string[];
  /** Every call and every property set, in order. */
  readonly log: readonly (readonly [name: string, ...values: unknown[]])[];
}

const noStop = () => undefined;

/** A recording pen. It accepts every call and property of a canvas context. */
export function recorder(): Recorder {
  const calls = new Map<string, number>();
  const texts: string[] = [];
  const bad: string[] = [];
  const log: [string, ...unknown[]][] = [];
  const pen = new Proxy({} as Record<string, unknown>, {
    get:
      (_target, name) =>
      (...values: unknown[]) => {
        log.push([String(name), ...values]);
        calls.set(String(name), (calls.get(String(name)) ?? 0) + 1);
        if (values.some((value) => typeof value === 'number' && !Number.isFinite(value))) {
          bad.push(`${String(name)}(${values.join(', ')})`);
        }
        if (name === 'fillText') texts.push(String(values[0]));
        return String(name).endsWith('Gradient') ? { addColorStop: noStop } : undefined;
      },
    set(_target, name, value) {
      log.push([String(name), value]);
      return true;
    },
  }) as unknown as ScreenPen;
  return { pen, calls, texts, bad, log };
}

/** All calls a recorder got. */
export function total({ calls }: Recorder): number {
  return [...calls.values()].reduce((sum, count) => sum + count, 0);
}
