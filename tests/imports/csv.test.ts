import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { skippedBy } from '../../shared/model/import.ts';
import { labelled, readText, values } from './read.ts';

const fields = (file: ReturnType<typeof readText>) => file.mapping?.columns.map((column) => column.field);

describe('programs', () => {
  test('LinkedIn with a quoted preamble, the address in front and Dutch dates', () => {
    const file = readText(`Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing.
You will only see ""some"" of them."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Anna,van der Berg,https://www.linkedin.com/in/anna,,Berg & Zn.,Eigenaar,12 mrt 2024
,,,,,,13 Mar 2024
`);
    expect(file.layout).toBe('linkedin');
    expect(file.contacts).toHaveLength(1);
    expect(file.contacts[0]).toMatchObject({
      displayName: 'Anna van der Berg',
      familyName: 'van der Berg',
      organisation: 'Berg & Zn.',
      connectedOn: '2024-03-12',
      origin: { line: 6 },
    });
    expect(file.problems).toEqual([{ file: 'file', line: 7, code: 'row-nothing', details: {} }]);
  });

  test('Google Contacts, current', () => {
    const { layout, contacts } = readText(
      `First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,Relation 1 - Label,Relation 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value
Anna,Maria,de Boer,,,,Dr.,,Annie,,Boer BV,CEO,Directie,--03-22,Een notitie,https://lh3.example/p,* myContacts ::: Klanten ::: * starred,Home,anna@thuis.example,* Work,anna@boer.example ::: info@boer.example,Mobile,+31 6 1234 5678 ::: 020-1234567,Work,"Straat 1
1000 AA Amsterdam",Straat 1,Amsterdam,,NH,1000 AA,NL,2 hoog,Profile,https://anna.example,Anniversary,2001-05-06,Spouse,Piet,Klantnummer,42
`,
    );
    expect(layout).toBe('google');
    expect(contacts[0]).toMatchObject({
      displayName: 'Anna Maria de Boer',
      givenName: 'Anna',
      middleName: 'Maria',
      familyName: 'de Boer',
      namePrefix: 'Dr.',
      nickname: 'Annie',
      organisation: 'Boer BV',
      jobTitle: 'CEO',
      birthday: '--03-22',
      notes: 'Een notitie',
      photo: null,
      tags: ['Klanten', 'starred'],
      custom: {
        Anniversary: '2001-05-06',
        Spouse: 'Piet',
        Klantnummer: '42',
        'Organization Department': 'Directie',
        Photo: 'https://lh3.example/p',
      },
      addresses: [
        {
          label: 'work',
          street: 'Straat 1\n2 hoog',
          postalCode: '1000 AA',
          city: 'Amsterdam',
          region: 'NH',
          country: 'NL',
        },
      ],
    });
    expect(labelled(contacts[0], 'email')).toEqual([
      'work: anna@boer.example',
      'work: info@boer.example',
      'home: anna@thuis.example',
    ]);
    expect(labelled(contacts[0], 'phone')).toEqual(['mobile: +31 6 1234 5678', 'mobile: 020-1234567']);
    expect(labelled(contacts[0], 'link')).toEqual(['Profile: https://anna.example']);
  });

  test('Google Contacts, older', () => {
    const { layout, contacts } = readText(
      `Name,Given Name,Additional Name,Family Name,Yomi Name,Name Prefix,Name Suffix,Nickname,Birthday,Gender,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Type,Address 1 - Formatted,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title,Website 1 - Type,Website 1 - Value
Piet de Wit,Piet,,de Wit,,,,,1970-01-02,,,nl,,* My Contacts ::: Leveranciers,* ,piet@wit.example ::: p@wit.example,Work,0201234567,Home,"Laan 2, Delft ::: Plein 3, Gouda",,Wit NV,Inkoper,Blog,http://wit.example
`,
    );
    expect(layout).toBe('google-older');
    expect(contacts[0]).toMatchObject({
      displayName: 'Piet de Wit',
      givenName: 'Piet',
      familyName: 'de Wit',
      organisation: 'Wit NV',
      jobTitle: 'Inkoper',
      birthday: '1970-01-02',
      language: 'nl',
      tags: ['Leveranciers'],
    });
    expect(values(contacts[0], 'email')).toEqual(['piet@wit.example', 'p@wit.example']);
    expect(contacts[0]?.addresses.map((address) => address.street)).toEqual([
      'Laan 2, Delft',
      'Plein 3, Gouda',
    ]);
  });

  test.each([
    [
      'English',
      'Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,Business City,Business Postal Code,Business Country/Region,Home City,Business Fax,Business Phone,Mobile Phone,Birthday,Categories,E-mail Address,E-mail Type,E-mail 2 Address,Notes,Web Page,Priority',
    ],
    [
      'Dutch',
      'Titel,Voornaam,Middelste naam,Achternaam,Achtervoegsel,Bedrijf,Afdeling,Functie,"Werkadres, straat","Werkadres 2, straat","Werkadres, plaats","Werkadres, postcode","Werkadres, land/regio","Huisadres, plaats",Fax op werk,Telefoon op werk,Mobiele telefoon,Verjaardag,Categorieën,E-mailadres,E-mail Type,E-mail 2-adres,Notities,Webpagina,Priority',
    ],
  ])('Outlook, %s', (_, header) => {
    const { layout, contacts, problems } = readText(
      `${header}\nMw.,Eva,,Smit,,Smit BV,Inkoop,Directeur,Kade 1,Gebouw B,Utrecht,3511 AA,Nederland,Zeist,030-1,030-2,06-3,0/0/00,Klant;VIP,eva@smit.example,SMTP,eva@thuis.example,Notitie,www.smit.example,Normal\n`,
    );
    expect(problems).toEqual([]);
    expect(layout).toBe('outlook');
    expect(contacts[0]).toMatchObject({
      displayName: 'Eva Smit',
      namePrefix: 'Mw.',
      organisation: 'Smit BV',
      jobTitle: 'Directeur',
      birthday: null,
      tags: ['Klant', 'VIP'],
      notes: 'Notitie',
      addresses: [
        {
          label: 'work',
          street: 'Kade 1\nGebouw B',
          postalCode: '3511 AA',
          city: 'Utrecht',
          region: null,
          country: 'Nederland',
        },
        { label: 'home', street: null, city: 'Zeist' },
      ],
    });
    expect(labelled(contacts[0], 'phone')).toEqual(['work fax: 030-1', 'work: 030-2', 'mobile: 06-3']);
    expect(values(contacts[0], 'email')).toEqual(['eva@smit.example', 'eva@thuis.example']);
    expect(values(contacts[0], 'link')).toEqual(['www.smit.example']);
    expect(Object.keys(contacts[0]!.custom)).toHaveLength(1);
  });

  test('Thunderbird with semicolons and a birthday in three columns', () => {
    const { layout, contacts } = readText(
      `First Name;Last Name;Display Name;Nickname;Primary Email;Secondary Email;Work Phone;Work Address;Work Address 2;Work City;Work ZipCode;Birth Year;Birth Month;Birth Day;Custom 1;Notes;Screen Name
Jan;Mol;Jan Mol;;jan@mol.example;j@mol.example;010-1234567;Weg 1;Unit 2;Breda;4800;1980;3;22;iets;;
Eef;Mol;Eef Mol;;eef@mol.example;;;;;;;;12;1;;;
`,
    );
    expect(layout).toBe('thunderbird');
    expect(contacts[0]).toMatchObject({
      birthday: '1980-03-22',
      custom: { 'Custom 1': 'iets' },
      addresses: [{ label: 'work', street: 'Weg 1\nUnit 2', city: 'Breda', postalCode: '4800' }],
    });
    expect(values(contacts[0], 'email')).toEqual(['jan@mol.example', 'j@mol.example']);
    expect(contacts[1]?.birthday).toBe('--12-01');
  });

  test.each([
    [
      'English',
      'Record ID,First Name,Last Name,Email,Phone Number,Lifecycle Stage,Lead Status,Job Title,Company Name,Contact owner,Create Date',
    ],
    [
      'another case',
      'RECORD ID,first name,LAST NAME, email ,Phone number,Lifecycle stage,Lead status,Job title,Company name,CONTACT OWNER,Create date',
    ],
    [
      'Dutch',
      'Record-ID,Voornaam,Achternaam,E-mail,Telefoonnummer,Levenscyclusfase,Leadstatus,Functie,Bedrijfsnaam,Eigenaar van contact,Aanmaakdatum',
    ],
  ])('HubSpot contacts, %s', (_, header) => {
    const file = readText(
      `${header}\n101,Eva,Smit,eva@smit.example,030-1,Opportunity,Open,Directeur,Smit BV,Kim Bos,2024-05-01 10:20\n102,Bo,Li,bo@li.example,,Iets anders,,,,,\n`,
    );
    expect(file.layout).toBe('hubspot');
    expect(file.contacts[0]).toMatchObject({
      displayName: 'Eva Smit',
      stage: 'sqo',
      organisation: 'Smit BV',
      jobTitle: 'Directeur',
      owner: 'Kim Bos',
    });
    expect(Object.values(file.contacts[0]!.custom).sort()).toEqual(['101', '2024-05-01 10:20', 'Open']);
    expect(file.contacts[1]?.stage).toBeNull();
    expect(Object.values(file.contacts[1]!.custom)).toContain('Iets anders');
  });

  test('Pipedrive with several e-mails in a cell', () => {
    const { layout, contacts } = readText(
      `Person - Name,Person - Email (Work),Person - Phone,Organization - Name,Deal - Title,Deal - Value
Anna van der Berg,"anna@berg.example, a.berg@thuis.example","+31 20 1234567, +31 6 12345678",Berg BV,Website,"1.200,50"
`,
    );
    expect(layout).toBe('pipedrive');
    expect(contacts[0]).toMatchObject({
      givenName: 'Anna',
      familyName: 'van der Berg',
      organisation: 'Berg BV',
      custom: {},
      deals: [{ title: 'Website', amount: 1200.5 }],
    });
    expect(labelled(contacts[0], 'email')).toEqual(['work: anna@berg.example', 'work: a.berg@thuis.example']);
    expect(values(contacts[0], 'phone')).toEqual(['+31 20 1234567', '+31 6 12345678']);
  });

  test('Salesforce drops the tail of the report', () => {
    const { layout, contacts, problems } = readText(
      `"First Name","Last Name","Title","Account Name","Mailing City","Email","Contact Owner"
"Eva","Smit","CEO","Smit BV","Utrecht","eva@smit.example","Kim"

"Grand Totals (1 records)"

"Confidential Information - Do Not Distribute"
"Copyright (c) 2000-2024 salesforce.com, inc. All rights reserved."
`,
    );
    expect(layout).toBe('salesforce');
    expect(problems).toEqual([]);
    expect(contacts.map((contact) => [contact.displayName, contact.jobTitle, contact.organisation])).toEqual([
      ['Eva Smit', 'CEO', 'Smit BV'],
    ]);
  });

  test('Mailchimp tags and birthdays', () => {
    const { layout, contacts } = readText(
      `Email Address,First Name,Last Name,Birthday,MEMBER_RATING,OPTIN_TIME,REGION,LEID,EUID,NOTES,TAGS
eva@smit.example,Eva,Smit,03/22,2,2024-01-02 03:04:05,UT,1,a,Hoi,"""VIP"",""Blog, lang"""
`,
    );
    expect(layout).toBe('mailchimp');
    expect(contacts[0]).toMatchObject({
      tags: ['VIP', 'Blog, lang'],
      notes: 'Hoi',
      birthday: '--03-22',
      addresses: [],
    });
    expect(contacts[0]?.custom).toMatchObject({ MEMBER_RATING: '2', REGION: 'UT' });
  });
});

