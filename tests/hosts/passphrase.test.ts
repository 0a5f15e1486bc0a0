/** Opening encrypted workspaces within one host, and giving the open one another passphrase. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isEncrypted, opensWith } from '../../electron/core/database/connect.ts';
import { type Keychain, plainHost } from '../../electron/core/host.ts';
import { knowPassphrases } from '../../electron/core/passphrases.ts';
import { appRouter } from '../../electron/core/router.ts';
import { createCallerFactory } from '../../electron/core/trpc.ts';
import { knownList } from '../../electron/hosts/knownWorkspaces.ts';
import { createWorkspaces, type Workspaces } from '../../electron/hosts/workspaces.ts';
import type { OpenState } from '../../shared/model/workspaces.ts';
import { refusal } from '../core/refusal.ts';
import { temporaryFile } from '../core/temporaryFile.ts';

const passphrase = 'vier woorden van papier';
const other = 'vijf woorden van perkament';

function hostIn(folder: string, keychain: Keychain | null = null): Workspaces {
  const workspaces = createWorkspaces(plainHost, knownList(folder), () => {}, keychain);
  onTestFinished(() => workspaces.close());
  return workspaces;
}

/** A host that ends, and what it knew with it. */
async function end(workspaces: Workspaces): Promise<void> {
  await workspaces.close();
  knowPassphrases([]);
}

const page = (workspaces: Workspaces) => createCallerFactory(appRouter)(workspaces.createContext());

const names = async (workspaces: Workspaces) =>
  (await page(workspaces).contacts.people()).map(({ name }) => name);

/** A host with a workspace in which one person is, with a backup. */
async function withPerson(keychain: Keychain | null = null) {
  const file = temporaryFile('Client.circles');
  const workspaces = hostIn(dirname(file), keychain);
  await workspaces.open({ file, sample: false, expected: false });
  const call = page(workspaces);
  await call.contacts.create({ displayName: 'Anna', circle: (await call.circles.list())[0]!.uid });
  const { path: backup } = await call.backups.make();
  return { workspaces, file, backup, folder: dirname(file) };
}

const set = (next: string | null, current: string | null = null) =>
  ({ current, next, keep: false, backups: 'recode' }) as const;

test('a passphrase is set, with the backups, and asked by the next host; a wrong one opens nothing', async () => {
  const { workspaces, file, backup, folder } = await withPerson();
  expect(await page(workspaces).passphrase.state()).toEqual({
    isEncrypted: false,
    unlike: 0,
    canChange: true,
    canKeep: false,
  });
  expect(await page(workspaces).workspaces.changePassphrase(set(passphrase))).toEqual({
    settled: 1,
    locked: 0,
    away: null,
  });
  expect(await names(workspaces)).toEqual(['Anna']);
  for (const path of [file, backup]) expect(opensWith(path, passphrase)).toBe(true);
  await end(workspaces);

  const next = hostIn(folder);
  const { workspaces: call } = page(next);
  expect(await refusal(call.open({ file }))).toEqual({ code: 'passphrase-needed', details: { file } });
  expect(next.state()).toMatchObject({ open: null, refused: { file, name: 'Client', canKeep: false } });
  const given = (word: string) => ({ file, given: { passphrase: word, keep: false } });
  expect(await refusal(call.open(given('wrong')))).toMatchObject({ code: 'passphrase-wrong' });
  expect(next.state()).toMatchObject({ open: null, refused: { problem: { code: 'passphrase-wrong' } } });
  await call.open(given(passphrase));
  expect(next.state()).toMatchObject({ open: file, refused: null });
  expect(await names(next)).toEqual(['Anna']);
  // Known until the host ends: nobody is asked on the way back.
  await call.create({ file: join(folder, 'Other.circles') });
  await call.open({ file });
  expect(next.state()).toMatchObject({ open: file, refused: null });
});

