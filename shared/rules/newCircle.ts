import type { Circle, CircleSettings } from '../model/circle.ts';

type Neighbour = Omit<Circle, 'uid' | 'position' | 'defaultKey'>;

/** Half way between two numbers, whole; of only one of them that one. */
const between = (inner: number | null, outer: number | null): number | null =>
  inner === null || outer === null ? (inner ?? outer) : Math.round((inner + outer) / 2);

/**
 * What a new circle promises until somebody sets it: half way between those on either side of it, so that the order of
 * waves and intervals stays as it was. At the end it is as its only neighbour.
 */
export function newCircle(
  inner: Neighbour | undefined,
  outer: Neighbour | undefined,
): Omit<CircleSettings, 'name' | 'colour'> {
  const [nearest, next] = [inner ?? outer, outer ?? inner];
  return {
    capacity: between(nearest?.capacity ?? null, next?.capacity ?? null),
    // Beyond a circle without a rhythm there is none either.
    cadenceDays:
      inner?.cadenceDays === null ? null : between(nearest?.cadenceDays ?? null, next?.cadenceDays ?? null),
    maximumDays:
      inner?.maximumDays === null ? null : between(nearest?.maximumDays ?? null, next?.maximumDays ?? null),
    threshold: null,
    promise: '',
    delayDays: between(nearest?.delayDays ?? 0, next?.delayDays ?? 0) ?? 0,
    depth: nearest?.depth ?? 'public',
    channel: next?.channel ?? 'blog',
    discussion: nearest?.discussion ?? false,
  };
}
