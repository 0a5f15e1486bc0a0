import { describe, expect, it } from 'vitest';
import type { ContactInput } from '../../shared/model/contact.ts';
import { newContact } from '../factories/contact.ts';
import { openTestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';

/** A workspace with one contact; `details` gives the contact as it is. */
async function withContact(fields: ContactInput = {}) {
  const test = await openTestCore();
  const { uid } = await test.call.contacts.create(newContact(test.circle('leads'), fields));
  return { ...test, uid, details: () => test.call.contacts.details({ uid }) };
}

describe('two people who change one contact', () => {
  it('keep what the other one wrote meanwhile', async () => {
    const { call, uid, details } = await withContact({ notes: '', owner: 'Marit' });
    await call.contacts.update({ uid, changes: { notes: 'Called: wants a new site' } });
    // The form was opened before the note came in.
    await call.contacts.update({ uid, changes: { jobTitle: 'Director' } });
    expect(await details()).toMatchObject({
      notes: 'Called: wants a new site',
      jobTitle: 'Director',
      owner: 'Marit',
      displayName: 'Anna van der Berg',
    });
  });

  it('both add a tag, and both tags stay', async () => {
    const { call, uid, details } = await withContact({ tags: ['baker', 'old'] });
    await call.contacts.update({ uid, changes: { tags: { added: ['VIP'], removed: ['old'] } } });
    await call.contacts.update({ uid, changes: { tags: { added: ['press', 'vip'], removed: ['OLD'] } } });
    expect((await details()).tags).toEqual(['baker', 'press', 'VIP']);
  });

  it('both add a way to reach it, and both stay, in the order they came', async () => {
    const { call, uid, details } = await withContact({ points: [{ type: 'email', value: 'a@b.nl' }] });
    const add = (value: string) =>
      call.contacts.update({ uid, changes: { points: { added: [{ type: 'phone', value }] } } });
    await add('050 1');
    await add('050 2');
    expect((await details()).points.map(({ value }) => value)).toEqual(['a@b.nl', '050 1', '050 2']);
  });

  it('both change the same address, each another part of it', async () => {
    const { call, uid, details } = await withContact({ addresses: [{ city: 'Utrecht' }, { city: 'Ede' }] });
    const { addresses } = await details();
    const change = (changes: { street?: string; label?: string }) =>
      call.contacts.update({
        uid,
        changes: { addresses: { changed: [{ uid: addresses[0]!.uid, changes }] } },
      });
    await change({ street: 'Dorpsstraat 1' });
    await change({ label: 'work' });
    expect((await details()).addresses).toMatchObject([
      { uid: addresses[0]!.uid, street: 'Dorpsstraat 1', label: 'work', city: 'Utrecht' },
      { uid: addresses[1]!.uid, city: 'Ede', label: null },
    ]);
  });

  it('both remove the same point; changing it afterwards is refused', async () => {
    const { call, uid, details } = await withContact({ points: [{ type: 'email', value: 'a@b.nl' }] });
    const point = (await details()).points[0]!.uid;
    await call.contacts.update({ uid, changes: { points: { removed: [point] } } });
    await call.contacts.update({ uid, changes: { notes: 'x', points: { removed: [point] } } });
    expect(await details()).toMatchObject({ points: [], notes: 'x' });
    const late = call.contacts.update({
      uid,
      changes: { notes: 'y', points: { changed: [{ uid: point, changes: { label: 'work' } }] } },
    });
    expect(await refusal(late)).toMatchObject({ code: 'not-found' });
    expect((await details()).notes).toBe('x');
  });
});

describe('a point that is changed', () => {
  it('is found by its new value, and only in its own contact', async () => {
    const { call, circle, uid, details } = await withContact({
      points: [{ type: 'phone', value: '06 11111111' }],
    });
    const point = (await details()).points[0]!.uid;
    const changes = { points: { changed: [{ uid: point, changes: { value: '06 22222222' } }] } };
    const other = await call.contacts.create(newContact(circle('leads'), { displayName: 'Bo' }));
    const elsewhere = call.contacts.update({ uid: other.uid, changes });
    expect(await refusal(elsewhere)).toMatchObject({ code: 'not-found' });
    await call.contacts.update({ uid, changes });
    expect(await call.contacts.search({ text: '22222222' })).toHaveLength(1);
    expect(await call.contacts.search({ text: '11111111' })).toHaveLength(0);
  });
});

describe('a name that is changed', () => {
  it.each([
    ['its family name', { familyName: 'Smit' }, ['Anna Smit', 'Anna', 'Smit']],
    ['its whole name', { displayName: 'Bo de Vries' }, ['Bo de Vries', 'Bo', 'de Vries']],
    [
      'a whole name that does not follow from the parts',
      { displayName: 'Dr. Anna Smit', familyName: 'Smit' },
      ['Dr. Anna Smit', 'Anna', 'Smit'],
    ],
    ['nothing but its parts away', { givenName: null, familyName: null }, ['Bakkerij', null, null]],
  ])('by %s', async (_what, changes, [displayName, givenName, familyName]) => {
    const { call, uid, details } = await withContact({
      displayName: '',
      givenName: 'Anna',
      familyName: 'van der Berg',
      organisation: 'Bakkerij',
    });
    await call.contacts.update({ uid, changes });
    expect(await details()).toMatchObject({ displayName, givenName, familyName });
  });

  it('is left alone by everything else', async () => {
    const { call, uid, details } = await withContact({ displayName: 'Dr. Anna van der Berg' });
    const before = await details();
    await call.contacts.update({ uid, changes: { organisation: 'Smit', notes: 'x' } });
    const { displayName, givenName, familyName, organisation } = await details();
    expect({ displayName, givenName, familyName }).toEqual({
      displayName: before.displayName,
      givenName: before.givenName,
      familyName: before.familyName,
    });
    expect(organisation?.name).toBe('Smit');
  });
});

describe('consent', () => {
  it('gets its date when it changes, and keeps it when the same is said again', async () => {
    const { call, clock, uid, details } = await withContact();
    expect((await details()).consentAt).toBeNull();
    clock.advance(1);
    await call.contacts.update({ uid, changes: { consent: 'refused', consentOrigin: 'mail' } });
    clock.advance(1);
    await call.contacts.update({ uid, changes: { consent: 'refused', consentOrigin: 'call' } });
    expect(await details()).toMatchObject({
      consent: 'refused',
      consentAt: '2026-03-03T09:00:00.000Z',
      consentOrigin: 'call',
    });
  });
});

describe('a change of nothing', () => {
  it('leaves no step to undo', async () => {
    const fields = { organisation: 'Smit', tags: ['A'], consent: 'granted' as const };
    const { call, clock, uid } = await withContact(fields);
    const before = await call.history.state();
    clock.advance(1);
    await call.contacts.update({
      uid,
      changes: { organisation: 'smit', tags: { added: ['a'] }, consent: 'granted' },
    });
    await call.contacts.update({ uid, changes: {} });
    expect(await call.history.state()).toEqual(before);
  });
});

describe('custom fields', () => {
  it('are shared by all contacts that have one of the same name, whatever its capitals', async () => {
    const { call, circle, details } = await withContact({ custom: { Shoe: '38', Coffee: 'black' } });
    const { uid } = await call.contacts.create(newContact(circle('leads'), { custom: { shoe: '45' } }));
    const [shoe] = (await details()).custom;
    expect((await call.contacts.details({ uid })).custom).toEqual([{ ...shoe, value: '45' }]);
    expect(shoe).toMatchObject({ name: 'Shoe', value: '38' });
  });

  it('are changed and taken away by their field, each on its own', async () => {
    const { call, uid, details } = await withContact({ custom: { Shoe: '38', Coffee: 'black' } });
    const [shoe, coffee] = (await details()).custom;
    await call.contacts.update({ uid, changes: { custom: { [shoe!.field]: '39' } } });
    await call.contacts.update({ uid, changes: { custom: { [coffee!.field]: '' } } });
    expect((await details()).custom).toEqual([{ ...shoe, value: '39' }]);
    const unknown = call.contacts.update({ uid, changes: { custom: { nowhere: 'x' } } });
    expect(await refusal(unknown)).toMatchObject({ code: 'not-found' });
  });
});
