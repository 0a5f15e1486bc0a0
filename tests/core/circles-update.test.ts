import { describe, expect, it } from 'vitest';
import type { CircleSettings } from '../../shared/model/circle.ts';
import { newContact } from '../factories/contact.ts';
import { insight } from '../factories/insight.ts';
import { openTestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';

describe('changing a circle', () => {
  it('keeps everything that can be set, and one undo brings all of it back', async () => {
    const test = await openTestCore();
    const core = test.circle('core');
    const before = await test.call.circles.list();
    const settings: CircleSettings = {
      name: 'Inner circle',
      colour: 'teal',
      capacity: 8,
      cadenceDays: 10,
      maximumDays: 25,
      threshold: 65,
      promise: 'An answer within the day',
      delayDays: 1,
      depth: 'full',
      channel: 'meeting',
      discussion: false,
    };
    await test.call.circles.update({ circle: core, changes: settings });
    const [changed] = await test.call.circles.list();
    expect(changed).toEqual({ uid: core, position: 1, defaultKey: 'core', ...settings });
    await test.call.history.undo();
    expect(await test.call.circles.list()).toEqual(before);
    await test.call.history.redo();
    expect((await test.call.circles.list())[0]).toEqual(changed);
  });

  it('keeps what somebody else changed about it meanwhile', async () => {
    const { call, circle } = await openTestCore();
    const core = circle('core');
    await call.circles.update({ circle: core, changes: { promise: 'Bread' } });
    await call.circles.update({ circle: core, changes: { capacity: 8 } });
    expect((await call.circles.list())[0]).toMatchObject({ promise: 'Bread', capacity: 8, cadenceDays: 14 });
  });

  it('moves the drift of its members with the cadence', async () => {
    const test = await openTestCore();
    const core = test.circle('core');
    await test.call.contacts.create(newContact(core));
    test.clock.advance(20);
    expect((await test.call.contacts.people())[0]?.driftState).toBe('due');
    await test.call.circles.update({ circle: core, changes: { cadenceDays: 40, maximumDays: 80 } });
    const [person] = await test.call.contacts.people();
    expect(person?.driftState).toBe('on-time');
    expect(person?.drift).toBeCloseTo(0.5);
  });

  it('gives new waves the new defaults and leaves planned ones alone', async () => {
    const test = await openTestCore();
    const regulars = test.circle('regulars');
    const start = { start: '2026-03-09T08:00:00.000Z', zone: 'UTC' };
    const planned = await test.call.insights.create(insight({ title: 'Planned' }));
    await test.call.insights.schedule({ uid: planned.uid, ...start });
    await test.call.circles.update({ circle: regulars, changes: { delayDays: 3 } });
    const later = await test.call.insights.create(insight({ title: 'Later' }));
    await test.call.insights.schedule({ uid: later.uid, ...start });
    const momentFor = async (uid: string) =>
      (await test.call.insights.details({ uid })).waves.find(({ circle }) => circle === regulars)?.at;
    expect(await momentFor(planned.uid)).toBe('2026-03-16T08:00:00.000Z');
    expect(await momentFor(later.uid)).toBe('2026-03-12T08:00:00.000Z');
  });

  it('takes null for a name back to the default one', async () => {
    const test = await openTestCore();
    const core = test.circle('core');
    await test.call.circles.update({ circle: core, changes: { name: 'A' } });
    await test.call.circles.update({ circle: core, changes: { name: null } });
    expect((await test.call.circles.list())[0]?.name).toBeNull();
  });

  it('refuses a name that another circle has, whatever its capitals', async () => {
    const test = await openTestCore();
    const [core, leads] = [test.circle('core'), test.circle('leads')];
    await test.call.circles.update({ circle: core, changes: { name: 'Friends' } });
    const same = test.call.circles.update({ circle: leads, changes: { name: 'friends' } });
    expect(await refusal(same)).toEqual({
      code: 'circle-name-taken',
      details: { name: 'friends' },
    });
  });

  it('refuses a longest interval below the cadence', async () => {
    const test = await openTestCore();
    const core = test.circle('core');
    const both = test.call.circles.update({ circle: core, changes: { cadenceDays: 30, maximumDays: 29 } });
    expect(await refusal(both)).toEqual({
      code: 'interval-below-cadence',
      details: { cadence: 30, maximum: 29 },
    });
    // Also against the interval that is there already.
    const one = test.call.circles.update({ circle: core, changes: { maximumDays: 13 } });
    expect(await refusal(one)).toEqual({
      code: 'interval-below-cadence',
      details: { cadence: 14, maximum: 13 },
    });
    expect((await test.call.circles.list())[0]?.cadenceDays).toBe(14);
  });

  it('refuses numbers no circle can have, and circles that are not there', async () => {
    const test = await openTestCore();
    const core = test.circle('core');
    for (const changes of [{ capacity: 0 }, { cadenceDays: 0.5 }, { delayDays: 100_000 }]) {
      await expect(test.call.circles.update({ circle: core, changes })).rejects.toThrow();
    }
    const elsewhere = test.call.circles.update({ circle: 'elsewhere', changes: { name: 'A' } });
    expect(await refusal(elsewhere)).toMatchObject({ code: 'not-found' });
  });

  it('leaves nothing to undo when nothing changes', async () => {
    const test = await openTestCore();
    const core = test.circle('core');
    const [present] = await test.call.circles.list();
    const { uid: _uid, position: _position, defaultKey: _key, ...settings } = present!;
    await test.call.circles.update({ circle: core, changes: settings });
    expect((await test.call.history.state()).undo).toBeNull();
  });
});
