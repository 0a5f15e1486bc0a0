import { describe, expect, it } from 'vitest';
import { newContact } from '../factories/contact.ts';
import { wonDeal } from '../factories/deal.ts';
import { insight } from '../factories/insight.ts';
import { interaction } from '../factories/interaction.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';

const day = 86_400_000;
const daysAgo = ({ clock }: TestCore, days: number) => new Date(clock().getTime() - days * day).toISOString();

/** The test clock begins on Monday 2 March 2026, 09:00 UTC. */
async function withAnna(zone = 'UTC'): Promise<TestCore & { anna: string }> {
  const test = await openTestCore({ zone: () => zone });
  const { uid: anna } = await test.call.contacts.create(newContact(test.circle('core')));
  return { ...test, anna };
}

const asks = async ({ call }: TestCore) => (await call.today.show()).asks;

describe('on Today', () => {
  it('a complaint asks to be mended until it is resolved, and not before it was made', async () => {
    const test = await withAnna();
    const { call, anna, circle } = test;
    const complaint = { kind: 'complaint', direction: 'in', summary: 'Too late' } as const;
    await call.interactions.log(interaction([anna], { ...complaint, at: daysAgo(test, 3) }));
    await call.interactions.log(interaction([anna], { ...complaint, at: daysAgo(test, -3) }));
    const [repair, ...others] = await asks(test);
    expect(others).toEqual([]);
    expect(repair).toMatchObject({
      kind: 'repair',
      contact: anna,
      name: 'Anna van der Berg',
      circle: circle('core'),
      summary: 'Too late',
      urgency: 3,
    });
    if (repair?.kind !== 'repair') throw new Error('No repair');
    await call.interactions.resolve({ interaction: repair.interaction, resolved: true });
    expect(await asks(test)).toEqual([]);
  });

  it('a task asks from its day on, how late it is, with the deal or person it is for', async () => {
    const test = await withAnna();
    const { call, anna } = test;
    await call.tasks.add({ title: 'Call', contact: anna, dueDay: '2026-02-28' });
    await call.tasks.add({ title: 'Taxes', dueDay: '2026-03-02', dueTime: '12:00' });
    await call.tasks.add({ title: 'Later', dueDay: '2026-03-03' });
    expect(await asks(test)).toMatchObject([
      { kind: 'task', title: 'Call', contact: anna, late: 2 },
      { kind: 'task', title: 'Taxes', name: 'Taxes', contact: null, circle: null, late: 0, dueTime: '12:00' },
    ]);
  });

  it('a deal asks that has no next step, until it has one or is decided', async () => {
    const test = await withAnna();
    const { call, anna, clock } = test;
    await call.deals.create({ title: 'Website', contact: anna, amount: 100_000 });
    const deal = (await call.deals.list()).flatMap(({ deals }) => deals)[0]!.uid;
    clock.advance(12);
    expect(await asks(test)).toMatchObject([{ kind: 'deal', title: 'Website', days: 12, expectedOn: null }]);
    await call.tasks.add({ title: 'Send the quote', deal, dueDay: '2026-04-01' });
    expect(await asks(test)).toEqual([]);
    await call.history.undo();
    await call.deals.setStatus({ deal, status: 'won' });
    expect(await asks(test)).toEqual([]);
  });

  it('a birthday asks on its day where people are, with the age where the year is known', async () => {
    const test = await withAnna('Pacific/Auckland');
    const { call, anna, clock } = test;
    await call.contacts.update({ uid: anna, changes: { birthday: '1980-03-03' } });
    expect(await asks(test)).toEqual([]);
    // In Auckland it is 3 March already.
    clock.set('2026-03-02T11:30:00.000Z');
    expect(await asks(test)).toMatchObject([{ kind: 'birthday', contact: anna, age: 46 }]);
    await call.contacts.update({ uid: anna, changes: { birthday: '--02-29' } });
    clock.set('2026-02-28T01:00:00.000Z');
    expect(await asks(test)).toMatchObject([{ kind: 'birthday', age: null }]);
    clock.set('2028-02-28T01:00:00.000Z');
    expect(await asks(test)).toEqual([]);
    clock.set('2028-02-29T01:00:00.000Z');
    expect(await asks(test)).toHaveLength(1);
  });

  it('a meeting asks that is still to come today', async () => {
    const test = await withAnna();
    const { call, anna } = test;
    const hours = (count: number) => daysAgo(test, -count / 24);
    for (const ahead of [-1, 2, 20])
      await call.interactions.log(interaction([anna], { at: hours(ahead), summary: `${ahead}` }));
    expect(await asks(test)).toMatchObject([{ kind: 'meeting', of: 'meeting', summary: '2' }]);
  });

  it('a gift asks that is owed to who came closer, one insight after another, until it is given', async () => {
    const test = await withAnna();
    const { call, circle, clock } = test;
    const { uid: bo } = await call.contacts.create(newContact(circle('leads'), { displayName: 'Bo' }));
    const given: string[] = [];
    for (const title of ['First', 'Second']) {
      const { uid } = await call.insights.create(insight({ title }));
      given.push(uid);
      await call.insights.schedule({ uid, start: clock().toISOString(), zone: 'UTC' });
      const { waves } = await call.insights.details({ uid });
      await call.insights.sendWave({ wave: waves[0]!.uid });
      clock.advance(1);
    }
    expect(await asks(test)).toEqual([]);
    await call.circles.move({ contacts: [bo], circle: circle('core') });
    const cameAt = clock().toISOString();
    clock.advance(2);
    const [ask, ...others] = await asks(test);
    expect(others).toEqual([]);
    expect(ask).toMatchObject({
      kind: 'gift',
      occasion: `gift:${bo}:${cameAt}`,
      contact: bo,
      circle: circle('core'),
      gift: { insight: given[1], title: 'Second', depth: 'full' },
      more: 1,
    });
    const give = (of: string) =>
      call.interactions.log(interaction([bo], { kind: 'gift', direction: 'out', insight: of }));
    await give(given[1]!);
    clock.advance(361.5);
    expect((await asks(test)).filter(({ kind }) => kind === 'gift')).toEqual([]);
    clock.advance(-361);
    expect(await asks(test)).toMatchObject([{ gift: { title: 'First' }, more: 0 }]);
    await give(given[0]!);
    expect(await asks(test)).toEqual([]);
  });

  it('nobody asks who is in the archive', async () => {
    const test = await withAnna();
    const { call, anna } = test;
    await call.tasks.add({ title: 'Call', contact: anna, dueDay: '2026-03-01' });
    await call.deals.create({ title: 'Website', contact: anna, amount: 100 });
    await call.contacts.update({ uid: anna, changes: { birthday: '--03-02' } });
    await call.interactions.log(interaction([anna], { kind: 'complaint', direction: 'in' }));
    await call.interactions.log(interaction([anna], { at: daysAgo(test, -0.1) }));
    expect((await asks(test)).map(({ kind }) => kind).toSorted()).toEqual([
      'birthday',
      'deal',
      'meeting',
      'repair',
      'task',
    ]);
    await call.contacts.setArchived({ contacts: [anna], archived: true });
    expect(await asks(test)).toEqual([]);
  });
});

