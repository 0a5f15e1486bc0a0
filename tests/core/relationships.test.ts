import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../electron/core/trust/readEvidence.ts';
import { trustFactsAt } from '../../shared/rules/trustFacts.ts';
import { interactionKinds } from '../../shared/rules/twoWay.ts';
import { newContact } from '../factories/contact.ts';
import { wonDeal } from '../factories/deal.ts';
import { openSampleCore, rows } from '../sample/sampleCore.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';
import { plainTrust } from './plainTrust.ts';

const now = '2026-03-02T09:00:00.000Z';
const daysAgo = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString();

/** Anna, Bo (whom Anna referred), Cees, and Smit, where Anna works. */
const everybody = [0, 1, 2, 3];
const who = fc.constantFrom(...everybody);
const past = fc.oneof(
  fc.constantFrom(0, 90, 179.5, 729.5, 731, 1094.5, 1096, 4000),
  // Most numbers between 0 and 1500 that have a fraction are next to nothing; tenths are spread.
  fc.integer({ min: 0, max: 15_000 }).map((tenths) => tenths / 10),
);
const direction = fc.constantFrom('in' as const, 'out' as const, 'both' as const);
const kind = fc.constantFrom(...interactionKinds, 'sailing');

const logged = fc.record({
  who: fc.uniqueArray(who, { minLength: 1, maxLength: 2 }),
  kind,
  direction,
  days: fc.oneof(past, fc.constant(-5)),
  nps: fc.option(fc.integer({ min: 0, max: 10 }), { freq: 3 }),
  resolved: fc.boolean(),
});
const sold = fc.record({
  who,
  named: fc.uniqueArray(who, { maxLength: 2 }),
  amount: fc.nat(100_000),
  days: past,
  currency: fc.constantFrom('EUR', 'USD'),
  refund: fc.option(fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), days: past })),
});
const history = fc.record({
  log: fc.array(logged, { maxLength: 12 }),
  deals: fc.array(sold, { maxLength: 6 }),
});
type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;

interface World extends Omit<TestCore, 'log'> {
  readonly uids: readonly string[];
  /** Writes down something that happened with somebody, some days ago. */
  log(
    one: number,
    entry: { kind: string; direction: 'in' | 'out' | 'both'; nps?: number },
    days?: number,
  ): Promise<unknown>;
  /** The score of each, and the same without the part that is a rank. */
  scores(): Promise<{ readonly score: number; readonly unranked: number }[]>;
}

/** Opens a workspace in which a history took place. */
async function live({ log, deals }: History): Promise<World> {
  const test = await openTestCore();
  const { call, circle } = test;
  const add = async (displayName: string, fields: object = {}) =>
    (await call.contacts.create(newContact(circle('leads'), { displayName, ...fields }))).uid;
  const anna = await add('Anna');
  const uids = [
    anna,
    await add('Bo', { referredBy: anna }),
    await add('Cees'),
    await add('Smit', { kind: 'organisation' }),
  ];
  const at = (index: number) => uids[index]!;
  for (const { who, days, resolved, ...entry } of log) {
    await call.interactions.log({ ...entry, contacts: who.map(at), at: daysAgo(days) });
    if (entry.kind !== 'complaint' || !resolved) continue;
    const [complaint] = rows<{ uid: string }>(
      test.core,
      'SELECT uid FROM interaction ORDER BY id DESC LIMIT 1',
    );
    await call.interactions.resolve({ interaction: complaint!.uid, resolved: true });
  }
  for (const { who, named, days, amount, currency, refund } of deals) {
    const people = named.map((contact) => ({ contact: at(contact) }));
    await call.deals.create(wonDeal(at(who), daysAgo(days), { amount, currency, people }));
    const back = refund === null ? 0 : Math.floor(refund.share * amount);
    if (refund === null || back === 0) continue;
    const [deal] = rows<{ uid: string }>(test.core, 'SELECT uid FROM deal ORDER BY id DESC LIMIT 1');
    await call.deals.refund({ deal: deal!.uid, amount: back, at: daysAgo(refund.days) });
  }
  return {
    ...test,
    uids,
    log: (one, entry, days = 0) =>
      call.interactions.log({ ...entry, contacts: [at(one)], at: daysAgo(days) }),
    scores: () =>
      Promise.all(
        uids.map(async (uid) => {
          const { trust } = await call.contacts.details({ uid });
          const value = trust.parts.find(({ component }) => component === 'value')!;
          const score = trust.score ?? 0;
          return { score, unranked: score - value.weight * (value.value ?? 0) };
        }),
      ),
  };
}

