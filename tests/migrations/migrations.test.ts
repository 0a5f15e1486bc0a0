import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { listBackups } from '../../electron/core/backups/backup.ts';
import { createCore } from '../../electron/core/core.ts';
import { fileVersion, migrate } from '../../electron/core/database/migrate.ts';
import { type Migration, migrations } from '../../electron/core/database/migrations/index.ts';
import { sql } from '../../electron/core/database/sql.ts';
import { contactLogErrors, dump } from '../core/dump.ts';
import { openTestCore } from '../core/openTestCore.ts';
import { refusal } from '../core/refusal.ts';
import { temporaryFile } from '../core/temporaryFile.ts';
import { tablesOf } from './tables.ts';

const newest = migrations.at(-1)!.version;
const folder = join(import.meta.dirname, '../../electron/core/database/migrations');

function open(file: string): Database.Database {
  const database = new Database(file);
  onTestFinished(() => {
    database.close();
  });
  return database;
}

const unexpectedBackup = () => {
  throw new Error('There was nothing to back up');
};

/** What files hold: a little of everything, or the sample, which has the same rows in versions 1 and 2. */
const contents = {
  everything: (version: number) => readFileSync(join(import.meta.dirname, `version-${version}.sql`), 'utf8'),
  sample: () => gunzipSync(readFileSync(join(import.meta.dirname, 'version-2-sample.sql.gz'))).toString(),
};

/** Fills the search index, which is a copy and so no part of the contents. */
const searchWords = /INSERT INTO contact_search .*$/s.exec(migrations[1]!.statements)![0];

/** Where files are made, once each; tests get copies. */
const madeFiles = mkdtempSync(join(tmpdir(), 'circles-versions-'));
afterAll(() => rmSync(madeFiles, { recursive: true, force: true }));

/** A file as the app of that version left it, with rows in every table unless told otherwise. */
function fileOfVersion(version: number, content: keyof typeof contents = 'everything'): string {
  const made = join(madeFiles, `${content}-${version}.circles`);
  if (!existsSync(made)) makeFile(made, version, content);
  const file = temporaryFile();
  copyFileSync(made, file);
  return file;
}

function makeFile(file: string, version: number, content: keyof typeof contents): void {
  const database = new Database(file);
  migrate(
    database,
    unexpectedBackup,
    migrations.filter((migration) => migration.version <= version),
  );
  database.pragma('foreign_keys = OFF');
  // What migrations put into a new file is among the rows.
  for (const table of tablesOf(database)) database.exec(`DELETE FROM ${table}`);
  database.exec(`BEGIN; ${contents[content](version)} ${version < 2 ? '' : searchWords} COMMIT`);
  expect(database.pragma('foreign_key_check')).toEqual([]);
  database.close();
}

type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

function rowsOf(file: string): Rows {
  const database = open(file);
  return Object.fromEntries(
    tablesOf(database).map((table) => [
      table,
      database.prepare(`SELECT * FROM ${table}`).all() as Readonly<Record<string, unknown>>[],
    ]),
  );
}

/** A row of an older version as it is found in the newest, beside what was added to it. */
function kept(
  table: string,
  row: Readonly<Record<string, unknown>>,
  isDone: boolean,
): Readonly<Record<string, unknown>> {
  // The bare logical clock became one that copies share; custom fields became rows of their own.
  const { logical_clock: _logical, custom: _custom, ...rest } = row;
  // Found in another place, a file is another copy, and has a name of its own in its moments.
  if (table === 'workspace' || table === 'replica') {
    const { clock: _clock, place: _place, ...lasting } = rest;
    return lasting;
  }
  if (table !== 'row_change') return rest;
  const { id: _id, before, after, ...change } = rest;
  const state = (json: unknown) => {
    if (json === null) return null;
    const { custom: _inside, ...recorded } = JSON.parse(String(json));
    return expect.toSatisfy((stored: string) => includes(JSON.parse(stored), recorded));
  };
  // What a done insert holds is in its table.
  return { ...change, before: state(before), after: before === null && isDone ? null : state(after) };
}

/** Whether undoing met what came later. */
const isRefused = (undo: Promise<unknown>): Promise<boolean> =>
  undo.then(
    () => false,
    async (error) => (await refusal(Promise.reject(error))).code === 'changed-since',
  );

