import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readContactFile } from '../../electron/core/imports/reading/readContactFile.ts';
import { decodeQuotedPrintable } from '../../electron/core/imports/reading/vcard/quotedPrintable.ts';
import { skippedBy } from '../../shared/model/import.ts';
import { labelled, readOneCard, readText, values } from './read.ts';

const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].join('\n');
const jpeg = Buffer.from('ffd8ffe000104a464946000101', 'hex').toString('base64');

describe('cards among each other', () => {
  test('a card that is never closed is skipped with its line, the others come in', () => {
    const { contacts, problems } = readText(
      `${card('FN:Anna Bos')}\nBEGIN:VCARD\nVERSION:3.0\nFN:Broken\nEMAIL:b@x.example\n${card('FN:Eva Smit')}\nBEGIN:VCARD\nFN:Cut off`,
    );
    expect(contacts.map((contact) => contact.displayName)).toEqual(['Anna Bos', 'Eva Smit']);
    expect(problems).toEqual([
      { file: 'file', line: 5, code: 'card-open', details: {} },
      { file: 'file', line: 13, code: 'card-open', details: {} },
    ]);
    expect(problems.every((problem) => skippedBy(problem) === 1)).toBe(true);
  });

  test('a line that is no property is reported and costs nothing else', () => {
    const { contacts, problems } = readText(
      card('FN:Anna Bos', 'this is no property', 'EMAIL:a@bos.example'),
    );
    expect(values(contacts[0], 'email')).toEqual(['a@bos.example']);
    expect(problems).toEqual([{ file: 'file', line: 4, code: 'line-unreadable', details: {} }]);
  });

  test('a card that names nobody, and a list of contacts, are skipped', () => {
    const { contacts, problems } = readText(
      `${card('NOTE:nobody')}\n${card('FN:Friends', 'X-ADDRESSBOOKSERVER-KIND:group', 'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1')}`,
    );
    expect(contacts).toEqual([]);
    expect(problems.map((problem) => [problem.code, problem.line])).toEqual([
      ['card-nothing', 1],
      ['card-group', 5],
    ]);
  });

  test('any case of BEGIN and END, indented, blank lines inside, line ends of any kind', () => {
    const lines = ['begin:vcard', 'version:3.0', 'fn:Anna Bos', '', 'email:a@bos.example', ' ', 'End:vCard'];
    for (const end of ['\n', '\r\n', '\r']) {
      const { contacts, problems } = readContactFile(Buffer.from(lines.join(end)), 'file');
      expect(problems).toEqual([]);
      expect(values(contacts[0], 'email')).toEqual(['a@bos.example']);
    }
  });

  test('a card inside AGENT is a contact of its own; too many inside each other are refused', () => {
    const nested =
      'BEGIN:VCARD\nVERSION:2.1\nFN:Boss\nAGENT:\nBEGIN:VCARD\nFN:Helper\nEND:VCARD\nTEL:010-1\nEND:VCARD';
    const { contacts, problems } = readText(nested);
    expect(problems).toEqual([]);
    expect(contacts.map((contact) => contact.displayName).sort()).toEqual(['Boss', 'Helper']);
    expect(
      values(
        contacts.find((contact) => contact.displayName === 'Boss'),
        'phone',
      ),
    ).toEqual(['010-1']);
    const deep = readText(`${'BEGIN:VCARD\nFN:X\nAGENT:\n'.repeat(20)}END:VCARD\n${card('FN:Eva')}`);
    expect(deep.problems.some((problem) => problem.code === 'card-too-deep')).toBe(true);
    expect(deep.contacts.map((contact) => contact.displayName)).toContain('Eva');
  });
});

describe('folding', () => {
  test('by space and by tab', () => {
    expect(readOneCard('3.0', 'FN:Anna', ' \u0020van der', '\t Berg').displayName).toBe('Anna van der Berg');
  });

  test('in the middle of a character, as KDE does', () => {
    const name = Buffer.from('FN:Zoë Müller');
    const at = name.indexOf(0xc3) + 1;
    const bytes = Buffer.concat([
      Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\n'),
      name.subarray(0, at),
      Buffer.from('\r\n '),
      name.subarray(at),
      Buffer.from('\r\nEND:VCARD\r\n'),
    ]);
    const file = readContactFile(bytes, 'file');
    expect(file.encoding).toEqual({ name: 'utf-8', guessed: false });
    expect(file.contacts[0]?.displayName).toBe('Zoë Müller');
  });

  test('before the colon of a property', () => {
    const folded = readOneCard(
      '4.0',
      'FN:A',
      'ADR;TYPE=work;LABEL="Straat 1\\nStad',
      ' ":;;Straat 1;Stad;;;NL',
    );
    expect(folded.addresses[0]).toMatchObject({
      label: 'work',
      street: 'Straat 1',
      city: 'Stad',
      country: 'NL',
    });
  });
});

