import type { Circle } from '../../../shared/model/circle.ts';

/** Where newcomers start unless told otherwise: Leads, or else the outermost circle but one, or the only one. */
export function startCircle(circles: readonly Circle[]): string {
  const leads = circles.find(({ defaultKey }) => defaultKey === 'leads');
  return (leads ?? circles.at(-2) ?? circles.at(-1))?.uid ?? '';
}
