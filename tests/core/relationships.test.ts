import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysBetween } from '../../shared/lib/dates.ts';
import { interactionKinds, isTwoWay } from '../../shared/rules/twoWay.ts';
import { newContact } from '../factories/contact.ts';
import { wonDeal } from '../factories/deal.ts';
import { openTestCore } from './openTestCore.ts';

const now = '2026-03-02T09:00:00.000Z';
const daysAgo = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString();

const logged = fc.record({
  who: fc.nat(2),
  kind: fc.constantFrom(...interactionKinds, 'sailing'),
  direction: fc.constantFrom('in' as const, 'out' as const, 'both' as const),
  days: fc.constantFrom(-5, 0, 10, 364, 365, 366, 900),
  nps: fc.option(fc.integer({ min: 0, max: 10 })),
});
const sold = fc.record({
  who: fc.nat(2),
  amount: fc.nat(100_000),
  days: fc.constantFrom(1, 729, 730, 731, 2000),
  currency: fc.constantFrom('EUR', 'USD'),
});

type Logged = typeof logged extends fc.Arbitrary<infer Value> ? Value : never;
type Sold = typeof sold extends fc.Arbitrary<infer Value> ? Value : never;

const isContact = ({ kind }: Logged) => kind !== 'note' && kind !== 'purchase';

/** What is known of one of three people, counted one by one: the first referred the second. */
function expected(who: number, log: readonly Logged[], deals: readonly Sold[]) {
  const own = log.filter((entry) => entry.who === who && entry.days >= 0);
  const lastYear = own.filter((entry) => isContact(entry) && entry.days < 365);
  const count = (direction: string) => lastYear.filter((entry) => entry.direction === direction).length;
  const twoWay = own.filter(({ kind, direction }) => isTwoWay(kind, direction)).map(({ days }) => days);
  const answers = own.filter(({ nps }) => nps !== null).sort((one, other) => one.days - other.days);
  const latest = answers.filter(({ days }) => days === answers[0]?.days);
  const won = deals.filter((deal) => deal.who === who);
  const revenueOf = (person: number) =>
    deals
      .filter((deal) => deal.who === person && deal.currency === 'EUR' && deal.days < 730)
      .reduce((sum, { amount }) => sum + amount, 0);
  const customers = [0, 1, 2].filter((person) => deals.some((deal) => deal.who === person));
  const atMost = customers.filter((person) => revenueOf(person) <= revenueOf(who));
  return {
    answers: latest.map(({ nps }) => nps),
    revenue: revenueOf(who),
    facts: {
      daysSinceContact: twoWay.length === 0 ? null : Math.min(...twoWay),
      contactsIn: count('in'),
      contactsOut: count('out'),
      contactsBoth: count('both'),
      wonDeals: won.length,
      customerYears: won.length === 0 ? null : Math.max(...won.map(({ days }) => days)) / 365,
      revenuePercentile: won.length === 0 ? null : atMost.length / customers.length,
      referrals: who === 0 ? 1 : 0,
      referralsWon: who === 0 && deals.some((deal) => deal.who === 1) ? 1 : 0,
    },
  };
}

it('finds the facts behind trust that counting one by one finds, for lists and for one contact', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(logged, { maxLength: 12 }),
      fc.array(sold, { maxLength: 5 }),
      async (log, deals) => {
        const { core, call, circle } = await openTestCore();
        const uids: string[] = [];
        for (const displayName of ['A', 'B', 'C']) {
          const referredBy = displayName === 'B' ? uids[0] : null;
          uids.push(
            (await call.contacts.create(newContact(circle('core'), { displayName, referredBy }))).uid,
          );
        }
        for (const { who, days, ...entry } of log) {
          await call.interactions.log({ ...entry, contacts: [uids[who]!], at: daysAgo(days) });
        }
        for (const { who, days, amount, currency } of deals) {
          await call.deals.create(wonDeal(uids[who]!, daysAgo(days), { amount, currency }));
        }
        const people = await call.contacts.people();
        for (const [who, uid] of uids.entries()) {
          const { facts, answers, revenue } = expected(who, log, deals);
          const details = await call.contacts.details({ uid });
          const { nps, cadenceDays, ...found } = details.trustFacts;
          expect(found).toEqual(facts);
          expect(cadenceDays).toBe(14);
          if (answers.length === 0) expect(nps).toBeNull();
          else expect(answers).toContain(nps);
          const listed = people.find((person) => person.uid === uid);
          expect(listed).toEqual(details.person);
          expect(listed?.revenue).toBe(revenue);
          expect(listed?.trust).toBe(Math.round(details.trust.score));
          expect(listed?.lastContactAt && daysBetween(listed.lastContactAt, now)).toBe(
            facts.daysSinceContact,
          );
        }
        await core.close();
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);
