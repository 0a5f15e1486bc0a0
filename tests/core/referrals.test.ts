import { describe, expect, it } from 'vitest';
import { newContact } from '../factories/contact.ts';
import { wonDeal } from '../factories/deal.ts';
import { interaction } from '../factories/interaction.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';

/** Anna brought Bo, Bo brought Cees. */
async function family() {
  const test = await openTestCore();
  const { call, circle } = test;
  const add = async (displayName: string, fields = {}) =>
    (await call.contacts.create(newContact(circle('leads'), { displayName, ...fields }))).uid;
  const anna = await add('Anna', { circle: circle('core') });
  const bo = await add('Bo', { referredBy: anna });
  const cees = await add('Cees', { referredBy: bo });
  return { ...test, add, anna, bo, cees };
}

const daysAgo = ({ clock }: Pick<TestCore, 'clock'>, days: number) =>
  new Date(clock().getTime() - days * 86_400_000).toISOString();

describe('Pareto', () => {
  it('ranks by own and referred revenue, keeps currencies apart, and offers who stands outside the core', async () => {
    const world = await family();
    const { call, anna, bo, cees, circle } = world;
    const at = daysAgo(world, 10);
    await call.deals.create({ ...wonDeal(bo, at), amount: 60_000 });
    await call.deals.create({ ...wonDeal(cees, at), amount: 40_000 });
    await call.deals.create({ ...wonDeal(cees, at), amount: 5_000, currency: 'USD' });
    await call.deals.create({ ...wonDeal(cees, daysAgo(world, 900)), amount: 999_000 });
    const [euros, dollars, ...rest] = await call.referrals.pareto();
    expect(rest).toEqual([]);
    expect(euros).toMatchObject({ currency: 'EUR', revenue: 100_000, bringers: 3, vital: 2 });
    // Anna and Bo bring just as much: both stand at the edge.
    expect(euros!.leading).toEqual([
      { uid: anna, name: 'Anna', circle: circle('core'), own: 0, referred: 100_000 },
      { uid: bo, name: 'Bo', circle: circle('leads'), own: 60_000, referred: 40_000 },
    ]);
    expect(euros!.outside).toMatchObject({ count: 1, first: [{ uid: bo }] });
    expect(dollars).toMatchObject({ currency: 'USD', revenue: 5_000 });
  });

  it('counts a deal of an organisation once, and for those who referred whoever is named on it', async () => {
    const world = await family();
    const { call, bo, cees } = world;
    const { uid: firm } = await call.contacts.create(
      newContact('', { circle: null, displayName: 'Firm', kind: 'organisation' }),
    );
    await call.deals.create({
      ...wonDeal(firm, daysAgo(world, 10)),
      amount: 100_000,
      people: [
        { contact: bo, role: '' },
        { contact: cees, role: '' },
      ],
    });
    const [euros] = await call.referrals.pareto();
    expect(euros!.revenue).toBe(100_000);
    expect(euros!.leading.map(({ name, own, referred }) => [name, own, referred])).toEqual([
      ['Anna', 0, 100_000],
      ['Bo', 100_000, 0],
      ['Cees', 100_000, 0],
      ['Firm', 100_000, 0],
    ]);
  });

  it('takes off what was paid back', async () => {
    const world = await family();
    const { call, bo } = world;
    await call.deals.create({ ...wonDeal(bo, daysAgo(world, 10)), amount: 60_000 });
    const deal = (await call.deals.list()).find(({ status }) => status === 'won')!.deals[0]!.uid;
    await call.deals.refund({ deal, amount: 20_000 });
    expect((await call.referrals.pareto())[0]).toMatchObject({ revenue: 40_000 });
  });
});

describe('the forest of referrals', () => {
  it('holds those who referred or were referred, with what they brought in the currency and time asked for', async () => {
    const world = await family();
    const { call, add, anna, bo, cees } = world;
    await add('Nobody');
    await call.deals.create({ ...wonDeal(cees, daysAgo(world, 900)), amount: 7_000 });
    const ever = await call.referrals.forest({ currency: null, period: 'ever' });
    expect(ever.nodes.map(({ uid, referredBy, own, referred }) => [uid, referredBy, own, referred])).toEqual([
      [anna, null, 0, 7_000],
      [bo, anna, 0, 7_000],
      [cees, bo, 7_000, 0],
    ]);
    const recent = await call.referrals.forest({ currency: null, period: 'recent' });
    expect(recent.nodes.map(({ referred }) => referred)).toEqual([0, 0, 0]);
    const dollars = await call.referrals.forest({ currency: 'USD', period: 'ever' });
    expect(dollars.nodes.map(({ own, referred }) => own + referred)).toEqual([0, 0, 0]);
  });

  it('refuses a cycle', async () => {
    const { call, anna, cees } = await family();
    const { code } = await refusal(call.contacts.update({ uid: anna, changes: { referredBy: cees } }));
    expect(code).toBe('referral-cycle');
  });
});

