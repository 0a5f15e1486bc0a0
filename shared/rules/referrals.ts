/** Who was brought by whom. `Key` is a uid, or an id of the file. */
export interface Referral<Key> {
  readonly contact: Key;
  readonly referredBy: Key;
}

/** A won deal with all who have a part in it, the customer first; what is left of it in minor units of one currency. */
export interface Sale<Key> {
  readonly parties: readonly Key[];
  readonly amount: number;
}

/** What somebody brought, in minor units of one currency: by buying, and by those they referred, down the whole tree. */
export interface Brought {
  readonly own: number;
  readonly referred: number;
}

/** Own revenue and that of those referred together: the referral value (docs/domain.md, Referrals). */
export const broughtInAll = ({ own, referred }: Brought): number => own + referred;

/**
 * Finds who stands above somebody in the tree of referrals: who referred them, who referred that one, and so on. Cycles are
 * refused when referrals are written down; a line that meets itself nevertheless ends there.
 */
export function linesAbove<Key>(referrals: Iterable<Referral<Key>>): (contact: Key) => Key[] {
  const above = new Map<Key, Key>();
  for (const { contact, referredBy } of referrals) above.set(contact, referredBy);
  return (contact) => {
    const line = new Set<Key>([contact]);
    for (let next = above.get(contact); next !== undefined && !line.has(next); next = above.get(next))
      line.add(next);
    line.delete(contact);
    return [...line];
  };
}

/**
 * What each contact brought, by buying and by referring. A sale counts once for everybody who has a part in it, and once for
 * everybody above these who has not, however many of those below them had.
 * @param sales of one currency: currencies are never added together.
 */
export function referralValues<Key>(
  referrals: Iterable<Referral<Key>>,
  sales: Iterable<Sale<Key>>,
): ReadonlyMap<Key, Brought> {
  const lineAbove = linesAbove(referrals);
  const values = new Map<Key, { own: number; referred: number }>();
  const knownOf = (contact: Key) => {
    const known = values.get(contact) ?? { own: 0, referred: 0 };
    values.set(contact, known);
    return known;
  };
  for (const { parties, amount } of sales) {
    const buyers = new Set(parties);
    const above = new Set(parties.flatMap(lineAbove));
    for (const buyer of buyers) knownOf(buyer).own += amount;
    for (const contact of above) if (!buyers.has(contact)) knownOf(contact).referred += amount;
  }
  return values;
}
