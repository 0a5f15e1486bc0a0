import type { z } from 'zod';
import type { insightInputSchema } from '../../shared/model/insight.ts';

/** An insight with a text for every depth; each text names its depth, so that a leak shows. */
export function insight(
  overrides: Partial<z.input<typeof insightInputSchema>> = {},
): z.input<typeof insightInputSchema> {
  return {
    title: 'Pricing by value',
    variants: { full: 'FULL text', summary: 'SUMMARY text', teaser: 'TEASER text', public: 'PUBLIC text' },
    ...overrides,
  };
}
