import { describe, expect, test } from 'vitest';
import { openTestCore } from '../core/openTestCore.ts';
import { labelled, readText } from './read.ts';
import { contactNamed, counts, importFile } from './uploading.ts';

/** The columns of a program as it writes them all, with one row; cells that are not given are empty. */
function row(cells: Readonly<Record<string, string>>, headers: string, delimiter = ','): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const names = headers.split(delimiter);
  const unknown = Object.keys(cells).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`No such column: ${unknown.join(', ')}`);
  return [headers, names.map((name) => quoted(cells[name] ?? '')).join(delimiter), ''].join('\n');
}

const outlook =
  'Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,' +
  'Business Street 3,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home City,' +
  "Home Postal Code,Other Street,Assistant's Phone,Business Fax,Business Phone,Business Phone 2,Callback,Car Phone," +
  'Company Main Phone,Home Fax,Home Phone,ISDN,Mobile Phone,Other Phone,Pager,Primary Phone,Radio Phone,TTY/TDD Phone,' +
  "Telex,Account,Anniversary,Assistant's Name,Billing Information,Birthday,Business Address PO Box,Categories,Children," +
  'E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,Gender,Hobby,Initials,Keywords,Language,Location,' +
  "Manager's Name,Mileage,Notes,Office Location,Priority,Private,Profession,Referred By,Sensitivity,Spouse,User 1,Web Page";
const google =
  'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,' +
  'Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,' +
  'E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,' +
  'Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,' +
  'Address 1 - Country,Address 1 - Extended Address,Relation 1 - Label,Relation 1 - Value,Website 1 - Label,' +
  'Website 1 - Value,Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value';
const mailchimp =
  'Email Address,First Name,Last Name,Address,Phone Number,Birthday,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,' +
  'CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS';
const pipedriveDeals =
  'Deal - ID,Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Organization,Deal - Contact person,' +
  'Deal - Expected close date,Deal - Stage,Deal - Status,Deal - Owner,Deal - Deal created,Deal - Won time,' +
  'Deal - Lost time,Deal - Lost reason,Deal - Pipeline,Deal - Probability';
const pipedrivePeople =
  'Person - ID,Person - Name,Person - Label,Person - Organization,Person - Email - Work,Person - Email - Home,' +
  'Person - Phone - Work,Person - Phone - Mobile,Person - Open deals,Person - Closed deals,Person - Next activity date,' +
  'Person - Owner,Person - Last activity date';