describe('version 2.1', () => {
  test('quoted-printable with soft breaks, charsets and literal commas', () => {
    const contact = readOneCard(
      '2.1',
      'N;LANGUAGE=nl;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;Zo=EB',
      'FN;CHARSET=UTF-8;QUOTED-PRINTABLE:Zo=C3=AB M=C3=',
      '=BCller',
      'ORG:Bos, Smit & Co;Verkoop',
      'NOTE;ENCODING=QUOTED-PRINTABLE:een=0D=0Atwee, drie=3B vier=',
      ' vijf',
    );
    expect(contact).toMatchObject({
      displayName: 'Zoë Müller',
      givenName: 'Zoë',
      familyName: 'Müller',
      organisation: 'Bos, Smit & Co',
      notes: 'een\ntwee, drie; vier vijf',
      custom: { Department: 'Verkoop' },
    });
  });

  test('a soft break with white space behind it, and the fold of another program in the value', () => {
    const contact = readOneCard(
      '2.1',
      'FN:Anna Bos',
      'NOTE;ENCODING=QUOTED-PRINTABLE:one =  ',
      'two =\t',
      'three',
      ' four =',
      'NOTE: five',
      'TEL:010-1',
    );
    expect(contact.notes).toBe('one two threefour NOTE: five');
    expect(values(contact, 'phone')).toEqual(['010-1']);
  });

  test('a soft break at the end of a card does not swallow the next one', () => {
    const { contacts, problems } = readText(
      'BEGIN:VCARD\nFN:Anna\nNOTE;QUOTED-PRINTABLE:cut off=\nEND:VCARD\nBEGIN:VCARD\nFN:Eva\nEND:VCARD\n',
    );
    expect(problems).toEqual([]);
    expect(contacts.map(({ displayName, notes }) => [displayName, notes])).toEqual([
      ['Anna', 'cut off'],
      ['Eva', ''],
    ]);
  });

  test('bytes outside ASCII without a charset are judged by themselves', () => {
    const text =
      'BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Zoë Bakker\r\nADR;HOME:;;Müllerstraße 3;Köln;;;Österreich\r\nEND:VCARD\r\n';
    const latin = readContactFile(Buffer.from(text, 'latin1'), 'file');
    expect(latin.contacts[0]?.displayName).toBe('Zoë Bakker');
    expect(latin.contacts[0]?.addresses[0]?.street).toBe('Müllerstraße 3');
    expect(latin.encoding.guessed).toBe(true);
    const mixed = readContactFile(Buffer.concat([Buffer.from(text, 'latin1'), Buffer.from(text)]), 'file');
    expect(mixed.contacts.map((contact) => contact.displayName)).toEqual(['Zoë Bakker', 'Zoë Bakker']);
  });

  test('bare parameters', () => {
    const contact = readOneCard(
      '2.1',
      'N:Bos;Kim',
      'TEL;WORK;VOICE:010-1',
      'TEL;CELL;PREF:06-2',
      'TEL;HOME;FAX:010-3',
    );
    expect(contact.displayName).toBe('Kim Bos');
    expect(labelled(contact, 'phone')).toEqual(['mobile: 06-2', 'work: 010-1', 'home fax: 010-3']);
  });

  test('an encoded separator does not separate', () => {
    const contact = readOneCard('2.1', 'N;ENCODING=QUOTED-PRINTABLE:Bos=3B Smit;Kim;;;', 'TEL:1');
    expect(contact).toMatchObject({ familyName: 'Bos; Smit', givenName: 'Kim' });
  });

  test('a postal label counts when there is no address', () => {
    const contact = readOneCard('2.1', 'FN:A', 'LABEL;WORK;ENCODING=QUOTED-PRINTABLE:Kade 1=0D=0AUtrecht');
    expect(contact.addresses).toMatchObject([{ label: 'work', street: 'Kade 1\nUtrecht' }]);
  });
});

