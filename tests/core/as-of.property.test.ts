import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stages } from '../../shared/model/lifecycle.ts';
import { Problem } from '../../shared/model/problem.ts';
import { newContact } from '../factories/contact.ts';
import { wonDeal } from '../factories/deal.ts';
import { interaction } from '../factories/interaction.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';
import { plainDrift } from './plainDrift.ts';
import { type StandingThen, standingThen } from './standingThen.ts';

/** A day in a random history: what was done, and how many days later the next thing was. */
interface Step {
  readonly does: (test: TestCore) => Promise<unknown>;
  readonly days: number;
}

const number = fc.nat(1000);
const choose = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(1, items.length)];

async function anybody(test: TestCore, index: number): Promise<string> {
  const uids = [...(await test.call.contacts.people()), ...(await test.call.contacts.archived())];
  return choose(uids, index)?.uid ?? '';
}

async function anyCircle(test: TestCore, index: number): Promise<string> {
  return choose(await test.call.circles.list(), index)!.uid;
}

const deeds: fc.Arbitrary<Step['does']> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom('Anna', 'Bo', 'Cees'), number, fc.constantFrom(...stages)).map(
      ([displayName, circle, stage]): Step['does'] =>
        async (test) =>
          test.call.contacts.create(newContact(await anyCircle(test, circle), { displayName, stage })),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(number, number).map(
      ([who, circle]): Step['does'] =>
        async (test) =>
          test.call.circles.move({
            contacts: [await anybody(test, who)],
            circle: await anyCircle(test, circle),
          }),
    ),
  },
  fc.tuple(number, fc.constantFrom('inward' as const, 'outward' as const)).map(
    ([who, direction]): Step['does'] =>
      async (test) =>
        test.call.circles.step({ contacts: [await anybody(test, who)], direction }),
  ),
  {
    weight: 3,
    arbitrary: fc.tuple(number, fc.boolean()).map(
      ([who, archived]): Step['does'] =>
        async (test) =>
          test.call.contacts.setArchived({ contacts: [await anybody(test, who)], archived }),
    ),
  },
  fc.tuple(number, fc.constantFrom(...stages)).map(
    ([who, stage]): Step['does'] =>
      async (test) =>
        test.call.funnel.setStage({ contacts: [await anybody(test, who)], stage }),
  ),
  fc.tuple(number, fc.constantFrom('call', 'email', 'complaint'), fc.constantFrom('out', 'both')).map(
    ([who, kind, direction]): Step['does'] =>
      async (test) =>
        test.call.interactions.log(interaction([await anybody(test, who)], { kind, direction })),
  ),
  fc.tuple(number).map(
    ([who]): Step['does'] =>
      async (test) =>
        test.call.deals.create(wonDeal(await anybody(test, who), test.clock().toISOString())),
  ),
  fc
    .tuple(number, fc.integer({ min: 1, max: 90 }), fc.option(fc.integer({ min: 1, max: 20 })))
    .map(([which, cadenceDays, capacity]): Step['does'] => async (test) => {
      const circle = await anyCircle(test, which);
      return test.call.circles.update({
        circle,
        changes: {
          cadenceDays,
          maximumDays: cadenceDays * 2,
          capacity,
          name: `Circle ${cadenceDays} ${circle}`,
        },
      });
    }),
  fc.tuple(number, number, fc.boolean()).map(([which, place, adds]): Step['does'] => async (test) => {
    const circles = (await test.call.circles.list()).map(({ uid }) => uid);
    const [taken] = circles.splice(which % circles.length, 1);
    const added = { key: 'new', name: `New ${circles.length} ${which}`, colour: null };
    // A circle goes to another place, or makes way for a new one or for none.
    const isMoved = which % 2 === 0;
    const others = isMoved ? [taken!] : adds ? [added] : [];
    return test.call.circles.arrange({
      circles: circles.toSpliced(place % (circles.length + 1), 0, ...(others as string[])),
      removed: isMoved ? {} : { [taken!]: circles[0]! },
    });
  }),
);
const steps = (does: fc.Arbitrary<Step['does']>) =>
  fc.array(fc.record({ does, days: fc.integer({ min: 1, max: 40 }) }), { minLength: 1, maxLength: 20 });

/** Does it; what cannot be done is refused in words, and changes nothing. */
async function attempt(test: TestCore, does: Step['does']): Promise<void> {
  try {
    await does(test);
  } catch (error) {
    if (!(error instanceof Error && error.cause instanceof Problem)) throw error;
  }
}

