import { describe, expect, it } from 'vitest';
import { newContact } from '../factories/contact.ts';
import { interaction } from '../factories/interaction.ts';
import { openTestCore } from './openTestCore.ts';
import { standingThen } from './standingThen.ts';

/** Anna among the leads, who are promised contact every 90 days; she was spoken to now. */
async function withAnna() {
  const test = await openTestCore();
  const { call, circle, clock } = test;
  const { uid: anna } = await call.contacts.create(newContact(circle('leads')));
  await call.interactions.log(interaction([anna]));
  return {
    ...test,
    anna,
    to: (key: Parameters<typeof circle>[0]) => call.circles.move({ contacts: [anna], circle: circle(key) }),
    log: (fields: Parameters<typeof interaction>[1]) => call.interactions.log(interaction([anna], fields)),
    /** How Anna stands in the list, which says the same of this moment as one looks back at it. */
    async standing() {
      const [person] = await call.contacts.people();
      const [then] = await standingThen(test, clock().toISOString());
      expect(person).toMatchObject(then!);
      const cadence = (await call.circles.list()).find(({ uid }) => uid === person!.circle)!.cadenceDays!;
      return { days: Math.round(person!.drift! * cadence), driftState: person!.driftState };
    },
  };
}

describe('the clock of a cadence', () => {
  it('starts at a promotion, and goes on when somebody moves outward again', async () => {
    const { to, clock, standing, call, anna } = await withAnna();
    clock.advance(50);
    expect(await standing()).toEqual({ days: 50, driftState: 'on-time' });
    await to('core');
    expect(await standing()).toEqual({ days: 0, driftState: 'on-time' });
    const { person } = await call.contacts.details({ uid: anna });
    expect(person?.promotedAt).toBe(clock().toISOString());
    clock.advance(15);
    expect(await standing()).toEqual({ days: 15, driftState: 'due' });
    await to('regulars');
    expect(await standing()).toEqual({ days: 15, driftState: 'on-time' });
    await call.history.undo();
    await call.history.undo();
    expect(await standing()).toEqual({ days: 65, driftState: 'on-time' });
  });

  it('is left alone by a move outward, by being placed, and by the order of circles afterwards', async () => {
    const { to, clock, standing, call, circle } = await withAnna();
    clock.advance(20);
    await to('world');
    await to('leads');
    expect(await standing()).toEqual({ days: 0, driftState: 'on-time' });
    clock.advance(10);
    const circles = (await call.circles.list()).map(({ uid }) => uid);
    const [core, ...others] = circles;
    await call.circles.arrange({ circles: [...others.toReversed(), core!], removed: {} });
    expect(await standing()).toEqual({ days: 10, driftState: 'on-time' });
    // Now world lies further in than leads.
    await to('world');
    await to('regulars');
    clock.advance(5);
    expect((await call.circles.list()).map(({ uid }) => uid).indexOf(circle('world'))).toBe(0);
    expect(await standing()).toEqual({ days: 5, driftState: 'on-time' });
  });

  it('started at what was a promotion then, whatever order the circles have since', async () => {
    const { to, clock, standing, call } = await withAnna();
    clock.advance(40);
    await to('regulars');
    clock.advance(5);
    const circles = (await call.circles.list()).map(({ uid }) => uid);
    await call.circles.arrange({ circles: circles.toReversed(), removed: {} });
    expect(await standing()).toEqual({ days: 5, driftState: 'on-time' });
  });

  it('does not start anew for whose circle was removed', async () => {
    const { clock, standing, call, circle } = await withAnna();
    clock.advance(40);
    const circles = (await call.circles.list()).map(({ uid }) => uid);
    await call.circles.arrange({
      circles: circles.filter((uid) => uid !== circle('leads')),
      removed: { [circle('leads')]: circle('regulars') },
    });
    expect(await standing()).toEqual({ days: 40, driftState: 'due' });
  });
});

it('an answer is awaited for a cadence, and not of what asks for none', async () => {
  const { to, clock, log, standing, call, anna } = await withAnna();
  await to('regulars');
  clock.advance(31);
  await log({ kind: 'social', direction: 'out' });
  await log({ kind: 'gift', direction: 'out' });
  expect(await standing()).toEqual({ days: 31, driftState: 'due' });
  await log({ kind: 'email', direction: 'out' });
  expect(await standing()).toEqual({ days: 31, driftState: 'waiting' });
  expect((await call.contacts.details({ uid: anna })).askedAt).toBe(clock().toISOString());
  clock.advance(30);
  expect(await standing()).toEqual({ days: 61, driftState: 'waiting' });
  clock.advance(1);
  expect(await standing()).toEqual({ days: 62, driftState: 'drifting' });
  await log({ kind: 'email', direction: 'in' });
  expect(await standing()).toEqual({ days: 0, driftState: 'on-time' });
});