describe('any other CSV', () => {
  test('Dutch headers, house number and tussenvoegsel apart', () => {
    const { contacts } = readText(
      'Voornaam;Tussenvoegsel;Achternaam;Bedrijf;Mobiel;Zakelijk e-mailadres;Straat;Huisnummer;Postcode;Plaats;Land;Geboortedatum;Klantnr\nAnna;van der;Berg;Berg BV;06-12345678;anna@berg.example;Kade;12;1011 AA;Amsterdam;NL;31-12-1970;7\n',
    );
    expect(contacts[0]).toMatchObject({
      displayName: 'Anna van der Berg',
      familyName: 'van der Berg',
      birthday: '1970-12-31',
      addresses: [{ street: 'Kade 12', postalCode: '1011 AA', city: 'Amsterdam', country: 'NL' }],
      custom: { Klantnr: '7' },
    });
    expect(labelled(contacts[0], 'phone')).toEqual(['mobile: 06-12345678']);
    expect(labelled(contacts[0], 'email')).toEqual(['work: anna@berg.example']);
  });

  test('Belgian: Naam beside Voornaam is the family name', () => {
    const { contacts } = readText('Naam,Voornaam,Email\nVan Damme,Luc,luc@damme.example\n');
    expect(contacts[0]).toMatchObject({ displayName: 'Luc Van Damme', familyName: 'Van Damme' });
  });

  test.each([',', ';', '\t', '|'])('delimiter %j', (delimiter) => {
    const text = Papa.unparse(
      [
        ['Name', 'Email'],
        ['Bos, Kim', 'kim@bos.example'],
        ['Li; Bo', 'bo@li.example'],
      ],
      { delimiter },
    );
    const { contacts } = readText(text);
    expect(contacts.map((contact) => values(contact, 'email')[0])).toEqual([
      'kim@bos.example',
      'bo@li.example',
    ]);
  });

  test('the hint Excel writes on the first line', () => {
    const { contacts } = readText('sep=;\nName;Email\nKim Bos;kim@bos.example\n');
    expect(contacts[0]).toMatchObject({ displayName: 'Kim Bos', origin: { line: 3 } });
  });

  test('a byte order mark, spaces and case in headers do not count', () => {
    const { contacts } = readText('\ufeff "FIRST NAME" , last name ,E-MAIL\nKim,Bos,kim@bos.example\n');
    expect(contacts[0]).toMatchObject({ displayName: 'Kim Bos' });
    expect(values(contacts[0], 'email')).toEqual(['kim@bos.example']);
  });

  test('without a header columns are judged by their values and numbered', () => {
    const file = readText(
      'Kim Bos,kim@bos.example,020-1234567,Bos BV\nBo Li,bo@li.example,+31 6 12345678,Li NV\n',
    );
    expect(file.hasHeader).toBe(false);
    expect(fields(file)).toEqual(['displayName', 'email', 'phone', 'organisation']);
    expect(file.columns?.map((column) => column.header)).toEqual([
      'Column 1',
      'Column 2',
      'Column 3',
      'Column 4',
    ]);
    expect(file.contacts[0]).toMatchObject({ givenName: 'Kim', familyName: 'Bos', organisation: 'Bos BV' });
  });

  test('headers in another language are judged by the values below', () => {
    const file = readText('Vorname,Elektropost\nKim,kim@bos.example\nBo,bo@li.example\n');
    expect(file.hasHeader).toBe(true);
    expect(fields(file)).toEqual(['custom', 'email']);
    expect(file.contacts[0]?.custom).toEqual({ Vorname: 'Kim' });
  });

  test('the user can say there is a header, or none', () => {
    const text = 'Kim,Bos\nBo,Li\n';
    expect(readText(text, { hasHeader: true }).contacts).toHaveLength(0);
    expect(readText(text, { hasHeader: false }).contacts).toHaveLength(2);
    expect(
      readText('Name,Email\nKim,kim@bos.example', { hasHeader: false }).mapping?.columns[0]?.header,
    ).toBe('Column 1');
  });

  test('the user can change what columns hold', () => {
    const text = 'Vorname,Elektropost\nKim,kim@bos.example\n';
    const { mapping } = readText(text);
    const columns = mapping!.columns.map((column) =>
      column.index === 0 ? { ...column, field: 'givenName' as const } : column,
    );
    const file = readText(text, { mapping: { columns } });
    expect(file.contacts[0]).toMatchObject({ displayName: 'Kim', givenName: 'Kim', custom: {} });
  });

  test('a row with only an organisation is an organisation', () => {
    const { contacts } = readText('Naam,Bedrijf,E-mail\n,Bos BV,info@bos.example\n,,x@y.example\n');
    expect(contacts[0]).toMatchObject({ kind: 'organisation', displayName: 'Bos BV', organisation: null });
    expect(contacts[1]).toMatchObject({ kind: 'person', displayName: 'x@y.example' });
  });

  test('a column that is called like a part of every object does no harm', () => {
    const { contacts } = readText('Name,Email,__proto__,constructor\nKim,kim@bos.example,a,b\n');
    expect(Object.entries(contacts[0]!.custom)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
  });
});

describe('dates of a whole column', () => {
  const birthdays = (...dates: string[]) =>
    readText(`Name,Birthday\n${dates.map((date, index) => `Person ${index},"${date}"`).join('\n')}\n`);

  test.each([
    [
      ['31-12-1970', '01-02-1980'],
      ['1970-12-31', '1980-02-01'],
    ],
    [
      ['12/31/1970', '01/02/1980'],
      ['1970-12-31', '1980-01-02'],
    ],
    [
      ['70-12-31', '80-02-01'],
      ['1970-12-31', '1980-02-01'],
    ],
    [
      ['1970-12-31', '1980-2-1'],
      ['1970-12-31', '1980-02-01'],
    ],
    [
      ['12 Mar 1984', '1 december 1990'],
      ['1984-03-12', '1990-12-01'],
    ],
    [
      ['March 12, 1984', '12-mei-84'],
      ['1984-03-12', '1984-05-12'],
    ],
    [
      ['25569', '1970-01-01T00:00:00Z'],
      ['1970-01-01', '1970-01-01'],
    ],
  ])('%j', (written, read) => {
    const { contacts, problems } = birthdays(...written);
    expect(problems).toEqual([]);
    expect(contacts.map((contact) => contact.birthday)).toEqual(read);
  });

  test('when several orders fit, the page can ask and the choice is followed', () => {
    const file = birthdays('01-02-1980', '03-04-1990');
    expect(file.problems).toMatchObject([
      { code: 'date-order-unclear', details: { column: 'Birthday', order: 'dmy' } },
    ]);
    expect(file.columns?.[1]?.dateOrders).toEqual(['dmy', 'mdy']);
    expect(file.contacts[0]?.birthday).toBe('1980-02-01');
    const columns = file.mapping!.columns.map((column) => ({ ...column, dateOrder: 'mdy' as const }));
    const again = readText('Name,Birthday\nPerson,01-02-1980\n', { mapping: { columns } });
    expect(again.contacts[0]?.birthday).toBe('1980-01-02');
    expect(again.problems).toEqual([]);
  });

  test('Mailchimp writes the month first unless told otherwise', () => {
    const file = readText(
      'Email Address,First Name,Birthday,LEID,EUID,TAGS\neva@smit.example,Eva,03/04,1,a,\n',
    );
    expect(file.columns?.[2]?.dateOrders).toEqual(['mdy', 'dmy']);
    expect(file.problems).toMatchObject([{ code: 'date-order-unclear', details: { order: 'mdy' } }]);
    expect(file.contacts[0]?.birthday).toBe('--03-04');
  });

  test('what is no date is kept and reported', () => {
    const { contacts, problems } = birthdays('31-02-1980', 'lente');
    expect(contacts.map((contact) => contact.birthday)).toEqual([null, null]);
    expect(contacts[1]?.custom).toEqual({ Birthday: 'lente' });
    expect(problems.map((problem) => [problem.code, problem.line])).toEqual([
      ['date-unreadable', 2],
      ['date-unreadable', 3],
    ]);
  });
});

describe('damaged rows', () => {
  test('uneven rows are reported and used as far as they go; empty extra cells are fine', () => {
    const { contacts, problems } = readText(
      'First Name,Last Name,Email\nKim,Bos,kim@bos.example,,\nBo\nAnna,Smit,anna@smit.example,extra\n,,\n\n,x,,\n',
    );
    expect(contacts.map((contact) => contact.displayName)).toEqual(['Kim Bos', 'Bo', 'Anna Smit', 'x']);
    expect(problems).toEqual([
      { file: 'file', line: 3, code: 'row-uneven', details: { expected: 3, found: 1 } },
      { file: 'file', line: 4, code: 'row-uneven', details: { expected: 3, found: 4 } },
    ]);
  });

  test('a row that names nobody is skipped with its line, after cells of several lines', () => {
    const { contacts, problems } = readText('Name,Notes,Email\nKim,"one\ntwo",\n,only a note,\n');
    expect(contacts).toHaveLength(1);
    expect(problems).toEqual([{ file: 'file', line: 4, code: 'row-nothing', details: {} }]);
    expect(problems.every((problem) => skippedBy(problem) === 1)).toBe(true);
  });

  test('a quote that is never closed costs its own row only', () => {
    const { contacts, problems } = readText(
      'Name,Email\nKim,kim@bos.example\n"Bo,bo@li.example\nAnna,anna@smit.example\nEva,eva@smit.example\n',
    );
    expect(contacts.map((contact) => [contact.displayName, contact.origin.line])).toEqual([
      ['Kim', 2],
      ['Anna', 4],
      ['Eva', 5],
    ]);
    expect(problems).toEqual([{ file: 'file', line: 3, code: 'row-quotes', details: {} }]);
  });

  test('an e-mail that is none is kept aside', () => {
    const { contacts, problems } = readText('Name,Email\nKim,n.v.t.\n');
    expect(contacts[0]).toMatchObject({ points: [], custom: { Email: 'n.v.t.' } });
    expect(problems).toMatchObject([{ code: 'email-unreadable', line: 2 }]);
  });

  test('a phone number that cannot be dialled is remarked upon and kept', () => {
    const { contacts, problems } = readText(
      'Name,Email,Phone\nKim,kim@bos.example,abc\nBo,bo@li.example,112\nEva,eva@smit.example,"06-12345678; n.v.t."\n',
    );
    expect(contacts.map((contact) => values(contact, 'phone'))).toEqual([
      ['abc'],
      ['112'],
      ['06-12345678', 'n.v.t.'],
    ]);
    expect(problems).toEqual([
      { file: 'file', line: 2, code: 'phone-unreadable', details: { value: 'abc' } },
      { file: 'file', line: 4, code: 'phone-unreadable', details: { value: 'n.v.t.' } },
    ]);
    expect(problems.some((problem) => skippedBy(problem) > 0)).toBe(false);
  });
});

test('any cells come through quoting unharmed', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim());
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 1, maxLength: 20 }),
      fc.constantFrom(',', ';', '\t'),
      (notes, delimiter) => {
        const rows = [
          ['Name', 'Email', 'Extra'],
          ...notes.map((note, index) => [`Kim ${index}`, 'k@b.example', note]),
        ];
        const { contacts } = readText(Papa.unparse(rows, { delimiter, newline: '\n' }));
        const normal = (text: string) =>
          text
            .replace(/\r\n?/g, '\n')
            .split(/\s*:::\s*/)
            .map((part) => part.trim())
            .filter(Boolean)
            .join('\n');
        expect(contacts.map((contact) => contact.custom.Extra ?? '')).toEqual(notes.map(normal));
      },
    ),
  );
});