it('stand as they were shown on each of the days that have passed', async () => {
  await fc.assert(
    fc.asyncProperty(steps(deeds), async (history) => {
      const test = await openTestCore();
      const days: { at: string; people: readonly StandingThen[]; circles: unknown; conversion: unknown }[] =
        [];
      for (const { does, days: later } of history) {
        await attempt(test, does);
        const { circles, contacts, funnel } = test.call;
        const people = (await contacts.people()).map(standingOf);
        days.push({
          at: test.clock().toISOString(),
          people,
          circles: await circles.list(),
          conversion: await funnel.conversion(),
        });
        test.clock.advance(later);
      }
      for (const { at, people, circles, conversion } of days) {
        expect(await standingThen(test, at)).toEqual(people);
        expect((await test.call.asOf.people({ at })).circles).toEqual(circles);
        expect(await test.call.asOf.conversion({ at })).toEqual(conversion);
      }
      await test.core.close();
    }),
    { numRuns: 15 },
  );
}, 60_000);

function standingOf(person: StandingThen): StandingThen {
  const { uid, circle, stage, trust, drift, driftState, promotedAt, revenue, booked, lastContactAt } = person;
  return { uid, circle, stage, trust, drift, driftState, promotedAt, revenue, booked, lastContactAt };
}

const replays = fc.constantFrom('undo' as const, 'redo' as const).map(
  (way): Step['does'] =>
    (test) =>
      test.call.history[way](),
);

it('stand as a plain fold of what is written down says, whatever was undone and done again', async () => {
  await fc.assert(
    fc.asyncProperty(steps(fc.oneof({ weight: 3, arbitrary: deeds }, replays)), async (history) => {
      const test = await openTestCore();
      const moments: string[] = [];
      for (const { does, days } of history) {
        await attempt(test, does);
        moments.push(test.clock().toISOString());
        test.clock.advance(days);
      }
      const events = eventsOf(test);
      for (const at of moments) {
        const standing = await standingThen(test, at);
        const shown = standing.map(({ uid, circle, stage }) => [uid, circle, stage]);
        for (const { uid: contact, circle, drift, driftState } of standing)
          expect({ drift, driftState }).toEqual(plainDrift(test.core, { contact, circle, at }));
        expect(new Set(shown.map(String))).toEqual(new Set(fold(events, at).map(String)));
      }
      expect((await standingThen(test, test.clock().toISOString())).map(standingOf)).toEqual(
        (await test.call.contacts.people()).map(standingOf),
      );
      await test.core.close();
    }),
    { numRuns: 15 },
  );
}, 60_000);

interface Event {
  readonly contact: string;
  readonly at: string;
  readonly sets: { circle?: string; stage?: string; isArchived?: boolean };
}

/** Everything that is written down of where people stand, one after another. */
function eventsOf({ core }: TestCore): readonly Event[] {
  const all = <Row>(text: string) => core.createContext().workspace.reader.all<Row>({ text, values: [] });
  const circles = new Map(
    all<{ id: number; uid: string }>('SELECT id, uid FROM circle').map(({ id, uid }) => [id, uid]),
  );
  const contacts = all<{ id: number; uid: string; archived_at: string | null }>('SELECT * FROM contact');
  const uidOf = new Map(contacts.map(({ id, uid }) => [id, uid]));
  const events: Event[] = [];
  const add = (id: number, at: string, sets: Event['sets']) =>
    events.push({ contact: uidOf.get(id)!, at, sets });
  type Move = { contact_id: number; at: string; to_circle_id: number; to_stage: string };
  for (const { contact_id, at, to_circle_id } of all<Move>('SELECT * FROM circle_move'))
    add(contact_id, at, { circle: circles.get(to_circle_id)! });
  for (const { contact_id, at, to_stage } of all<Move>('SELECT * FROM stage_move'))
    add(contact_id, at, { stage: to_stage });
  type Span = { contact_id: number; from_at: string; to_at: string };
  for (const { contact_id, from_at, to_at } of all<Span>('SELECT * FROM archived_span')) {
    add(contact_id, from_at, { isArchived: true });
    add(contact_id, to_at, { isArchived: false });
  }
  for (const { id, archived_at } of contacts) {
    if (archived_at !== null) add(id, archived_at, { isArchived: true });
  }
  return events.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

/** What one event after another leads to, until a moment. */
function fold(events: readonly Event[], until: string): [string, string, string][] {
  const state = new Map<string, Event['sets']>();
  for (const { contact, at, sets } of events) {
    if (at > until) break;
    state.set(contact, { ...state.get(contact), ...sets });
  }
  return [...state].flatMap(([contact, { circle, stage, isArchived }]): [string, string, string][] =>
    isArchived || circle === undefined || stage === undefined ? [] : [[contact, circle, stage]],
  );
}
