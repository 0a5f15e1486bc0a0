import fc from 'fast-check';
import type { RowOf, TableName } from '../../../electron/core/database/tables/index.ts';
import { type Depth, depths } from '../../../shared/model/circle.ts';
import { stages } from '../../../shared/model/lifecycle.ts';
import { Problem } from '../../../shared/model/problem.ts';
import { defaultTrustWeights } from '../../../shared/rules/trust.ts';
import { insight } from '../../factories/insight.ts';
import type { Copy } from './copies.ts';

/** A command of a random session, with what it was made of; numbers choose among whatever there is at that moment. */
export interface Step {
  readonly does: string;
  readonly run: (copy: Copy) => Promise<unknown>;
}

/** Makes steps of a name from what they need. */
const step = <Needed>(
  does: string,
  needed: fc.Arbitrary<Needed>,
  run: (copy: Copy, needed: Needed) => Promise<unknown>,
): fc.Arbitrary<Step> =>
  needed.map((values) => ({
    does: `${does} ${JSON.stringify(values)}`,
    run: (copy) => run(copy, values),
  }));

const number = fc.nat(1000);

function choose<Item>(items: readonly Item[], index: number): Item {
  const chosen = items[index % Math.max(1, items.length)];
  if (chosen === undefined) throw new Problem('not-found');
  return chosen;
}

/** The rows of a table in an order that all copies share. */
const rowsOf = <Name extends TableName>({ workspace }: Copy, table: Name): RowOf<Name>[] =>
  workspace.reader.all<RowOf<Name>>({ text: `SELECT * FROM ${table} ORDER BY uid`, values: [] });

const one = (copy: Copy, table: TableName, index: number): string => choose(rowsOf(copy, table), index).uid;

/** Changes a row as a command would for which there is no procedure yet. */
export const change = (copy: Copy, table: TableName, uid: string, changes: object): Promise<unknown> =>
  copy.workspace.command(
    'circles.update',
    (db) =>
      db.update(
        table,
        choose(
          rowsOf(copy, table).filter((row) => row.uid === uid),
          0,
        ).id,
        changes,
      ),
    () => ({}),
  );

/** Changes a circle's place with the one that has it. */
export const reposition = (copy: Copy, uid: string, position: number): Promise<unknown> =>
  copy.workspace.command(
    'circles.update',
    (db) => {
      const circles = rowsOf(copy, 'circle').filter((circle) => circle.successor_id === null);
      const moved = choose(
        circles.filter((circle) => circle.uid === uid),
        0,
      );
      const other = circles.find((circle) => circle.position === position);
      if (other) db.update('circle', other.id, { position: moved.position });
      db.update('circle', moved.id, { position });
    },
    () => ({}),
  );

const contactFields = fc.record({
  displayName: fc.constantFrom('Anna van der Berg', 'José', 'Bo 🥐', 'anna'),
  organisation: fc.constantFrom(null, 'Bakkerij Smit', 'Jansen'),
  tags: fc.subarray(['VIP', 'press', 'vip club']),
  points: fc.array(
    fc.record({
      type: fc.constantFrom('email' as const, 'phone' as const),
      value: fc.constantFrom('a@example.com', '06 1234'),
    }),
    { maxLength: 3 },
  ),
  addresses: fc.array(fc.record({ city: fc.constantFrom('Utrecht', 'Ede') }), { maxLength: 2 }),
  notes: fc.constantFrom('', 'a note', '{"base64":"AA=="}'),
  owner: fc.constantFrom(null, 'Eva'),
  consent: fc.constantFrom('granted' as const, 'refused' as const, 'unknown' as const),
  kind: fc.constantFrom('person' as const, 'person' as const, 'person' as const, 'organisation' as const),
});

const circleSettings = fc.record({
  name: fc.constantFrom('Friends', 'Family', 'Others'),
  capacity: fc.constantFrom(null, 5, 50),
  promise: fc.constantFrom('', 'Bread'),
});

const circleAt = (copy: Copy, index: number): string => one(copy, 'circle', index);
const contactAt = (copy: Copy, index: number): string => one(copy, 'contact', index);
const nothing = fc.constant(null);

