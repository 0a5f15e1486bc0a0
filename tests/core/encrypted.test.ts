import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFailed } from 'vitest';
import { listBackups } from '../../electron/core/backups/backup.ts';
import { checkClosed } from '../../electron/core/backups/closedFile.ts';
import { recoverWorkspace } from '../../electron/core/backups/recover.ts';
import { connect, isEncrypted, opensWith } from '../../electron/core/database/connect.ts';
import { migrate } from '../../electron/core/database/migrate.ts';
import { migrations } from '../../electron/core/database/migrations/index.ts';
import { changePassphrase } from '../../electron/core/passphrase/change.ts';
import { rememberPassphrase } from '../../electron/core/passphrases.ts';
import { seededRandom } from '../../shared/lib/random.ts';
import { newContact } from '../factories/contact.ts';
import { startChild } from './childProcess.ts';
import { dump } from './dump.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';
import { temporaryFile } from './temporaryFile.ts';

const minute = 60_000;

/** `KILL_ROUNDS=100 npx vitest run tests/core/encrypted.test.ts` kills more often. */
const rounds = Number(process.env.KILL_ROUNDS ?? 3);

const passphrase = "vier wóórden van 'papier'";
const other = 'an other one, later';

/** A name that is in nothing else. */
const name = 'Quirinus Zwaardvechter';

const add = ({ call, circle }: TestCore, displayName: string) =>
  call.contacts.create(newContact(circle('core'), { displayName, notes: `${displayName} is discreet` }));

const names = async ({ call }: TestCore) => (await call.contacts.people()).map((one) => one.name).sort();

/** A closed workspace with one person that opens with a passphrase. */
async function encryptedFile(): Promise<string> {
  const test = await openTestCore();
  await add(test, name);
  await test.core.close();
  changePassphrase(test.file, { current: null, next: passphrase });
  return test.file;
}

const encryptedCore = async () => openTestCore({ file: await encryptedFile(), passphrase });

/** Every file below a folder with its bytes; but that by which processes share a log, which holds no data. */
function filesOf(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile() && !entry.name.endsWith('-shm'))
      .map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name))]),
  );
}

/** Files in which a name, or what every unencrypted one begins with, can be read. */
function readable(folder: string): string[] {
  const words = [name, name.toLowerCase(), 'Zwaardvechter', 'zwaardvechter', 'is discreet'];
  return [...filesOf(folder)]
    .filter(
      ([path, bytes]) =>
        words.some((word) => bytes.includes(word)) ||
        (bytes.includes('SQLite format 3') && !path.endsWith('-lock')),
    )
    .map(([path]) => path);
}

/** Lets a backup be made, and gives its path. */
async function backUp(test: TestCore): Promise<string> {
  await test.timers.pass(66 * minute);
  return listBackups(test.file)[0]?.path ?? '';
}