/** Runs the same change in many worlds, and compares the scores before and after. */
const inManyWorlds = <Given>(
  given: fc.Arbitrary<Given>,
  change: (world: World, given: Given) => Promise<unknown>,
  compare: (change: {
    readonly given: Given;
    readonly before: Awaited<ReturnType<World['scores']>>;
    readonly after: Awaited<ReturnType<World['scores']>>;
  }) => void,
  pasts: fc.Arbitrary<History> = history,
) =>
  fc.assert(
    fc.asyncProperty(pasts, given, async (past, values) => {
      const world = await live(past);
      const before = await world.scores();
      await change(world, values);
      compare({ given: values, before, after: await world.scores() });
      await world.core.close();
    }),
    { numRuns },
  );

/** Runs of each; more of them by night. */
const numRuns = Number(process.env.TRUST_RUNS ?? 8);

/** For rounding only. */
const hair = 1e-9;

it('finds the scores that counting one by one out of the raw tables finds, for lists and for one contact', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (past) => {
      const { core, call, uids } = await live(past);
      const people = await call.contacts.people();
      for (const uid of uids) {
        const expected = plainTrust(core, uid, now);
        const { trust, trustFacts, person } = await call.contacts.details({ uid });
        if (expected === null) expect(trust.score).toBeNull();
        else expect(trust.score).toBeCloseTo(expected, 8);
        expect(person?.trust).toBe(trust.score === null ? null : Math.round(trust.score));
        const { reader } = core.createContext().workspace;
        const [{ id }] = rows<{ id: number }>(core, `SELECT id FROM contact WHERE uid = '${uid}'`) as [
          { id: number },
        ];
        const evidence = { ...readEvidence(reader, [id])(id), revenueShare: trustFacts.revenueShare };
        const counted = trustFactsAt(evidence, Date.parse(now));
        for (const [fact, value] of Object.entries(trustFacts)) {
          const other = counted[fact as keyof typeof counted];
          if (typeof value === 'number') expect(other, fact).toBeCloseTo(value, 8);
          else expect(other, fact).toBe(value);
        }
        expect(people.find((listed) => listed.uid === uid)).toEqual(person);
      }
      await core.close();
    }),
    { numRuns: 3 * numRuns },
  );
}, 120_000);

it('finds the same for everybody in the sample', async () => {
  const core = await openSampleCore();
  const people = await core.caller.contacts.people();
  const { now } = await core.caller.workspace.show();
  expect(people.length).toBe(240);
  for (const { uid, trust } of people) {
    const expected = plainTrust(core, uid, now);
    expect(trust).toBe(expected === null ? null : Math.round(expected));
  }
});

