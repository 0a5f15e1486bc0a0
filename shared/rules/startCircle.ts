import type { DefaultCircleKey } from '../model/circle.ts';

/**
 * Where newcomers start unless told otherwise, of circles from the inside out: Leads, or else the outermost circle but
 * one, or the only one.
 */
export function startCircle<Circle extends { readonly defaultKey: DefaultCircleKey | null }>(
  circles: readonly Circle[],
): Circle | undefined {
  return circles.find(({ defaultKey }) => defaultKey === 'leads') ?? circles.at(-2) ?? circles.at(-1);
}
