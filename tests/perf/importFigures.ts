import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { type Core, createCore } from '../../electron/core/core.ts';
import { migrate } from '../../electron/core/database/migrate.ts';
import { seededRandom } from '../../shared/lib/random.ts';
import { upload } from '../imports/uploading.ts';
import { absolute, type Figure, median, relative, worked } from './figure.ts';
import { person } from './people.ts';
import { longestSilence } from './silence.ts';
import type { Workspaces } from './workspaces.ts';

/** Tables that an import of people writes, and their search words. */
const written = [
  'contact',
  'contact_point',
  'tag',
  'contact_tag',
  'circle_move',
  'stage_move',
  'import_batch',
];

function people(size: number) {
  const random = seededRandom(size);
  return Array.from({ length: size }, (_, index) => person(index, random));
}

function csvOf(size: number): string {
  return Papa.unparse(
    people(size).map(({ givenName, familyName, organisation, jobTitle, points, tags, notes }) => ({
      'First Name': givenName,
      'Last Name': familyName,
      'Organization Name': organisation,
      'Organization Title': jobTitle,
      'E-mail 1 - Value': points![0]!.value,
      'Phone 1 - Value': points![1]!.value,
      Labels: tags!.join(' ::: '),
      Notes: notes,
    })),
  );
}

function cardsOf(size: number): string {
  return people(size)
    .map(({ givenName, familyName, organisation, jobTitle, points, tags, notes }) =>
      [
        'BEGIN:VCARD',
        'VERSION:3.0',
        `N:${familyName};${givenName};;;`,
        `FN:${givenName} ${familyName}`,
        `ORG:${organisation ?? ''}`,
        `TITLE:${jobTitle}`,
        `EMAIL;TYPE=WORK:${points![0]!.value}`,
        `TEL;TYPE=CELL:${points![1]!.value}`,
        `CATEGORIES:${tags!.join(',')}`,
        `NOTE:${notes?.replaceAll(';', '\\;')}`,
        'END:VCARD',
        '',
      ].join('\r\n'),
    )
    .join('');
}

type Rows = ReadonlyMap<string, readonly Record<string, unknown>[]>;

/** The rows that an import has written, and the words it made searchable. */
function rowsOf(file: string): Rows {
  const database = new Database(file, { readonly: true });
  const rows = new Map(
    ['circle', ...written].map((table) => [
      table,
      database.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[],
    ]),
  );
  database.close();
  return rows;
}

/** Puts the same rows into the same tables with the same indexes, by bare statements in one transaction. */
function insertBare(file: string, rows: Rows): void {
  const database = new Database(file);
  migrate(database, () => {});
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('BEGIN');
  for (const [table, list] of rows) {
    const columns = Object.keys(list[0] ?? {});
    if (columns.length === 0) continue;
    const insert = database.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    for (const row of list) insert.run(Object.values(row));
  }
  const words = database.prepare(
    'INSERT INTO contact_search (rowid, name, organisation, points, tags, notes) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const { id, display_name, job_title, sort_name, notes } of rows.get('contact') ?? []) {
    words.run(id, display_name, job_title, sort_name, '', notes);
  }
  database.exec('COMMIT');
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

interface Import {
  readonly content: string;
  readonly file: string;
  readonly parse: (text: string) => unknown;
  /** How often it is done; the first time a worker starts, and code is compiled. Medians count. */
  readonly rounds: number;
}

async function importFigure(
  workspaces: Workspaces,
  name: string,
  size: number,
  { content, file, parse, rounds }: Import,
): Promise<Figure[]> {
  const [values, bares, silences] = [[] as number[], [] as number[], [] as number[]];
  for (let round = 0; round < rounds; round += 1) {
    const target = workspaces.fresh();
    const { caller, close }: Core = await createCore({ file: target });
    let id = '';
    const sending = await worked(async () => {
      id = await upload(caller, content, file);
    });
    const importing = await worked(async () => {
      silences.push(await longestSilence(() => caller.imports.run({ files: [{ upload: id }] })));
    });
    values.push(sending + importing);
    await close();
    const rows = rowsOf(target);
    bares.push(
      await worked(() => {
        parse(content);
        insertBare(workspaces.fresh(), rows);
      }),
    );
  }
  const [value, bare] = [median(values), median(bares)];
  return [
    relative(`${name}, against bare parsing and inserting`, size, { value, bare, unit: 'ms', goal: 3 }),
    absolute(`${name}, longest silence of the core`, size, median(silences), 'ms', 100),
  ];
}

/** Looking at a very large file, in a process of its own, as memory that was once taken counts for good. */
function largeFileFigures(workspaces: Workspaces, kind: string, name: string, megabytes: number): Figure[] {
  const script = fileURLToPath(new URL('largeFile.ts', import.meta.url));
  const told = execFileSync(process.execPath, [script, workspaces.fresh(), kind, String(megabytes)], {
    encoding: 'utf8',
  });
  const { silence, memory, found } = JSON.parse(told);
  if (!found) throw new Error(`Nothing was found among ${name}`);
  return [
    absolute(`${name}, longest silence of the core (size in MB)`, megabytes, silence, 'ms', 100),
    absolute(`${name}, memory of the core (size in MB)`, megabytes, memory, 'MB', 2000),
  ];
}

/** Imports with mapping, duplicates check and history, against the libraries alone. */
export async function* importFigures(workspaces: Workspaces): AsyncGenerator<Figure> {
  yield* await importFigure(workspaces, 'import CSV', 100_000, {
    content: csvOf(100_000),
    file: 'people.csv',
    parse: (text) => Papa.parse(text),
    rounds: 1,
  });
  yield* await importFigure(workspaces, 'import vCard', 10_000, {
    content: cardsOf(10_000),
    file: 'people.vcf',
    parse: (text) => ICAL.parse(text),
    rounds: 5,
  });
  yield* largeFileFigures(workspaces, 'notes', 'looking at rows of long notes', 190);
  yield* largeFileFigures(workspaces, 'short', 'looking at short rows', 199);
  yield* largeFileFigures(workspaces, 'names', 'looking at short rows of people', 199);
}