describe('an encrypted workspace', () => {
  it('holds nothing that can be read: not the file, its log, its backups or a rescue copy', async () => {
    const test = await encryptedCore();
    expect(await names(test)).toEqual([name]);
    for (let more = 0; more < 50; more += 1) await add(test, `${name} ${more}`);
    expect(existsSync(`${test.file}-wal`)).toBe(true);
    const backup = await backUp(test);
    expect(isEncrypted(backup)).toBe(true);
    await test.call.backups.preview({ backup });
    const beside = await test.call.backups.saveAs({ backup });
    expect(isEncrypted(beside.file)).toBe(true);
    expect(readable(dirname(test.file))).toEqual([]);
    expect((await test.call.contacts.search({ text: 'zwaardv' })).length).toBeGreaterThan(10);

    renameSync(test.file, `${test.file}.away`);
    expect(await refusal(add(test, 'Bo'))).toMatchObject({ code: 'workspace-removed' });
    expect(readdirSync(dirname(test.file)).filter((one) => one.includes(' saved '))).toHaveLength(1);
    expect(readable(dirname(test.file))).toEqual([]);
  });

  it('can be restored from a backup, and that taken back', async () => {
    const test = await encryptedCore();
    await add(test, 'Anna');
    const made = await backUp(test);
    const before = dump(test.core);
    await add(test, 'Bo');
    expect(await test.call.backups.restore({ backup: made })).toMatchObject({ rows: expect.any(Number) });
    expect(dump(test.core)).toBe(before);
    await test.call.history.undo();
    expect(await names(test)).toEqual(['Anna', 'Bo', name]);
    expect(await names(await test.reopen())).toEqual(['Anna', 'Bo', name]);
  });

  it('asks for its passphrase, and nothing beside it changes while that is not known', async () => {
    const { core, file } = await encryptedCore();
    await core.close();
    /** All bytes but those of the lock, of which what the last holder said counts. */
    const all = () => {
      const files = filesOf(dirname(file));
      files.delete(`${file}-lock`);
      const lock = new Database(`${file}-lock`, { readonly: true });
      const word = lock.prepare('SELECT word FROM farewell').pluck().get();
      lock.close();
      return { files, word };
    };
    const before = all();
    expect(before.word).toEqual(expect.any(String));
    expect(await refusal(openTestCore({ file }))).toEqual({ code: 'passphrase-needed', details: { file } });
    expect(await refusal(openTestCore({ file, passphrase: 'wrong' }))).toEqual({
      code: 'passphrase-wrong',
      details: { file },
    });
    expect(all()).toEqual(before);
    expect(await names(await openTestCore({ file, passphrase: passphrase.normalize('NFD') }))).toEqual([
      name,
    ]);
  });

  it('keeps the log of a core that was killed, whatever is tried to open it', async () => {
    const file = await encryptedFile();
    const child = startChild('addEncrypted.ts', file, passphrase);
    await child.lineCount(3);
    await child.kill();
    const before = filesOf(dirname(file));
    expect(before.get(`${file}-wal`)?.length).toBeGreaterThan(0);
    for (const wrong of [undefined, 'wrong', '']) {
      expect(await refusal(openTestCore({ file, passphrase: wrong }))).toMatchObject({
        code: expect.stringMatching(/^passphrase-/),
      });
    }
    const after = filesOf(dirname(file));
    for (const path of [file, `${file}-wal`]) expect(after.get(path)?.equals(before.get(path)!)).toBe(true);
    expect(await names(await openTestCore({ file, passphrase }))).toEqual(
      expect.arrayContaining(['Person 0', 'Person 1', 'Person 2', name]),
    );
  });

  it('is told from a damaged one, and damage in it is told as that', async () => {
    const file = await encryptedFile();
    const whole = readFileSync(file);
    const damaged = (at: number, ...bytes: number[]) => {
      const copy = Buffer.from(whole);
      copy.set(bytes, at);
      const path = temporaryFile();
      writeFileSync(path, copy);
      return path;
    };
    expect(await refusal(openTestCore({ file: damaged(4096 * 2 + 50, 1, 2, 3), passphrase }))).toMatchObject({
      code: 'workspace-damaged',
    });
    expect(await refusal(openTestCore({ file: damaged(20, 0, 0, 0, 0), passphrase }))).toMatchObject({
      code: 'workspace-damaged',
    });
    const plain = await openTestCore();
    await plain.core.close();
    const bytes = readFileSync(plain.file);
    bytes.fill(7, 0, 16);
    writeFileSync(plain.file, bytes);
    expect(isEncrypted(plain.file)).toBe(false);
    expect(await refusal(openTestCore({ file: plain.file }))).toMatchObject({ code: 'workspace-damaged' });
  });

  it('that is damaged is recovered from a backup by the same passphrase', async () => {
    const test = await encryptedCore();
    await add(test, 'Anna');
    const backup = await backUp(test);
    await test.core.close();
    const bytes = readFileSync(test.file);
    bytes.fill(0, 4096, 3 * 4096);
    writeFileSync(test.file, bytes);
    expect(await refusal(openTestCore({ file: test.file, passphrase }))).toMatchObject({
      code: 'workspace-damaged',
      details: { backup },
    });
    const forget = rememberPassphrase(passphrase);
    await recoverWorkspace(test.file, new Date());
    forget();
    expect(isEncrypted(test.file)).toBe(true);
    expect(await names(await openTestCore({ file: test.file, passphrase }))).toEqual(['Anna', name]);
  });

  it('of an earlier version is brought to the newest one after a backup that is encrypted too', async () => {
    const file = temporaryFile();
    const database = new Database(file);
    migrate(database, () => {}, migrations.slice(0, -1));
    database.close();
    changePassphrase(file, { current: null, next: passphrase });
    await openTestCore({ file, passphrase });
    const [before] = listBackups(file);
    expect(before?.reason).toMatch(/^before-version-/);
    expect(opensWith(before?.path ?? '', passphrase)).toBe(true);
  });

  it('is checked while it is closed', async () => {
    const file = await encryptedFile();
    expect(await refusal(checkClosed(file))).toMatchObject({ code: 'passphrase-needed' });
    const forget = rememberPassphrase(passphrase);
    expect(await checkClosed(file)).toMatchObject({ contacts: 1 });
    forget();
  });

  it('keeps in memory what SQLite would write into files of its own', async () => {
    const forget = rememberPassphrase(passphrase);
    const connection = connect(await encryptedFile(), { readonly: true });
    expect(connection.pragma('temp_store', { simple: true })).toBe(2);
    connection.close();
    forget();
  });
});

