import {
  copyFileSync,
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../electron/core/core.ts';
import { newContact } from '../factories/contact.ts';
import { deterministicIds } from '../factories/ids.ts';
import { alter, rot } from './harm.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';
import { temporaryFile } from './temporaryFile.ts';

const minute = 60_000;

/** A workspace of some fifty pages that was closed in good order. */
async function closedWorkspace(ids = deterministicIds()): Promise<TestCore> {
  const test = await openTestCore({ ids });
  for (let index = 0; index < 40; index += 1) {
    await test.call.contacts.create(
      newContact(test.circle('leads'), { displayName: `Person ${index}`, notes: 'n'.repeat(2000) }),
    );
  }
  await test.core.close();
  return test;
}

/** What is told of a file some moments after it was opened, or of why it was not. */
async function told(file: string): Promise<string[]> {
  const log = (error: unknown) => [String(error).match(/workspace-\w+/)?.[0] ?? String(error)];
  return openTestCore({ file }).then(async (test) => {
    await test.timers.pass(4000);
    const codes = (await test.call.health.problems()).map(({ code }) => code);
    await test.core.close();
    return codes;
  }, log);
}

describe('rot under an unchanged date', () => {
  it('is told wherever it is: 16 of 16', async () => {
    const { file } = await closedWorkspace();
    const whole = readFileSync(file);
    const silent: number[] = [];
    for (let place = 0; place < 16; place += 1) {
      const copy = temporaryFile();
      for (const ending of ['', '-lock']) copyFileSync(file + ending, copy + ending);
      const { mtime, atime } = statSync(file);
      utimesSync(copy, atime, mtime);
      rot(copy, Math.floor((whole.length - 16) * ((place + 0.5) / 16)));
      if ((await told(copy)).length === 0) silent.push(place);
    }
    expect(silent).toEqual([]);
  });

  it('is told again at each opening, also after work, until it is accepted', async () => {
    const ids = deterministicIds();
    const { file } = await closedWorkspace(ids);
    const position = readFileSync(file).lastIndexOf('n'.repeat(100));
    rot(file, position);
    for (let opening = 0; opening < 2; opening += 1) {
      const test = await openTestCore({ file, ids });
      await test.call.contacts.create(newContact(test.circle('core'), { displayName: `More ${opening}` }));
      await test.timers.pass(4000);
      expect(await test.call.health.problems()).toEqual([{ code: 'workspace-rotten', details: { file } }]);
      await test.core.close();
    }
    const test = await openTestCore({ file });
    await test.timers.pass(4000);
    await test.call.health.accept({ code: 'workspace-rotten' });
    expect(await test.call.health.problems()).toEqual([]);
    await test.core.close();
    expect(await told(file)).toEqual([]);
  });
});

describe('damage under an unchanged date', () => {
  it('of where failed backups stand is told like any other', async () => {
    const { file } = await closedWorkspace();
    // Who reads a file leaves a log beside it, and then it is not as it was left.
    const copy = temporaryFile();
    copyFileSync(file, copy);
    const database = new Database(copy, { readonly: true });
    const page = database
      .prepare("SELECT rootpage FROM sqlite_schema WHERE name LIKE 'sqlite_autoindex_job%'")
      .pluck()
      .get();
    database.close();
    rot(file, (Number(page) - 1) * 4096);
    expect(await told(file)).toEqual(['workspace-damaged', 'workspace-rotten']);
  });

  it('of the format that the file says it has refuses it in words', async () => {
    const { file } = await closedWorkspace();
    rot(file, 40);
    expect(await told(file)).toEqual(['workspace-damaged']);
  });
});

describe('a closed file', () => {
  it('that nobody touched, or that was only copied, is said to be nothing', async () => {
    const { file } = await closedWorkspace();
    expect(await told(file)).toEqual([]);
    const copy = temporaryFile();
    for (const ending of ['', '-lock']) copyFileSync(file + ending, copy + ending);
    expect(await told(copy)).toEqual([]);
    expect(await told(copy)).toEqual([]);
  });

  it('that another program changed is told once', async () => {
    const { file } = await closedWorkspace();
    alter(file, "UPDATE contact SET notes = 'other' WHERE id = 1");
    expect(await told(file)).toEqual(['workspace-altered']);
    expect(await told(file)).toEqual([]);
  });

  it.each([
    ['people who cannot be found', 'DELETE FROM contact_search WHERE rowid = 1'],
    [
      'history of nothing',
      'PRAGMA foreign_keys = OFF; DELETE FROM change_set WHERE id = (SELECT max(id) FROM change_set)',
    ],
  ])('whose copies contradict it is damaged: %s', async (_what, statement) => {
    const { file } = await closedWorkspace();
    alter(file, statement);
    expect(await told(file)).toEqual(['workspace-damaged', 'workspace-altered']);
  });
});

describe('an open workspace', () => {
  it('says by itself that another file took its place, and no more when it is back', async () => {
    const test = await openTestCore();
    const changed: unknown[] = [];
    test.core.createContext().workspace.onChange((change) => changed.push(change.tables));
    renameSync(test.file, `${test.file}.away`);
    await test.timers.pass(5000);
    expect(await test.call.health.problems()).toMatchObject([{ code: 'workspace-removed' }]);
    expect(changed).toContainEqual(['job']);
    renameSync(`${test.file}.away`, test.file);
    await test.timers.pass(5000);
    expect(await test.call.health.problems()).toEqual([]);
  });

  it('says that it got a second name', async () => {
    const test = await openTestCore();
    linkSync(test.file, `${test.file}.second`);
    await test.timers.pass(5000);
    expect(await test.call.health.problems()).toEqual([
      { code: 'workspace-linked', details: { file: test.file } },
    ]);
    rmSync(`${test.file}.second`);
    await test.timers.pass(5000);
    expect(await test.call.health.problems()).toEqual([]);
  });

  it('says that no backup can be made, until one is', async () => {
    const test = await openTestCore();
    writeFileSync(`${test.file}-backups`, 'a file where the folder should be');
    await test.call.contacts.create(newContact(test.circle('core')));
    await test.timers.pass(6 * minute);
    expect(await test.call.health.problems()).toMatchObject([{ code: 'backup-failed' }]);
    rmSync(`${test.file}-backups`);
    await test.timers.pass(61 * minute);
    expect(await test.call.health.problems()).toEqual([]);
  });

  it('says no more that no backup can be made once somebody makes one', async () => {
    const test = await openTestCore();
    writeFileSync(`${test.file}-backups`, 'a file where the folder should be');
    await test.call.contacts.create(newContact(test.circle('core')));
    await test.timers.pass(6 * minute);
    await expect(test.call.backups.make()).rejects.toThrow('backup-failed');
    expect(await test.call.health.problems()).toMatchObject([{ code: 'backup-failed' }]);
    rmSync(`${test.file}-backups`);
    await test.call.backups.make();
    expect(await test.call.health.problems()).toEqual([]);
    await test.timers.pass(61 * minute);
    expect(await test.call.health.problems()).toEqual([]);
  });

  it('that grew large at once after opening is not taken for altered', async () => {
    const { file } = await closedWorkspace();
    const core = await createCore({ file });
    const [circle] = await core.caller.circles.list();
    for (let index = 0; index < 30; index += 1)
      await core.caller.contacts.create(newContact(circle?.uid ?? '', { notes: 'n'.repeat(200_000) }));
    expect(await core.createContext().workspace.sinceLeft()).toBe('same');
    await core.close();
    expect(await told(file)).toEqual([]);
  });
});