describe('what is put off', () => {
  it('is away until the beginning of a day, and what is dropped for good; undo brings it back', async () => {
    const test = await withAnna('Europe/Amsterdam');
    const { call, anna, clock } = test;
    const birthday = { occasion: 'birthday:anna:2026', contact: anna };
    const wave = { occasion: 'wave:one', contact: null };
    expect(await call.today.answer({ asks: [birthday], answer: 'tomorrow' })).toEqual({
      count: 1,
      name: 'Anna van der Berg',
      answer: 'tomorrow',
    });
    await call.today.answer({ asks: [wave], answer: 'dropped' });
    expect(await call.today.away()).toEqual([birthday.occasion, wave.occasion]);
    clock.set('2026-03-02T22:59:59.000Z');
    expect(await call.today.away()).toEqual([birthday.occasion, wave.occasion]);
    clock.set('2026-03-02T23:00:00.000Z');
    expect(await call.today.away()).toEqual([wave.occasion]);
    await call.today.answer({ asks: [birthday], answer: 'week' });
    clock.set('2026-03-09T22:00:00.000Z');
    expect(await call.today.away()).toEqual([birthday.occasion, wave.occasion]);
    await call.history.undo();
    expect(await call.today.away()).toEqual([wave.occasion]);
    await call.history.undo();
    expect(await call.today.away()).toEqual([]);
  });

  it('goes along when the person is erased', async () => {
    const test = await withAnna();
    const { call, anna } = test;
    await call.today.answer({ asks: [{ occasion: 'task:one', contact: anna }], answer: 'dropped' });
    await call.erasing.erase({ uid: anna });
    expect(await call.today.away()).toEqual([]);
  });
});

