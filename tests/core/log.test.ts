import { existsSync, statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFailed } from 'vitest';
import { seededRandom } from '../../shared/lib/random.ts';
import { newContact } from '../factories/contact.ts';
import { populate } from '../perf/populate.ts';
import { startChild } from './childProcess.ts';
import { contactLogErrors, searchable } from './dump.ts';
import { keptWorkspace } from './keptWorkspace.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';
import { temporaryFile } from './temporaryFile.ts';

const megabyte = 1_000_000;
const people = 3000;

/** A workspace whose last step brought in many people. */
const manyPeople = keptWorkspace((core) => populate(core, people, 0));

const logSize = ({ file }: TestCore): number => statSync(`${file}-wal`).size;

/** Few words, so that the search words of notes take no time. */
const notes = `${'note'.repeat(250)} `.repeat(990);

/** Stores a contact whose notes are about a megabyte, as it is asked of a host: in a turn of its own. */
async function writeMegabyte({ call, circle }: TestCore, index: number): Promise<void> {
  await setImmediate();
  await call.contacts.create(newContact(circle('leads'), { displayName: `Person ${index}`, notes }));
}

/** Errands of workers, which keep this process alive while they are done. */
const errandsUnderWay = () =>
  process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;

function expectSound(file: string): void {
  const database = new Database(file, { readonly: true });
  expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(database.pragma('foreign_key_check')).toEqual([]);
  database.close();
}

describe('the log of an open workspace', () => {
  it('stays small however much is written without a pause', async () => {
    const test = await openTestCore();
    let largest = 0;
    for (let index = 0; index < 40; index += 1) {
      await writeMegabyte(test, index);
      largest = Math.max(largest, logSize(test));
    }
    expect(largest).toBeGreaterThan(4 * megabyte);
    expect(largest).toBeLessThan(25 * megabyte);
    expect(await test.call.contacts.people()).toHaveLength(40);
  });

  it('stays small however much waits to be written: that waits until there is room', async () => {
    const test = await openTestCore();
    let largest = 0;
    await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        await writeMegabyte(test, index);
        largest = Math.max(largest, logSize(test));
      }),
    );
    expect(largest).toBeLessThan(25 * megabyte);
    expect(await test.call.contacts.people()).toHaveLength(20);
  });

  it('is emptied after a large step, undone or done again, without anybody', async () => {
    const test = await openTestCore({ file: manyPeople() });
    for (const direction of ['undo', 'redo'] as const) {
      await test.call.history[direction]();
      expect(logSize(test)).toBeGreaterThan(4 * megabyte);
      await expect.poll(() => logSize(test)).toBe(0);
    }
    expect(test.log.filter((line) => !line.startsWith('slow statement'))).toEqual([]);
  });

  it('is brought in amid reading, which sees all that is acknowledged', async () => {
    const test = await openTestCore();
    for (let index = 0; index < 15; index += 1) {
      await writeMegabyte(test, index);
      expect(await test.call.contacts.people()).toHaveLength(index + 1);
    }
  });

  it('is gone after closing, which waits for who brings it in', async () => {
    const test = await openTestCore({ file: manyPeople() });
    await test.call.history.undo();
    expect(errandsUnderWay()).toBeGreaterThan(0);
    await test.core.close();
    expect(existsSync(`${test.file}-wal`)).toBe(false);
    expect(errandsUnderWay()).toBe(0);
    expectSound(test.file);
    const again = await test.reopen();
    expect(await again.call.contacts.people()).toHaveLength(0);
  });
});

/** Chooses the moments; `KILL_SEED=… npx vitest run tests/core/log.test.ts` chooses the same ones again. */
const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 2 ** 31));

describe('a core that is killed while a worker writes its file', () => {
  it.each([
    // Of some twenty pieces of progress.
    ['amid an undo', 5, 'undoing', people],
    ['about the end of an undo', 20, 'undoing', null],
    ['while the log of the import is brought in', 1, 'filled', people],
    ['while the log of the undo is brought in', 1, 'undone', 0],
  ] as const)('%s has all of a step or nothing', async (_when, count, word, expected) => {
    const delay = seededRandom(seed + count).next() * 50;
    onTestFailed(() => console.error(`KILL_SEED=${seed}: killed ${delay.toFixed(2)} ms after ${word}`));
    // Only what begins with the import has to see it.
    const [file, filling] = word === 'filled' ? [temporaryFile(), people] : [manyPeople(), 0];
    const child = startChild('replayALot.ts', file, String(filling));
    const said = () => child.lines.filter((line) => line === word).length;
    for (let lines = 1; said() < count && !child.lines.includes('undone'); lines += 1)
      await child.lineCount(lines);
    await child.killAfter(delay);

    const test = await openTestCore({ file });
    const { length } = await test.call.contacts.people();
    expect(expected === null ? [0, people] : [expected]).toContain(length);
    const { undo, redo } = await test.call.history.state();
    expect((length === 0 ? redo : undo)?.command).toBe('contacts.import');
    expect(Object.values(await searchable(test.core, ['anna'])).flat().length > 0).toBe(length > 0);
    expect(contactLogErrors(test.core)).toEqual([]);
    await test.call.history[length === 0 ? 'redo' : 'undo']();
    expect(await test.call.contacts.people()).toHaveLength(length === 0 ? people : 0);
    await test.core.close();
    expectSound(file);
  });
});
