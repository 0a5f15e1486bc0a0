import { describe, expect, test } from 'vitest';
import { labelled, readFixture, values } from './read.ts';

describe('CSV samples', () => {
  test('LinkedIn connections below a preamble', () => {
    const file = readFixture('csv/linkedin-connections.csv');
    expect(file).toMatchObject({
      format: 'csv',
      layout: 'linkedin',
      encoding: { name: 'utf-8', guessed: false },
    });
    expect(file.problems).toEqual([]);
    expect(
      file.contacts.map((contact) => [contact.displayName, values(contact, 'email')[0] ?? null]),
    ).toEqual([
      ['Alice Johnson', 'alice.johnson@techcorp.com'],
      ['Bob Williams', 'bob@startupxyz.com'],
      ['Carol Davis', null],
      ['David Brown', 'david.b@anthropic.com'],
      ['Eve Wilson', 'eve@consulting.io'],
      ['Frank Miller', null],
      ['Grace Lee', 'grace.lee@meta.com'],
      ['Henry Taylor', null],
      ['Ivy Martinez', 'ivy@startup.co'],
      ['Jack Anderson', 'jack.a@openai.com'],
    ]);
    expect(file.contacts[2]).toMatchObject({
      givenName: 'Carol',
      familyName: 'Davis',
      organisation: 'BigCo',
      jobTitle: 'VP Engineering',
      connectedOn: '2023-05-10',
      source: 'LinkedIn',
      origin: { file: 'linkedin-connections.csv', line: 8 },
    });
    expect(labelled(file.contacts[2], 'link')).toEqual(['linkedin: https://linkedin.com/in/caroldavis']);
  });

  test.each([
    ['csv/thunderbird.csv', 'thunderbird', true, 2],
    ['csv/thunderbird-no-header.csv', 'csv', false, 1],
  ])('%s', (path, layout, hasHeader, line) => {
    const file = readFixture(path);
    expect(file).toMatchObject({ format: 'csv', layout, hasHeader, problems: [] });
    expect(
      file.contacts.map(({ displayName, givenName, familyName, points, origin }) => [
        displayName,
        givenName,
        familyName,
        points,
        origin.line,
      ]),
    ).toEqual([
      ['John Doe', 'John', 'Doe', [{ type: 'email', label: null, value: 'john@doe.invalid' }], line],
      ['Jane Doe', 'Jane', 'Doe', [{ type: 'email', label: null, value: 'jane@doe.invalid' }], line + 1],
    ]);
  });
});

