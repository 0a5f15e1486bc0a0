import { expect, it } from 'vitest';
import { defaultThresholds } from '../../shared/rules/suggestedSteps.ts';
import { figuresOf, simulate } from './simulate.ts';

it('three years of a thousand people who take every suggestion: calm, never to and fro, and the close come close', () => {
  const thresholds = [...defaultThresholds, null];
  const figures = figuresOf(simulate({ people: 1000, years: 3, seed: 1, thresholds }), 3);
  expect(figures.people).toBe(1000);
  expect(figures.medianMovesPerYear).toBeLessThanOrEqual(0.3);
  expect(figures.meanMovesPerYear).toBeGreaterThan(0.3);
  expect(figures.backWithinRest).toBe(0);
  expect(figures.closeInnerWithinYear).toBeGreaterThanOrEqual(0.9);
  expect(figures.othersInCore).toBe(0);
});