describe('what was done today', () => {
  it('is what stands of today, the latest first, and not keeping house', async () => {
    const test = await withAnna();
    const { call, anna, circle, clock } = test;
    clock.advance(1);
    await call.interactions.log(interaction([anna]));
    await call.today.answer({ asks: [{ occasion: 'task:one', contact: anna }], answer: 'week' });
    await call.circles.move({ contacts: [anna], circle: circle('regulars') });
    expect((await call.today.done()).map(({ command, byRule }) => [command, byRule])).toEqual([
      ['circles.move', false],
      ['interactions.log', false],
    ]);
    await call.history.undo();
    expect((await call.today.done()).map(({ command }) => command)).toEqual(['interactions.log']);
    clock.advance(1);
    expect(await call.today.done()).toEqual([]);
  });

  it('tells people who were placed one after another as one', async () => {
    const test = await openTestCore();
    const { call, circle } = test;
    const people: string[] = [];
    for (const displayName of ['Bo', 'Cees', 'Dirk'])
      people.push((await call.contacts.create(newContact(circle('leads'), { displayName }))).uid);
    const place = (contacts: readonly string[]) =>
      call.circles.place({ contacts: [...contacts], circle: circle('core') });
    await place(people.slice(0, 1));
    await call.interactions.log(interaction(people));
    await place(people.slice(1, 2));
    expect((await call.today.done())[0]).toMatchObject({
      command: 'circles.place',
      details: { count: 1, name: 'Cees' },
    });
    await place(people.slice(2));
    const [latest, logged, first] = await call.today.done();
    expect(latest).toMatchObject({ command: 'circles.place', details: { count: 2 } });
    expect(logged?.command).toBe('interactions.log');
    expect(first).toMatchObject({ command: 'circles.place', details: { count: 1, name: 'Bo' } });
  });

  it('holds what a rule did by night', async () => {
    const test = await openTestCore();
    const { call, circle, clock, timers } = test;
    const { uid } = await call.contacts.create(newContact(circle('world')));
    for (const ago of [14, 20]) await call.interactions.log(interaction([uid], { at: daysAgo(test, ago) }));
    await call.circles.setStepRules({ inward: true, outward: false });
    await timers.pass(16 * (day / 24));
    expect(clock().toISOString()).toBe('2026-03-03T01:00:00.000Z');
    expect(await call.today.done()).toMatchObject([{ command: 'circles.moveByRule', byRule: true }]);
  });
});

describe('a brief', () => {
  it('tells the last contact, what is open, the soonest first, and what to ask', async () => {
    const test = await withAnna();
    const { call, anna } = test;
    await call.deals.create(wonDeal(anna, daysAgo(test, 40)));
    await call.interactions.log(interaction([anna], { at: daysAgo(test, 9), summary: 'About prices' }));
    await call.interactions.log(
      interaction([anna], { kind: 'email', direction: 'out', at: daysAgo(test, 2), summary: 'No answer' }),
    );
    await call.interactions.log(interaction([anna], { at: daysAgo(test, -2), summary: 'To come' }));
    await call.deals.create({ title: 'Shop', contact: anna, amount: 100 });
    await call.tasks.add({ title: 'Send photos', contact: anna, dueDay: '2026-03-05' });
    expect(await call.today.brief({ contact: anna })).toMatchObject({
      last: { kind: 'meeting', at: daysAgo(test, 9), summary: 'About prices' },
      promises: [
        { kind: 'task', title: 'Send photos', at: '2026-03-05' },
        { kind: 'deal', title: 'Shop', at: null },
      ],
      questions: ['deal', 'nps', 'consent'],
    });
  });

  it('asks for others who said that they would recommend, and for nothing while a complaint is open', async () => {
    const test = await withAnna();
    const { call, anna } = test;
    await call.contacts.update({ uid: anna, changes: { consent: 'granted' } });
    await call.interactions.log(interaction([anna], { kind: 'feedback', direction: 'in', nps: 9 }));
    expect((await call.today.brief({ contact: anna })).questions).toEqual(['referral']);
    await call.interactions.log(interaction([anna], { kind: 'complaint', direction: 'in', summary: 'Late' }));
    expect(await call.today.brief({ contact: anna })).toMatchObject({
      promises: [{ kind: 'complaint', title: 'Late' }],
      questions: ['repair'],
    });
  });
});

it('waves that are due ask in their circle', async () => {
  const test = await openTestCore();
  const { call, circle } = test;
  const { uid } = await call.insights.create(insight());
  await call.insights.schedule({ uid, start: test.clock().toISOString(), zone: 'UTC' });
  expect(await asks(test)).toMatchObject([
    { kind: 'wave', circle: circle('core'), contact: null, wave: { insight: uid } },
  ]);
});
