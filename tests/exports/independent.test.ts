import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { libreOffice, pythonWith } from '../../scripts/readers.ts';
import { openTestCore } from '../core/openTestCore.ts';
import { temporaryFile } from '../core/temporaryFile.ts';
import { newContact } from '../factories/contact.ts';
import { exported } from './exported.ts';

/** Reads cards with python3-vobject, which shares nothing with ical.js. */
const reader = `
import json, sys, vobject
cards = []
for card in vobject.readComponents(sys.stdin.buffer.read().decode('utf-8')):
    cards.append({
        'name': card.fn.value,
        'family': card.n.value.family,
        'given': card.n.value.given,
        'org': card.org.value if hasattr(card, 'org') else None,
        'emails': [[e.value, e.params.get('TYPE', [])] for e in card.contents.get('email', [])],
        'phones': [p.value for p in card.contents.get('tel', [])],
        'street': card.adr.value.street if hasattr(card, 'adr') else None,
        'note': card.note.value if hasattr(card, 'note') else None,
        'tags': card.categories.value if hasattr(card, 'categories') else None,
        'birthday': card.bday.value.replace('-', '') if hasattr(card, 'bday') else None,
    })
json.dump(cards, sys.stdout)
`;

const python = pythonWith('vobject');

describe('cards read by another program', () => {
  it.skipIf(!python).each(['vcard-3', 'vcard-4'] as const)(
    `%s${python ? '' : ' (skipped: Debian’s python3-vobject is not on this machine)'}`,
    async (format) => {
      const { call, circle } = await openTestCore();
      const note = `First line\nsecond; "third", \\ and 🥐 ${'long '.repeat(40)}`;
      await call.contacts.create(
        newContact(circle('core'), {
          displayName: 'Zoë van der Berg, MSc; 🥐',
          givenName: 'Zoë',
          familyName: 'van der Berg',
          organisation: 'Smit, Zn; & Co',
          birthday: '1980-02-03',
          points: [
            { type: 'email', label: 'work', value: 'zoe@example.com' },
            { type: 'email', value: 'zoe@home.example' },
            { type: 'phone', label: 'mobile', value: '+31 6 12345678' },
          ],
          addresses: [{ street: 'Brink 1, hs', city: 'Assen' }],
          tags: ['press', 'VIP'],
          notes: note,
        }),
      );
      const { bytes } = await exported(call, { format });
      const { stdout, stderr } = spawnSync(python!, ['-c', reader], { input: bytes, encoding: 'utf8' });
      expect(stderr).toBe('');
      const cards = JSON.parse(stdout);
      expect(cards).toContainEqual({
        name: 'Zoë van der Berg, MSc; 🥐',
        family: 'van der Berg',
        given: 'Zoë',
        org: ['Smit, Zn; & Co'],
        emails: [
          ['zoe@example.com', ['work']],
          ['zoe@home.example', []],
        ],
        phones: ['+31 6 12345678'],
        street: 'Brink 1, hs',
        note,
        tags: ['press', 'VIP'],
        birthday: '19800203',
      });
      expect(cards).toContainEqual(expect.objectContaining({ name: 'Smit, Zn; & Co' }));
    },
  );
});

/** Reads workbooks with python3-openpyxl. */
const sheetReader = `
import io, json, sys, openpyxl
book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
sheet = book.worksheets[0]
json.dump({
    'title': sheet.title,
    'frozen': sheet.freeze_panes,
    'rows': [[cell.value for cell in row] for row in sheet.iter_rows()],
    'types': sorted({cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}),
}, sys.stdout)
`;

const sheetPython = pythonWith('openpyxl');

