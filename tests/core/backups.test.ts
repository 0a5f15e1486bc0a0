import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { listBackups } from '../../electron/core/backups/backup.ts';
import { dailyBackup } from '../../electron/core/backups/daily.ts';
import { recoverWorkspace } from '../../electron/core/backups/recover.ts';
import { createCore } from '../../electron/core/core.ts';
import { newContact } from '../factories/contact.ts';
import { dump } from './dump.ts';
import { openTestCore, type TestCore, temporaryFile } from './openTestCore.ts';
import { refusal } from './refusal.ts';
import { testClock } from './testClock.ts';

const never = new AbortController().signal;
const now = new Date('2026-04-01T08:00:00.000Z');

const backUp = (test: TestCore) => test.core.createContext().workspace.backUp(never);

async function withPerson(displayName = 'Anna'): Promise<TestCore> {
  const test = await openTestCore();
  await test.call.contacts.create(newContact(test.circle('core'), { displayName }));
  return test;
}

function damage(file: string): void {
  truncateSync(file, Math.floor(statSync(file).size / 2));
}

describe('the daily backup', () => {
  it('is a whole workspace in one file, made once a day', async () => {
    const test = await withPerson();
    await backUp(test);
    await backUp(test);
    const [backup, ...others] = listBackups(test.file);
    expect(others).toEqual([]);
    expect(backup).toMatchObject({ at: '2026-03-02T09:00:00.000Z', reason: 'daily' });
    expect(readdirSync(dirname(backup?.path ?? ''))).toEqual([basename(backup?.path ?? '')]);

    test.clock.advance(1);
    await test.call.contacts.create(newContact(test.circle('core'), { displayName: 'Bo' }));
    await backUp(test);
    expect(listBackups(test.file).map(({ at }) => at.slice(0, 10))).toEqual(['2026-03-03', '2026-03-02']);
    const [newest, oldest] = await Promise.all(
      listBackups(test.file).map(({ path }) => openTestCore({ file: path })),
    );
    expect(await newest?.call.contacts.people()).toHaveLength(2);
    expect(await oldest?.call.contacts.people()).toHaveLength(1);
  });

  it('is kept for the seven latest days, beside those from before migrations', async () => {
    const test = await withPerson();
    const { workspace } = test.core.createContext();
    const folder = `${test.file}-backups`;
    mkdirSync(folder);
    const before = join(folder, '2020-01-01T00-00-00.000Z before-version-2 test.circles');
    writeFileSync(before, '');
    for (let day = 0; day < 9; day += 1) {
      await workspace.backUp(never);
      test.clock.advance(1);
    }
    const backups = listBackups(test.file);
    expect(backups.map(({ reason }) => reason)).toEqual([...Array(7).fill('daily'), 'before-version-2']);
    expect(backups[6]?.at.slice(0, 10)).toBe('2026-03-04');
    expect(existsSync(before)).toBe(true);
  });

  it('is made in the background after opening, if there is something to lose', async () => {
    const test = await withPerson();
    await test.core.close();
    const again = await openTestCore({ file: test.file, clock: testClock('2026-03-09T09:00:00.000Z') });
    expect(listBackups(test.file)).toEqual([]);
    await vi.waitFor(() => expect(listBackups(test.file)).toHaveLength(1), { timeout: 20_000 });
    await again.core.close();

    const empty = await openTestCore();
    await backUp(empty);
    expect(existsSync(`${empty.file}-backups`)).toBe(false);
  });

  it('goes on between commands, and holds what was stored when it ended', async () => {
    const test = await withPerson();
    const backup = backUp(test);
    for (const displayName of ['Bo', 'Cees', 'Dirk']) {
      await test.call.contacts.create(newContact(test.circle('core'), { displayName }));
    }
    await backup;
    const copy = await openTestCore({ file: listBackups(test.file)[0]?.path ?? '' });
    expect(await copy.call.contacts.search({ text: 'anna' })).toHaveLength(1);
  });

  it('leaves nothing when it is stopped, and clears away what a crash left', async () => {
    const test = await withPerson();
    const database = new Database(test.file, { readonly: true });
    const stop = new AbortController();
    const stopped = dailyBackup(database, now, stop.signal);
    stop.abort();
    expect(await stopped).toBeNull();
    expect(readdirSync(`${test.file}-backups`)).toEqual([]);

    const left = join(`${test.file}-backups`, '2026-03-01T00-00-00.000Z daily test.circles.partial');
    writeFileSync(left, 'half');
    expect(listBackups(test.file)).toEqual([]);
    await dailyBackup(database, now, never);
    expect(existsSync(left)).toBe(false);
    database.close();
  });

  it('of an unsound file is not kept, and costs no earlier one', async () => {
    const test = await withPerson();
    await backUp(test);
    await test.core.close();
    const database = new Database(test.file);
    const page = database
      .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'contact_tag'")
      .pluck()
      .get();
    database.close();
    const bytes = readFileSync(test.file);
    bytes.fill(0x5a, ((page as number) - 1) * 4096, (page as number) * 4096);
    writeFileSync(test.file, bytes);
    const damaged = new Database(test.file, { readonly: true });
    await expect(dailyBackup(damaged, now, never)).rejects.toMatchObject({ code: 'SQLITE_CORRUPT' });
    damaged.close();
    expect(listBackups(test.file).map(({ at }) => at)).toEqual(['2026-03-02T09:00:00.000Z']);
  });
});