const includes = (row: Rows[string][number], part: Rows[string][number]): boolean =>
  Object.entries(part).every(([column, value]) => JSON.stringify(row[column]) === JSON.stringify(value));

/** Rows that were there before: those that came of others are looked at on their own. */
const comparable = (rows: Rows[string]) =>
  rows.filter(({ table_name, unit }) => !String(table_name).startsWith('custom_') && unit !== 'custom');

/** What contacts have in custom fields, as they were kept before they had tables. */
function customOf(file: string): unknown {
  const database = open(file);
  const rows =
    fileVersion(database) < 7
      ? database.prepare("SELECT id, custom FROM contact WHERE custom <> '{}' ORDER BY id").raw()
      : database
          .prepare(
            `SELECT contact_id, json_group_object(name, value ORDER BY position)
             FROM custom_value JOIN custom_field ON custom_field.id = field_id
             GROUP BY contact_id ORDER BY contact_id`,
          )
          .raw();
  return rows.all();
}

function schemaOf(file: string): unknown[] {
  return open(file).prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
}

/** A migration that breaks off after it has changed tables and rows. */
const broken: Migration = {
  version: newest + 1,
  name: 'broken',
  statements: `
    CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT;
    UPDATE contact SET display_name = 'Nobody', notes = '';
    ALTER TABLE deal ADD COLUMN probability REAL;
    DROP TRIGGER contact_log_linked;
    INSERT INTO half (id) VALUES ('no number');`,
};

describe('the list of migrations', () => {
  it('is numbered from 1, each in a file of its own', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
    const files = readdirSync(folder).filter((name) => name !== 'index.ts');
    expect(files.sort()).toEqual(
      migrations.map(({ version, name }) => `${String(version).padStart(4, '0')}-${name}.ts`),
    );
  });

  it('is only ever added to', () => {
    const hashes = migrations.map(({ statements }) =>
      createHash('sha256').update(statements).digest('hex').slice(0, 16),
    );
    expect(hashes).toEqual([
      '6d7929f3c7ec6e40',
      '9bb7266a1b0b9de9',
      '7810cc1aca85a97a',
      'c64a37e050de55e9',
      '0d292e66db31469e',
      'e88951031be8e707',
      '42abd0d0b978af49',
      '1c3397d5b8024146',
      '1d749efacffba2bd',
      '8ebfa7801b358c0b',
      'c93e22fc54e1bfd8',
      '140da6ea7f1d0e84',
      '8738c54b089a248e',
      '7b709dc1e3018d45',
      'b883f6f6b82aeaab',
      '59389e92d304328e',
      '3afc51491d683798',
      'e07d0f5c6dc39d91',
      '56a1d8e626e0eea8',
    ]);
  });
});