const people: readonly fc.Arbitrary<Step>[] = [
  step(
    'create',
    fc.tuple(contactFields, number, number, fc.constantFrom(...stages)),
    (copy, [fields, circle, referrer, stage]) =>
      copy.call.contacts.create({
        ...fields,
        stage,
        referredBy: contactAt(copy, referrer),
        circle: circleAt(copy, circle),
      }),
  ),
  step('update', fc.tuple(contactFields, number, number), async (copy, [contact, which, referrer]) => {
    const uid = contactAt(copy, which);
    const present = await copy.call.contacts.details({ uid });
    const { points, addresses, tags, ...values } = contact;
    const [changed, ...removed] = present.points.map((point) => point.uid);
    return copy.call.contacts.update({
      uid,
      changes: {
        ...values,
        referredBy: contactAt(copy, referrer),
        points: {
          added: points,
          changed: changed === undefined ? [] : [{ uid: changed, changes: { label: 'work' } }],
          removed,
        },
        addresses: { added: addresses, removed: present.addresses.slice(0, 1).map((address) => address.uid) },
        tags: { added: tags, removed: present.tags.slice(0, 1) },
      },
    });
  }),
  step('refer', fc.tuple(number, number), (copy, [which, referrer]) =>
    copy.call.contacts.update({
      uid: contactAt(copy, which),
      changes: { displayName: 'Referred', referredBy: contactAt(copy, referrer) },
    }),
  ),
  step('move', fc.tuple(fc.array(number, { minLength: 1, maxLength: 3 }), number), (copy, [which, circle]) =>
    copy.call.circles.move({
      contacts: which.map((index) => contactAt(copy, index)),
      circle: circleAt(copy, circle),
    }),
  ),
  step(
    'step',
    fc.tuple(number, fc.constantFrom('inward' as const, 'outward' as const)),
    (copy, [which, direction]) => copy.call.circles.step({ contacts: [contactAt(copy, which)], direction }),
  ),
  step('archive', fc.tuple(number, fc.boolean()), (copy, [which, archived]) =>
    copy.call.contacts.setArchived({ contacts: [contactAt(copy, which)], archived }),
  ),
  step('stage', fc.tuple(number, fc.constantFrom(...stages)), (copy, [which, stage]) =>
    copy.call.funnel.setStage({ contacts: [contactAt(copy, which)], stage }),
  ),
  step(
    'log',
    fc.tuple(number, number, fc.constantFrom('in' as const, 'out' as const, 'both' as const)),
    (copy, [which, other, direction]) =>
      copy.call.interactions.log({
        contacts: [...new Set([contactAt(copy, which), contactAt(copy, other)])],
        kind: 'call',
        direction,
      }),
  ),
  step('deal', fc.tuple(number, fc.nat(100_000)), (copy, [which, amount]) =>
    copy.call.deals.create({ title: 'Deal', contact: contactAt(copy, which), amount }),
  ),
  step(
    'close deal',
    fc.tuple(number, fc.constantFrom('open' as const, 'won' as const, 'lost' as const)),
    (copy, [which, status]) => copy.call.deals.setStatus({ deal: one(copy, 'deal', which), status }),
  ),
  step('deal of several', fc.tuple(number, number, fc.nat(100_000)), (copy, [which, other, amount]) =>
    copy.call.deals.create({
      title: 'Together',
      contact: contactAt(copy, which),
      people: [{ contact: contactAt(copy, other), role: 'decides' }],
      amount,
    }),
  ),
  step('refund', fc.tuple(number, fc.integer({ min: 1, max: 50_000 })), (copy, [which, amount]) =>
    copy.call.deals.refund({ deal: one(copy, 'deal', which), amount }),
  ),
  step('complain', number, (copy, which) =>
    copy.call.interactions.log({ contacts: [contactAt(copy, which)], kind: 'complaint', direction: 'in' }),
  ),
  step('resolve', fc.tuple(number, fc.boolean()), (copy, [which, resolved]) =>
    copy.call.interactions.resolve({ interaction: one(copy, 'interaction', which), resolved }),
  ),
  step('arrange', fc.tuple(number, number, number), async (copy, [which, heir, place]) => {
    const uids = (await copy.call.circles.list()).map(({ uid }) => uid);
    const gone = choose(uids, which);
    const kept = uids.length > 3 ? uids.filter((uid) => uid !== gone) : uids;
    const added = { key: 'new', name: `Circle ${which} ${heir} ${place}`, colour: null };
    const circles = kept.length < 7 && place % 2 === 0 ? kept.toSpliced(place % 5, 0, added as never) : kept;
    return copy.call.circles.arrange({
      circles,
      removed: kept.includes(gone) ? {} : { [gone]: choose(kept, heir) },
    });
  }),
  step('rules', fc.boolean(), (copy, inward) => copy.call.circles.setStepRules({ inward, outward: false })),
  step('weights', fc.integer({ min: 0, max: 100 }), (copy, value) =>
    copy.call.trust.setWeights({ ...defaultTrustWeights, value }),
  ),
];

