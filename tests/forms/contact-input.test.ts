import { describe, expect, it } from 'vitest';
import {
  type ContactFormValues,
  emptyAddress,
  emptyPoint,
  formValuesOf,
  newFormValues,
} from '../../renderer/features/contacts/form/contactForm.ts';
import { contactChangesOf, newContactOf } from '../../renderer/features/contacts/form/contactInput.ts';
import { openTestCore } from '../core/openTestCore.ts';
import { newContact } from '../factories/contact.ts';

/** Days are typed as they are stored here; how people type them is proved in tests/rules. */
const readDay = (text: string) => text || null;

/** A stored contact with something of everything, and its form as it was opened. */
async function opened() {
  const { call, circle } = await openTestCore();
  const referrer = await call.contacts.create(newContact(circle('core'), { displayName: 'Piet de Vries' }));
  const { uid } = await call.contacts.create(
    newContact(circle('leads'), {
      displayName: 'Dr. Anna van der Berg',
      givenName: 'Anna',
      familyName: 'van der Berg',
      organisation: 'Bakkerij Smit',
      jobTitle: 'Owner',
      points: [
        { type: 'email', label: 'work', value: 'anna@example.com' },
        { type: 'phone', value: '06-12345678' },
      ],
      addresses: [{ city: 'Utrecht' }, { city: 'Ede', label: 'home' }],
      tags: ['baker', 'VIP'],
      notes: 'Met at the fair.',
      source: 'Fair',
      owner: 'Marit',
      language: 'nl',
      referredBy: referrer.uid,
      consent: 'granted',
      consentOrigin: 'form',
      custom: { Shoe: '38', Coffee: 'black' },
    }),
  );
  const details = () => call.contacts.details({ uid });
  const before = formValuesOf(await details(), 'en');
  /** What saving sends after something was typed. */
  const changesBy = (typed: Partial<ContactFormValues>) =>
    contactChangesOf({ ...before, ...typed }, before, readDay);
  return { call, uid, details, before, changesBy };
}

describe('what saving an open form changes', () => {
  it('is nothing when nothing was typed', async () => {
    const { changesBy } = await opened();
    expect(changesBy({})).toEqual({});
  });

  it.each<[string, Partial<ContactFormValues>, object]>([
    ['a text', { notes: 'Wants a site' }, { notes: 'Wants a site' }],
    ['a field that was emptied', { jobTitle: ' ', source: '' }, { jobTitle: null, source: null }],
    ['part of the name', { familyName: 'Smit' }, { familyName: 'Smit' }],
    ['the organisation taken away', { organisation: '' }, { organisation: null }],
    ['a birthday', { birthday: '1985-05-12' }, { birthday: '1985-05-12' }],
    ['the referrer taken away', { referredBy: null }, { referredBy: null }],
    ['consent', { consent: 'refused', consentOrigin: 'mail' }, { consent: 'refused', consentOrigin: 'mail' }],
    ['tags', { tags: ['VIP', 'press'] }, { tags: { added: ['press'], removed: ['baker'] } }],
  ])('is %s alone', async (_what, typed, changes) => {
    const { changesBy } = await opened();
    expect(changesBy(typed)).toEqual(changes);
  });

  it('is the line of a list that was touched, by its uid', async () => {
    const { before, changesBy } = await opened();
    const [email, phone] = before.points;
    const [utrecht, ede] = before.addresses;
    const changes = changesBy({
      points: [
        { ...email!, label: ' ' },
        { ...phone!, value: '' },
        { ...emptyPoint('link'), value: ' a.nl ' },
      ],
      addresses: [{ ...ede!, street: 'Brink 1' }, emptyAddress()],
      custom: before.custom.map((field) => (field.name === 'Shoe' ? { ...field, value: ' ' } : field)),
    });
    expect(changes).toEqual({
      points: {
        added: [{ type: 'link', label: null, value: 'a.nl' }],
        changed: [{ uid: email!.uid, changes: { label: null } }],
        removed: [phone!.uid],
      },
      addresses: {
        added: [],
        changed: [{ uid: ede!.uid, changes: { street: 'Brink 1' } }],
        removed: [utrecht!.uid],
      },
      custom: { [before.custom[0]!.field]: '' },
    });
  });

  it('keeps a note and a point that came in while the form was open', async () => {
    const { call, uid, details, before, changesBy } = await opened();
    await call.contacts.update({
      uid,
      changes: { notes: 'Called.', points: { added: [{ type: 'link', value: 'https://anna.example' }] } },
    });
    const points = before.points.map((point) => ({ ...point, label: 'home' }));
    await call.contacts.update({ uid, changes: changesBy({ points, owner: 'Tom' }) });
    const after = await details();
    expect(after).toMatchObject({ notes: 'Called.', owner: 'Tom', displayName: 'Dr. Anna van der Berg' });
    expect(after.points.map(({ label, value }) => [label, value])).toEqual([
      ['home', 'anna@example.com'],
      ['home', '06-12345678'],
      [null, 'https://anna.example'],
    ]);
  });
});

describe('a new contact', () => {
  it('leaves out the lines left empty, and is named by its parts', async () => {
    const { call, circle } = await openTestCore();
    const values = {
      ...newFormValues(circle('leads')),
      givenName: 'Anna',
      familyName: 'Smit',
      birthday: '--05-12',
      points: [emptyPoint('email'), { ...emptyPoint('phone'), value: '06 1' }],
      addresses: [{ ...emptyAddress(), label: 'home' }],
    };
    const { uid } = await call.contacts.create(newContactOf(values, readDay));
    expect(await call.contacts.details({ uid })).toMatchObject({
      displayName: 'Anna Smit',
      birthday: '--05-12',
      points: [{ type: 'phone', label: null, value: '06 1' }],
      addresses: [],
      person: { circle: circle('leads'), stage: 'lead' },
    });
  });
});
