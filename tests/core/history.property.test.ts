import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Depth, depths } from '../../shared/model/circle.ts';
import { stages } from '../../shared/model/lifecycle.ts';
import { Problem } from '../../shared/model/problem.ts';
import { insight } from '../factories/insight.ts';
import { contactLogErrors, dump, searchable } from './dump.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';

const names = ['Anna van der Berg', 'José', 'O’Neil', 'Bo 🥐', 'anna'];
const words = ['anna', 'jose', 'neil', 'bo', 'smit', 'jansen', 'vip', 'note', 'example'];

function assertRefusal(error: unknown): void {
  if (!(error instanceof Error && error.cause instanceof Problem)) throw error;
}

/** One step of a random session; numbers choose among whatever there is at that moment. */
type Step = (test: TestCore) => Promise<unknown>;

const number = fc.nat(1000);

function choose<Item>(items: readonly Item[], index: number): Item | undefined {
  return items[index % Math.max(1, items.length)];
}

async function contactsOf({ core }: TestCore): Promise<string[]> {
  return core
    .createContext()
    .workspace.reader.all<{ uid: string }>({ text: 'SELECT uid FROM contact ORDER BY id', values: [] })
    .map(({ uid }) => uid);
}

async function wavesOf({ call }: TestCore): Promise<string[]> {
  return (await call.insights.list()).flatMap(({ waves }) => waves.map(({ uid }) => uid));
}

const contactFields = fc.record({
  displayName: fc.constantFrom(...names),
  organisation: fc.constantFrom(null, 'Bakkerij Smit', 'Jansen'),
  tags: fc.subarray(['VIP', 'press', 'baker']),
  points: fc.array(
    fc.record({
      type: fc.constantFrom('email' as const, 'phone' as const),
      value: fc.constantFrom('a@example.com', '06 1234'),
    }),
    { maxLength: 3 },
  ),
  addresses: fc.array(fc.record({ city: fc.constantFrom('Utrecht', 'Ede') }), { maxLength: 2 }),
  notes: fc.constantFrom('', 'a note', '{"base64":"AA=="}'),
  consent: fc.constantFrom('granted' as const, 'refused' as const, 'unknown' as const),
});

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(contactFields, number, number, fc.constantFrom(...stages)).map(
    ([fields, circle, referrer, stage]): Step =>
      async (test) => {
        const circles = await test.call.circles.list();
        const referredBy = choose(await contactsOf(test), referrer) ?? null;
        return test.call.contacts.create({
          ...fields,
          stage,
          referredBy,
          circle: choose(circles, circle)!.uid,
        });
      },
  ),
  fc.tuple(contactFields, number, number).map(
    ([contact, which, referrer]): Step =>
      async (test) => {
        const contacts = await contactsOf(test);
        const referredBy = choose(contacts, referrer) ?? null;
        const uid = choose(contacts, which) ?? '';
        const present = await test.call.contacts.details({ uid });
        const { points, addresses, tags, ...values } = contact;
        const [first, ...others] = present.points.map((point) => point.uid);
        return test.call.contacts.update({
          uid,
          changes: {
            ...values,
            referredBy,
            points: {
              added: points,
              changed: first === undefined ? [] : [{ uid: first, changes: { label: 'work' } }],
              removed: others,
            },
            addresses: { added: addresses, removed: present.addresses.slice(0, 1).map((row) => row.uid) },
            tags: { added: tags, removed: present.tags.slice(0, 1) },
            custom: Object.fromEntries(present.custom.map(({ field }) => [field, values.notes])),
          },
        });
      },
  ),
  fc.tuple(fc.array(number, { minLength: 1, maxLength: 4 }), number).map(
    ([which, circle]): Step =>
      async (test) => {
        const contacts = await contactsOf(test);
        return test.call.circles.move({
          contacts: which.map((index) => choose(contacts, index) ?? ''),
          circle: choose(await test.call.circles.list(), circle)!.uid,
        });
      },
  ),
  fc.tuple(number, fc.boolean()).map(
    ([which, inward]): Step =>
      async (test) =>
        test.call.circles.step({
          contacts: [choose(await contactsOf(test), which) ?? ''],
          direction: inward ? 'inward' : 'outward',
        }),
  ),
  fc.tuple(number, fc.boolean()).map(
    ([which, archived]): Step =>
      async (test) =>
        test.call.contacts.setArchived({ contacts: [choose(await contactsOf(test), which) ?? ''], archived }),
  ),
  fc.tuple(number, fc.constantFrom(...stages)).map(
    ([which, stage]): Step =>
      async (test) =>
        test.call.funnel.setStage({ contacts: [choose(await contactsOf(test), which) ?? ''], stage }),
  ),
  fc.tuple(number, fc.constantFrom('in' as const, 'out' as const, 'both' as const)).map(
    ([which, direction]): Step =>
      async (test) =>
        test.call.interactions.log({
          contacts: [choose(await contactsOf(test), which) ?? ''],
          kind: 'call',
          direction,
        }),
  ),
  fc.tuple(number, fc.nat(100_000)).map(
    ([which, amount]): Step =>
      async (test) =>
        test.call.deals.create({
          title: 'Deal',
          contact: choose(await contactsOf(test), which) ?? '',
          amount,
        }),
  ),
  fc.constant<Step>(async (test) => {
    const { uid } = await test.call.insights.create(insight());
    return test.call.insights.schedule({ uid, start: '2026-03-02T10:00:00.000Z', zone: 'Europe/Amsterdam' });
  }),
  fc.tuple(number, fc.constantFrom<Depth>(...depths), fc.integer({ min: -40, max: 40 }), fc.boolean()).map(
    ([which, depth, days, moveOuterAlong]): Step =>
      async (test) =>
        test.call.insights.updateWave({
          wave: choose(await wavesOf(test), which) ?? '',
          changes: { depth, at: new Date(test.clock().getTime() + days * 86_400_000).toISOString() },
          moveOuterAlong,
        }),
  ),
  number.map(
    (which): Step =>
      async (test) =>
        test.call.insights.sendWave({ wave: choose(await wavesOf(test), which) ?? '' }),
  ),
  fc.tuple(number, fc.constantFrom('draft' as const, 'scheduled' as const, 'skipped' as const)).map(
    ([which, status]): Step =>
      async (test) =>
        test.call.insights.setWaveStatus({ wave: choose(await wavesOf(test), which) ?? '', status }),
  ),
  fc.constant<Step>(async (test) => test.call.history.undo()),
  fc.constant<Step>(async (test) => test.call.history.redo()),
  fc.constant<Step>(async (test) => test.clock.advance(1)),
);