describe('names', () => {
  test('a full name alone is split, particles kept', () => {
    expect(readOneCard('3.0', 'FN:Anna van der Berg')).toMatchObject({
      givenName: 'Anna',
      familyName: 'van der Berg',
    });
  });

  test('parts alone are joined', () => {
    expect(readOneCard('3.0', 'N:van der Berg;Anna;Maria;;')).toMatchObject({
      displayName: 'Anna Maria van der Berg',
    });
  });

  test('without a name: organisation, e-mail, phone', () => {
    expect(readOneCard('3.0', 'N:;;;;', 'FN:', 'ORG:Bos BV', 'EMAIL:i@bos.example')).toMatchObject({
      kind: 'organisation',
      displayName: 'Bos BV',
      organisation: null,
    });
    expect(readOneCard('3.0', 'EMAIL:i@bos.example', 'TEL:010').displayName).toBe('i@bos.example');
    expect(readOneCard('2.1', 'TEL;CELL:010-1')).toMatchObject({ kind: 'person', displayName: '010-1' });
  });

  test.each([
    ['KIND', ['KIND:org', 'FN:Bos BV', 'ORG:Bos BV']],
    ['Apple', ['X-ABShowAs:COMPANY', 'FN:Bos BV', 'N:;;;;', 'ORG:Bos BV;']],
    ['the same name twice', ['FN:Bos BV', 'N:;;;;', 'ORG:Bos BV']],
  ])('an organisation by %s', (_, lines) => {
    expect(readOneCard('3.0', ...lines)).toMatchObject({ kind: 'organisation', displayName: 'Bos BV' });
  });
});

describe('properties', () => {
  test('Apple groups and labels', () => {
    const contact = readOneCard(
      '3.0',
      'FN:Anna',
      'item1.URL;type=pref:http\\://www.bos.example',
      'item1.X-ABLabel:_$!<HomePage>!$_',
      'item2.X-ABDATE:1999-01-02',
      'item2.X-ABLabel:_$!<Anniversary>!$_',
      'item3.X-ABRELATEDNAMES:Piet',
      'item3.X-ABLabel:_$!<Spouse>!$_',
      'item4.EMAIL;type=INTERNET:a@bos.example',
      'item4.X-ABLabel:Zaak',
      'X-SOCIALPROFILE;type=twitter:https://twitter.com/anna',
      'IMPP;X-SERVICE-TYPE=Skype;type=HOME:skype:anna',
      'TEL;type=CELL;type=VOICE;type=pref:06-1',
    );
    expect(contact.custom).toEqual({ Anniversary: '1999-01-02', Spouse: 'Piet' });
    expect(labelled(contact, 'email')).toEqual(['Zaak: a@bos.example']);
    expect(labelled(contact, 'link')).toEqual([
      'website: http://www.bos.example',
      'twitter: https://twitter.com/anna',
      'Skype: skype:anna',
    ]);
  });

  test.each([
    ['BDAY:1980-03-22', '1980-03-22'],
    ['BDAY:19800322', '1980-03-22'],
    ['BDAY;VALUE=date:1980-03-22', '1980-03-22'],
    ['BDAY:1980-03-22T00:00:00Z', '1980-03-22'],
    ['BDAY:19800322T000000Z', '1980-03-22'],
    ['BDAY:--0322', '--03-22'],
    ['BDAY:--03-22', '--03-22'],
    ['BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-22', '--03-22'],
  ])('%s', (line, birthday) => {
    for (const version of ['2.1', '3.0', '4.0'] as const) {
      expect(readOneCard(version, 'FN:A', line).birthday).toBe(birthday);
    }
  });

  test('a birthday that is no date is kept and reported', () => {
    const { contacts, problems } = readText(card('FN:A', 'BDAY:in spring'));
    expect(contacts[0]).toMatchObject({ birthday: null, custom: { Birthday: 'in spring' } });
    expect(problems).toMatchObject([{ code: 'date-unreadable', line: 4 }]);
  });

  test('a phone number that cannot be dialled is remarked upon and kept', () => {
    const { contacts, problems } = readText(
      'BEGIN:VCARD\nVERSION:3.0\nFN:Kim\nTEL:abc\nTEL:\nTEL:112\nEND:VCARD\n',
    );
    expect(values(contacts[0], 'phone')).toEqual(['abc', '112']);
    expect(problems).toEqual([
      { file: 'file', line: 4, code: 'phone-unreadable', details: { value: 'abc' } },
    ]);
  });

  test.each([
    ['2.1', [`PHOTO;ENCODING=BASE64;TYPE=JPEG:${jpeg}`]],
    ['2.1', ['PHOTO;BASE64:', `  ${jpeg.slice(0, 8)}`, `  ${jpeg.slice(8)}`, '']],
    ['2.1', [`PHOTO;JPEG;ENCODING=BASE64:${jpeg.slice(0, 8)}`, jpeg.slice(8), '']],
    ['3.0', [`PHOTO;ENCODING=b;TYPE=JPEG:${jpeg.slice(0, 8)}`, ` ${jpeg.slice(8)}`]],
    ['3.0', [`PHOTO:data:image/jpeg;base64,${jpeg}`]],
    ['4.0', [`PHOTO:data:image/jpeg;base64\\,${jpeg}`]],
  ] as const)('a photo inside the card, version %s', (version, lines) => {
    expect(readOneCard(version, 'FN:A', ...lines, 'TEL:1').photo).toEqual({
      mediaType: 'image/jpeg',
      base64: jpeg,
    });
  });

  test('a photo elsewhere is not fetched, its address is kept', () => {
    const contact = readOneCard('3.0', 'FN:A', 'PHOTO;VALUE=URL;TYPE=GIF:http\\://x.example/a.gif');
    expect(contact).toMatchObject({ photo: null, custom: { Photo: 'http://x.example/a.gif' } });
  });

  test('a photo that is too large or no picture is left out and reported', () => {
    const large = `/9j/${'A'.repeat(1_600_000)}`;
    const { contacts, problems } = readText(
      `${card('FN:A', `PHOTO;ENCODING=b:${large}`)}\n${card('FN:B', 'PHOTO;ENCODING=b:bm90IGEgcGljdHVyZQ==')}`,
    );
    expect(contacts.map((contact) => [contact.displayName, contact.photo])).toEqual([
      ['A', null],
      ['B', null],
    ]);
    expect(problems.map((problem) => [problem.code, problem.line])).toEqual([
      ['photo-too-large', 4],
      ['photo-unreadable', 9],
    ]);
  });

  test('tags, notes with commas, several organisations and what has no home', () => {
    const contact = readOneCard(
      '3.0',
      'FN:A',
      'CATEGORIES:Klant,VIP,klant',
      'NOTE:een, twee\\, drie\\nvier',
      'ORG:Bos BV;Verkoop;Noord',
      'ORG:Smit NV',
      'X-SHOE-SIZE:42',
      'X-MS-MANAGER:Piet',
      'REV:2020-01-01T00:00:00Z',
      'KEY;ENCODING=b:AAAA',
      'UID:1',
    );
    expect(contact).toMatchObject({
      tags: ['Klant', 'VIP'],
      notes: 'een, twee, drie\nvier',
      organisation: 'Bos BV',
    });
    expect(contact.custom).toEqual({
      Department: 'Verkoop, Noord',
      Organisation: 'Smit NV',
      'Shoe size': '42',
      Manager: 'Piet',
    });
  });

  test('the same point twice is kept once, the preferred one first', () => {
    const contact = readOneCard(
      '4.0',
      'FN:A',
      'EMAIL:one@x.example',
      'EMAIL;PREF=1:two@x.example',
      'EMAIL;TYPE=work:ONE@x.example',
    );
    expect(labelled(contact, 'email')).toEqual(['-: two@x.example', 'work: one@x.example']);
  });

  test('a quote that is never closed does not hide the value', () => {
    expect(values(readOneCard('3.0', 'FN:A', 'TEL;TYPE="work:010-1'), 'phone')).toEqual(['010-1']);
  });
});