/** Who is owed thanks, as Today finds them, from the inside out. */
const thanksOf = async (call: TestCore['call']) =>
  (await call.today.show()).asks.flatMap((ask) => (ask.kind === 'thanks' ? [ask] : []));

describe('thanks', () => {
  const owed = async ({ call }: Pick<TestCore, 'call'>) =>
    (await thanksOf(call)).map(({ name, reasons }) => [name, reasons.map(({ type }) => type)]);

  it('are owed for a referral, and for a win that came through one, from the inside out', async () => {
    const world = await family();
    const { call, bo, cees, clock } = world;
    expect(await owed(world)).toEqual([
      ['Anna', ['referral']],
      ['Bo', ['referral']],
    ]);
    clock.advance(1);
    await call.deals.create({ ...wonDeal(cees, daysAgo(world, 0)), amount: 40_000 });
    const list = await thanksOf(call);
    expect(list.map(({ name, people, brought }) => [name, people, brought])).toEqual([
      ['Anna', 2, [{ currency: 'EUR', own: 0, referred: 40_000 }]],
      ['Bo', 1, [{ currency: 'EUR', own: 0, referred: 40_000 }]],
    ]);
    expect(list[1]!.reasons).toEqual([
      {
        type: 'win',
        at: daysAgo(world, 0),
        uid: cees,
        name: 'Cees',
        title: expect.any(String),
        amount: 40_000,
        currency: 'EUR',
      },
      { type: 'referral', at: expect.any(String), uid: cees, name: 'Cees' },
    ]);
    await call.referrals.answerThanks({ contacts: [bo], answer: 'thanked' });
    expect(await owed(world)).toEqual([['Anna', ['referral']]]);
    await call.history.undo();
    expect(await owed(world)).toHaveLength(2);
  });

  it('are owed once for a deal in which several have a part whom one person brought', async () => {
    const world = await family();
    const { call, add, anna, bo, clock } = world;
    const dirk = await add('Dirk', { referredBy: anna });
    await call.referrals.answerThanks({ contacts: [anna, bo], answer: 'dropped' });
    clock.advance(1);
    await call.deals.create({
      ...wonDeal(bo, daysAgo(world, 0)),
      amount: 1,
      people: [{ contact: dirk, role: '' }],
    });
    expect(await owed(world)).toEqual([['Anna', ['win']]]);
  });

  it('come back a week after they were put off', async () => {
    const world = await family();
    const { call, anna, bo, clock } = world;
    await call.referrals.answerThanks({ contacts: [anna, bo], answer: 'later' });
    expect(await owed(world)).toEqual([]);
    clock.advance(7);
    expect(await owed(world)).toHaveLength(2);
  });

  it('are owed for a referrer that is written down later, and for a logged referral that names nobody', async () => {
    const world = await family();
    const { call, add, clock } = world;
    const eva = await add('Eva');
    const fien = await add('Fien');
    clock.advance(400);
    expect(await owed(world)).toEqual([]);
    await call.contacts.update({ uid: fien, changes: { referredBy: eva } });
    expect(await owed(world)).toEqual([['Eva', ['referral']]]);
    await call.interactions.log(interaction([fien], { kind: 'referral', direction: 'in' }));
    expect(await owed(world)).toEqual([
      ['Eva', ['referral']],
      ['Fien', ['mention']],
    ]);
    // Whom she brought is written down: that is what was logged.
    await add('Gijs', { referredBy: fien });
    expect((await owed(world))[1]).toEqual(['Fien', ['referral']]);
  });

  it('are not asked for to somebody in the archive', async () => {
    const world = await family();
    await world.call.contacts.setArchived({ contacts: [world.anna, world.bo], archived: true });
    expect(await owed(world)).toEqual([]);
  });
});

it('what lies between you and a contact names whom they brought, open deals and what is owed', async () => {
  const world = await family();
  const { call, anna, bo, cees, circle } = world;
  await call.deals.create({ ...wonDeal(cees, daysAgo(world, 1)), amount: 40_000 });
  await call.deals.create({ title: 'Site', contact: anna, amount: 5_000 });
  await call.circles.update({ circle: circle('core'), changes: { promise: 'Lunch' } });
  await call.promises.treat({ contacts: [anna] });
  const brought = [{ currency: 'EUR', own: 0, referred: 40_000 }];
  expect(await call.referrals.standing({ contact: anna })).toMatchObject({
    people: 2,
    brought,
    referred: [{ uid: bo, name: 'Bo', people: 1, brought }],
    openDeals: [{ title: 'Site', amount: 5_000, currency: 'EUR', expectedOn: null }],
    thanks: [{ type: 'referral', uid: bo }],
    promise: 'Lunch',
    lastTreatAt: daysAgo(world, 0),
    ledger: { treats: 1 },
  });
});
