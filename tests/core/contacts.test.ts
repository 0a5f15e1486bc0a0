import { describe, expect, it } from 'vitest';
import { newContact } from '../factories/contact.ts';
import { openTestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';

describe('creating a contact', () => {
  it('keeps everything that was filled in', async () => {
    const { call, circle, clock } = await openTestCore();
    clock.set('2026-03-01T09:00:00.000Z');
    const referrer = await call.contacts.create(newContact(circle('core'), { displayName: 'Piet de Vries' }));
    clock.advance(1);
    const { uid } = await call.contacts.create(
      newContact(circle('leads'), {
        displayName: '',
        givenName: 'Anna',
        familyName: 'van der Berg',
        organisation: 'Bakkerij Smit',
        jobTitle: 'Owner',
        points: [
          { type: 'email', label: 'work', value: 'anna@example.com' },
          { type: 'phone', value: '06-12345678' },
        ],
        addresses: [{ street: 'Dorpsstraat 1', city: 'Utrecht', country: 'NL' }],
        birthday: '--02-29',
        language: 'nl',
        tags: ['Baker', 'baker', 'VIP'],
        notes: 'Met at the fair.\n"Quoted" 🥐',
        source: 'Fair',
        owner: 'Me',
        referredBy: referrer.uid,
        consent: 'granted',
        consentOrigin: 'form',
        custom: { 'Shoe size': '38' },
        stage: 'sql',
      }),
    );
    const details = await call.contacts.details({ uid });
    expect(details).toMatchObject({
      displayName: 'Anna van der Berg',
      givenName: 'Anna',
      familyName: 'van der Berg',
      organisation: { name: 'Bakkerij Smit' },
      jobTitle: 'Owner',
      points: [
        { type: 'email', label: 'work', value: 'anna@example.com' },
        { type: 'phone', label: null, value: '06-12345678' },
      ],
      addresses: [
        {
          label: null,
          street: 'Dorpsstraat 1',
          postalCode: null,
          city: 'Utrecht',
          region: null,
          country: 'NL',
        },
      ],
      birthday: '--02-29',
      language: 'nl',
      tags: ['Baker', 'VIP'],
      notes: 'Met at the fair.\n"Quoted" 🥐',
      source: 'Fair',
      owner: 'Me',
      referredBy: { uid: referrer.uid, name: 'Piet de Vries' },
      consent: 'granted',
      consentAt: '2026-03-02T09:00:00.000Z',
      consentOrigin: 'form',
      custom: [{ name: 'Shoe size', value: '38' }],
      createdAt: '2026-03-02T09:00:00.000Z',
      archivedAt: null,
      person: {
        circle: circle('leads'),
        stage: 'sql',
        organisation: 'Bakkerij Smit',
        tags: ['Baker', 'VIP'],
      },
    });
    expect((await call.contacts.details({ uid: referrer.uid })).history[0]).toMatchObject({
      type: 'referral',
      uid,
    });
  });

  it('sorts people by family name without its particles', async () => {
    const { call, circle } = await openTestCore();
    for (const displayName of ['Cees Adriaans', 'Anna van der Berg', 'Bo Zwart', 'Dirk Claassen']) {
      await call.contacts.create(newContact(circle('leads'), { displayName }));
    }
    expect((await call.contacts.people()).map(({ name }) => name)).toEqual([
      'Cees Adriaans',
      'Anna van der Berg',
      'Dirk Claassen',
      'Bo Zwart',
    ]);
  });

  it.each([
    ['its parts', { displayName: '', givenName: 'Anna' }, 'Anna'],
    ['its organisation', { displayName: ' ', organisation: 'Bakkerij Smit' }, 'Bakkerij Smit'],
    [
      'its first address',
      { displayName: '', points: [{ type: 'email' as const, value: 'a@b.nl' }] },
      'a@b.nl',
    ],
  ])('without a name goes by %s', async (_what, fields, name) => {
    const { call, circle } = await openTestCore();
    expect(await call.contacts.create(newContact(circle('leads'), fields))).toMatchObject({ name });
  });

  it('needs something to go by, and a circle that exists', async () => {
    const { call, circle } = await openTestCore();
    const nameless = call.contacts.create(newContact(circle('leads'), { displayName: '  ' }));
    expect(await refusal(nameless)).toMatchObject({ code: 'contact-unnamed' });
    expect(await refusal(call.contacts.create(newContact('nowhere')))).toMatchObject({ code: 'not-found' });
    expect(await refusal(call.contacts.create({ displayName: 'Anna', circle: null }))).toMatchObject({
      code: 'not-found',
    });
    expect(await call.contacts.people()).toEqual([]);
    expect((await call.history.state()).undo).toBeNull();
  });

  it('finds an organisation by name, whatever its case', async () => {
    const { call, circle } = await openTestCore();
    const one = await call.contacts.create(newContact(circle('leads'), { organisation: 'Bakkerij Smit' }));
    const other = await call.contacts.create(newContact(circle('leads'), { organisation: 'BAKKERIJ smit' }));
    const [first, second] = await Promise.all([one, other].map(({ uid }) => call.contacts.details({ uid })));
    expect(first?.organisation).toEqual(second?.organisation);
    const organisation = await call.contacts.details({ uid: first?.organisation?.uid ?? '' });
    expect(organisation.members).toHaveLength(2);
  });
});

describe('updating a contact', () => {
  it('refuses to make a person of an organisation that is in no circle', async () => {
    const { call } = await openTestCore();
    const { uid } = await call.contacts.create({ kind: 'organisation', displayName: 'Smit', circle: null });
    const update = call.contacts.update({ uid, changes: { kind: 'person' } });
    expect(await refusal(update)).toEqual({ code: 'organisation-unplaced', details: { name: 'Smit' } });
  });

  it('refuses an unknown contact', async () => {
    const { call } = await openTestCore();
    const update = call.contacts.update({ uid: 'nobody', changes: { displayName: 'X' } });
    expect(await refusal(update)).toMatchObject({ code: 'not-found' });
  });
});

describe('archiving', () => {
  it('takes people from lists and brings them back', async () => {
    const { call, circle } = await openTestCore();
    const { uid } = await call.contacts.create(newContact(circle('leads')));
    await call.contacts.create(newContact(circle('leads'), { displayName: 'Stays' }));
    expect(await call.contacts.setArchived({ contacts: [uid], archived: true })).toEqual({
      count: 1,
      name: 'Anna van der Berg',
    });
    expect((await call.contacts.people()).map(({ name }) => name)).toEqual(['Stays']);
    expect((await call.contacts.details({ uid })).archivedAt).toBe('2026-03-02T09:00:00.000Z');

    const again = await call.contacts.setArchived({ contacts: [uid], archived: true });
    expect(again.count).toBe(0);
    expect((await call.history.state()).undo?.details).toMatchObject({ count: 1 });

    await call.contacts.setArchived({ contacts: [uid], archived: false });
    expect(await call.contacts.people()).toHaveLength(2);
  });
});

describe('referrals', () => {
  it('refuses a contact to be among its own ancestors', async () => {
    const { call, circle } = await openTestCore();
    const names = ['Root', 'Child', 'Grandchild'];
    const uids: string[] = [];
    for (const displayName of names) {
      const referredBy = uids.at(-1) ?? null;
      uids.push((await call.contacts.create(newContact(circle('leads'), { displayName, referredBy }))).uid);
    }
    const [root = '', child = '', grandchild = ''] = uids;
    for (const referredBy of [root, child, grandchild]) {
      const update = call.contacts.update({ uid: root, changes: { referredBy } });
      expect(await refusal(update)).toMatchObject({ code: 'referral-cycle' });
    }
    await call.contacts.update({ uid: grandchild, changes: { referredBy: root } });
    expect((await call.contacts.details({ uid: grandchild })).referredBy).toEqual({
      uid: root,
      name: 'Root',
    });
  });
});
