import { describe, expect, it } from 'vitest';
import { newContact } from '../factories/contact.ts';
import { insight } from '../factories/insight.ts';
import { openTestCore } from './openTestCore.ts';

describe('whom a wave passes over', () => {
  it('names who refused and who had the insight before, and nobody else', async () => {
    const { call, circle } = await openTestCore();
    const add = (displayName: string, key: 'core' | 'regulars', consent: 'unknown' | 'refused' = 'unknown') =>
      call.contacts.create(newContact(circle(key), { displayName, consent }));
    const anna = await add('Anna', 'core');
    const bram = await add('Bram', 'regulars', 'refused');
    const carla = await add('Carla', 'regulars');
    const daan = await add('Daan', 'regulars');
    await call.contacts.setArchived({ contacts: [daan.uid], archived: true });

    const { uid } = await call.insights.create(insight());
    await call.insights.schedule({ uid, start: '2026-03-02T09:00:00.000Z', zone: 'UTC' });
    const [first, second] = (await call.insights.details({ uid })).waves;
    if (!first || !second) throw new Error('No waves');
    await call.insights.sendWave({ wave: first.uid });
    // Anna was reached in the core and then moved outward: she gets nothing more.
    await call.circles.move({ contacts: [anna.uid], circle: circle('regulars') });

    expect(await call.insights.recipients({ wave: second.uid })).toEqual([{ uid: carla.uid, name: 'Carla' }]);
    expect(await call.insights.leftOut({ wave: second.uid })).toEqual([
      { uid: anna.uid, name: 'Anna', reason: 'received' },
      { uid: bram.uid, name: 'Bram', reason: 'refused' },
    ]);
    expect(await call.insights.leftOut({ wave: first.uid })).toEqual([]);
  });
});
