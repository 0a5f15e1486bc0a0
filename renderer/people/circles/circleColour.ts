import { useCallback } from 'react';
import type { CircleHue } from '../../../shared/model/circle.ts';
import { palettes } from '../../ui/palette.ts';
import { useCircles } from './circleName.ts';

/** Colours the palette has, from the core to outside. */
const paletteSize = palettes.light.circles.length;

/**
 * The colour of a circle as a CSS value that follows light and dark: its own one, else that of its place. With another number of circles than
 * five, colours are mixed between the two nearest of the palette.
 * @param index from the inside, starting at 0.
 */
export function circleColour(index: number, count: number, own: CircleHue | null = null): string {
  if (own !== null) return `var(--hue-${own})`;
  const place = count < 2 ? 0 : (index / (count - 1)) * (paletteSize - 1);
  const inner = Math.floor(place);
  const outward = Math.round((place - inner) * 100);
  if (outward === 0) return `var(--circle-${inner + 1})`;
  return `color-mix(in oklab, var(--circle-${inner + 1}), var(--circle-${inner + 2}) ${outward}%)`;
}

/** Gives the colour of a circle by its uid; an unknown one is muted. */
export function useCircleColour(): (uid: string) => string {
  const circles = useCircles();
  return useCallback(
    (uid: string) => {
      const index = circles.findIndex((circle) => circle.uid === uid);
      return index === -1 ? 'var(--muted)' : circleColour(index, circles.length, circles[index]?.colour);
    },
    [circles],
  );
}