describe('a damaged workspace', () => {
  it('names its newest good backup, and recovering puts that in its place and keeps the damaged file', async () => {
    const test = await withPerson();
    await backUp(test);
    const data = dump(test.core);
    test.clock.advance(1);
    await backUp(test);
    await test.core.close();
    damage(test.file);
    const damagedBytes = readFileSync(test.file);
    const [newest, good] = listBackups(test.file);
    damage(newest?.path ?? '');

    expect(await refusal(createCore({ file: test.file }))).toEqual({
      code: 'workspace-damaged',
      details: { file: test.file, backup: good?.path, backupAt: '2026-03-02T09:00:00.000Z' },
    });

    const recovery = recoverWorkspace(test.file, now);
    expect(recovery.backup.path).toBe(good?.path);
    expect(readFileSync(recovery.keptAs).equals(damagedBytes)).toBe(true);
    expect(basename(recovery.keptAs)).toBe('test damaged 2026-04-01T08-00-00.000Z.circles');
    const recovered = await openTestCore({ file: test.file });
    expect(dump(recovered.core)).toBe(data);
    expect(existsSync(good?.path ?? '')).toBe(true);
    expect(readdirSync(dirname(test.file)).filter((name) => name.includes('incoming'))).toEqual([]);
  });

  it('that lost all its bytes is not taken for a new one while there are backups', async () => {
    const test = await withPerson();
    await backUp(test);
    await test.core.close();
    truncateSync(test.file, 0);
    const backup = listBackups(test.file)[0]?.path;
    expect(await refusal(createCore({ file: test.file }))).toMatchObject({
      code: 'workspace-damaged',
      details: { backup },
    });
    const fresh = temporaryFile();
    writeFileSync(fresh, '');
    const { call } = await openTestCore({ file: fresh });
    expect(await call.circles.list()).toHaveLength(5);
  });

  it('keeps the log of the damaged file away from the recovered one', async () => {
    const test = await withPerson();
    await backUp(test);
    await test.core.close();
    damage(test.file);
    writeFileSync(`${test.file}-wal`, 'log');
    const { keptAs } = recoverWorkspace(test.file, now);
    expect(existsSync(`${test.file}-wal`)).toBe(false);
    expect(readFileSync(`${keptAs}-wal`, 'utf8')).toBe('log');
  });

  it('is left alone without a good backup, and while it is open', async () => {
    const test = await withPerson();
    await backUp(test);
    expect(await refusal(Promise.resolve().then(() => recoverWorkspace(test.file, now)))).toMatchObject({
      code: 'workspace-locked',
    });
    await test.core.close();
    for (const { path } of listBackups(test.file)) damage(path);
    damage(test.file);
    const left = readFileSync(test.file);
    expect(await refusal(Promise.resolve().then(() => recoverWorkspace(test.file, now)))).toEqual({
      code: 'backup-missing',
      details: { file: test.file },
    });
    expect(readFileSync(test.file).equals(left)).toBe(true);
  });
});
