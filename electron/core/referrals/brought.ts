import type { BroughtIn } from '../../../shared/model/referral.ts';
import { referralValues } from '../../../shared/rules/referrals.ts';
import type { ReadDb } from '../database/readDb.ts';
import { referralRows, salesByCurrency } from './sales.ts';

/** What a contact and those below them ever brought, and how many these are. */
export interface TreeTotals {
  readonly people: number;
  /** In every currency something was sold in, that of the workspace first. */
  readonly brought: readonly BroughtIn[];
}

/** Adds up what some contacts, whoever is below them, and their trees ever brought, by id; reads these trees only. */
export function treeTotals(
  db: ReadDb,
  roots: readonly number[],
  now: string,
): (contactId: number) => TreeTotals {
  const referrals = referralRows(db, roots);
  const below = Map.groupBy(referrals, ({ referredBy }) => referredBy);
  const values = [...salesByCurrency(db, 'ever', now, roots)].map(([currency, sales]) => ({
    currency,
    of: referralValues(referrals, sales),
  }));
  return (contactId) => {
    const tree = new Set([contactId]);
    // A set walks over what is added to it on the way.
    for (const member of tree) for (const { contact } of below.get(member) ?? []) tree.add(contact);
    return {
      people: tree.size - 1,
      brought: values.flatMap(({ currency, of }) => {
        const value = of.get(contactId);
        return value === undefined || (value.own === 0 && value.referred === 0)
          ? []
          : [{ currency, ...value }];
      }),
    };
  };
}
