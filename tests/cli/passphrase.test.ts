import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { isEncrypted, opensWith } from '../../electron/core/database/connect.ts';
import { runCommandLine } from '../../electron/hosts/cli/run.ts';
import { openTestCore } from '../core/openTestCore.ts';
import { prepare } from '../core/prepare.ts';
import { temporaryFile } from '../core/temporaryFile.ts';
import { ask, say } from './commandLine.ts';

const passphrase = "vier woorden van 'papier'";

/** A closed workspace, with a backup of before it was encrypted. */
async function closed(): Promise<{ file: string; backup: string }> {
  const made = await openTestCore();
  await prepare(made);
  await made.core.close();
  return { file: made.file, backup: (await ask(made.file, 'backup')).path };
}

/** Puts a passphrase in the environment of one test. */
function inEnvironment(name: 'CIRCLES_PASSPHRASE' | 'CIRCLES_NEW_PASSPHRASE', value: string | undefined) {
  vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
}

/** The number of an open file with a passphrase in it. */
function inFile(text: string): string {
  const path = temporaryFile('secret');
  writeFileSync(path, `${text}\n`);
  const descriptor = openSync(path, 'r');
  onTestFinished(() => closeSync(descriptor));
  return String(descriptor);
}

test.each(['', 'geheim'])('a passphrase that the app finds too short is refused: “%s”', async (short) => {
  const { file } = await closed();
  inEnvironment('CIRCLES_NEW_PASSPHRASE', short);
  expect(await say(file, 'passphrase', '--sure')).toMatchObject({
    code: 2,
    error: expect.stringContaining('at least 8 characters'),
  });
  expect(isEncrypted(file)).toBe(false);
});

test('a file is encrypted with its backups, opens with the passphrase only, and is decrypted again', async () => {
  const { file, backup } = await closed();
  const names = async (...options: string[]) =>
    (await ask(file, 'list', ...options)).map(({ name }: { name: string }) => name);
  const people = await names();
  inEnvironment('CIRCLES_NEW_PASSPHRASE', passphrase);
  expect(await say(file, 'passphrase')).toMatchObject({ code: 2, error: expect.stringContaining('--sure') });
  expect(isEncrypted(file)).toBe(false);
  expect(await ask(file, 'passphrase', '--sure')).toEqual({
    encrypted: true,
    settled: 1,
    locked: 0,
    away: null,
  });
  for (const path of [file, backup]) expect(opensWith(path, passphrase)).toBe(true);

  for (const command of ['check', 'list', 'backup', 'passphrase']) {
    const { code, error } = await say(file, command);
    expect([code, error]).toEqual([5, expect.stringContaining('give the passphrase')]);
  }
  inEnvironment('CIRCLES_PASSPHRASE', 'wrong');
  expect(await say(file, 'list')).toMatchObject({
    code: 5,
    error: expect.stringContaining('does not open with this passphrase'),
  });
  expect(await names('--passphrase-fd', inFile(passphrase))).toEqual(people);
  inEnvironment('CIRCLES_PASSPHRASE', passphrase);
  expect(await ask(file, 'check')).toMatchObject({ sound: true, backup: { path: backup } });
  expect(await ask(file, 'restore', '--preview')).toMatchObject({ rows: 0 });
  const made = (await ask(file, 'backup')).path;
  expect(isEncrypted(made)).toBe(true);

  expect(await ask(file, 'passphrase', '--remove')).toEqual({
    encrypted: false,
    settled: 2,
    locked: 0,
    away: null,
  });
  for (const path of [file, backup, made]) expect(isEncrypted(path)).toBe(false);
  expect(await names()).toEqual(people);
});

test('backups that a passphrase of long ago opens are left as they are, or removed', async () => {
  const { file, backup } = await closed();
  inEnvironment('CIRCLES_NEW_PASSPHRASE', passphrase);
  await ask(file, 'passphrase', '--sure');
  inEnvironment('CIRCLES_PASSPHRASE', passphrase);
  inEnvironment('CIRCLES_NEW_PASSPHRASE', 'another one');
  expect(await ask(file, 'passphrase', '--sure', '--backups', 'leave')).toMatchObject({ settled: 0 });
  inEnvironment('CIRCLES_PASSPHRASE', 'another one');
  inEnvironment('CIRCLES_NEW_PASSPHRASE', 'a third one');
  const before = readFileSync(backup);
  expect(await ask(file, 'passphrase', '--sure')).toEqual({
    encrypted: true,
    settled: 0,
    locked: 1,
    away: null,
  });
  expect(readFileSync(backup).equals(before)).toBe(true);
  inEnvironment('CIRCLES_PASSPHRASE', 'a third one');
  inEnvironment('CIRCLES_NEW_PASSPHRASE', 'a fourth one');
  expect(await ask(file, 'passphrase', '--sure', '--backups', 'remove')).toMatchObject({ settled: 1 });
  expect(await ask(file, 'backups', '--passphrase-fd', inFile('a fourth one'))).toEqual([]);
});

test('whoever sits at a terminal is asked, told what forgetting means, and types a new one twice', async () => {
  const { file } = await closed();
  const told: string[] = [];
  const sit = (command: string[], answers: string[]) =>
    runCommandLine([file, ...command], {
      folder: '/',
      language: 'en',
      out: (text) => told.push(text),
      error: (text) => told.push(text),
      ask: async (question) => {
        told.push(question);
        return answers.shift() ?? '';
      },
    });
  expect(await sit(['passphrase'], [passphrase, 'something else'])).toBe(2);
  expect(isEncrypted(file)).toBe(false);
  expect(await sit(['passphrase'], [passphrase, passphrase])).toBe(0);
  expect(told.join('\n')).toContain('has lost the workspace');
  expect(await sit(['list'], ['wrong'])).toBe(5);
  expect(await sit(['list'], [passphrase])).toBe(0);
  expect(told.at(-1)).toContain('Anna');
  expect(await sit(['passphrase', '--remove'], [passphrase])).toBe(0);
  expect(isEncrypted(file)).toBe(false);
});