async function state(test: TestCore): Promise<{ data: string; found: string[][] }> {
  expect(contactLogErrors(test.core)).toEqual([]);
  return { data: dump(test.core), found: await searchable(test.core, words) };
}

/** Undoes what can be undone; a refusal must leave everything as it is, and needs a command that is final. */
async function undoAll(test: TestCore): Promise<{ undone: number; isStart: boolean }> {
  let undone = 0;
  while ((await test.call.history.state()).undo !== null) {
    const before = dump(test.core);
    try {
      await test.call.history.undo();
    } catch (error) {
      assertRefusal(error);
      expect(dump(test.core)).toBe(before);
      const past = await test.call.history.list({ limit: 1000 });
      expect(past.some(({ command, state }) => command === 'insights.sendWave' && state === 'done')).toBe(
        true,
      );
      return { undone, isStart: false };
    }
    undone += 1;
  }
  return { undone, isStart: true };
}

it('undoing everything gives the exact data of the start, and redoing everything that of the end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 40 }), async (session) => {
      const test = await openTestCore();
      const start = await state(test);
      // Refusals are part of a session; they must leave nothing behind.
      for (const step of session) await step(test).catch(assertRefusal);
      const end = await state(test);

      const { undone, isStart } = await undoAll(test);
      if (isStart) expect(await state(test)).toEqual(start);
      for (let left = undone; left > 0; left -= 1) await test.call.history.redo();
      expect(await state(test)).toEqual(end);
      await test.core.close();
    }),
    { numRuns: 60 },
  );
}, 120_000);
