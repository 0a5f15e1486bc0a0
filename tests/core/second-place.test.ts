/** Backups in a second place, such as another disk. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listBackups } from '../../electron/core/backups/backup.ts';
import { newContact } from '../factories/contact.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';
import { temporaryFile } from './temporaryFile.ts';

const minute = 60_000;

const change = ({ call, circle, clock }: TestCore) =>
  call.contacts.create(newContact(circle('core'), { displayName: `At ${clock().toISOString()}` }));

/** A core whose backups go to a folder on another disk too. */
async function withSecond(): Promise<{ test: TestCore; disk: string }> {
  const disk = temporaryFile('disk');
  mkdirSync(disk);
  const test = await openTestCore();
  await change(test);
  await test.call.backups.setSecond({ folder: disk });
  return { test, disk };
}

const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
const contents = (paths: readonly string[]) =>
  Object.fromEntries(paths.map((path) => [basename(path), digest(path)]));

/** What is in the second place, by name. */
function held(disk: string): Record<string, string> {
  const [folder] = readdirSync(disk);
  if (folder === undefined) return {};
  return contents(readdirSync(join(disk, folder)).map((name) => join(disk, folder, name)));
}

const beside = ({ file }: TestCore) => contents(listBackups(file).map(({ path }) => path));

describe('a second place for backups', () => {
  it('gets every backup, byte for byte and for its owner only, and is told beside the first', async () => {
    const { test, disk } = await withSecond();
    await test.timers.pass(6 * minute);
    for (let time = 0; time < 2; time += 1) {
      await change(test);
      await test.timers.pass(61 * minute);
    }
    expect(Object.keys(held(disk))).toHaveLength(3);
    expect(held(disk)).toEqual(beside(test));
    const { second, copies } = await test.call.backups.list();
    expect(second).toMatchObject({ chosen: disk, lastAt: copies[0]?.at, failure: null });
    const [first] = readdirSync(second?.folder ?? '');
    if (process.platform !== 'win32') {
      expect(statSync(join(second?.folder ?? '', first ?? '')).mode & 0o077).toBe(0);
      expect(statSync(second?.folder ?? '').mode & 0o077).toBe(0);
    }
    // What somebody asks for goes along too.
    await test.call.backups.make();
    await test.timers.pass(minute);
    expect(held(disk)).toEqual(beside(test));
  });

  it('that is away is told until it is back, and then catches up; no folder is made up for it', async () => {
    const { test, disk } = await withSecond();
    await test.timers.pass(6 * minute);
    renameSync(disk, `${disk} in a pocket`);
    await change(test);
    await test.timers.pass(61 * minute);
    expect(existsSync(disk)).toBe(false);
    expect(await test.call.health.problems()).toEqual([
      { code: 'backup-folder-missing', details: { folder: disk } },
    ]);
    expect(await test.call.backups.standing()).toMatchObject({ hasFailed: true });
    // Those beside the file are made as ever.
    expect(listBackups(test.file)).toHaveLength(2);

    renameSync(`${disk} in a pocket`, disk);
    await test.call.backups.make();
    await test.timers.pass(minute);
    expect(await test.call.health.problems()).toEqual([]);
    expect(held(disk)).toEqual(beside(test));
    expect(Object.keys(held(disk))).toHaveLength(3);
  });

  it('keeps what is lost beside the file', async () => {
    const { test, disk } = await withSecond();
    await test.timers.pass(6 * minute);
    const before = held(disk);
    rmSync(`${test.file}-backups`, { recursive: true });
    await change(test);
    await test.timers.pass(61 * minute);
    expect(Object.keys(beside(test))).toHaveLength(1);
    expect(held(disk)).toEqual({ ...before, ...beside(test) });
  });

  it('is of this file alone: a copy of it does not go there under the same name, and undo does not reach it', async () => {
    const { test, disk } = await withSecond();
    await test.timers.pass(6 * minute);
    await test.call.history.undo();
    expect((await test.call.backups.list()).second?.chosen).toBe(disk);
    await test.core.close();
    const copy = join(temporaryFile('other'), '..', 'test.circles');
    writeFileSync(copy, readFileSync(test.file));
    const other = await openTestCore({ file: copy });
    await change(other);
    await other.timers.pass(70 * minute);
    expect(readdirSync(disk)).toHaveLength(2);
  });

  it('has to be a folder that is there, and can be given up', async () => {
    const { test, disk } = await withSecond();
    const wrong = { code: 'backup-folder-missing' };
    expect(await refusal(test.call.backups.setSecond({ folder: join(disk, 'none') }))).toMatchObject(wrong);
    expect(await refusal(test.call.backups.setSecond({ folder: test.file }))).toMatchObject(wrong);
    expect(await refusal(test.call.backups.setSecond({ folder: 'somewhere' }))).toMatchObject(wrong);
    await test.timers.pass(6 * minute);
    const before = held(disk);
    await test.call.backups.setSecond({ folder: null });
    expect((await test.call.backups.list()).second).toBeNull();
    await change(test);
    await test.timers.pass(61 * minute);
    expect(held(disk)).toEqual(before);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'that takes nothing is told (root may write anywhere, and Windows has no such modes)',
    async () => {
      const { test, disk } = await withSecond();
      chmodSync(disk, 0o500);
      await test.timers.pass(6 * minute);
      expect((await test.call.backups.list()).second?.failure?.problem.code).toBe('backup-folder-failed');
      chmodSync(disk, 0o700);
    },
  );
});
