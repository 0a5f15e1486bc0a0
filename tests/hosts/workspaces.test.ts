/** Going from one workspace to another within one host. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createCore } from '../../electron/core/core.ts';
import { connect } from '../../electron/core/database/connect.ts';
import { replicaOf } from '../../electron/core/history/remote/knowledge.ts';
import { plainHost } from '../../electron/core/host.ts';
import { appRouter } from '../../electron/core/router.ts';
import { createCallerFactory } from '../../electron/core/trpc.ts';
import { knownList } from '../../electron/hosts/knownWorkspaces.ts';
import { createWorkspaces, type Workspaces } from '../../electron/hosts/workspaces.ts';
import type { OpenState } from '../../shared/model/workspaces.ts';
import { refusal } from '../core/refusal.ts';
import { temporaryFile } from '../core/temporaryFile.ts';

/** A host on a folder of its own, whose list of workspaces is in it too. */
function hostIn(folder: string): Workspaces {
  const workspaces = createWorkspaces(plainHost, knownList(folder), () => {});
  onTestFinished(() => workspaces.close());
  return workspaces;
}

/** What a page that connects now can call. */
const page = (workspaces: Workspaces) => createCallerFactory(appRouter)(workspaces.createContext());

const fresh = (file: string) => ({ file, sample: false, expected: false });

/** A host with a workspace that holds a person by this name. */
async function withPerson(name: string): Promise<{ workspaces: Workspaces; file: string; folder: string }> {
  const file = temporaryFile(`${name}.circles`);
  const workspaces = hostIn(dirname(file));
  await workspaces.open(fresh(file));
  await page(workspaces).contacts.create({ displayName: name, kind: 'organisation', circle: null });
  return { workspaces, file, folder: dirname(file) };
}

test('goes to another workspace: who connects sees that one, and a page of the former one can do nothing', async () => {
  const { workspaces, file, folder } = await withPerson('Agency');
  const former = page(workspaces);
  const other = join(folder, 'Client.circles');
  const told: OpenState[] = [];
  workspaces.onState(() => told.push(workspaces.state()));

  await former.workspaces.create({ file: other });
  expect(told.at(-1)).toMatchObject({ open: other, refused: null });
  expect((await page(workspaces).workspace.show()).name).toBe('Client');
  expect(
    await refusal(former.contacts.create({ displayName: 'Bas', kind: 'organisation', circle: null })),
  ).toMatchObject({
    code: 'workspace-closed',
  });
  expect(await refusal(former.workspace.show())).toMatchObject({ code: 'workspace-closed' });
  // It was let go of, with everything in it.
  const elsewhere = await createCore({ file });
  expect(await elsewhere.caller.contacts.search({ text: 'Agency', limit: 5 })).toHaveLength(1);
  await elsewhere.close();
  // Even such a page can show the way back.
  await former.workspaces.open({ file });
  expect(workspaces.state().open).toBe(file);
  expect(workspaces.known().map(({ name }) => name)).toEqual(['Agency', 'Client']);
});

test('what cannot be opened is told, and the present workspace stays open', async () => {
  const { workspaces, file, folder } = await withPerson('Agency');
  const letter = join(folder, 'Letter.circles');
  writeFileSync(letter, 'Dear Anna, this is no database at all.'.repeat(100));
  const { workspaces: call, contacts } = page(workspaces);
  expect(await refusal(call.open({ file: letter }))).toMatchObject({ code: 'workspace-damaged' });
  expect(workspaces.state()).toMatchObject({
    open: file,
    refused: { file: letter, name: 'Letter', problem: { code: 'workspace-damaged' } },
  });
  expect(await contacts.search({ text: 'Agency', limit: 5 })).toHaveLength(1);
  await call.dismiss();
  expect(workspaces.state()).toMatchObject({ open: file, refused: null });

  expect(await refusal(call.open({ file: join(folder, 'Gone.circles') }))).toMatchObject({
    code: 'workspace-missing',
  });
  expect(existsSync(join(folder, 'Gone.circles'))).toBe(false);
  expect(await refusal(call.create({ file: file.replace(/\.circles$/, '') }))).toMatchObject({
    code: 'workspace-exists',
    details: { file },
  });
  await expect(call.open({ file: 'Letter.circles' })).rejects.toThrow('Invalid input');
});

