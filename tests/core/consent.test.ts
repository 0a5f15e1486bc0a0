import { expect, it } from 'vitest';
import { exported } from '../exports/exported.ts';
import { newContact } from '../factories/contact.ts';
import { openTestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';

/** Three people: one who granted, one who was not asked, and one in the archive. */
async function withPeople() {
  const test = await openTestCore();
  const { call, circle } = test;
  const add = async (displayName: string, fields = {}) =>
    (await call.contacts.create(newContact(circle('core'), { displayName, ...fields }))).uid;
  const anna = await add('Anna', { consent: 'granted', consentOrigin: 'By e-mail' });
  const bo = await add('Bo', { circle: circle('leads'), organisation: 'Smit' });
  const cees = await add('Cees');
  await call.contacts.setArchived({ contacts: [cees], archived: true });
  return { ...test, anna, bo };
}

it('everybody who is in a circle is listed with what they said', async () => {
  const { call, circle, anna, bo } = await withPeople();
  expect(await call.contacts.consent()).toEqual([
    {
      uid: anna,
      name: 'Anna',
      circle: circle('core'),
      consent: 'granted',
      consentAt: '2026-03-02T09:00:00.000Z',
      consentOrigin: 'By e-mail',
    },
    {
      uid: bo,
      name: 'Bo',
      circle: circle('leads'),
      consent: 'unknown',
      consentAt: null,
      consentOrigin: null,
    },
  ]);
});

it('what several said is recorded in one step, with its day and how they said so', async () => {
  const { call, anna, bo } = await withPeople();
  const said = async () =>
    (await call.contacts.consent()).map(({ consent, consentAt, consentOrigin }) => [
      consent,
      consentAt,
      consentOrigin,
    ]);
  const before = await said();
  await call.contacts.recordConsent({
    contacts: [anna, bo],
    consent: 'refused',
    day: '2026-02-27',
    origin: 'By phone',
  });
  expect(await said()).toEqual([
    ['refused', '2026-02-27T12:00:00.000Z', 'By phone'],
    ['refused', '2026-02-27T12:00:00.000Z', 'By phone'],
  ]);
  await call.history.undo();
  expect(await said()).toEqual(before);
  // No day is later than now, and what is unknown has neither day nor origin.
  await call.contacts.recordConsent({ contacts: [bo], consent: 'granted', day: '2026-03-09', origin: null });
  expect((await said())[1]).toEqual(['granted', '2026-03-02T09:00:00.000Z', null]);
  await call.contacts.recordConsent({ contacts: [anna], consent: 'unknown', day: null, origin: 'By phone' });
  expect((await said())[0]).toEqual(['unknown', null, null]);
  expect(
    await refusal(
      call.contacts.recordConsent({ contacts: ['nobody'], consent: 'granted', day: null, origin: null }),
    ),
  ).toMatchObject({ code: 'not-found' });
});

it('the report leaves as a table, in the language of the page', async () => {
  const { call, anna, bo } = await withPeople();
  const { bytes } = await exported(call, {
    format: 'csv',
    about: 'consent',
    contacts: [anna, bo],
    language: 'nl',
  });
  expect(bytes.toString()).toBe(
    [
      '\ufeffNaam,Organisatie,Kring,Toestemming,Toestemming sinds,Toestemming via',
      'Anna,,Kern,Gegeven,2026-03-02,By e-mail',
      'Bo,Smit,Leads,Nog niet gevraagd,,',
      '',
    ].join('\r\n'),
  );
});
