import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { type Backup, listBackups } from '../../electron/core/backups/backup.ts';
import { clearAway } from '../../electron/core/backups/clearAway.ts';
import { makeCopy } from '../../electron/core/backups/copy.ts';
import { recoverWorkspace } from '../../electron/core/backups/recover.ts';
import { reasonNow, surplus } from '../../electron/core/backups/retention.ts';
import { createCore } from '../../electron/core/core.ts';
import { newContact } from '../factories/contact.ts';
import { dump } from './dump.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';
import { temporaryFile } from './temporaryFile.ts';

const minute = 60_000;

const never = new AbortController().signal;
const now = new Date('2026-04-01T08:00:00.000Z');

/** Lets the copy be made that is called for. */
const backUp = (test: TestCore) => test.timers.pass(6 * minute);

async function withPerson(displayName = 'Anna'): Promise<TestCore> {
  const test = await openTestCore();
  await test.call.contacts.create(newContact(test.circle('core'), { displayName }));
  return test;
}

/** Opens a copy of a backup, as the backup itself is not worked in. */
function openCopy(backup: string): Promise<TestCore> {
  const file = temporaryFile();
  copyFileSync(backup, file);
  return openTestCore({ file });
}

function damage(file: string): void {
  truncateSync(file, Math.floor(statSync(file).size / 2));
}

/** The reasons of the copies there are, newest first. */
const reasons = ({ file }: TestCore) => listBackups(file).map(({ reason }) => reason);

const change = ({ call, circle }: TestCore, displayName = 'Bo') =>
  call.contacts.create(newContact(circle('core'), { displayName }));

/** Changes something and lets an hour and some minutes pass, in which it is copied. */
async function anHourOfWork(test: TestCore): Promise<void> {
  await change(test);
  await test.timers.pass(65 * minute);
}