test('it is changed and removed by who knows it; who does not changes nothing, and the workspace stays open', async () => {
  const { workspaces, file } = await withPerson();
  await workspaces.changePassphrase(set(passphrase));
  const call = page(workspaces);
  expect(await refusal(workspaces.changePassphrase(set(other, 'wrong')))).toMatchObject({
    code: 'passphrase-wrong',
  });
  await expect(call.workspaces.changePassphrase(set('short', passphrase))).rejects.toThrow();
  expect((await call.contacts.people()).length).toBe(1);
  await workspaces.changePassphrase(set(other, passphrase));
  expect([opensWith(file, passphrase), opensWith(file, other)]).toEqual([false, true]);
  expect(await workspaces.changePassphrase(set(null, other))).toEqual({ settled: 1, locked: 0, away: null });
  expect(isEncrypted(file)).toBe(false);
  expect(await names(workspaces)).toEqual(['Anna']);
});

test('each opening is told by a number, so that pages of the core before connect anew', async () => {
  const { workspaces } = await withPerson();
  const told: OpenState[] = [];
  workspaces.onState(() => told.push(workspaces.state()));
  const before = workspaces.state();
  const former = page(workspaces);
  await workspaces.changePassphrase(set(passphrase));
  expect(told.at(-1)).toEqual({ ...before, opening: before.opening + 1 });
  expect(await refusal(former.contacts.people())).toMatchObject({ code: 'workspace-closed' });
  expect(await names(workspaces)).toEqual(['Anna']);
});

test('backups that were left are counted, and brought in line or removed later', async () => {
  const { workspaces, backup } = await withPerson();
  await workspaces.changePassphrase({ ...set(passphrase), backups: 'leave' });
  expect(isEncrypted(backup)).toBe(false);
  const call = page(workspaces);
  expect(await call.passphrase.state()).toMatchObject({ isEncrypted: true, unlike: 1 });
  expect(await call.passphrase.settleBackups({ what: 'recode' })).toEqual({
    settled: 1,
    locked: 0,
    away: null,
  });
  expect(opensWith(backup, passphrase)).toBe(true);
  expect(await call.passphrase.state()).toMatchObject({ unlike: 0 });
  expect(await workspaces.changePassphrase({ ...set(null, passphrase), backups: 'remove' })).toEqual({
    settled: 1,
    locked: 0,
    away: null,
  });
  expect(readdirSync(dirname(backup))).toEqual([]);
});

test('a backup of an older passphrase opens once that is given', async () => {
  const { workspaces, backup, file, folder } = await withPerson();
  await workspaces.changePassphrase(set(passphrase));
  await workspaces.changePassphrase({ ...set(other, passphrase), backups: 'leave' });
  await end(workspaces);
  const next = hostIn(folder);
  await next.open({ file, sample: false, expected: true }, { passphrase: other, keep: false });
  const call = page(next);
  expect(await refusal(call.backups.preview({ backup }))).toMatchObject({ code: 'passphrase-needed' });
  expect(await refusal(call.passphrase.giveForBackup({ backup, passphrase: 'wrong' }))).toMatchObject({
    code: 'passphrase-wrong',
  });
  await call.passphrase.giveForBackup({ backup, passphrase });
  expect(await call.backups.preview({ backup })).toMatchObject({ rows: 0 });
  expect(await call.passphrase.settleBackups({ what: 'recode' })).toEqual({
    settled: 1,
    locked: 0,
    away: null,
  });
  expect(opensWith(backup, other)).toBe(true);
});

test('where the system keeps secrets it opens by itself, until it is not to be kept any more', async () => {
  const kept = new Map<string, string>();
  const keychain: Keychain = {
    read: async (file) => kept.get(file) ?? null,
    write(file, word) {
      if (word === null) kept.delete(file);
      else kept.set(file, word);
    },
  };
  const { workspaces, file, folder } = await withPerson(keychain);
  await workspaces.changePassphrase({ ...set(passphrase), keep: true });
  await end(workspaces);
  const second = hostIn(folder, keychain);
  await second.open({ file, sample: false, expected: true });
  expect(await names(second)).toEqual(['Anna']);
  await second.changePassphrase({ ...set(other, passphrase), keep: false });
  expect([...kept]).toEqual([]);
  await end(second);
  // One that does not fit was typed by nobody: it is asked.
  kept.set(file, passphrase);
  const third = hostIn(folder, keychain);
  expect(await refusal(third.open({ file, sample: false, expected: true }))).toMatchObject({
    code: 'passphrase-needed',
  });
  expect(third.state().refused?.canKeep).toBe(true);
  await third.open({ file, sample: false, expected: true }, { passphrase: other, keep: true });
  expect([...kept]).toEqual([[file, other]]);
});