describe('for any history', () => {
  it('a move changes no score', async () => {
    await inManyWorlds(
      who,
      ({ call, circle, uids }, one) => call.circles.move({ contacts: [uids[one]!], circle: circle('core') }),
      ({ before, after }) => expect(after).toEqual(before),
    );
  }, 60_000);

  it('what is only sent never raises one', async () => {
    await inManyWorlds(
      fc.record({ who, kind, days: past }),
      ({ log }, { who, kind, days }) =>
        log(who, { kind: kind === 'purchase' ? 'email' : kind, direction: 'out' }, days),
      ({ given: { who }, before, after }) =>
        expect(after[who]!.score).toBeLessThanOrEqual(before[who]!.score + hair),
    );
  }, 60_000);

  it('two-way contact without a complaint never lowers one, and changes that of nobody else', async () => {
    const contact = kind.filter((kind) => kind !== 'complaint');
    await inManyWorlds(
      fc.record({
        who,
        kind: contact,
        direction: fc.constantFrom('in' as const, 'both' as const),
        days: past,
      }),
      ({ log }, { who, days, ...entry }) => log(who, entry, days),
      ({ given: { who }, before, after }) => {
        expect(after[who]!.score).toBeGreaterThanOrEqual(before[who]!.score - hair);
        expect(after.toSpliced(who, 1)).toEqual(before.toSpliced(who, 1));
      },
    );
  }, 60_000);

  it('silence never raises one, but for the part that is a rank', async () => {
    await inManyWorlds(
      fc.integer({ min: 20, max: 1500 }),
      async ({ clock }, days) => clock.advance(days),
      ({ before, after }) => {
        for (const [one, { unranked }] of after.entries())
          expect(unranked).toBeLessThanOrEqual(before[one]!.unranked + hair);
      },
      // What is logged for a day to come is no silence.
      history.map(({ log, deals }) => ({ log: log.filter(({ days }) => days >= 0), deals })),
    );
  }, 60_000);

  it('a sale and a referral never lower one, so taking them away never raises one', async () => {
    await inManyWorlds(
      fc.record({
        who,
        isSale: fc.boolean(),
        days: past,
        amount: fc.nat(100_000),
        currency: fc.constantFrom('EUR', 'USD'),
      }),
      // One of them at a time, as what one adds would hide what the other takes away.
      ({ call, circle, uids }, { who, isSale, days, ...deal }) =>
        isSale
          ? call.deals.create(wonDeal(uids[who]!, daysAgo(days), deal))
          : call.contacts.create(
              newContact(circle('leads'), { displayName: 'Dirk', referredBy: uids[who]! }),
            ),
      ({ given: { who }, before, after }) =>
        expect(after[who]!.score).toBeGreaterThanOrEqual(before[who]!.score - hair),
    );
  }, 60_000);

  it('a complaint, a lower answer and a refund never raise one', async () => {
    await inManyWorlds(
      fc.record({
        who,
        direction,
        nps: fc.integer({ min: 0, max: 10 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      async ({ log, call, core, uids }, { who, direction, share }) => {
        await log(who, { kind: 'complaint', direction });
        const own = rows<{ uid: string; left: number }>(
          core,
          `SELECT deal.uid, deal.amount - (SELECT coalesce(sum(amount), 0) FROM refund WHERE deal_id = deal.id) AS left
           FROM deal JOIN contact ON contact.id = contact_id WHERE contact.uid = '${uids[who]}'`,
        );
        for (const { uid, left } of own) {
          const amount = Math.ceil(share * left);
          if (amount > 0) await call.deals.refund({ deal: uid, amount });
        }
      },
      ({ given: { who }, before, after }) =>
        expect(after[who]!.score).toBeLessThanOrEqual(before[who]!.score + hair),
    );
    await fc.assert(
      fc.asyncProperty(
        history,
        who,
        fc.integer({ min: 0, max: 10 }),
        fc.nat(10),
        async (past, one, high, less) => {
          const world = await live(past);
          await world.log(one, { kind: 'note', direction: 'in', nps: high }, 0);
          const before = (await world.scores())[one]!.score;
          await world.core.close();
          const other = await live(past);
          await other.log(one, { kind: 'note', direction: 'in', nps: Math.max(0, high - less) }, 0);
          expect((await other.scores())[one]!.score).toBeLessThanOrEqual(before + hair);
          await other.core.close();
        },
      ),
      { numRuns },
    );
  }, 120_000);
});

describe('what was seen', () => {
  const empty: History = { log: [], deals: [] };
  const scoreOf = async (world: World) => (await world.scores())[2]!.score;

  it('one call today is a beginning, a complaint and unanswered mails are nothing', async () => {
    const called = await live(empty);
    await called.log(2, { kind: 'call', direction: 'both' });
    expect(await scoreOf(called)).toBeCloseTo(11.49, 2);
    const complained = await live(empty);
    await complained.log(2, { kind: 'complaint', direction: 'in' });
    expect(await scoreOf(complained)).toBe(0);
    for (let mail = 0; mail < 30; mail += 1) await called.log(2, { kind: 'email', direction: 'out' });
    expect(await scoreOf(called)).toBeLessThan(11.49);
  });

  it('a purchase of ten years ago is no loyalty, and a sale of nothing no value', async () => {
    const { call, uids, scores } = await live(empty);
    await call.deals.create(wonDeal(uids[2]!, daysAgo(3650)));
    expect((await scores())[2]!.score).toBeLessThan(0.1);
    await call.deals.create(wonDeal(uids[0]!, daysAgo(1), { amount: 0 }));
    const { trust } = await call.contacts.details({ uid: uids[0]! });
    expect(trust.parts.find(({ component }) => component === 'value')?.value).toBeNull();
  });

  it('a deal of an organisation counts for those who are named on it, and once in sums', async () => {
    const { call, uids } = await live(empty);
    await call.deals.create(
      wonDeal(uids[3]!, daysAgo(1), { people: [{ contact: uids[2]!, role: 'decides' }] }),
    );
    const people = await call.contacts.people();
    const figures = (uid: string) => people.find((person) => person.uid === uid);
    expect(figures(uids[2]!)).toMatchObject({ revenue: 100_000, booked: 0 });
    expect(figures(uids[3]!)).toMatchObject({ revenue: 100_000, booked: 100_000 });
    expect(figures(uids[2]!)!.trust).toBeGreaterThan(10);
  });
});
