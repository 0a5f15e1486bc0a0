import { describe, expect, it } from 'vitest';
import { newContact } from '../factories/contact.ts';
import { openTestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';

describe('a new workspace', () => {
  it('has the five default circles, from the inside out, and nothing to undo', async () => {
    const { call } = await openTestCore();
    const circles = await call.circles.list();
    expect(circles.map(({ defaultKey }) => defaultKey)).toEqual([
      'core',
      'regulars',
      'new-clients',
      'leads',
      'world',
    ]);
    expect(circles.map(({ capacity }) => capacity)).toEqual([15, 50, 150, null, null]);
    expect(circles.map(({ cadenceDays }) => cadenceDays)).toEqual([14, 30, 60, 90, null]);
    expect(circles.map(({ delayDays }) => delayDays)).toEqual([0, 7, 14, 21, 30]);
    expect(circles.map(({ depth }) => depth)).toEqual(['full', 'full', 'summary', 'teaser', 'public']);
    expect(await call.history.state()).toEqual({ undo: null, redo: null });
  });
});

describe('moving between circles', () => {
  it('keeps every move: from, to, when, why and what caused it', async () => {
    const { call, circle, clock } = await openTestCore();
    const { uid } = await call.contacts.create(newContact(circle('leads')));
    clock.set('2026-03-05T10:00:00.000Z');
    const result = await call.circles.move({
      contacts: [uid],
      circle: circle('regulars'),
      reason: 'Bought again',
    });
    expect(result).toEqual({ moved: 1, name: 'Anna van der Berg', circle: circle('regulars') });
    const details = await call.contacts.details({ uid });
    expect(details.person?.circle).toBe(circle('regulars'));
    expect(details.history.filter(({ type }) => type === 'circle')).toEqual([
      {
        type: 'circle',
        at: '2026-03-05T10:00:00.000Z',
        from: circle('leads'),
        to: circle('regulars'),
        reason: 'Bought again',
        cause: 'hand',
      },
      {
        type: 'circle',
        at: '2026-03-02T09:00:00.000Z',
        from: null,
        to: circle('leads'),
        reason: null,
        cause: 'hand',
      },
    ]);
  });

  it('shows the newest of two moves in the same millisecond first', async () => {
    const { call, circle } = await openTestCore();
    const { uid } = await call.contacts.create(newContact(circle('leads')));
    await call.circles.move({ contacts: [uid], circle: circle('core') });
    await call.circles.move({ contacts: [uid], circle: circle('world') });
    const { history } = await call.contacts.details({ uid });
    const targets = history.flatMap((entry) => (entry.type === 'circle' ? [entry.to] : []));
    expect(targets).toEqual([circle('world'), circle('core'), circle('leads')]);
  });

  it('steps each contact inward or outward from where it is', async () => {
    const { call, circle } = await openTestCore();
    const one = await call.contacts.create(newContact(circle('leads'), { displayName: 'One' }));
    const other = await call.contacts.create(newContact(circle('regulars'), { displayName: 'Other' }));
    const result = await call.circles.step({ contacts: [one.uid, other.uid], direction: 'inward' });
    expect(result).toEqual({ moved: 2, name: null, circle: null });
    const people = await call.contacts.people();
    expect(people.map(({ name, circle: place }) => [name, place])).toEqual([
      ['One', circle('new-clients')],
      ['Other', circle('core')],
    ]);
  });

  it('leaves people at the end, people already there and archived people where they are', async () => {
    const { call, circle } = await openTestCore();
    const { uid } = await call.contacts.create(newContact(circle('core')));
    const gone = await call.contacts.create(newContact(circle('world'), { displayName: 'Gone' }));
    await call.contacts.setArchived({ contacts: [gone.uid], archived: true });
    const before = await call.history.state();

    const none = { moved: 0, name: null, circle: null };
    expect(await call.circles.step({ contacts: [uid], direction: 'inward' })).toEqual(none);
    expect(await call.circles.move({ contacts: [uid], circle: circle('core') })).toEqual(none);
    expect(await call.circles.move({ contacts: [gone.uid], circle: circle('core') })).toEqual(none);
    expect(await call.history.state()).toEqual(before);
    expect(
      (await call.contacts.details({ uid })).history.filter(({ type }) => type === 'circle'),
    ).toHaveLength(1);
  });

  it('moves nobody when one of them is unknown', async () => {
    const { call, circle } = await openTestCore();
    const { uid } = await call.contacts.create(newContact(circle('leads')));
    const move = call.circles.move({ contacts: [uid, 'nobody'], circle: circle('core') });
    expect(await refusal(move)).toMatchObject({ code: 'not-found' });
    const nowhere = call.circles.move({ contacts: [uid], circle: 'nowhere' });
    expect(await refusal(nowhere)).toMatchObject({ code: 'not-found' });
    expect((await call.contacts.people())[0]?.circle).toBe(circle('leads'));
  });

  it('refuses to step an organisation that is in no circle, and can place it', async () => {
    const { call, circle } = await openTestCore();
    const { uid } = await call.contacts.create({
      kind: 'organisation',
      displayName: 'Bakkerij Smit',
      circle: null,
    });
    expect(await refusal(call.circles.step({ contacts: [uid], direction: 'inward' }))).toEqual({
      code: 'organisation-unplaced',
      details: { name: 'Bakkerij Smit' },
    });
    await call.circles.move({ contacts: [uid], circle: circle('core') });
    expect((await call.contacts.people()).map(({ name }) => name)).toEqual(['Bakkerij Smit']);
  });
});
