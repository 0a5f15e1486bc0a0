import { expect, it } from 'vitest';
import { newContact } from '../factories/contact.ts';
import { insight } from '../factories/insight.ts';
import { interaction } from '../factories/interaction.ts';
import { openTestCore } from './openTestCore.ts';

/** A core with a cadence of 14 days, and one contact in it. */
async function member() {
  const test = await openTestCore();
  const { uid: anna } = await test.call.contacts.create(
    newContact(test.circle('core'), { displayName: 'Anna', consent: 'granted' }),
  );
  return { ...test, anna };
}

it('contact within the cadence is kept, each cadence of silence broken', async () => {
  const { call, clock, anna, circle } = await member();
  clock.advance(10);
  await call.interactions.log(interaction([anna]));
  clock.advance(30);
  const { ledger } = await call.referrals.standing({ contact: anna });
  expect(ledger.contact).toEqual({ kept: 1, broken: 2 });
  const [core, ...others] = await call.promises.circles();
  expect(core).toMatchObject({ circle: circle('core'), contact: { kept: 1, broken: 2 } });
  for (const { contact } of others) expect(contact).toEqual({ kept: 0, broken: 0 });
});

it('stays with the circle in which it was promised, and follows a move', async () => {
  const { call, clock, anna, circle } = await member();
  clock.advance(15);
  await call.promises.treat({ contacts: [anna] });
  clock.advance(1);
  await call.circles.move({ contacts: [anna], circle: circle('regulars') });
  clock.advance(31);
  const ledgers = await call.promises.circles();
  expect(ledgers.map(({ treats }) => treats)).toEqual([1, 0, 0, 0, 0]);
  const kept = ledgers.map(({ contact }) => contact);
  expect(kept.slice(0, 2)).toEqual([
    { kept: 0, broken: 1 },
    { kept: 0, broken: 1 },
  ]);
});

it('a head start is what was really given, by the moments of sending', async () => {
  const { call, clock, anna, circle } = await member();
  const { uid } = await call.insights.create(insight());
  await call.insights.schedule({ uid, start: clock().toISOString(), zone: 'UTC' });
  const { waves } = await call.insights.details({ uid });
  await call.insights.sendWave({ wave: waves[0]!.uid });
  expect((await call.referrals.standing({ contact: anna })).ledger.headStart).toEqual({
    kept: 0,
    broken: 0,
    meanDays: null,
  });
  clock.advance(7);
  await call.insights.sendWave({ wave: waves[1]!.uid });
  const headStart = { kept: 1, broken: 0, meanDays: 7 };
  expect((await call.referrals.standing({ contact: anna })).ledger.headStart).toEqual(headStart);
  expect((await call.promises.circles())[0]).toMatchObject({ circle: circle('core'), headStart });
});

it('a gift is owed to who came closer after what was given there, until it is logged', async () => {
  const { call, clock, anna, circle } = await member();
  const { uid: bo } = await call.contacts.create(newContact(circle('regulars'), { displayName: 'Bo' }));
  const { uid } = await call.insights.create(insight());
  await call.insights.schedule({ uid, start: clock().toISOString(), zone: 'UTC' });
  const { waves } = await call.insights.details({ uid });
  await call.insights.sendWave({ wave: waves[0]!.uid });
  clock.advance(1);
  const gifts = async (contact: string) => (await call.referrals.standing({ contact })).gifts;
  expect(await gifts(bo)).toEqual([]);
  await call.circles.move({ contacts: [bo], circle: circle('core') });
  expect(await gifts(bo)).toMatchObject([{ insight: uid, depth: 'full' }]);
  expect(await gifts(anna)).toEqual([]);
  await call.interactions.log(interaction([bo], { kind: 'gift', direction: 'out', insight: uid }));
  expect(await gifts(bo)).toEqual([]);
});

it('promises are those of the day they were made, whatever the circle promises since', async () => {
  const { call, clock, anna, circle } = await member();
  clock.advance(15);
  const core = circle('core');
  await call.circles.update({ circle: core, changes: { cadenceDays: 60, maximumDays: 120 } });
  const ledger = async () => (await call.referrals.standing({ contact: anna })).ledger.contact;
  expect(await ledger()).toEqual({ kept: 0, broken: 1 });
  clock.advance(59);
  await call.interactions.log(interaction([anna]));
  clock.advance(2);
  expect(await ledger()).toEqual({ kept: 1, broken: 1 });
  expect((await call.promises.circles())[0]).toMatchObject({ circle: core, contact: { kept: 1, broken: 1 } });
  await call.circles.update({ circle: core, changes: { cadenceDays: null, maximumDays: null } });
  clock.advance(200);
  await call.circles.update({ circle: core, changes: { cadenceDays: 10, maximumDays: 20 } });
  clock.advance(11);
  expect(await ledger()).toEqual({ kept: 1, broken: 2 });
});

it('a head start is held to the delays and the order of the day it was given', async () => {
  const { call, clock, anna, circle } = await member();
  const { uid } = await call.insights.create(insight());
  await call.insights.schedule({ uid, start: clock().toISOString(), zone: 'UTC' });
  const { waves } = await call.insights.details({ uid });
  await call.insights.sendWave({ wave: waves[0]!.uid });
  clock.advance(7);
  await call.insights.sendWave({ wave: waves[1]!.uid });
  const headStart = async () => (await call.referrals.standing({ contact: anna })).ledger.headStart;
  await call.circles.update({ circle: circle('regulars'), changes: { delayDays: 13 } });
  expect(await headStart()).toEqual({ kept: 1, broken: 0, meanDays: 7 });
  const circles = (await call.circles.list()).map(({ uid }) => uid);
  await call.circles.arrange({ circles: circles.toReversed(), removed: {} });
  expect(await headStart()).toEqual({ kept: 1, broken: 0, meanDays: 7 });
});