const insights: readonly fc.Arbitrary<Step>[] = [
  step('insight', nothing, ({ call }) => call.insights.create(insight())),
  step(
    'edit insight',
    fc.tuple(number, fc.constantFrom('', 'Short', 'Long'), fc.constantFrom('', 'Other')),
    (copy, [which, full, summary]) =>
      copy.call.insights.update({
        uid: one(copy, 'insight', which),
        changes: { title: `About ${full}`, variants: { full, summary } },
      }),
  ),
  step('schedule', number, (copy, which) =>
    copy.call.insights.schedule({
      uid: one(copy, 'insight', which),
      start: copy.clock().toISOString(),
      zone: 'Europe/Amsterdam',
    }),
  ),
  step('archive insight', number, (copy, which) =>
    copy.call.insights.archive({ uid: one(copy, 'insight', which) }),
  ),
  step(
    'plan',
    fc.tuple(number, fc.constantFrom<Depth>(...depths), fc.integer({ min: -40, max: 40 }), fc.boolean()),
    (copy, [which, depth, days, moveOuterAlong]) =>
      copy.call.insights.updateWave({
        wave: one(copy, 'wave', which),
        changes: { depth, at: new Date(copy.clock().getTime() + days * 86_400_000).toISOString() },
        moveOuterAlong,
      }),
  ),
  step('send', number, (copy, which) => copy.call.insights.sendWave({ wave: one(copy, 'wave', which) })),
  step(
    'wave status',
    fc.tuple(number, fc.constantFrom('draft' as const, 'scheduled' as const, 'skipped' as const)),
    (copy, [which, status]) => copy.call.insights.setWaveStatus({ wave: one(copy, 'wave', which), status }),
  ),
];

const settings: readonly fc.Arbitrary<Step>[] = [
  step('circle', fc.tuple(number, circleSettings), (copy, [which, changes]) =>
    copy.call.circles.update({ circle: circleAt(copy, which), changes }),
  ),
  step('reposition', fc.tuple(number, fc.integer({ min: 1, max: 5 })), (copy, [which, position]) =>
    reposition(copy, circleAt(copy, which), position),
  ),
  step(
    'rename tag',
    fc.tuple(number, fc.constantFrom('VIP', 'press', 'baker', 'friend')),
    async (copy, [which, name]) => {
      const isTaken = rowsOf(copy, 'tag').some((tag) => tag.name.toLowerCase() === name.toLowerCase());
      if (!isTaken) await change(copy, 'tag', one(copy, 'tag', which), { name });
    },
  ),
];

const time: readonly fc.Arbitrary<Step>[] = [
  step('undo', nothing, ({ call }) => call.history.undo()),
  step('undo', nothing, ({ call }) => call.history.undo()),
  step('redo', nothing, ({ call }) => call.history.redo()),
  step('wait', nothing, async ({ clock }) => clock.advance(1)),
];

export const steps: fc.Arbitrary<Step> = fc.oneof(...people, ...insights, ...settings, ...time);

/** Takes a step; that it is refused is part of a session. */
export async function take(step: Step, copy: Copy): Promise<void> {
  try {
    await step.run(copy);
  } catch (error) {
    const isRefusal = error instanceof Problem || (error instanceof Error && error.cause instanceof Problem);
    if (!isRefusal) throw error;
  }
}
