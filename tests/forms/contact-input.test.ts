import { describe, expect, it } from 'vitest';
import {
  contactClashes,
  standingBy,
  withField,
} from '../../renderer/features/contacts/form/contactClashes.ts';
import {
  type ContactFormValues,
  emptyAddress,
  emptyPoint,
  formValuesOf,
  newFormValues,
} from '../../renderer/features/contacts/form/contactForm.ts';
import {
  beganOf,
  contactChangesOf,
  newContactOf,
} from '../../renderer/features/contacts/form/contactInput.ts';
import { openTestCore } from '../core/openTestCore.ts';
import { refusal } from '../core/refusal.ts';
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

describe('what two forms of one contact change at once', () => {
  /** A form as it was filled in here, while another one was saved elsewhere. */
  async function filledInTwice() {
    const { call, uid, details, before } = await opened();
    const [phone, gone, home] = [before.points[1]!, before.points[0]!, before.addresses[1]!];
    const shoe = before.custom.find(({ name }) => name === 'Shoe')!;
    const withNumber = (value: string) => [gone, { ...phone, value }];
    const typed: ContactFormValues = {
      ...before,
      notes: 'Mine',
      source: 'Web',
      referredBy: null,
      tags: [...before.tags, 'mine'],
      points: withNumber('06-1'),
      addresses: [before.addresses[0]!],
      custom: before.custom.map((one) => (one === shoe ? { ...one, value: '40' } : one)),
    };
    const theirs: ContactFormValues = {
      ...before,
      notes: 'Theirs',
      owner: 'Wim',
      tags: [...before.tags, 'theirs'],
      points: [{ ...phone, value: '06-2' }],
      addresses: [before.addresses[0]!, { ...home, city: 'Goor' }],
      custom: before.custom.map((one) => (one === shoe ? { ...one, value: '39' } : one)),
    };
    await call.contacts.update({ uid, changes: contactChangesOf(theirs, before, readDay) });
    const fresh = formValuesOf(await details(), 'en');
    const expected = [
      'notes',
      `points.${phone.uid}.value`,
      `addresses.${home.uid}.city`,
      `custom.${shoe.field}`,
    ];
    const save = (values: ContactFormValues, began: ContactFormValues) => {
      const changes = contactChangesOf(values, before, readDay);
      return call.contacts.update({ uid, changes, began: beganOf(changes, values, began, readDay) });
    };
    return { before, typed, fresh, expected, save, shown: async () => formValuesOf(await details(), 'en') };
  }

  it('is told field by field, and refused by the core until each is settled', async () => {
    const { before, typed, fresh, expected, save, shown } = await filledInTwice();
    const clashes = (began: ContactFormValues) => contactClashes(typed, { before, began, fresh });
    expect(clashes(before)).toEqual(expected);
    let began = before;
    for (const [index, field] of expected.entries()) {
      expect(await refusal(save(typed, began))).toMatchObject({ code: 'changed-meanwhile' });
      began = withField(began, field, fresh);
      expect(clashes(began)).toEqual(expected.slice(index + 1));
    }
    await save(typed, began);
    expect(await shown()).toMatchObject({
      notes: 'Mine',
      source: 'Web',
      owner: 'Wim',
      referredBy: null,
      tags: expect.arrayContaining(['mine', 'theirs']),
      points: [{ value: '06-1' }],
      addresses: [{ city: 'Utrecht' }],
      custom: expect.arrayContaining([expect.objectContaining({ value: '40' })]),
    });
  });

  it('is theirs where that is taken, and the rest is saved', async () => {
    const { before, typed, fresh, expected, save, shown } = await filledInTwice();
    const take = (values: ContactFormValues) =>
      expected.reduce((settled, field) => withField(settled, field, fresh), values);
    await save(take(typed), take(before));
    expect(await shown()).toEqual({
      ...fresh,
      source: 'Web',
      referredBy: null,
      tags: expect.arrayContaining(['mine', 'theirs']),
    });
  });

  it('is added again where they took away what is kept', async () => {
    const { call, uid, details, before } = await opened();
    const [, phone] = before.points;
    const typed = { ...before, points: [before.points[0]!, { ...phone!, value: '06-1' }] };
    await call.contacts.update({ uid, changes: { points: { removed: [phone!.uid] } } });
    const fresh = formValuesOf(await details(), 'en');
    const field = `points.${phone!.uid}.value`;
    expect(contactClashes(typed, { before, began: before, fresh })).toEqual([field]);
    expect(withField(typed, field, fresh).points).toHaveLength(1);

    const kept = standingBy(typed, field, fresh);
    const changes = contactChangesOf(kept, before, readDay);
    await call.contacts.update({
      uid,
      changes,
      began: beganOf(changes, kept, withField(before, field, fresh), readDay),
    });
    expect((await details()).points.map(({ value }) => value)).toEqual(['anna@example.com', '06-1']);
  });
});
