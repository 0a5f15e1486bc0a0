import { copyFileSync, existsSync, linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listBackups } from '../../electron/core/backups/backup.ts';
import { createCore } from '../../electron/core/core.ts';
import { newContact } from '../factories/contact.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';
import { temporaryFile } from './temporaryFile.ts';

const minute = 60_000;

const add = ({ call, circle }: TestCore, displayName: string) =>
  call.contacts.create(newContact(circle('core'), { displayName }));

const names = async ({ call }: TestCore) => (await call.contacts.people()).map(({ name }) => name).sort();

/** Where all that was saved is said to be, by a refusal or by the core's log. */
const copyBeside = (file: string) => join(dirname(file), 'test saved 2026-03-02T09-00-00.000Z.circles');

describe('the file of an open workspace', () => {
  it('replaced by another takes no more commands, and what was acknowledged is in a copy', async () => {
    const test = await openTestCore();
    await add(test, 'Anna');
    const other = await openTestCore();
    await add(other, 'From elsewhere');
    await other.core.close();
    const incoming = `${test.file}.new`;
    copyFileSync(other.file, incoming);
    await add(test, 'Bo');
    renameSync(incoming, test.file);

    const copy = copyBeside(test.file);
    for (const name of ['Cees', 'Dirk']) {
      expect(await refusal(add(test, name))).toEqual({
        code: 'workspace-replaced',
        details: { file: test.file, copy },
      });
    }
    expect(await refusal(test.call.history.undo())).toMatchObject({ code: 'workspace-replaced' });
    await test.core.close();
    expect(await names(await openTestCore({ file: copy }))).toEqual(['Anna', 'Bo']);
    expect(await names(await openTestCore({ file: test.file }))).toEqual(['From elsewhere']);
  });

  it('replaced and never touched again is saved when it is closed', async () => {
    const test = await openTestCore();
    await add(test, 'Anna');
    rmSync(test.file);
    copyFileSync((await (await openTestCore()).reopen()).file, test.file);
    await test.core.close();
    expect(test.log.join()).toContain('workspace-replaced');
    expect(await names(await openTestCore({ file: copyBeside(test.file) }))).toEqual(['Anna']);
  });

  it('removed is saved, and goes on when it is put back', async () => {
    const test = await openTestCore();
    await add(test, 'Anna');
    const away = `${test.file}.away`;
    renameSync(test.file, away);
    const copy = copyBeside(test.file);
    expect(await refusal(add(test, 'Bo'))).toEqual({
      code: 'workspace-removed',
      details: { file: test.file, copy },
    });
    expect(await names(test)).toEqual(['Anna']);
    renameSync(away, test.file);
    await add(test, 'Cees');
    expect(await names(await test.reopen())).toEqual(['Anna', 'Cees']);
  });

  it('removed with its folder is saved among the files of the person', async () => {
    const test = await openTestCore();
    await add(test, 'Anna');
    rmSync(dirname(test.file), { recursive: true });
    const { code, details } = await refusal(add(test, 'Bo'));
    expect(code).toBe('workspace-removed');
    const copy = String(details.copy);
    try {
      expect(dirname(copy)).toBe(homedir());
      const kept = temporaryFile();
      copyFileSync(copy, kept);
      expect(await names(await openTestCore({ file: kept }))).toEqual(['Anna']);
    } finally {
      rmSync(copy);
    }
  });
});

describe('a file with two names', () => {
  it('is refused by either, also while it is open by one of them', async () => {
    const test = await openTestCore();
    const second = join(dirname(test.file), 'second.circles');
    linkSync(test.file, second);
    expect(await refusal(createCore({ file: second }))).toEqual({
      code: 'workspace-linked',
      details: { file: second },
    });
    await add(test, 'Anna');
    await test.core.close();
    expect(await refusal(createCore({ file: test.file }))).toMatchObject({ code: 'workspace-linked' });
    rmSync(second);
    expect(await names(await openTestCore({ file: test.file }))).toEqual(['Anna']);
  });
});

describe('a missing file', () => {
  it('is told with its newest backup, and nothing is made in its place', async () => {
    const test = await openTestCore();
    await add(test, 'Anna');
    await test.timers.pass(6 * minute);
    await test.core.close();
    rmSync(test.file);
    const [backup] = listBackups(test.file);
    expect(await refusal(createCore({ file: test.file }))).toEqual({
      code: 'workspace-missing',
      details: { file: test.file, backup: backup?.path, backupAt: backup?.at },
    });
    expect(existsSync(test.file)).toBe(false);
  });

  it('that was there last time is told without backups too', async () => {
    const file = temporaryFile();
    expect(await refusal(createCore({ file, expected: true }))).toEqual({
      code: 'workspace-missing',
      details: { file },
    });
    expect(existsSync(file)).toBe(false);
  });
});

describe('a backup', () => {
  it('is refused to be worked in, whose copy elsewhere is not', async () => {
    const test = await openTestCore();
    await add(test, 'Anna');
    await test.timers.pass(6 * minute);
    const path = listBackups(test.file)[0]?.path ?? '';
    const bytes = readFileSync(path);
    expect(await refusal(createCore({ file: path }))).toEqual({
      code: 'workspace-is-backup',
      details: { file: path },
    });
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(existsSync(`${path}-lock`)).toBe(false);
    const copy = temporaryFile();
    copyFileSync(path, copy);
    expect(await names(await openTestCore({ file: copy }))).toEqual(['Anna']);
  });
});