describe('all columns that a program writes', () => {
  test('Outlook: dates that are none stay away, what has no home stays under its name', () => {
    const { layout, contacts } = readText(
      row(
        {
          Title: 'Ms',
          'First Name': 'Anna',
          'Last Name': 'Bos',
          Company: 'Bos BV',
          'Job Title': 'CEO',
          'Business Street': 'Brink 1',
          'Business Street 2': 'hs',
          'Business City': 'Assen',
          'Business Phone': '020 1234567',
          'Mobile Phone': '06 12345678',
          Anniversary: '0/0/00',
          Birthday: '31/12/1980',
          Categories: 'VIP;Klant',
          'E-mail Address': 'a@bos.example',
          'E-mail Type': 'SMTP',
          'E-mail 2 Address': 'b@bos.example',
          Spouse: 'Jan',
          Priority: 'Normal',
          Private: 'False',
          Notes: 'Hoi',
          'Web Page': 'https://bos.example',
        },
        outlook,
      ),
    );
    expect(layout).toBe('outlook');
    expect(contacts[0]).toMatchObject({
      namePrefix: 'Ms',
      organisation: 'Bos BV',
      jobTitle: 'CEO',
      birthday: '1980-12-31',
      tags: ['VIP', 'Klant'],
      addresses: [{ label: 'work', street: 'Brink 1\nhs', city: 'Assen' }],
      custom: { Spouse: 'Jan' },
      notes: 'Hoi',
    });
    expect(Object.keys(contacts[0]!.custom)).toEqual(['Spouse']);
    expect(labelled(contacts[0], 'phone')).toEqual(['work: 020 1234567', 'mobile: 06 12345678']);
  });

  test('Google: values that are joined, groups of its own, dates and relations by their labels', () => {
    const { layout, contacts } = readText(
      row(
        {
          'First Name': 'Anna',
          'Last Name': 'Bos',
          Labels: '* myContacts ::: Klant',
          Birthday: '1980-03-04',
          'E-mail 1 - Label': '* Work',
          'E-mail 1 - Value': 'a@bos.example ::: c@bos.example',
          'E-mail 2 - Label': 'Home',
          'E-mail 2 - Value': 'h@bos.example',
          'Event 1 - Label': 'Anniversary',
          'Event 1 - Value': '2001-02-03',
          'Relation 1 - Label': 'Spouse',
          'Relation 1 - Value': 'Jan',
          'Custom Field 1 - Label': 'Shoe',
          'Custom Field 1 - Value': '38',
          'Address 1 - Formatted': 'Brink 1, Assen',
        },
        google,
      ),
    );
    expect(layout).toBe('google');
    expect(contacts[0]).toMatchObject({
      tags: ['Klant'],
      birthday: '1980-03-04',
      custom: { Anniversary: '2001-02-03', Spouse: 'Jan', Shoe: '38' },
      addresses: [{ street: 'Brink 1, Assen' }],
    });
    expect(labelled(contacts[0], 'email')).toEqual([
      'work: a@bos.example',
      'work: c@bos.example',
      'home: h@bos.example',
    ]);
  });

  test('Mailchimp: tags in quotes, the day of consent with where it was given, no address of a machine as a phone', async () => {
    const file = row(
      {
        'Email Address': 'a@bos.example',
        'First Name': 'Anna',
        'Last Name': 'Bos',
        OPTIN_TIME: '2024-01-13 10:00:00',
        OPTIN_IP: '192.168.10.20',
        CONFIRM_IP: '192.168.10.20',
        REGION: 'dr',
        CC: 'nl',
        LEID: '1',
        EUID: 'abc',
        TAGS: '"VIP","Blog"',
        NOTES: 'Hoi',
      },
      mailchimp,
    );
    const { layout, contacts, problems } = readText(file);
    expect([layout, problems]).toEqual(['mailchimp', []]);
    expect(contacts[0]).toMatchObject({ tags: ['VIP', 'Blog'], notes: 'Hoi', addresses: [] });
    expect(labelled(contacts[0], 'phone')).toEqual([]);
    const { call, circle } = await openTestCore();
    await importFile(call, file);
    expect(await contactNamed(call, 'Anna Bos')).toMatchObject({
      consent: 'granted',
      consentAt: '2024-01-13T12:00:00.000Z',
      consentOrigin: 'Mailchimp',
    });
    // Whoever refused since stays so.
    await call.contacts.create({
      displayName: 'Bo',
      circle: circle('leads'),
      consent: 'refused',
      points: [{ type: 'email', label: null, value: 'bo@bos.example' }],
    });
    await importFile(
      call,
      file.replace('a@bos.example', 'bo@bos.example').replace('"Anna"', '"Bo"').replace('"Bos"', '""'),
    );
    expect(await contactNamed(call, 'Bo')).toMatchObject({ consent: 'refused' });
  });

  test('Pipedrive: deals by themselves, and people with what they have', () => {
    const deal = readText(
      row(
        {
          'Deal - ID': '7',
          'Deal - Title': 'Site',
          'Deal - Value': '1200',
          'Deal - Currency of Value': 'USD',
          'Deal - Organization': 'Bos BV',
          'Deal - Contact person': 'Anna Bos',
          'Deal - Expected close date': '2026-05-01',
          'Deal - Stage': 'Offer',
          'Deal - Status': 'Open',
          'Deal - Owner': 'Eva',
          'Deal - Deal created': '2026-01-01',
          'Deal - Pipeline': 'Sales',
        },
        pipedriveDeals,
      ),
    );
    expect(deal.contacts).toMatchObject([
      {
        displayName: 'Anna Bos',
        organisation: 'Bos BV',
        custom: {},
        owner: null,
        deals: [
          {
            title: 'Site',
            amount: 1200,
            currency: 'USD',
            status: 'open',
            stage: 'Offer (Sales)',
            createdOn: '2026-01-01',
            expectedOn: '2026-05-01',
            owner: 'Eva',
            reference: 'pipedrive:7',
          },
        ],
      },
    ]);
    const person = readText(
      row(
        {
          'Person - ID': '1',
          'Person - Name': 'Anna Bos',
          'Person - Label': 'Hot lead',
          'Person - Organization': 'Bos BV',
          'Person - Email - Work': 'a@bos.example, c@bos.example',
          'Person - Phone - Mobile': '06 12345678',
          'Person - Open deals': '1',
          'Person - Owner': 'Eva',
          'Person - Last activity date': '2026-01-01',
        },
        pipedrivePeople,
      ),
    );
    expect(person.contacts).toMatchObject([
      {
        organisation: 'Bos BV',
        tags: ['Hot lead'],
        owner: 'Eva',
        custom: { 'Person - ID': '1' },
        deals: [],
        log: [{ kind: 'note', on: '2026-01-01' }],
      },
    ]);
    expect(labelled(person.contacts[0], 'email')).toEqual(['work: a@bos.example', 'work: c@bos.example']);
  });
});

