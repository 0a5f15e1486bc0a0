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

/** Kinds that keep a record but are no contact between people, or one that draws them together. */
export const kindsWithoutContact: readonly InteractionKind[] = ['note', 'purchase', 'complaint'];

/** Kinds that ask for no answer when they are only sent. */
export const kindsAskingNothing: readonly InteractionKind[] = [...kindsWithoutContact, 'social', 'gift'];

/** Kinds whose contacts weigh more or less than others as evidence of a relationship (docs/domain.md, Trust). */
export const kindsByWeight: readonly {
  readonly weight: number;
  readonly kinds: readonly InteractionKind[];
}[] = [
  { weight: 1, kinds: ['meeting', 'call', 'event', 'co-creation'] },
  { weight: 0.25, kinds: ['social'] },
];

/** What a contact of any other kind weighs: e-mail, message, kinds of the user's own. */
export const usualWeight = 0.5;

/** What a contact of a kind weighs as evidence of a relationship, 0 for what is no contact. */
export function contactWeight(kind: string): number {
  const among = (kinds: readonly string[]) => kinds.includes(kind);
  if (among(kindsWithoutContact)) return 0;
  return kindsByWeight.find(({ kinds }) => among(kinds))?.weight ?? usualWeight;
}

/**
 * Whether an interaction counts as two-way contact: the other person took part, so it was not only sent
 * out. Drift and trust count from the last of these.
 */
export function isTwoWay(kind: string, direction: 'in' | 'out' | 'both'): boolean {
  return direction !== 'out' && contactWeight(kind) > 0;
}
