import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../electron/core/core.ts';
import { sql } from '../../electron/core/database/sql.ts';
import { newContact } from '../factories/contact.ts';
import { openTestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';
import { temporaryFile } from './temporaryFile.ts';

const pageSize = 4096;

/** A closed workspace of some fifty pages. */
async function closedWorkspace(): Promise<string> {
  const { core, call, circle, file } = await openTestCore();
  for (let index = 0; index < 40; index += 1) {
    await call.contacts.create(
      newContact(circle('leads'), { displayName: `Person ${index}`, notes: 'n'.repeat(2000) }),
    );
  }
  await core.close();
  return file;
}

function overwrite(file: string, position: number, bytes: Uint8Array): void {
  const content = readFileSync(file);
  content.set(bytes, position);
  writeFileSync(file, content);
}

/** The page on which a table begins. */
function rootPage(file: string, table: string): number {
  const database = new Database(file);
  const page = database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table);
  database.close();
  return page as number;
}

describe('a damaged file', () => {
  it.each([
    [
      'its header overwritten',
      (file: string) => overwrite(file, 0, Buffer.from('NOT A DATABASE, NOT AT ALL')),
    ],
    ['its schema overwritten', (file: string) => overwrite(file, 100, new Uint8Array(500).fill(0xff))],
    [
      'a page of contacts overwritten',
      (file: string) =>
        overwrite(file, (rootPage(file, 'contact') - 1) * pageSize, new Uint8Array(pageSize).fill(0x5a)),
    ],
    [
      'some bytes of an index flipped',
      (file: string) =>
        overwrite(file, (rootPage(file, 'contact_by_name') - 1) * pageSize, new Uint8Array(16).fill(0xee)),
    ],
    [
      'its last half cut off',
      (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2 / pageSize) * pageSize),
    ],
    ['its end cut off within a page', (file: string) => truncateSync(file, statSync(file).size - 1000)],
  ])('is detected with %s, and left as it was', async (_how, damage) => {
    const file = await closedWorkspace();
    damage(file);
    const left = readFileSync(file);
    expect(await refusal(createCore({ file }))).toMatchObject({
      code: 'workspace-damaged',
      details: { file },
    });
    expect(readFileSync(file).equals(left)).toBe(true);
    // And again, as refusing has not made it look sound.
    expect(await refusal(createCore({ file }))).toMatchObject({ code: 'workspace-damaged' });
  });

  it.each([
    "UPDATE contact_search_config SET v = 99 WHERE k = 'version'",
    'DROP TABLE contact_search_config',
    'DROP TABLE contact_search_data',
    'PRAGMA user_version = 0',
  ])(
    'is detected where the search index cannot be opened, or the version is not its own: %s',
    async (damage) => {
      const file = await closedWorkspace();
      const database = new Database(file);
      database.unsafeMode(true);
      database.exec(damage);
      database.close();
      expect(await refusal(createCore({ file }))).toMatchObject({ code: 'workspace-damaged' });
    },
  );

  it('is detected when it is not a database at all', async () => {
    const file = temporaryFile();
    writeFileSync(file, 'First name,Last name\nAnna,van der Berg\n'.repeat(100));
    expect(await refusal(createCore({ file }))).toEqual({ code: 'workspace-damaged', details: { file } });
    expect(readFileSync(file, 'utf8')).toMatch(/^First name/);
  });

  it('is detected while it is in use, and checked when it is opened again', async () => {
    const file = await closedWorkspace();
    const page = rootPage(file, 'contact');
    const { mtime, atime } = statSync(file);
    overwrite(file, (page - 1) * pageSize, new Uint8Array(pageSize).fill(0x5a));
    // Bad sectors do not tell the clock.
    utimesSync(file, atime, mtime);
    const { core, call } = await openTestCore({ file });
    expect(await refusal(call.contacts.people())).toMatchObject({
      code: 'workspace-damaged',
      details: { file },
    });
    await core.close();
    expect(await refusal(createCore({ file }))).toMatchObject({ code: 'workspace-damaged' });
  });
});