test('a damaged workspace is opened from its newest good backup, and the damaged file is kept', async () => {
  const { workspaces, file, folder } = await withPerson('Agency');
  await page(workspaces).backups.make();
  await workspaces.close();
  writeFileSync(file, 'nothing of a database');

  const again = hostIn(folder);
  expect(await refusal(again.open({ ...fresh(file), expected: true }))).toMatchObject({
    code: 'workspace-damaged',
  });
  const lobby = page(again);
  expect(again.state()).toMatchObject({ open: null, refused: { file } });
  expect(await refusal(lobby.contacts.people())).toMatchObject({ code: 'workspace-closed' });
  await lobby.workspaces.recover({ file });
  expect(again.state()).toMatchObject({ open: file, refused: null });
  expect(await page(again).contacts.search({ text: 'Agency', limit: 5 })).toHaveLength(1);
  expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toHaveLength(1);
});

test('known workspaces say whether they are in their place, and can be taken off the list', async () => {
  const { workspaces, file, folder } = await withPerson('Agency');
  const call = page(workspaces).workspaces;
  const other = join(folder, 'disk', 'Client.circles');
  await call.create({ file: other });
  await call.open({ file });
  const known = async () =>
    (await call.known()).map(({ name, whereabouts, isOpen }) => [name, whereabouts, isOpen]);
  expect(await known()).toEqual([
    ['Agency', 'there', true],
    ['Client', 'there', false],
  ]);
  renameSync(other, join(folder, 'Moved.circles'));
  expect(await known()).toEqual([
    ['Agency', 'there', true],
    ['Client', 'gone', false],
  ]);
  renameSync(dirname(other), join(folder, 'elsewhere'));
  expect(await known()).toContainEqual(['Client', 'folder-gone', false]);
  await call.forget({ file: other });
  expect(await known()).toEqual([['Agency', 'there', true]]);
});

test('goes to a copy of a backup, with what its log still holds, and never writes over anything', async () => {
  const { workspaces, file, folder } = await withPerson('Agency');
  const { path: backup } = await page(workspaces).backups.make();
  expect(await refusal(page(workspaces).workspaces.open({ file: backup }))).toMatchObject({
    code: 'workspace-is-backup',
  });
  const copy = join(folder, 'Agency as it was');
  const openCopy = (from: string, to: string) => page(workspaces).workspaces.openCopy({ file: from, to });
  expect(await refusal(openCopy(file, copy))).toMatchObject({ code: 'not-found' });
  expect(await refusal(openCopy(backup, file))).toMatchObject({ code: 'workspace-exists' });
  expect(await refusal(openCopy(backup, join(folder, 'none', 'copy')))).toMatchObject({
    code: 'workspace-missing-folder',
  });
  await openCopy(backup, copy);
  expect(workspaces.state()).toMatchObject({ open: `${copy}.circles`, refused: null });
  expect(await page(workspaces).contacts.search({ text: 'Agency', limit: 5 })).toHaveLength(1);
  expect(existsSync(backup)).toBe(true);
});

test('a workspace gets another name or place with its backups and everything in it, open or closed', async () => {
  const { workspaces, file, folder } = await withPerson('Agency');
  await page(workspaces).backups.make();
  const renamed = join(folder, 'Studio.circles');
  const former = page(workspaces);
  expect(await former.workspaces.move({ file, to: join(folder, 'Studio') })).toEqual({ backupsLeft: null });
  expect(workspaces.state().open).toBe(renamed);
  expect(await refusal(former.contacts.people())).toMatchObject({ code: 'workspace-closed' });
  const call = page(workspaces);
  expect(await call.contacts.search({ text: 'Agency', limit: 5 })).toHaveLength(1);
  expect((await call.backups.list()).copies).toHaveLength(1);
  expect(readdirSync(folder).filter((name) => name.startsWith('Agency'))).toEqual([]);

  await call.workspaces.create({ file: join(folder, 'Client.circles') });
  mkdirSync(join(folder, 'clients'));
  const moved = join(folder, 'clients', 'Studio.circles');
  await page(workspaces).workspaces.move({ file: renamed, to: moved });
  expect(workspaces.known().map((known) => known.file)).toEqual([join(folder, 'Client.circles'), moved]);
  await page(workspaces).workspaces.open({ file: moved });
  expect((await page(workspaces).backups.list()).copies).toHaveLength(1);
});