describe('workbooks read by another program', () => {
  it.skipIf(!sheetPython)(
    `hold texts only, none of them a formula${sheetPython ? '' : ' (skipped: Debian’s python3-openpyxl is not on this machine)'}`,
    async () => {
      const { call, circle } = await openTestCore();
      const notes = [
        '=1+1',
        '+31 6 12345678',
        '@SUM(A1)',
        ' two\n"lines" & <tags> 🥐',
        'a\u0001b',
        'x'.repeat(40_000),
      ];
      for (const [index, note] of notes.entries()) {
        await call.contacts.create(
          newContact(circle('core'), { displayName: `Person ${index}`, notes: note, tags: ['a', 'b'] }),
        );
      }
      const { name, bytes } = await exported(call, { format: 'xlsx', language: 'nl' });
      expect(name).toBe('test 2026-03-02.xlsx');
      const { stdout, status } = spawnSync(sheetPython!, ['-c', sheetReader], {
        input: bytes,
        encoding: 'utf8',
      });
      expect(status).toBe(0);
      const { title, frozen, rows, types } = JSON.parse(stdout);
      expect({ title, frozen, types }).toEqual({ title: 'Contacten', frozen: 'A2', types: ['s'] });
      const [heads, ...people] = rows as string[][];
      const column = heads!.indexOf('Notities');
      expect(people.map((row) => row[heads!.indexOf('Naam')])).toEqual(
        notes.map((_, index) => `Person ${index}`),
      );
      expect(people.map((row) => row[column])).toEqual([...notes.slice(0, 4), 'ab', 'x'.repeat(32_767)]);
      expect(people[0]![heads!.indexOf('Labels')]).toBe('a, b');
      expect(people[0]![heads!.indexOf('Kring')]).toBe('Kern');
    },
  );
});

const office = libreOffice();

/** What LibreOffice makes of a workbook: its cells as it shows them, by saving them as CSV. */
function readByOffice(workbook: Buffer): string[][] {
  const folder = temporaryFile('office');
  mkdirSync(folder);
  writeFileSync(join(folder, 'contacts.xlsx'), workbook);
  const { status, stderr } = spawnSync(
    office!,
    [
      // A profile of its own, so that one that is open already is not asked instead.
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      '--headless',
      '--convert-to',
      // Commas, quotes, UTF-8, from the first line on, cells as shown.
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true',
      '--outdir',
      folder,
      join(folder, 'contacts.xlsx'),
    ],
    { encoding: 'utf8', timeout: 60_000 },
  );
  expect(status, stderr).toBe(0);
  return Papa.parse<string[]>(readFileSync(join(folder, 'contacts.csv'), 'utf8').trimEnd()).data;
}

describe('workbooks read by LibreOffice', () => {
  it.skipIf(!office)(
    `show the same cells as the table that is exported as CSV${office ? '' : ' (skipped: LibreOffice is not on this machine)'}`,
    async () => {
      const { call, circle } = await openTestCore();
      const notes = [
        '=1+1',
        '1.50',
        '007',
        '10-12-2026',
        '1E5',
        'TRUE',
        ' two\n"lines", & <tags>; 🥐 ',
        'é'.repeat(3_000),
      ];
      for (const [index, note] of notes.entries()) {
        await call.contacts.create(
          newContact(circle(index % 2 ? 'core' : 'leads'), {
            displayName: `Zoë ${index}, MSc; 🥐`,
            organisation: 'Smit, Zn; & Co',
            birthday: '1980-02-03',
            points: [
              { type: 'phone', label: 'mobile', value: '+31 6 12345678' },
              { type: 'email', value: `zoe${index}@home.example` },
            ],
            addresses: [{ street: 'Brink 1, hs', postalCode: '9401 AB', city: 'Assen', country: 'NL' }],
            tags: ['press', 'VIP'],
            notes: note,
          }),
        );
      }
      const shown = readByOffice((await exported(call, { format: 'xlsx' })).bytes);
      const csv = (await exported(call, { format: 'csv' })).bytes.toString('utf8').replace(/^\uFEFF/, '');
      // In CSV an apostrophe keeps spreadsheets from computing; in a workbook nothing computes.
      const table = Papa.parse<string[]>(csv.trimEnd()).data.map((row) =>
        row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')),
      );
      expect(table.length).toBe(notes.length + 2);
      expect(shown).toEqual(table);
    },
    90_000,
  );
});