describe('a backup', () => {
  it('is a whole workspace in one file, made soon after the first change and then once an hour', async () => {
    const test = await withPerson();
    await test.timers.pass(6 * minute);
    expect(reasons(test)).toEqual(['weekly']);
    const [first] = listBackups(test.file);
    expect(readdirSync(dirname(first!.path))).toEqual([basename(first!.path)]);

    for (let more = 0; more < 3; more += 1) await change(test, `Person ${more}`);
    await test.timers.pass(54 * minute);
    expect(reasons(test)).toEqual(['weekly']);
    await test.timers.pass(6 * minute);
    expect(reasons(test)).toEqual(['hourly', 'weekly']);
    const [newest, oldest] = await Promise.all(listBackups(test.file).map(({ path }) => openCopy(path)));
    expect(await newest?.call.contacts.people()).toHaveLength(4);
    expect(await oldest?.call.contacts.people()).toHaveLength(1);
  });

  it('is not made of what was never used, nor of what did not change since the last', async () => {
    const empty = await openTestCore();
    await empty.timers.pass(2 * 60 * minute);
    expect(existsSync(`${empty.file}-backups`)).toBe(false);

    const test = await withPerson();
    await test.timers.pass(6 * minute);
    await test.call.preferences.set({ colours: 'dark' });
    await test.core.close();
    test.clock.advance(30);
    const again = await test.reopen();
    await again.timers.pass(2 * 60 * minute);
    expect(reasons(again)).toEqual(['weekly']);
    await again.call.history.undo();
    await again.timers.pass(6 * minute);
    expect(reasons(again)).toEqual(['weekly', 'weekly']);
  });

  it('of what was changed before closing is made after the next opening', async () => {
    const test = await withPerson();
    await test.core.close();
    test.clock.advance(1);
    const again = await test.reopen();
    expect(reasons(again)).toEqual([]);
    await again.timers.pass(2000);
    expect(reasons(again)).toEqual(['weekly']);
  });

  it('is made again when its folder was thrown away', async () => {
    const test = await withPerson();
    await test.timers.pass(6 * minute);
    rmSync(`${test.file}-backups`, { recursive: true });
    await test.timers.pass(6 * minute);
    expect(reasons(test)).toEqual(['weekly']);
  });

  it('is the weekly one, the daily one, or one of the hour; some of each are kept', async () => {
    const test = await withPerson();
    await anHourOfWork(test);
    // The clock starts on a Monday.
    for (let day = 0; day < 8; day += 1) {
      test.clock.set(`2026-03-${String(3 + day).padStart(2, '0')}T09:00:00.000Z`);
      await anHourOfWork(test);
    }
    expect(reasons(test)).toEqual(['daily', 'weekly', ...Array(6).fill('daily'), 'weekly']);
    for (let hour = 0; hour < 12; hour += 1) await anHourOfWork(test);
    expect(reasons(test).filter((reason) => reason === 'hourly')).toHaveLength(12);
  });

  it('of before a migration stays, and those of earlier versions count', () => {
    const at = (day: number, hour: number) => new Date(Date.UTC(2026, 0, day, hour)).toISOString();
    const copy = (reason: string, day: number, hour = 9): Backup => ({
      path: `${reason} ${day} ${hour}`,
      at: at(day, hour),
      reason,
      number: 0,
    });
    const kept = [copy('before-version-2', 1), copy('weekly', 2)];
    const dailies = Array.from({ length: 9 }, (_, day) => copy('daily', 3 + day));
    const hourlies = Array.from({ length: 26 }, (_, index) =>
      copy('hourly', 20 + Math.floor(index / 20), index % 20),
    );
    const weeklies = Array.from({ length: 8 }, (_, week) => copy('weekly', 40 + 7 * week));
    expect(
      surplus([...kept, ...dailies, ...hourlies].reverse())
        .map(({ path }) => path)
        .sort(),
    ).toEqual([...dailies.slice(0, 2), ...hourlies.slice(0, 2)].map(({ path }) => path).sort());
    expect(surplus([...kept, ...weeklies].reverse())).toEqual([kept[1]]);
  });

  it.each([
    ['2026-03-02T08:00:00Z', [], 'weekly'],
    ['2026-03-03T08:00:00Z', ['2026-03-02T08:00:00.000Z weekly'], 'daily'],
    ['2026-03-02T12:00:00Z', ['2026-03-02T08:00:00.000Z weekly'], 'hourly'],
    ['2026-03-03T12:00:00Z', ['2026-03-02T08:00:00.000Z weekly', '2026-03-03T08:00:00.000Z daily'], 'hourly'],
    // Monday where people are, though not yet in Greenwich.
    ['2026-03-08T23:30:00Z', ['2026-03-08T20:00:00.000Z daily', '2026-03-02T08:00:00.000Z weekly'], 'weekly'],
    // Made by a clock that was wrong.
    ['2026-03-03T08:00:00Z', ['2031-03-02T08:00:00.000Z weekly'], 'weekly'],
  ])('at %s after %j is the %s one', (now, made, reason) => {
    const backups = made.map((name) => ({
      path: name,
      at: name.split(' ')[0]!,
      reason: name.split(' ')[1]!,
      number: 0,
    }));
    expect(reasonNow(backups, new Date(now), 'Europe/Amsterdam')).toBe(reason);
  });

  it('that somebody worked in is nobody’s to clear away, and no backup any more', async () => {
    const test = await withPerson();
    await backUp(test);
    const [worked] = listBackups(test.file);
    const own = new Database(worked?.path);
    own.pragma('journal_mode = WAL');
    own.exec("UPDATE contact SET notes = 'written in the backup'");
    expect(listBackups(test.file)).toEqual([]);
    own.close();
    expect(listBackups(test.file)).toEqual([]);
    for (let week = 0; week < 10; week += 1) {
      test.clock.advance(7);
      await anHourOfWork(test);
    }
    expect(reasons(test)).toEqual(Array(8).fill('weekly'));
    expect(existsSync(worked?.path ?? '')).toBe(true);
  });

  it('is a file by itself: locks, logs and folders beside it count for nothing and keep none from being cleared', async () => {
    const test = await withPerson();
    await backUp(test);
    const [first] = listBackups(test.file);
    for (const ending of ['-lock', '-shm']) writeFileSync(first?.path + ending, '');
    mkdirSync(`${first?.path}-backups`);
    mkdirSync(join(dirname(first?.path ?? ''), '2026-01-01T09-00-00.000Z weekly folder.circles'));
    expect(listBackups(test.file)).toEqual([first]);
    for (let week = 0; week < 8; week += 1) {
      test.clock.advance(7);
      await anHourOfWork(test);
    }
    expect(reasons(test)).toEqual(Array(8).fill('weekly'));
    expect((await test.call.backups.list()).failure).toBeNull();
  });

  it('made while the clock was ahead is neither the newest for ever nor kept in place of later ones', async () => {
    const test = await withPerson();
    await backUp(test);
    test.clock.set('2031-01-01T09:00:00.000Z');
    for (let hour = 0; hour < 24; hour += 1) await anHourOfWork(test);
    test.clock.set('2026-03-03T09:00:00.000Z');
    await test.timers.pass(minute);
    for (let hour = 0; hour < 3; hour += 1) await anHourOfWork(test);
    const [newest] = listBackups(test.file);
    expect(newest?.at).toMatch(/^2026-03-03/);
    expect(listBackups(test.file).filter(({ at }) => at.startsWith('2026-03-03'))).toHaveLength(3);
    for (const { path, at } of listBackups(test.file)) if (at.startsWith('2031')) damage(path);
    await test.core.close();
    damage(test.file);
    expect(await refusal(createCore({ file: test.file }))).toMatchObject({
      details: { backup: newest?.path },
    });
  });

  it('is made at once for whoever asks, one after another, and twelve of these are kept', async () => {
    const test = await withPerson();
    const made = await Promise.all([test.call.backups.make(), test.call.backups.make()]);
    expect(listBackups(test.file).map(({ path }) => path)).toEqual(made.map(({ path }) => path).reverse());
    for (let more = 0; more < 11; more += 1) await test.call.backups.make();
    expect(reasons(test)).toEqual(Array(12).fill('asked'));
    rmSync(`${test.file}-backups`, { recursive: true });
    writeFileSync(`${test.file}-backups`, 'a file where the folder should be');
    expect(await refusal(test.call.backups.make())).toMatchObject({ code: 'backup-failed' });
  });

  it('that cannot be cleared away is named, and keeps none of the others', async () => {
    const test = await withPerson();
    await backUp(test);
    const stuck = dirname(listBackups(test.file)[0]?.path ?? '');
    const copy = (path: string): Backup => ({ path, at: now.toISOString(), reason: 'daily', number: 0 });
    const old = temporaryFile();
    writeFileSync(old, '');
    expect(await refusal(Promise.resolve().then(() => clearAway([copy(stuck), copy(old)])))).toEqual({
      code: 'backup-not-cleared',
      details: { file: stuck, count: 1 },
    });
    expect(existsSync(old)).toBe(false);
  });

  it('goes on between commands, and holds what was stored when it ended', async () => {
    const test = await withPerson();
    const backup = test.timers.pass(6 * minute);
    for (const displayName of ['Bo', 'Cees', 'Dirk']) await change(test, displayName);
    await backup;
    const copy = await openCopy(listBackups(test.file)[0]?.path ?? '');
    expect(await copy.call.contacts.search({ text: 'anna' })).toHaveLength(1);
  });

  it('leaves nothing when it is stopped, and clears away what a crash left', async () => {
    const test = await withPerson();
    const stop = new AbortController();
    const stopped = makeCopy(test.file, 'daily', now, stop.signal);
    stop.abort();
    await expect(stopped).rejects.toThrow('aborted');
    expect(readdirSync(`${test.file}-backups`)).toEqual([]);

    const left = join(`${test.file}-backups`, '2026-03-01T00-00-00.000Z daily test.circles.partial');
    writeFileSync(left, 'half');
    expect(listBackups(test.file)).toEqual([]);
    await makeCopy(test.file, 'daily', now, never);
    expect(existsSync(left)).toBe(false);
  });

  it.each(['hourly', 'daily', 'weekly'] as const)(
    '%s, of an unsound file is not kept and costs no earlier one',
    async (reason) => {
      const test = await withPerson();
      await test.timers.pass(6 * minute);
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
      await expect(makeCopy(test.file, reason, now, never)).rejects.toMatchObject({ code: 'SQLITE_CORRUPT' });
      expect(reasons(test)).toEqual(['weekly']);
    },
  );

  it('that fails is told, tried again after longer and longer, and forgotten once one succeeds', async () => {
    const test = await withPerson();
    const folder = `${test.file}-backups`;
    writeFileSync(folder, 'a file where the folder should be');
    await test.timers.pass(5 * minute + 1000);
    const attempts = () => test.log.filter((line) => line.includes('backup-failed')).length;
    expect(attempts()).toBe(1);
    // Commands neither fail because of it nor hurry it.
    await change(test);
    expect(attempts()).toBe(1);
    for (const [wait, expected] of [
      [1, 2],
      [5, 3],
      [15, 4],
      [60, 5],
      [60, 6],
    ] as const) {
      await test.timers.pass((wait - 0.5) * minute);
      expect(attempts()).toBe(expected - 1);
      await test.timers.pass(0.5 * minute);
      expect(attempts()).toBe(expected);
    }
    expect(await test.call.backups.standing()).toEqual({ lastAt: null, isBehind: false, hasFailed: true });
    expect(await test.call.backups.list()).toMatchObject({
      copies: [],
      failure: { at: '2026-03-02T11:26:00.000Z', problem: { code: 'backup-failed', details: { folder } } },
    });
    rmSync(folder);
    await test.timers.pass(61 * minute);
    expect(await test.call.backups.list()).toMatchObject({
      copies: [{ reason: 'weekly' }],
      failure: null,
    });
  });
});