test('a copy is a workspace of its own with all that was there, and the present one stays open', async () => {
  const { workspaces, file, folder } = await withPerson('Agency');
  const call = page(workspaces);
  const copy = join(folder, 'Copy.circles');
  await call.workspaces.copy({ file, to: copy });
  expect(workspaces.state().open).toBe(file);
  expect(workspaces.known().map(({ name }) => name)).toEqual(['Agency', 'Copy']);
  // Of one that is closed it is byte for byte.
  await call.workspaces.create({ file: join(folder, 'Client.circles') });
  await page(workspaces).workspaces.copy({ file, to: join(folder, 'Again.circles') });
  expect(readFileSync(join(folder, 'Again.circles')).equals(readFileSync(file))).toBe(true);
  await page(workspaces).workspaces.open({ file: copy });
  expect(await page(workspaces).contacts.search({ text: 'Agency', limit: 5 })).toHaveLength(1);

  const replica = (path: string): string => {
    const connection = connect(path, { readonly: true });
    const clock = String(connection.prepare('SELECT clock FROM workspace').pluck().get());
    connection.close();
    return replicaOf(clock);
  };
  expect(replica(copy)).not.toBe(replica(file));
});

test('nothing is written over, and what cannot be moved or copied stays as it is and open', async () => {
  const { workspaces, file, folder } = await withPerson('Agency');
  const call = page(workspaces).workspaces;
  const taken = join(folder, 'Taken.circles');
  writeFileSync(taken, 'mine');
  mkdirSync(join(folder, 'Old.circles-backups'));
  for (const act of ['move', 'copy'] as const) {
    const code = async (to: string) => refusal(call[act]({ file, to }));
    expect(await code(taken)).toMatchObject({ code: 'workspace-exists', details: { file: taken } });
    expect(await code(join(folder, 'Old'))).toMatchObject({ code: 'workspace-exists' });
    expect(await code(join(folder, 'none', 'New'))).toMatchObject({ code: 'workspace-missing-folder' });
    expect(await code(join(folder, 'x'.repeat(250)))).toMatchObject({ code: 'workspace-name-unfit' });
    expect(await refusal(call[act]({ file: taken, to: join(folder, 'New') }))).toMatchObject({
      code: 'not-found',
    });
  }
  expect(readFileSync(taken, 'utf8')).toBe('mine');
  expect(workspaces.state()).toMatchObject({ open: file, refused: null });
  expect(await page(workspaces).contacts.search({ text: 'Agency', limit: 5 })).toHaveLength(1);

  // One that another program has open is left alone.
  const other = join(folder, 'Client.circles');
  await call.create({ file: other });
  const elsewhere = await createCore({ file });
  const held = page(workspaces).workspaces;
  expect(await refusal(held.move({ file, to: join(folder, 'New') }))).toMatchObject({
    code: 'workspace-locked',
  });
  expect(await refusal(held.copy({ file, to: join(folder, 'New') }))).toMatchObject({
    code: 'workspace-locked',
  });
  await elsewhere.close();
  expect(existsSync(join(folder, 'New.circles'))).toBe(false);
});

test.skipIf(!existsSync('/dev/shm') || statSync('/dev/shm').dev === statSync(tmpdir()).dev)(
  'moving to another disk copies, reads back, and only then removes (without /dev/shm there is no other disk)',
  async () => {
    const { workspaces, file } = await withPerson('Agency');
    await page(workspaces).backups.make();
    const disk = mkdtempSync('/dev/shm/circles-test-');
    onTestFinished(() => rmSync(disk, { recursive: true, force: true }));
    const to = join(disk, 'Agency.circles');
    expect(await page(workspaces).workspaces.move({ file, to })).toEqual({ backupsLeft: null });
    expect(existsSync(file)).toBe(false);
    expect(existsSync(`${file}-backups`)).toBe(false);
    expect(workspaces.state().open).toBe(to);
    expect((await page(workspaces).backups.list()).copies).toHaveLength(1);
    expect(await page(workspaces).contacts.search({ text: 'Agency', limit: 5 })).toHaveLength(1);
    await workspaces.close();
  },
);
