/** What is due in workspaces that are not opened, and that looking leaves no trace. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { changePassphrase } from '../../electron/core/passphrase/change.ts';
import { glance } from '../../electron/core/workspaces/glance.ts';
import type { Glance } from '../../shared/model/workspaces.ts';
import { newContact } from '../factories/contact.ts';
import { insight } from '../factories/insight.ts';
import { dueWaves } from './dueWaves.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';
import { temporaryFile } from './temporaryFile.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

const look = (file: string, now: Date) =>
  glance.run(
    { file, now: now.toISOString(), day: now.toISOString().slice(0, 10) },
    { signal: new AbortController().signal, tell: () => {} },
  );

/** A workspace with a wave that is due, two people who wait, one of them for long, and a task of yesterday. */
async function withWork(): Promise<TestCore> {
  const test = await openTestCore();
  const { call, circle, clock, timers } = test;
  await call.contacts.create(newContact(circle('core'), { displayName: 'Anna' }));
  const { uid } = await call.insights.create({ ...insight() });
  await call.insights.schedule({ uid, start: clock().toISOString(), zone: 'UTC' });
  await call.tasks.add({ title: 'Call', dueDay: clock().toISOString().slice(0, 10) });
  await call.tasks.add({ title: 'Later', dueDay: '2099-01-01' });
  await timers.pass(6 * minute);
  return test;
}

/** The bytes and dates of all files beside one. */
const filesBeside = (file: string) =>
  readdirSync(dirname(file), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, statSync(path).mtimeMs, readFileSync(path).toString('base64')];
    });

/** Another closed workspace whose file is changed by hand. */
async function altered(change: (file: string) => void): Promise<string> {
  const test = await openTestCore();
  await test.core.close();
  change(test.file);
  return test.file;
}

const setVersion = (version: number) => (file: string) => {
  const connection = new Database(file);
  connection.pragma(`user_version = ${version}`);
  connection.close();
};

describe('a look at a workspace', () => {
  it('tells what is due, the same whether it is open or closed, and says so of every day anew', async () => {
    const test = await withWork();
    const now = test.clock();
    const [backup] = (await test.call.backups.list()).copies;
    const expected: Glance = {
      is: 'read',
      waves: (await dueWaves(test)).length,
      waiting: 0,
      drifting: 0,
      tasks: 1,
      lastBackupAt: backup?.at ?? null,
      backupFailed: false,
    };
    expect(expected.waves).toBeGreaterThan(0);
    expect(look(test.file, now)).toEqual(expected);
    await test.core.close();
    expect(look(test.file, now)).toEqual(expected);
    expect(look(test.file, new Date(now.getTime() + 400 * day))).toMatchObject({ waiting: 1, drifting: 1 });
  });

  it('leaves no trace of a closed one, and is in nobody’s way', async () => {
    const test = await withWork();
    await test.core.close();
    const before = filesBeside(test.file);
    look(test.file, test.clock());
    expect(filesBeside(test.file)).toEqual(before);
    // As it was left, so it is not read from end to end.
    const again = await test.reopen();
    expect(await again.call.health.problems()).toEqual([]);
  });

  it('reads one that is open beside whoever writes it, who notices nothing', async () => {
    const test = await withWork();
    look(test.file, test.clock());
    await test.call.contacts.create(newContact(test.circle('core'), { displayName: 'Bas' }));
    look(test.file, test.clock());
    await test.core.close();
    const beside = readdirSync(dirname(test.file)).filter((name) => /-(wal|shm)$/.test(name));
    expect(beside).toEqual([]);
    expect((await (await test.reopen()).call.contacts.people()).length).toBe(2);
  });

  it('says why nothing can be read', async () => {
    const now = new Date();
    const file = temporaryFile();
    expect(look(file, now)).toEqual({ is: 'gone' });
    expect(look(await altered(setVersion(3)), now)).toEqual({ is: 'older' });
    expect(look(await altered(setVersion(999)), now)).toEqual({ is: 'newer' });
    const locked = await altered((one) => changePassphrase(one, { current: null, next: 'vier woorden' }));
    expect(look(locked, now)).toEqual({ is: 'encrypted' });
    const broken = await altered((one) => {
      const bytes = readFileSync(one);
      bytes.fill(0xee, 5000, 9000);
      writeFileSync(one, bytes);
    });
    expect(look(broken, now)).toEqual({ is: 'damaged' });
    writeFileSync(file, 'Dear Anna, this is no database at all.'.repeat(100));
    expect(look(file, now)).toEqual({ is: 'damaged' });
    const foreign = temporaryFile();
    const other = new Database(foreign);
    other.exec('CREATE TABLE song (title TEXT)');
    other.close();
    expect(look(foreign, now)).toEqual({ is: 'foreign' });
    expect(look(dirname(foreign), now)).toEqual({ is: 'unreadable' });
  });
});