test('HubSpot in Dutch: deals find their people, who keep one number in every language', async () => {
  const { call } = await openTestCore();
  const contacts = `Record-ID,Voornaam,Achternaam,E-mail,Telefoonnummer,Levenscyclusfase,Leadstatus,Functietitel,Bedrijfsnaam,Eigenaar contactpersoon,Aanmaakdatum,Datum laatste activiteit
11,Anna,Bos,anna@bos.example,06 12345678,Klant,Nieuw,Baas,Bos BV,Eva,2025-01-31,2026-01-31 10:00
`;
  const deals = `Record-ID,Dealnaam,Bedrag,Dealfase,Sluitingsdatum,Eigenaar van deal,Bedrijfsnaam,Pipeline,Aanmaakdatum,Gekoppelde contact-ID's
901,Site,"1.200,50",Gesloten en gewonnen,2026-01-31,Eva,Bos BV,Sales,2025-12-31,11
`;
  const first = await importFile(call, contacts);
  expect([first.files[0]?.layout, first.problems]).toEqual(['hubspot', []]);
  const second = await importFile(call, deals);
  expect([second.files[0]?.layout, counts(second), second.problems]).toEqual([
    'hubspot-deals',
    [0, 1, 0],
    [],
  ]);
  const anna = await contactNamed(call, 'Anna Bos');
  expect(anna).toMatchObject({
    owner: 'Eva',
    organisation: { name: 'Bos BV' },
    person: { stage: 'customer', revenue: 120_050 },
  });
  expect(anna.custom.map(({ name }) => name)).toEqual(['Record ID', 'Leadstatus', 'Aanmaakdatum']);
});

test('several tags in one CATEGORIES are several, in every version', () => {
  for (const version of ['2.1', '3.0', '4.0']) {
    const { contacts } = readText(`BEGIN:VCARD\nVERSION:${version}\nFN:Anna\nCATEGORIES:a,b,c\nEND:VCARD\n`);
    expect(contacts[0]?.tags).toEqual(['a', 'b', 'c']);
  }
});

test('“Klant” heads the column of names where no other does, and as a value is no head', () => {
  const { contacts } = readText('Klant;E-mail;Omzet\nAnna Bos;anna@bos.example;1.250,50\n');
  expect(contacts).toMatchObject([{ displayName: 'Anna Bos', deals: [{ title: 'Omzet', amount: 1250.5 }] }]);
  expect(readText('Anna Bos,klant\nKim Bos,klant\n').contacts).toHaveLength(2);
});