describe('a passphrase', () => {
  it('is changed and removed by who knows it, and everything stays', async () => {
    const file = await encryptedFile();
    const before = readFileSync(file);
    const change = async (current: string | null, next: string | null) =>
      changePassphrase(file, { current, next });
    expect(await refusal(change('wrong', other))).toMatchObject({ code: 'passphrase-wrong' });
    expect(await refusal(change(null, other))).toMatchObject({ code: 'passphrase-wrong' });
    expect(readFileSync(file).equals(before)).toBe(true);

    await change(passphrase, other);
    expect([opensWith(file, passphrase), opensWith(file, other)]).toEqual([false, true]);
    expect(readdirSync(dirname(file)).filter((one) => one.includes('incoming'))).toEqual([]);
    await change(other, null);
    expect(isEncrypted(file)).toBe(false);
    const test = await openTestCore({ file });
    expect(await names(test)).toEqual([name]);
    expect(await test.call.history.undo()).toMatchObject({ command: 'contacts.create' });
    expect(test.log).toEqual([]);
  });

  it('of long ago still opens the backups of then, once it is given', async () => {
    const first = await encryptedCore();
    await add(first, 'Anna');
    const backup = await backUp(first);
    await first.core.close();
    changePassphrase(first.file, { current: passphrase, next: other });
    const test = await openTestCore({ file: first.file, passphrase: other, clock: first.clock });
    expect(await refusal(test.call.backups.preview({ backup }))).toEqual({
      code: 'passphrase-needed',
      details: { file: backup },
    });
    expect(await refusal(test.call.backups.restore({ backup }))).toMatchObject({ code: 'passphrase-needed' });
    const forget = rememberPassphrase(passphrase);
    expect(await test.call.backups.preview({ backup })).toMatchObject({ rows: 0 });
    forget();
  });

  it('is the old or the new one, whenever the machine stops while it is changed', async () => {
    const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 2 ** 31));
    onTestFailed(() => console.error(`KILL_SEED=${seed}`));
    const random = seededRandom(seed);
    const first = await openTestCore();
    for (let more = 0; more < 20; more += 1) await add(first, `${name} ${more}`);
    const people = await names(first);
    await first.core.close();
    const whole = temporaryFile();
    copyFileSync(first.file, whole);
    for (let round = 0; round < rounds; round += 1) {
      copyFileSync(whole, first.file);
      rmSync(`${first.file}-wal`, { force: true });
      const child = startChild('recodeOnAndOn.ts', first.file, passphrase, other);
      await child.lineCount(1 + (round % 3));
      await child.killAfter(random.next() * 150);
      const tried = [passphrase, other].filter(
        (one) => isEncrypted(first.file) && opensWith(first.file, one),
      );
      expect(tried.length).toBe(isEncrypted(first.file) ? 1 : 0);
      const test = await openTestCore({ file: first.file, ...(tried[0] && { passphrase: tried[0] }) });
      expect(await names(test)).toEqual(people);
      await test.core.close();
    }
  });
});