test('any text comes through quoted-printable unharmed', () => {
  const encode = (text: string) =>
    [...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
  const fold = (text: string) => text.replace(/((?:=..){20})(?=.)/g, '$1=\r\n');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      expect(Buffer.from(decodeQuotedPrintable(encode(text)), 'latin1').toString()).toBe(text.toWellFormed());
      const contact = readOneCard(
        '2.1',
        'FN:A',
        ...`NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${fold(encode(text))}`.split('\r\n'),
      );
      const normal = text.replace(/\r\n?/g, '\n').trim();
      // vCard escapes written inside a 2.1 value are read as escapes.
      fc.pre(!normal.includes('\\') && !normal.includes('\ufffd'));
      expect(contact.notes).toBe(normal);
    }),
  );
});

test('any bytes between cards and inside them never cost the other cards', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const noise = Buffer.from(bytes.map((byte) => (byte < 32 && byte !== 10 && byte !== 13 ? 65 : byte)));
      const file = readContactFile(
        Buffer.concat([
          Buffer.from(
            'BEGIN:VCARD\nVERSION:3.0\nFN:First One\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Noise\nNOTE:',
          ),
          noise,
          Buffer.from('\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Last One\nEND:VCARD\n'),
        ]),
        'file',
      );
      const names = file.contacts.map((contact) => contact.displayName);
      expect(names[0]).toBe('First One');
      expect(names.at(-1)).toBe('Last One');
    }),
  );
});

test.each(['2.1', '3.0', '4.0'] as const)(
  'categories of version %s are as many tags as there are',
  (version) => {
    expect(readOneCard(version, 'FN:Anna Bos', 'CATEGORIES:vip,klant, fair').tags).toEqual([
      'vip',
      'klant',
      'fair',
    ]);
  },
);