describe('how safe the latest work is', () => {
  it('is told by the last backup, and becomes a warning only where work has waited for a day', async () => {
    const test = await withPerson();
    expect(await test.call.backups.standing()).toEqual({ lastAt: null, isBehind: false, hasFailed: false });
    await test.timers.pass(6 * minute);
    const [made] = (await test.call.backups.list()).copies;
    const calm = { lastAt: made?.at, isBehind: false, hasFailed: false };
    expect(await test.call.backups.standing()).toEqual(calm);
    // Nothing changed, so an old one still holds everything.
    await test.timers.pass(3 * 24 * 60 * minute);
    expect(await test.call.backups.standing()).toEqual(calm);
    await change(test);
    expect(await test.call.backups.standing()).toEqual({ ...calm, isBehind: true });
    await test.timers.pass(6 * minute);
    expect(await test.call.backups.standing()).toMatchObject({ isBehind: false });
  });
});

describe('a damaged workspace', () => {
  it('names its newest good backup, and recovering puts that in its place and keeps the damaged file', async () => {
    const test = await withPerson();
    await backUp(test);
    const data = dump(test.core);
    test.clock.advance(1);
    await change(test);
    await backUp(test);
    await test.core.close();
    damage(test.file);
    const damagedBytes = readFileSync(test.file);
    const [newest, good] = listBackups(test.file);
    damage(newest?.path ?? '');

    expect(await refusal(createCore({ file: test.file }))).toEqual({
      code: 'workspace-damaged',
      details: { file: test.file, backup: good?.path, backupAt: good?.at },
    });

    const recovery = await recoverWorkspace(test.file, now);
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
    const { keptAs } = await recoverWorkspace(test.file, now);
    expect(existsSync(`${test.file}-wal`)).toBe(false);
    expect(readFileSync(`${keptAs}-wal`, 'utf8')).toBe('log');
  });

  it('is left alone without a good backup, and while it is open', async () => {
    const test = await withPerson();
    await backUp(test);
    expect(await refusal(recoverWorkspace(test.file, now))).toMatchObject({
      code: 'workspace-locked',
    });
    await test.core.close();
    for (const { path } of listBackups(test.file)) damage(path);
    damage(test.file);
    const left = readFileSync(test.file);
    expect(await refusal(recoverWorkspace(test.file, now))).toEqual({
      code: 'backup-missing',
      details: { file: test.file },
    });
    expect(readFileSync(test.file).equals(left)).toBe(true);
  });
});
