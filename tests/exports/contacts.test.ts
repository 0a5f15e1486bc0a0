import { describe, expect, it } from 'vitest';
import { sql } from '../../electron/core/database/sql.ts';
import { readContactFile } from '../../electron/core/imports/reading/readContactFile.ts';
import { openTestCore, type TestCore } from '../core/openTestCore.ts';
import { prepare } from '../core/prepare.ts';
import { newContact } from '../factories/contact.ts';
import { exported } from './exported.ts';

/** A contact with something in every field, and signs that mean something in files. */
async function full(test: TestCore): Promise<string> {
  const { call, circle, core } = test;
  const { uid: referrer } = await call.contacts.create(
    newContact(circle('core'), { displayName: 'José "Pepe", ñ' }),
  );
  const { uid } = await call.contacts.create(
    newContact(circle('regulars'), {
      displayName: 'Anna van der Berg; 🥐',
      givenName: 'Anna',
      familyName: 'van der Berg',
      organisation: 'Smit, Zn; & Co',
      jobTitle: 'Baker, chief',
      birthday: '1980-02-03',
      language: 'nl',
      source: 'Fair',
      owner: 'Eva',
      points: [
        { type: 'email', label: 'work', value: 'anna@example.com' },
        { type: 'email', label: 'home', value: 'anna@home.example' },
        { type: 'phone', label: 'mobile', value: '+31 6 12345678' },
        { type: 'link', label: 'website', value: 'https://example.com/a,b;c' },
      ],
      addresses: [
        {
          label: 'work',
          street: 'Brink 1, hs',
          postalCode: '9711 AA',
          city: 'Groningen',
          region: 'Groningen',
          country: 'NL',
        },
        { city: 'Assen' },
      ],
      tags: ['a,b', 'VIP'],
      notes: 'First line\nsecond "line"; with, signs\\ and 🥐',
      consent: 'granted',
      consentOrigin: 'By mail',
      referredBy: referrer,
      custom: { Shoe: '38' },
      stage: 'customer',
    }),
  );
  await core.createContext().workspace.command(
    'contacts.update',
    (db) =>
      db.insert('contact_photo', {
        contact_id: db.value<number>(sql`SELECT id FROM contact WHERE uid = ${uid}`)!,
        media_type: 'image/png',
        data: Buffer.from(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
          'base64',
        ),
      }),
    () => ({}),
  );
  return uid;
}

const textOf = async (test: TestCore, request: Parameters<typeof exported>[1]) =>
  (await exported(test.call, request)).bytes.toString();

describe('contacts as CSV', () => {
  it('come in again as they were, but for labels, by the heads of either language', async () => {
    const test = await openTestCore();
    const uid = await full(test);
    for (const language of ['en', 'nl'] as const) {
      const { name, bytes } = await exported(test.call, { format: 'csv', contacts: [uid], language });
      expect(name).toBe('test 2026-03-02.csv');
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const { contacts, problems } = readContactFile(bytes, name);
      expect(problems).toEqual([]);
      expect(contacts).toHaveLength(1);
      expect(contacts[0]).toMatchObject({
        displayName: 'Anna van der Berg; 🥐',
        givenName: 'Anna',
        familyName: 'van der Berg',
        organisation: 'Smit, Zn; & Co',
        jobTitle: 'Baker, chief',
        birthday: '1980-02-03',
        notes: 'First line\nsecond "line"; with, signs\\ and 🥐',
        stage: 'customer',
      });
      expect(contacts[0]!.points.map(({ value }) => value)).toEqual(
        expect.arrayContaining(['anna@example.com', 'anna@home.example', 'https://example.com/a,b;c']),
      );
    }
  });

  it('hold no cell that a spreadsheet would compute', async () => {
    const test = await openTestCore();
    const { call, circle } = test;
    const evil = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '=HYPERLINK("x")\nsecond', '\t=1', '\r=1'];
    for (const notes of evil) {
      await call.contacts.create(
        newContact(circle('core'), {
          displayName: '=cmd|x',
          notes,
          custom: { '=Field': notes },
          tags: ['@tag'],
        }),
      );
    }
    const text = await textOf(test, { format: 'csv' });
    const { default: Papa } = await import('papaparse');
    const { data } = Papa.parse<string[]>(text.replace('\ufeff', ''), { skipEmptyLines: true });
    expect(data).toHaveLength(evil.length + 1);
    expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    for (const notes of evil) expect(data.flat()).toContain(`'${notes}`);
  });

  it('are those asked for, or all but the archive', async () => {
    const test = await openTestCore();
    const { anna, cees } = await prepare(test);
    const all = await textOf(test, { format: 'csv' });
    expect(all).toMatch(/Anna van der Berg.*Dirk.*Bo Jansen/s);
    expect(all).not.toMatch(/Cees/);
    const some = await textOf(test, { format: 'csv', contacts: [cees, anna] });
    expect(some).toMatch(/Anna van der Berg.*Cees/s);
    expect(some).not.toMatch(/Dirk/);
  });
});

describe.each([
  ['vcard-3', '3.0'],
  ['vcard-4', '4.0'],
] as const)('contacts as %s', (format, version) => {
  it('come in again as they were', async () => {
    const test = await openTestCore();
    const uid = await full(test);
    const { name, bytes } = await exported(test.call, { format, contacts: [uid] });
    expect(name).toBe('test 2026-03-02.vcf');
    expect(bytes.toString()).toContain(`VERSION:${version}\r\n`);
    // No line of a card is longer than address books read.
    expect(
      bytes
        .toString()
        .split('\r\n')
        .filter((line) => Buffer.byteLength(line) > 75),
    ).toEqual([]);
    const { contacts, problems } = readContactFile(bytes, name);
    expect(problems).toEqual([]);
    expect(contacts).toHaveLength(1);
    const [contact] = contacts;
    expect(contact).toMatchObject({
      kind: 'person',
      displayName: 'Anna van der Berg; 🥐',
      givenName: 'Anna',
      familyName: 'van der Berg',
      organisation: 'Smit, Zn; & Co',
      jobTitle: 'Baker, chief',
      birthday: '1980-02-03',
      notes: 'First line\nsecond "line"; with, signs\\ and 🥐',
      tags: ['a,b', 'VIP'],
      points: [
        { type: 'email', label: 'work', value: 'anna@example.com' },
        { type: 'email', label: 'home', value: 'anna@home.example' },
        { type: 'phone', label: 'mobile', value: '+31 6 12345678' },
        { type: 'link', label: 'website', value: 'https://example.com/a,b;c' },
      ],
    });
    expect(contact!.addresses).toEqual([
      expect.objectContaining({
        label: 'work',
        street: 'Brink 1, hs',
        postalCode: '9711 AA',
        city: 'Groningen',
        country: 'NL',
      }),
      expect.objectContaining({ city: 'Assen' }),
    ]);
    expect(contact!.photo?.mediaType).toBe('image/png');
  });

  it('say what an organisation is, and a birthday without a year', async () => {
    const test = await openTestCore();
    const { call, circle } = test;
    await call.contacts.create(newContact(circle('core'), { kind: 'organisation', displayName: 'Smit BV' }));
    await call.contacts.create(newContact(circle('core'), { displayName: 'Bo', birthday: '--02-29' }));
    const { contacts } = readContactFile(Buffer.from(await textOf(test, { format })), 'all.vcf');
    expect(contacts.map(({ kind, displayName, birthday }) => [kind, displayName, birthday])).toEqual([
      ['person', 'Bo', '--02-29'],
      ['organisation', 'Smit BV', null],
    ]);
  });
});