describe('a file of something else', () => {
  it('is refused when it is a database of another program', async () => {
    const file = temporaryFile();
    const other = new Database(file);
    other.exec('CREATE TABLE bookmarks (id INTEGER PRIMARY KEY, url TEXT)');
    other.close();
    const left = readFileSync(file);
    expect(await refusal(createCore({ file }))).toEqual({ code: 'workspace-foreign', details: { file } });
    expect(readFileSync(file).equals(left)).toBe(true);
  });

  it('is refused when it is a folder', async () => {
    const file = temporaryFile();
    mkdirSync(file);
    expect(await refusal(createCore({ file }))).toEqual({ code: 'workspace-unreadable', details: { file } });
  });
});

describe('a place that cannot be used', () => {
  it('is named when the folder is missing', async () => {
    const file = join(dirname(temporaryFile()), 'missing', 'test.circles');
    expect(await refusal(createCore({ file }))).toEqual({
      code: 'workspace-missing-folder',
      details: { file, folder: dirname(file) },
    });
    expect(existsSync(dirname(file))).toBe(false);
  });

  it('is refused when its folder is a file', async () => {
    const folder = temporaryFile('file');
    writeFileSync(folder, '');
    const file = join(folder, 'test.circles');
    expect(await refusal(createCore({ file }))).toEqual({ code: 'workspace-unreadable', details: { file } });
  });

  it('is refused when nothing may be written there', async () => {
    // Root may write wherever the file system can be written to, so that it takes one that cannot.
    const file = process.getuid?.() === 0 ? '/proc/test.circles' : temporaryFile();
    if (file !== '/proc/test.circles') chmodSync(dirname(file), 0o500);
    expect(await refusal(createCore({ file }))).toEqual({ code: 'workspace-unreadable', details: { file } });
  });
});

describe('a name', () => {
  it.each([
    ['too long', `${'n'.repeat(300)}.circles`],
    ['too long for its backups', `${'n'.repeat(220)}.circles`],
    ['in folders that are too deep', join(...Array<string>(4).fill('d'.repeat(120)), 'test.circles')],
    ['with a NUL', 'te\0st.circles'],
  ])('%s is refused before anything is made', async (_how, name) => {
    const folder = dirname(temporaryFile());
    const file = join(folder, name);
    expect(await refusal(createCore({ file }))).toEqual({
      code: 'workspace-name-unfit',
      details: { file: file.replace('\0', '␀') },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('as long as it may be can have backups', async () => {
    const test = await openTestCore({ file: temporaryFile(`${'n'.repeat(175)}.circles`) });
    await test.call.contacts.create(newContact(test.circle('core')));
    await test.timers.pass(6 * 60_000);
    expect((await test.call.backups.list()).copies).toHaveLength(1);
  });
});

describe('a full disk', () => {
  it('fails the command and leaves what was there', async () => {
    const { core, call, circle, file } = await openTestCore();
    const { workspace } = core.createContext();
    await call.contacts.create(newContact(circle('core')));
    const pages = workspace.reader.value<number>(sql`PRAGMA page_count`) ?? 0;
    // SQLite's own limit on the size of a file fails as a disk without room does.
    const limited = workspace.command(
      'contacts.create',
      (db) => {
        db.value(sql`SELECT 1`);
        db.all({ text: `PRAGMA max_page_count = ${pages + 1}`, values: [] });
        for (let index = 0; index < 1000; index += 1) db.insert('tag', { name: `tag ${index}` });
      },
      () => ({}),
    );
    expect(await refusal(limited)).toEqual({ code: 'disk-full', details: { file } });
    expect(await call.contacts.people()).toHaveLength(1);
    expect(workspace.reader.value(sql`SELECT count(*) FROM tag`)).toBe(0);
  });
});

describe('a workspace in good order', () => {
  it('is opened with everything in it, named by its file', async () => {
    const file = await closedWorkspace();
    const { call } = await openTestCore({ file });
    expect(await call.contacts.people()).toHaveLength(40);
    expect(await call.workspace.show()).toMatchObject({ name: 'test', file });
  });

  it('is one file when closed, beside its lock', async () => {
    const file = await closedWorkspace();
    expect(existsSync(`${file}-wal`)).toBe(false);
    expect(existsSync(`${file}-shm`)).toBe(false);
  });
});
