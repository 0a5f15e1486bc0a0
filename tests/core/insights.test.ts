import { describe, expect, it } from 'vitest';
import type { DefaultCircleKey } from '../../shared/model/circle.ts';
import { newContact } from '../factories/contact.ts';
import { insight } from '../factories/insight.ts';
import { dueWaves } from './dueWaves.ts';
import { openTestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';

const zone = 'Europe/Amsterdam';

/** An insight with its five waves planned from now on, and somebody in each of the two innermost circles. */
async function planned(variants = insight().variants) {
  const test = await openTestCore();
  const { call, circle, clock } = test;
  const add = async (displayName: string, key: DefaultCircleKey, fields = {}) =>
    (await call.contacts.create(newContact(circle(key), { displayName, ...fields }))).uid;
  const anna = await add('Anna', 'core');
  const bo = await add('Bo', 'regulars');
  const { uid } = await call.insights.create(insight({ variants }));
  await call.insights.schedule({ uid, start: clock().toISOString(), zone });
  const waves = async () => (await call.insights.details({ uid })).waves;
  const wave = async (index: number) => (await waves())[index]!.uid;
  const reached = async (index: number) =>
    (await call.insights.recipients({ wave: await wave(index) })).map(({ name }) => name);
  return { ...test, add, anna, bo, insight: uid, waves, wave, reached };
}

describe('planning waves', () => {
  it('gives every circle one, from the inside out, and those that have one no second', async () => {
    const { call, insight: uid, waves, clock } = await planned();
    expect((await waves()).map(({ position, depth }) => [position, depth])).toEqual([
      [1, 'full'],
      [2, 'full'],
      [3, 'summary'],
      [4, 'teaser'],
      [5, 'public'],
    ]);
    const again = await call.insights.schedule({ uid, start: clock().toISOString(), zone });
    expect(again.count).toBe(0);
    expect(await waves()).toHaveLength(5);
  });

  it('refuses a wave before or deeper than one further in, with the reason, and changes nothing', async () => {
    const { call, circle, waves, wave } = await planned();
    const before = await waves();
    const early = call.insights.updateWave({
      wave: await wave(2),
      changes: { at: before[0]!.at, channel: 'meeting' },
    });
    expect(await refusal(early)).toMatchObject({
      code: 'head-start',
      details: { circle: circle('new-clients'), inner: circle('regulars'), at: before[1]!.at },
    });
    const deep = call.insights.updateWave({ wave: await wave(3), changes: { depth: 'full' } });
    expect(await refusal(deep)).toMatchObject({
      code: 'depth-too-deep',
      details: { circle: circle('leads'), inner: circle('new-clients'), depth: 'summary' },
    });
    expect(await waves()).toEqual(before);
  });

  it('moves the outer waves along when asked, by as much', async () => {
    const { call, waves, wave } = await planned();
    const before = (await waves()).map(({ at }) => Date.parse(at));
    const at = new Date(before[1]! + 3 * 86_400_000).toISOString();
    const alone = call.insights.updateWave({
      wave: await wave(1),
      changes: { at: new Date(before[4]!).toISOString() },
    });
    expect(await refusal(alone)).toMatchObject({ code: 'head-start' });
    await call.insights.updateWave({ wave: await wave(1), changes: { at }, moveOuterAlong: true });
    const after = (await waves()).map((one) => Date.parse(one.at));
    expect(after.map((moment, index) => (moment - before[index]!) / 86_400_000)).toEqual([0, 3, 3, 3, 3]);
  });
});

describe('sending a wave', () => {
  it('reaches who is in the circle at that moment, whoever agreed and is not archived', async () => {
    const { call, circle, add, reached, wave } = await planned();
    await add('Cees', 'core', { consent: 'refused' });
    const dirk = await add('Dirk', 'core');
    await call.contacts.setArchived({ contacts: [dirk], archived: true });
    const eva = await add('Eva', 'leads');
    await call.circles.move({ contacts: [eva], circle: circle('core') });
    expect(await call.insights.sendWave({ wave: await wave(0) })).toEqual({
      circle: circle('core'),
      recipients: 2,
    });
    expect(await reached(0)).toEqual(['Anna', 'Eva']);
    // Who joins later was not reached.
    await add('Fien', 'core');
    expect(await reached(0)).toEqual(['Anna', 'Eva']);
  });

  it('gives nobody the same insight twice, whichever way they move', async () => {
    const { call, circle, anna, bo, wave, reached } = await planned();
    await call.insights.sendWave({ wave: await wave(0) });
    await call.circles.move({ contacts: [anna], circle: circle('regulars') });
    await call.insights.sendWave({ wave: await wave(1) });
    expect(await reached(1)).toEqual(['Bo']);
    await call.circles.move({ contacts: [anna, bo], circle: circle('new-clients') });
    expect(await reached(2)).toEqual([]);
  });

  it('gives who moves inward in time the wave of the new circle', async () => {
    const { call, circle, bo, wave, reached } = await planned();
    await call.circles.move({ contacts: [bo], circle: circle('core') });
    await call.insights.sendWave({ wave: await wave(0) });
    expect(await reached(0)).toEqual(['Anna', 'Bo']);
    expect(await reached(1)).toEqual([]);
  });

  it('waits for the waves further in, unless those are skipped', async () => {
    const { call, circle, wave } = await planned();
    expect(await refusal(call.insights.sendWave({ wave: await wave(1) }))).toMatchObject({
      code: 'head-start',
      details: { circle: circle('regulars'), inner: circle('core') },
    });
    await call.insights.setWaveStatus({ wave: await wave(0), status: 'skipped' });
    expect((await call.insights.sendWave({ wave: await wave(1) })).recipients).toBe(1);
  });

  it('never lets a deeper text stand in for one that is not written', async () => {
    const { call, wave } = await planned({ full: 'FULL text' });
    for (const index of [0, 1]) await call.insights.sendWave({ wave: await wave(index) });
    expect(await refusal(call.insights.sendWave({ wave: await wave(2) }))).toEqual({
      code: 'variant-missing',
      details: { depth: 'summary' },
    });
  });

  it('is once and for all: it cannot be sent, changed or skipped again', async () => {
    const { call, wave } = await planned();
    const sent = await wave(0);
    await call.insights.sendWave({ wave: sent });
    for (const again of [
      call.insights.sendWave({ wave: sent }),
      call.insights.updateWave({ wave: sent, changes: { depth: 'summary' } }),
      call.insights.setWaveStatus({ wave: sent, status: 'draft' }),
    ]) {
      expect(await refusal(again)).toEqual({ code: 'wave-already-sent', details: {} });
    }
  });
});

describe('waves that are due', () => {
  it('are listed today from their moment until they are sent, longest waiting first', async () => {
    const { call, circle, clock, wave } = await planned();
    const due = async () => (await dueWaves({ call })).map((one) => one.circle);
    expect(await due()).toEqual([circle('core')]);
    clock.advance(8);
    expect(await due()).toEqual([circle('core'), circle('regulars')]);
    await call.insights.sendWave({ wave: await wave(0) });
    expect(await due()).toEqual([circle('regulars')]);
  });

  it('are not listed of an archived insight', async () => {
    const { call, insight: uid } = await planned();
    await call.insights.archive({ uid });
    expect(await dueWaves({ call })).toEqual([]);
    expect(await call.insights.list()).toEqual([]);
  });
});