describe('vCard samples', () => {
  test('Android 2.1: no name, quoted-printable over several lines, a photo', () => {
    const { contacts, problems } = readFixture('vcard/John_Doe_ANDROID.vcf');
    expect(problems).toEqual([]);
    expect(contacts.map((contact) => contact.displayName)).toEqual([
      'john.doe@company.com',
      'jane.doe@company.com',
      'Ñ Ñ Ñ Ñ Ñ',
      'Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ',
      'Ñ Ñ Ñ Ñ',
      'ÑÑÑÑ',
    ]);
    expect(labelled(contacts[3], 'phone')).toEqual([
      'mobile: 123456',
      'home: 234567',
      'mobile: 3456789',
      'home: 45678901',
    ]);
    expect(contacts[4]).toMatchObject({
      givenName: 'Ñ Ñ Ñ',
      familyName: 'Ñ Ñ',
      organisation: 'Ñ'.repeat(12),
      photo: { mediaType: 'image/jpeg' },
    });
    expect(values(contacts[4], 'email')).toEqual(['bob@company.com', 'Ñ'.repeat(14)]);
    expect(contacts[5]).toMatchObject({ displayName: 'ÑÑÑÑ', origin: { line: 71 } });
    expect(values(contacts[5], 'email')).toEqual(['henry@company.com']);
  });

  test('Evolution', () => {
    const { contacts, problems } = readFixture('vcard/John_Doe_EVOLUTION.vcf');
    expect(problems).toEqual([]);
    expect(contacts).toHaveLength(1);
    expect(contacts[0]).toMatchObject({
      displayName: 'Mr. John Richter, James Doe Sr.',
      givenName: 'John',
      middleName: 'Richter, James',
      familyName: 'Doe',
      namePrefix: 'Mr.',
      nameSuffix: 'Sr.',
      nickname: 'Johny',
      organisation: 'IBM',
      jobTitle: 'Money Counter',
      birthday: '1980-03-22',
      tags: ['VIP'],
      custom: {
        Spouse: 'Maria',
        Manager: 'Big Blue',
        Anniversary: '1980-03-22',
        Department: 'Accounting, Dungeon',
      },
    });
    expect(contacts[0]?.notes).toMatch(/^THIS SOFTWARE.*IMPLIED WARRANTIES, INCLUDING.*SUCH DAMAGE\.$/);
    expect(contacts[0]?.points).toEqual([
      { type: 'link', label: 'AIM', value: 'aim:johnny5@aol.com' },
      { type: 'link', label: 'website', value: 'http://www.ibm.com' },
      { type: 'phone', label: 'mobile', value: '905-666-1234' },
      { type: 'phone', label: 'work', value: '905-555-1234' },
      { type: 'email', label: 'work', value: 'john.doe@ibm.com' },
    ]);
    expect(contacts[0]?.addresses).toEqual([
      {
        label: 'home',
        street: '15 Crescent moon drive\nASB-123',
        postalCode: '12345',
        city: 'Albaney',
        region: 'New York',
        country: 'United States of America',
      },
    ]);
  });

  test('Google 3.0: groups, escaped colon and quotes', () => {
    const { contacts, problems } = readFixture('vcard/John_Doe_GMAIL.vcf');
    expect(problems).toEqual([]);
    expect(contacts[0]).toMatchObject({
      displayName: 'Mr. John Richter, James Doe Sr.',
      custom: { Anniversary: '1975-03-01', Spouse: 'Jenny' },
    });
    expect(labelled(contacts[0], 'link')).toEqual(['work: http://www.ibm.com']);
    expect(contacts[0]?.notes).toContain('"AS IS"');
    expect(contacts[0]?.addresses[0]?.street).toBe(
      'Crescent moon drive\n555-asd\nNice Area, Albaney, New York 12345\nUnited States of America',
    );
  });

  test('Apple address book: labels, lower-case types, bare BASE64', () => {
    const { contacts, problems } = readFixture('vcard/John_Doe_MAC_ADDRESS_BOOK.vcf');
    expect(problems).toEqual([]);
    expect(labelled(contacts[0], 'phone')).toEqual([
      'work: 905-777-1234',
      'home: 905-666-1234',
      'mobile: 905-555-1234',
      'home fax: 905-888-1234',
      'work fax: 905-999-1234',
      'pager: 905-111-1234',
      'AssistantPhone: 905-222-1234',
    ]);
    expect(labelled(contacts[0], 'link')).toEqual(['website: http://www.ibm.com']);
    expect(contacts[0]).toMatchObject({
      birthday: '2012-06-06',
      photo: { mediaType: 'image/jpeg' },
      custom: { Spouse: 'Jenny' },
    });
    expect(Buffer.from(contacts[0]!.photo!.base64, 'base64').subarray(-2).toString('hex')).toBe('ffd9');
    expect(contacts[0]?.addresses.map((address) => [address.label, address.street, address.city])).toEqual([
      ['home', 'Silicon Alley 5,', 'New York'],
      ['work', 'Street4\nBuilding 6\nFloor 8', 'New York'],
    ]);
  });

  test('Outlook 2.1 of two years', () => {
    const newer = readFixture('vcard/John_Doe_MS_OUTLOOK.vcf');
    expect(newer.problems).toEqual([]);
    expect(newer.contacts[0]).toMatchObject({
      displayName: 'Mr. John Richter James Doe Sr.',
      middleName: 'Richter,James',
      birthday: '1980-03-22',
      photo: { mediaType: 'image/jpeg' },
      custom: { Manager: 'Big Blue', Assistant: 'Jenny', Anniversary: '2011-01-13', Role: 'Counting Money' },
    });
    expect(newer.contacts[0]?.addresses).toHaveLength(2);
    const older = readFixture('vcard/outlook-2003.vcf');
    // A form of that program, whose phones are the names of its fields.
    expect(older.problems.map(({ code, details }) => [code, details.value])).toEqual([
      ['phone-unreadable', 'BusinessPhone'],
      ['phone-unreadable', 'HomePhone'],
      ['phone-unreadable', 'MobilePhone'],
      ['phone-unreadable', 'BusinessFaxPhone'],
    ]);
    expect(older.contacts[0]).toMatchObject({
      displayName: 'John Doe III',
      organisation: 'Company, The',
      nameSuffix: 'III',
      birthday: '1980-03-21',
      notes: 'This is the note field!!\nSecond line\n\nThird line is empty',
    });
    expect(labelled(older.contacts[0], 'phone')).toEqual([
      'work: BusinessPhone',
      'home: HomePhone',
      'mobile: MobilePhone',
      'work fax: BusinessFaxPhone',
    ]);
    expect(values(older.contacts[0], 'email')).toEqual(['jdoe@hotmail.com']);
  });

  test('Google with labels of its own', () => {
    const { contacts, problems } = readFixture('vcard/gmail-single.vcf');
    expect(problems).toEqual([]);
    expect(contacts[0]).toMatchObject({
      displayName: 'Greg Dartmouth',
      birthday: '1960-09-10',
      custom: { Anniversary: '1970-06-02', Spouse: 'MySpouse', CustomRelationship: 'MyCustom' },
    });
    expect(labelled(contacts[0], 'link')).toEqual(['ICQ: icq:123456789', 'PROFILE: http://TheProfile.com']);
    expect(contacts[0]?.addresses.map((address) => address.label)).toEqual(['home', 'CustomAdrType']);
  });

  test('three versions in one file', () => {
    const { contacts, problems } = readFixture('vcard/multiple.vcf');
    expect(problems).toEqual([]);
    expect(
      contacts.map((contact) => [contact.displayName, contact.origin.line, values(contact, 'phone')]),
    ).toEqual([
      ['Dr. Erika Mustermann', 1, ['+49-221-9999123', '+49-221-1234567']],
      ['Dr. Erika Mustermann', 16, ['(0221) 9999123', '(0221) 1234567']],
      ['Dr. Erika Mustermann', 30, ['+49 221 9999123', '+49 221 1234567']],
    ]);
    expect(contacts.map((contact) => contact.addresses[0]?.street)).toEqual([
      'Heidestraße 17',
      'Heidestrasse 17',
      'Heidestraße 17',
    ]);
    expect(contacts.every((contact) => contact.photo === null && values(contact, 'email').length === 1)).toBe(
      true,
    );
    expect(contacts[0]?.custom.Photo).toMatch(/^http:/);
  });

  test('the example of RFC 2426', () => {
    const { contacts, problems } = readFixture('vcard/rfc2426-example.vcf');
    expect(problems).toEqual([]);
    expect(
      contacts.map((contact) => [contact.displayName, values(contact, 'email'), values(contact, 'phone')]),
    ).toEqual([
      [
        'Frank Dawson',
        ['Frank_Dawson@Lotus.com', 'fdawson@earthlink.net'],
        ['+1-919-676-9515', '+1-919-676-9564'],
      ],
      ['Tim Howes', ['howes@netscape.com'], ['+1-415-937-3419', '+1-415-528-4164']],
    ]);
    expect(contacts[0]?.addresses[0]).toMatchObject({
      street: '6544 Battleford Drive',
      city: 'Raleigh',
      region: 'NC',
    });
  });

  test.each([
    ['2.1', '(111) 555-1212', 2],
    ['3.0', '(111) 555-1212', 2],
    ['4.0', '+11115551212', 3],
  ])('the same person in version %s', (version, phone, count) => {
    const { contacts, problems } = readFixture(`vcard/vcard-${version}.vcf`);
    expect(problems).toEqual([]);
    expect(contacts).toHaveLength(1);
    expect(contacts[0]).toMatchObject({
      displayName: 'Forrest Gump',
      givenName: 'Forrest',
      familyName: 'Gump',
      organisation: 'Bubba Gump Shrimp Co.',
      jobTitle: 'Shrimp Man',
    });
    expect(values(contacts[0], 'email')).toEqual(['forrestgump@example.com']);
    expect(values(contacts[0], 'phone')[0]).toBe(phone);
    expect(values(contacts[0], 'phone')).toHaveLength(count);
    expect(
      contacts[0]?.addresses.map((address) => `${address.label}: ${address.street}, ${address.city}`),
    ).toEqual(['work: 100 Waters Edge, Baytown', 'home: 42 Plantation St., Baytown']);
  });

  test('a quoted list of types and an extension', () => {
    const { contacts } = readFixture('vcard/quoted-list.vcf');
    expect(labelled(contacts[0], 'phone')).toEqual(['home: +1-555-555-5555 ext. 5555']);
  });
});