/** A host with a workspace, a backup of it that is in a second folder too, and what is in that. */
async function withSecond() {
  const made = await withPerson();
  const disk = temporaryFile('disk');
  mkdirSync(disk);
  const call = page(made.workspaces);
  await call.backups.setSecond({ folder: disk });
  await expect.poll(async () => (await call.backups.list()).second?.lastAt, { timeout: 10_000 }).toBeTruthy();
  const held = () =>
    readdirSync(disk, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
  const [twin = ''] = held();
  // Of one that made room beside the file.
  const alone = twin.replace('.1 ', '.7 ');
  copyFileSync(twin, alone);
  return { ...made, disk, twin, alone, held };
}

test('backups in a second folder are encrypted, written anew and removed as those beside the file are', async () => {
  const { workspaces, backup, twin, alone, held } = await withSecond();
  expect(await workspaces.changePassphrase(set(passphrase))).toMatchObject({ settled: 3, locked: 0 });
  for (const path of [backup, twin, alone]) expect(opensWith(path, passphrase)).toBe(true);
  await workspaces.changePassphrase(set(other, passphrase));
  for (const path of [backup, twin, alone])
    expect([opensWith(path, passphrase), opensWith(path, other)]).toEqual([false, true]);
  await workspaces.changePassphrase({ ...set(null, other), backups: 'leave' });
  expect(await page(workspaces).passphrase.state()).toMatchObject({ isEncrypted: false, unlike: 3 });
  expect(await page(workspaces).passphrase.settleBackups({ what: 'remove' })).toMatchObject({ settled: 3 });
  expect([backup, ...held()].filter(existsSync)).toEqual([]);
});

test('a second folder that is away is told, and its backups are brought in line when it is back', async () => {
  const { workspaces, backup, twin, alone, disk } = await withSecond();
  renameSync(disk, `${disk} in a pocket`);
  expect(await workspaces.changePassphrase(set(passphrase))).toEqual({ settled: 1, locked: 0, away: disk });
  renameSync(`${disk} in a pocket`, disk);
  const call = page(workspaces);
  // Whether the other one was taken there anew by now is a matter of time.
  expect((await call.passphrase.state()).unlike).toBeGreaterThan(0);
  expect(await call.passphrase.settleBackups({ what: 'recode' })).toMatchObject({ locked: 0, away: null });
  for (const path of [backup, twin, alone]) expect(opensWith(path, passphrase)).toBe(true);
  expect(await call.passphrase.state()).toMatchObject({ unlike: 0 });
});

test('a backup of an encrypted workspace is taken to the second folder encrypted, and can be worked in from there', async () => {
  const { workspaces, file, folder } = await withPerson();
  await workspaces.changePassphrase(set(passphrase));
  const disk = temporaryFile('disk');
  mkdirSync(disk);
  const call = page(workspaces);
  await call.backups.setSecond({ folder: disk });
  await expect.poll(async () => (await call.backups.list()).second?.lastAt, { timeout: 10_000 }).toBeTruthy();
  const { second } = await call.backups.list();
  const [name = ''] = readdirSync(second?.folder ?? '');
  const kept = join(second?.folder ?? '', name);
  expect(opensWith(kept, passphrase)).toBe(true);
  await end(workspaces);
  rmSync(`${file}-backups`, { recursive: true });
  rmSync(file);

  const next = hostIn(folder);
  const { workspaces: again } = page(next);
  expect(await refusal(again.open({ file: kept }))).toMatchObject({ code: 'workspace-is-backup' });
  const to = join(folder, 'Back.circles');
  expect(await refusal(again.openCopy({ file: kept, to }))).toMatchObject({ code: 'passphrase-needed' });
  await again.open({ file: to, given: { passphrase, keep: false } });
  expect(await names(next)).toEqual(['Anna']);
});