describe.each(migrations.slice(0, -1).map(({ version }) => version))('a file of version %i', (version) => {
  it('has rows in every table, so that the tests below see each of them', () => {
    expect(Object.entries(rowsOf(fileOfVersion(version))).filter(([, rows]) => rows.length === 0)).toEqual(
      [],
    );
  });

  it('is brought to the newest version with nothing lost', async () => {
    const file = fileOfVersion(version);
    const before = rowsOf(file);
    const custom = customOf(file);
    expect(custom).not.toEqual([]);
    const { core } = await openTestCore({ file });
    await core.close();

    expect(fileVersion(open(file))).toBe(newest);
    const after = rowsOf(file);
    for (const [table, rows] of Object.entries(before)) {
      const isDone = ({ change_set_id }: Rows[string][number]) =>
        before.change_set?.some(({ id, state }) => id === change_set_id && state === 'done') ?? false;
      const lasting = comparable(rows).map((row) => expect.objectContaining(kept(table, row, isDone(row))));
      // The copy that the file was has been seen by the one it is now.
      expect(comparable(after[table]!), table).toEqual(
        table === 'replica_seen' ? expect.arrayContaining(lasting) : lasting,
      );
    }
    expect(customOf(file)).toEqual(custom);
    const fresh = await openTestCore();
    await fresh.core.close();
    expect(schemaOf(file)).toEqual(schemaOf(fresh.file));
    expect(open(file).pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(open(file).pragma('foreign_key_check')).toEqual([]);
  });

  it('is worked on from where it was left: search, trust, undo and redo', async () => {
    const { core, call } = await openTestCore({ file: fileOfVersion(version) });
    expect(contactLogErrors(core)).toEqual([]);
    const names = async (text: string) => (await call.contacts.search({ text })).map(({ name }) => name);
    expect(await names('eva smit')).toEqual(['Eva Smit']);
    expect(await names('0612340000')).toEqual(['Fien Bakker']);
    // Anna and Bo were archived, Cees was restored.
    expect(await names('bo')).toEqual([]);
    expect(await names('cees')).toEqual(['Cees']);

    const everything = await call.history.list({ limit: 1000 });
    const count = (state: string) => everything.filter((command) => command.state === state).length;
    expect([count('undone'), count('dropped')]).toEqual([2, 1]);
    for (let done = count('undone'); done > 0; done -= 1) await call.history.redo();
    const full = await call.contacts.people();
    let undone = 0;
    // From this version on what was sent is final, and whoever it was sent to stays.
    const isFinal = version >= 6;
    while ((await call.history.state()).undo !== null) {
      if (isFinal && (await isRefused(call.history.undo()))) break;
      if (!isFinal) await call.history.undo();
      undone += 1;
    }
    if (isFinal) expect(undone).toBeGreaterThan(count('done') / 2);
    else {
      expect(undone).toBe(count('done') + 2);
      expect(await call.contacts.people()).toEqual([]);
    }
    expect(contactLogErrors(core)).toEqual([]);
    for (; undone > 0; undone -= 1) await call.history.redo();
    expect(await call.contacts.people()).toEqual(full);
  });

  it('is kept as it was in a backup, made before the first step', async () => {
    const file = fileOfVersion(version);
    const before = rowsOf(file);
    const { core, call } = await openTestCore({ file });
    const [backup, ...others] = listBackups(file);
    expect(others).toEqual([]);
    // Until version 3 rows had no uid of their own: each bringing up to date gives them others.
    const { rows } = await call.backups.preview({ backup: backup!.path });
    if (version >= 3) expect(rows).toBe(0);
    await call.backups.restore({ backup: backup!.path });
    expect(contactLogErrors(core)).toEqual([]);
    expect(backup?.reason).toBe(`before-version-${version + 1}`);
    expect(fileVersion(open(backup!.path))).toBe(version);
    expect(rowsOf(backup!.path)).toEqual(before);
  });

  it('is left alone when it cannot be backed up', async () => {
    const file = fileOfVersion(version);
    const before = rowsOf(file);
    // A file where the folder of backups should be.
    writeFileSync(`${file}-backups`, '');
    await expect(createCore({ file })).rejects.toThrow();
    expect(fileVersion(open(file))).toBe(version);
    expect(rowsOf(file)).toEqual(before);
  });
});

describe.each([1, 2])('the sample in a file of version %i', (version) => {
  it('is undone to the empty workspace and done again', async () => {
    const { core, call } = await openTestCore({ file: fileOfVersion(version, 'sample') });
    const full = dump(core);
    expect(await call.contacts.people()).toHaveLength(240);
    await call.history.undo();
    expect((await call.history.state()).undo).toBeNull();
    expect(await call.contacts.people()).toEqual([]);
    await call.history.redo();
    expect(dump(core)).toBe(full);
    expect(contactLogErrors(core)).toEqual([]);
  });
});

describe('custom fields that were kept inside contacts', () => {
  it('are undone and done again as rows of their own, with nothing lost of two spellings', async () => {
    const file = fileOfVersion(2);
    const database = new Database(file);
    const { id, uid } = database.prepare("SELECT id, uid FROM contact WHERE display_name = 'Cees'").get() as {
      id: number;
      uid: string;
    };
    const steps = [
      ['done', '{}', '{"shoe":"40","SHOE":"41","Coffee":"black"}'],
      ['undone', '{"shoe":"40","SHOE":"41","Coffee":"black"}', '{"Coffee":"tea","Hobby":"chess"}'],
    ] as const;
    database.exec("UPDATE change_set SET state = 'dropped' WHERE state = 'undone'");
    for (const [index, [state, before, after]] of steps.entries()) {
      const set = database
        .prepare(
          `INSERT INTO change_set (uid, command, details, at, device, logical_clock, state)
           VALUES (?, 'contacts.update', '{}', '2026-03-09T09:00:00.000Z', 'laptop', ?, ?)`,
        )
        .run(`step-${index}`, 1000 + index, state).lastInsertRowid;
      const row = database.prepare('SELECT * FROM contact WHERE id = ?').get(id) as object;
      database
        .prepare(
          "INSERT INTO row_change (change_set_id, table_name, row_id, before, after) VALUES (?, 'contact', ?, ?, ?)",
        )
        .run(set, id, JSON.stringify({ ...row, custom: before }), JSON.stringify({ ...row, custom: after }));
      if (state === 'done') database.prepare('UPDATE contact SET custom = ? WHERE id = ?').run(after, id);
    }
    database.close();

    const { core, call } = await openTestCore({ file });
    const custom = async () =>
      (await call.contacts.details({ uid })).custom.map(({ name, value }) => [name, value]);
    const first = await custom();
    expect(first).toEqual([
      ['Shoe', '40\n41'],
      ['Coffee', 'black'],
    ]);
    await call.history.redo();
    expect(await custom()).toEqual([
      ['Coffee', 'tea'],
      ['Hobby', 'chess'],
    ]);
    await call.history.undo();
    expect(await custom()).toEqual(first);
    await call.history.undo();
    expect(await custom()).toEqual([]);
    while ((await call.history.state()).undo !== null) await call.history.undo();
    const rows = core.createContext().workspace.reader;
    expect(rows.value(sql`SELECT count(*) FROM custom_field`)).toBe(0);
    while ((await call.history.state()).redo !== null) await call.history.redo();
    expect(await custom()).toEqual([
      ['Coffee', 'tea'],
      ['Hobby', 'chess'],
    ]);
  });
});

describe('amounts that were kept in hundredths of any currency', () => {
  it('are kept in its smallest unit, wherever one is written down', async () => {
    const file = fileOfVersion(7);
    const database = new Database(file);
    database.exec("UPDATE change_set SET state = 'dropped' WHERE state = 'undone'");
    const hundredths = { EUR: 123_450, JPY: 123_400, KWD: 123_450, CLF: 123_450, HUF: 123_450 };
    const contact_id = database
      .prepare("SELECT id FROM contact WHERE display_name = 'Cees'")
      .pluck()
      .get() as number;
    const deal = { contact_id, status: 'open', created_at: '2026-03-09T09:00:00.000Z', closed_at: null };
    const addSet = database.prepare(
      `INSERT INTO change_set (uid, command, details, at, device, origin, clock, state, undo)
       VALUES (?, 'deals.create', '{"title":"x"}', '2026-03-09T09:00:00.000Z', 'laptop', 'person',
         (SELECT clock FROM workspace), ?, 'step')`,
    );
    const note = database.prepare(
      "INSERT INTO row_change (change_set_id, position, table_name, row_id, before, after) VALUES (?, ?, 'deal', ?, ?, ?)",
    );
    const removed = addSet.run('removed', 'done').lastInsertRowid;
    const undone = addSet.run('undone', 'undone').lastInsertRowid;
    for (const [index, [currency, amount]] of Object.entries(hundredths).entries()) {
      const stored = { ...deal, title: currency, currency, amount };
      database
        .prepare(
          `INSERT INTO deal (id, uid, title, contact_id, amount, currency, status, created_at)
           VALUES (?, ?, ?, ?, ?, ?, 'open', ?)`,
        )
        .run(100 + index, `there-${currency}`, currency, contact_id, amount, currency, deal.created_at);
      const [gone, coming] = [
        { id: 200 + index, uid: `gone-${currency}`, ...stored },
        { id: 300 + index, uid: `coming-${currency}`, ...stored },
      ];
      note.run(removed, index + 1, gone.id, JSON.stringify(gone), null);
      note.run(undone, index + 1, coming.id, null, JSON.stringify(coming));
      database
        .prepare(
          `INSERT INTO sync_conflict (uid, at, reason, table_name, row_uid, details, pending)
           VALUES (?, '2026-03-09', 'missing', 'deal', ?, '{}', ?)`,
        )
        .run(currency, currency, JSON.stringify({ table: 'deal', uid: currency, values: stored }));
    }
    database.exec("INSERT INTO used_row_id VALUES ('deal', 400) ON CONFLICT DO UPDATE SET last = 400");
    database.close();

    const { core, call } = await openTestCore({ file });
    const reader = core.createContext().workspace.reader;
    const stored = (of: string) =>
      Object.fromEntries(
        reader
          .all<{ currency: string; amount: number }>(
            sql`SELECT currency, amount FROM deal WHERE uid GLOB ${`${of}-*`} ORDER BY id`,
          )
          .map(({ currency, amount }) => [currency, amount]),
      );
    const minor = { EUR: 123_450, JPY: 1234, KWD: 1_234_500, CLF: 12_345_000, HUF: 123_450 };
    expect(stored('there')).toEqual(minor);
    await call.history.undo();
    expect(stored('gone')).toEqual(minor);
    await call.history.redo();
    await call.history.redo();
    expect(stored('coming')).toEqual(minor);
    const waiting = reader.all<{ pending: string }>(
      sql`SELECT pending FROM sync_conflict WHERE table_name = 'deal' ORDER BY id`,
    );
    expect(waiting.map(({ pending }) => JSON.parse(pending).values.amount)).toEqual(Object.values(minor));
  });
});

describe('a migration that fails half-way', () => {
  it('leaves the file as it was', () => {
    const file = fileOfVersion(1);
    const [rows, schema] = [rowsOf(file), schemaOf(file)];
    const database = open(file);
    const reasons: number[] = [];
    const steps = [
      migrations[0]!,
      { ...broken, version: 2, statements: broken.statements.replace(/DROP.*/, '') },
    ];
    expect(() => migrate(database, (from) => reasons.push(from), steps)).toThrow('datatype mismatch');
    expect(database.inTransaction).toBe(false);
    expect(reasons).toEqual([1]);
    expect(fileVersion(database)).toBe(1);
    expect(rowsOf(file)).toEqual(rows);
    expect(schemaOf(file)).toEqual(schema);
  });

  it('leaves nothing half made in a new file', () => {
    const database = open(temporaryFile());
    expect(() => migrate(database, () => {}, [...migrations, broken])).toThrow('datatype mismatch');
    expect(fileVersion(database)).toBe(0);
    expect(schemaOf(database.name)).toEqual([]);
  });

  it('keeps the steps before it, and is tried again', () => {
    const file = fileOfVersion(1);
    const database = open(file);
    expect(() => migrate(database, () => {}, [...migrations, broken])).toThrow('datatype mismatch');
    expect(fileVersion(database)).toBe(newest);
    const [rows, schema] = [rowsOf(file), schemaOf(file)];
    const mended = { ...broken, statements: 'CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT' };
    migrate(database, () => {}, [...migrations, mended]);
    expect(fileVersion(database)).toBe(newest + 1);
    expect(rowsOf(file)).toEqual({ ...rows, half: [] });
    expect(schemaOf(file)).toHaveLength(schema.length + 1);
  });
});

describe('a file of the newest version', () => {
  it('is opened without a migration and without a backup', async () => {
    const { core, file, reopen } = await openTestCore();
    await core.close();
    const schema = schemaOf(file);
    await (await reopen()).core.close();
    expect(schemaOf(file)).toEqual(schema);
    expect(listBackups(file)).toEqual([]);
  });
});

describe('a file of a newer version', () => {
  it('is refused by name and left as it was', async () => {
    const { core, file } = await openTestCore();
    await core.close();
    const database = open(file);
    database.pragma(`user_version = ${newest + 1}`);
    database.exec('CREATE TABLE later (id INTEGER PRIMARY KEY)');
    database.close();
    const left = readFileSync(file);
    expect(await refusal(createCore({ file }))).toEqual({
      code: 'workspace-newer',
      details: { file, version: newest + 1, newest },
    });
    expect(readFileSync(file).equals(left)).toBe(true);
    expect(existsSync(`${file}-backups`)).toBe(false);
  });
});
