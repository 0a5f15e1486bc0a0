import type { z } from 'zod';
import type { interactionInputSchema } from '../../shared/model/interaction.ts';

/** A meeting with somebody, now. */
export function interaction(
  contacts: readonly string[],
  overrides: Partial<z.input<typeof interactionInputSchema>> = {},
): z.input<typeof interactionInputSchema> {
  return { contacts: [...contacts], kind: 'meeting', direction: 'both', ...overrides };
}
