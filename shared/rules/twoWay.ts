/** Kinds of interaction that come with the product; users may add their own. */
export const interactionKinds = [
  'meeting',
  'call',
  'email',
  'message',
  'social',
  'event',
  'referral',
  'co-creation',
  'feedback',
  'purchase',
  'complaint',
  'gift',
  'note',
] as const;
export type InteractionKind = (typeof interactionKinds)[number];

/** Kinds that keep a record but are no contact between people. */
export const kindsWithoutContact: readonly InteractionKind[] = ['note', 'purchase'];

/**
 * Whether an interaction counts as two-way contact: the other person took part, so it was not only sent
 * out. Drift and recency count from the last of these.
 */
export function isTwoWay(kind: string, direction: 'in' | 'out' | 'both'): boolean {
  return direction !== 'out' && !(kindsWithoutContact as readonly string[]).includes(kind);
}
