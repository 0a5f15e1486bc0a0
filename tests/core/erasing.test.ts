import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listBackups } from '../../electron/core/backups/backup.ts';
import { makeCopy } from '../../electron/core/backups/copy.ts';
import { recoverWorkspace } from '../../electron/core/backups/recover.ts';
import { nameBeside } from '../../electron/core/database/nameBeside.ts';
import { sql } from '../../electron/core/database/sql.ts';
import { newContact } from '../factories/contact.ts';
import { interaction } from '../factories/interaction.ts';
import { steps, take } from './convergence/commands.ts';
import { discard, makeOriginal, openCopy } from './convergence/copies.ts';
import { faults } from './convergence/sharedDump.ts';
import { dump, searchable } from './dump.ts';
import { add, family, given, leftIn, name, note } from './madeUp.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';
import { prepare } from './prepare.ts';
import { refusal } from './refusal.ts';

/** Gives the made-up person a share in all there is. @returns their uid. */
async function live(test: TestCore, present: Awaited<ReturnType<typeof prepare>>): Promise<string> {
  const { call, circle, clock } = test;
  const { uid } = await add(test, {
    addresses: [{ city: note }],
    tags: ['baker'],
    organisation: 'Slagerij Quist',
    custom: { Shoe: note },
  });
  await call.contacts.update({ uid, changes: { displayName: 'Somebody Else', notes: '' } });
  await call.contacts.update({ uid, changes: { displayName: name, notes: note.toUpperCase() } });
  await call.contacts.update({ uid: present.bo, changes: { referredBy: uid } });
  await call.circles.move({ contacts: [uid, present.bo], circle: circle('regulars'), reason: 'Together' });
  await call.circles.move({ contacts: [uid], circle: circle('core'), reason: note });
  await call.funnel.setStage({ contacts: [uid], stage: 'loyal' });
  await call.interactions.log(interaction([uid], { summary: note }));
  await call.interactions.log(interaction([uid, present.anna], { summary: 'Tea for two', nps: 8 }));
  await call.deals.create({ title: `Site for ${name}`, contact: uid, amount: 1 });
  await call.tasks.add({ title: `Call ${name}`, contact: uid, dueDay: '2026-03-09' });
  await call.insights.sendWave({ wave: present.waves[1]! }).catch(() => undefined);
  // Somebody of that name who was taken back again.
  await add(test, { displayName: `${name} again` });
  await call.history.undo();
  clock.advance(1);
  return uid;
}

const erased = async (test: TestCore, uid: string) => {
  expect(leftIn(dirname(test.file))).not.toEqual([]);
  expect(await test.call.erasing.erase({ uid })).toEqual({ isCleared: true });
};

describe('an erased person', () => {
  it('leaves no byte in the file, its log, the words of search or new backups', async () => {
    const test = await openTestCore();
    const uid = await live(test, await prepare(test));
    await erased(test, uid);
    expect(leftIn(dirname(test.file))).toEqual([]);
    await makeCopy(test.file, 'hourly', test.clock(), new AbortController().signal);
    expect(leftIn(dirname(test.file))).toEqual([]);
    expect(await searchable(test.core, [given, family, 'vwqxbrtk', 'Fhqwgads'])).toEqual([[], [], [], []]);
    expect(JSON.stringify(await test.call.history.list({ limit: 1000 }))).not.toMatch(/Xyqv|Zhjk/);
    await test.core.close();
    expect(leftIn(dirname(test.file))).toEqual([]);
  });

  it('takes along what was about nobody else, and leaves to others what was theirs too', async () => {
    const test = await openTestCore();
    const present = await prepare(test);
    const before = await test.call.contacts.details({ uid: present.anna });
    const uid = await live(test, present);
    await erased(test, uid);
    expect(await refusal(test.call.contacts.details({ uid }))).toMatchObject({ code: 'not-found' });
    const anna = await test.call.contacts.details({ uid: present.anna });
    expect(anna.history.filter(({ type }) => type === 'interaction')).toHaveLength(
      before.history.filter(({ type }) => type === 'interaction').length + 1,
    );
    expect((await test.call.contacts.details({ uid: present.bo })).referredBy).toBeNull();
    expect(
      (await test.call.deals.list()).flatMap(({ deals }) => deals).map(({ title }) => title),
    ).not.toContain(`Site for ${name}`);
  });

  it('does not come back: what others did before can still be undone, to the beginning', async () => {
    const test = await openTestCore();
    const empty = dump(test.core);
    const present = await prepare(test, { isFinal: false });
    const uid = await live(test, present);
    await erased(test, uid);
    const [last] = await test.call.history.list({ limit: 1 });
    expect(last).toMatchObject({ command: 'contacts.erase', undo: 'never', details: {} });
    while ((await test.call.history.state()).undo !== null) await test.call.history.undo();
    // That somebody was erased is all that stays.
    expect(dump(test.core).replace(/(?<=^erasure\n)\{.*\n/m, '')).toBe(empty);
    while ((await test.call.history.state()).redo !== null) await test.call.history.redo();
    expect((await test.call.contacts.details({ uid: present.bo })).referredBy).toBeNull();
    expect(leftIn(dirname(test.file))).toEqual([]);
  });
});

describe('whatever was done before', () => {
  const seed = Number(process.env.ERASING_SEED ?? Date.now() % 2 ** 31);

  it(`nothing of the person is left, and all else is sound: ERASING_SEED=${seed}`, async () => {
    const original = await makeOriginal();
    await fc.assert(
      fc.asyncProperty(
        fc.array(steps, { maxLength: 10 }),
        fc.array(steps, { minLength: 5, maxLength: 40 }),
        async (before, after) => {
          const copy = await openCopy(original, 'a');
          try {
            for (const step of before) await take(step, copy);
            // The session may have taken the innermost circle away.
            const [innermost] = await copy.call.circles.list();
            const { uid } = await add(copy, { circle: innermost!.uid });
            for (const step of after) await take(step, copy);
            // The session may have taken the person back.
            const answer = copy.call.erasing.erase({ uid }).catch(() => copy.call.erasing.forgetUndone());
            expect(await answer).toEqual({ isCleared: true });
            expect(leftIn(dirname(copy.file))).toEqual([]);
            expect(faults(copy)).toEqual([]);
            for (let left = (await copy.call.history.state()).undo; left !== null; ) {
              await take({ does: 'undo', run: ({ call }) => call.history.undo() }, copy);
              const { undo } = await copy.call.history.state();
              // What something else changed since is refused, as without any erasing.
              if (undo?.uid === left.uid) await copy.call.history.skip({ step: left.uid });
              left = (await copy.call.history.state()).undo;
            }
            expect(leftIn(dirname(copy.file))).toEqual([]);
            expect(faults(copy)).toEqual([]);
          } finally {
            await discard([copy]);
          }
        },
      ),
      { numRuns: Number(process.env.ERASING_RUNS ?? 12), seed },
    );
  }, 600_000);
});

it('a person who was taken back again is forgotten in backups too, where they still are', async () => {
  const test = await openTestCore();
  await add(test);
  await test.timers.pass(66 * 60_000);
  await test.call.history.undo();
  await test.timers.pass(66 * 60_000);
  await test.call.erasing.forgetUndone();
  // In the first they are there, in the second they were undone.
  const traces = await test.call.backups.traces();
  expect(traces.map(({ people }) => people)).toEqual([0, 1]);
  for (const { path } of traces) await test.call.backups.remake({ copy: path });
  expect(leftIn(dirname(test.file))).toEqual([]);
});

it('a person who was taken back again is forgotten by name too', async () => {
  const test = await openTestCore();
  await add(test);
  await test.call.history.undo();
  expect(leftIn(dirname(test.file))).not.toEqual([]);
  expect(await test.call.erasing.forgetUndone()).toEqual({ isCleared: true });
  expect(leftIn(dirname(test.file))).toEqual([]);
  expect(await test.call.history.state()).toEqual({ undo: null, redo: null });
  expect(await test.call.history.list({ limit: 2 })).toMatchObject([
    { command: 'history.forget', undo: 'never' },
    { state: 'dropped', details: { name: '' } },
  ]);
});

it('a file that could not be written anew with the erasing is so at the next opening', async () => {
  const test = await openTestCore();
  const { uid } = await add(test);
  const reader = new Database(test.file, { readonly: true });
  const reading = reader.prepare('SELECT * FROM contact').iterate();
  reading.next();
  expect(await test.call.erasing.erase({ uid })).toEqual({ isCleared: false });
  reading.return?.();
  reader.close();
  expect(leftIn(dirname(test.file))).not.toEqual([]);
  // A backup of it has nothing that the file only marked as free.
  const { path } = await test.call.backups.make();
  expect(leftIn(dirname(path))).toEqual([]);
  await test.core.close();
  test.clock.advance(1);
  const again = await test.reopen();
  await again.timers.pass(3000);
  expect(leftIn(dirname(test.file))).toEqual([]);
}, 30_000);

it('backups made before hold the person until they are deleted; no other file is', async () => {
  const test = await openTestCore();
  const { uid } = await add(test);
  await test.timers.pass(6 * 60_000);
  await test.call.erasing.erase({ uid });
  const { copies } = await test.call.backups.list();
  expect(copies).toHaveLength(1);
  expect(leftIn(dirname(test.file))).not.toEqual([]);
  expect(await test.call.backups.remove({ copies: [test.file, copies[0]!.path] })).toEqual({
    count: 1,
  });
  expect(leftIn(dirname(test.file))).toEqual([]);
  expect(await test.call.contacts.people()).toEqual([]);
});

describe('copies made before', () => {
  /** Somebody who is in two backups of two days, and in one as undone; then erased. */
  async function erasedAfterBackups() {
    const test = await openTestCore();
    const { call, timers, circle } = test;
    const { uid } = await add(test);
    await call.contacts.create(newContact(circle('core'), { displayName: 'Bo', referredBy: uid }));
    await call.contacts.update({ uid, changes: { notes: `${note} once` } });
    await call.history.undo();
    await timers.pass(66 * 60_000);
    await call.contacts.update({ uid, changes: { notes: '' } });
    await timers.pass(25 * 60 * 60_000);
    await call.erasing.erase({ uid });
    return test;
  }

  it('are named, and made anew without whoever was erased, each in its place', async () => {
    const test = await erasedAfterBackups();
    const { call, file } = test;
    const before = listBackups(file);
    const traces = await call.backups.traces();
    expect(traces).toEqual(before.map(({ path, at }) => ({ path, at, kind: 'backup', people: 1 })));
    expect(traces).toHaveLength(2);
    for (const { path } of traces) expect(await call.backups.remake({ copy: path })).toEqual({ count: 1 });
    expect(leftIn(dirname(file))).toEqual([]);
    expect(await call.backups.traces()).toEqual([]);
    expect(listBackups(file)).toEqual(before);
    for (const { path } of before) {
      expect((await call.backups.preview({ backup: path })).kinds).toEqual([]);
      const made = await call.backups.saveAs({ backup: path });
      const other = await openTestCore({ file: made.file });
      expect((await other.call.contacts.people()).map(({ name }) => name)).toEqual(['Bo']);
      await other.call.history.undo();
      expect(await other.call.contacts.people()).toEqual([]);
    }
  });

  it('that are made a workspace of their own come without them, from the untouched backup', async () => {
    const test = await erasedAfterBackups();
    const { call, file } = test;
    const { path } = listBackups(file)[0]!;
    const made = await call.backups.saveAs({ backup: path });
    await call.backups.remove({ copies: listBackups(file).map((backup) => backup.path) });
    expect(leftIn(dirname(file))).toEqual([]);
    const other = await openTestCore({ file: made.file });
    expect((await other.call.contacts.people()).map(({ name }) => name)).toEqual(['Bo']);
  });

  it('stay as they are when they cannot be read, and are told as such', async () => {
    const test = await erasedAfterBackups();
    const { call, file } = test;
    const { path } = listBackups(file)[0]!;
    writeFileSync(path, 'no database at all, but long enough to have the header of a file');
    expect((await call.backups.traces())[0]).toMatchObject({ path, people: null });
    expect(await refusal(call.backups.remake({ copy: path }))).toMatchObject({ code: 'backup-unreadable' });
    expect(await refusal(call.backups.remake({ copy: file }))).toMatchObject({ code: 'not-found' });
    expect(readFileSync(path, 'utf8')).toMatch(/^no database/);
    expect(readdirSync(dirname(path)).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('that were saved or kept as damaged are named too, but nobody’s other files', async () => {
    const test = await openTestCore();
    const { call, file, clock } = test;
    const { uid } = await add(test);
    await test.timers.pass(66 * 60_000);
    const { path } = listBackups(file)[0]!;
    const saved = nameBeside(file, 'saved', clock());
    const damaged = nameBeside(file, 'damaged', new Date(clock().getTime() - 1000));
    copyFileSync(path, saved);
    writeFileSync(damaged, 'broken');
    copyFileSync(path, nameBeside(join(dirname(file), 'other.circles'), 'saved', clock()));
    clock.advance(1);
    await call.erasing.erase({ uid });
    const found = (await call.backups.traces()).map(({ kind, people }) => ({ kind, people }));
    expect(found).toEqual([
      { kind: 'backup', people: 1 },
      { kind: 'saved', people: 1 },
      { kind: 'damaged', people: null },
    ]);
    expect(await call.backups.remake({ copy: saved })).toEqual({ count: 1 });
    expect(leftIn(dirname(file)).filter((left) => left.startsWith('test saved'))).toEqual([]);
    expect(await call.backups.remove({ copies: [damaged, path, file] })).toEqual({ count: 2 });
    expect(await call.backups.traces()).toEqual([]);
  });
});

describe('an older backup that is put back', () => {
  /** A workspace in which somebody was erased who is in its backup; both people got an insight. */
  async function erasedSince() {
    const test = await openTestCore();
    const { call, circle, timers } = test;
    const { uid } = await add(test);
    const { uid: bo } = await call.contacts.create(
      newContact(circle('core'), { displayName: 'Bo', referredBy: uid }),
    );
    await call.interactions.log(interaction([uid], { summary: note }));
    await call.interactions.log(interaction([uid, bo], { summary: 'Tea for two' }));
    await call.deals.create({ title: `Site for ${name}`, contact: uid, amount: 1 });
    await call.tasks.add({ title: `Call ${name}`, contact: uid, dueDay: '2026-03-09' });
    await timers.pass(66 * 60_000);
    await call.contacts.update({ uid: bo, changes: { displayName: 'Bo Smit' } });
    await call.erasing.erase({ uid });
    return { ...test, bo, backup: listBackups(test.file)[0]?.path ?? '' };
  }

  it('brings back nobody who was erased, nor what was about them, and says so', async () => {
    const test = await erasedSince();
    const { call, backup, bo } = test;
    expect(await call.backups.preview({ backup })).toEqual({
      rows: 1,
      sent: 0,
      leftOut: 1,
      kinds: [
        {
          kind: 'person',
          removed: { count: 0, names: [] },
          returned: { count: 0, names: [] },
          changed: { count: 1, names: ['Bo Smit'] },
        },
      ],
    });
    expect(await call.backups.restore({ backup })).toEqual({ rows: 1 });
    expect((await call.contacts.people()).map(({ name }) => name)).toEqual(['Bo']);
    expect((await call.contacts.details({ uid: bo })).referredBy).toBeNull();
    expect(await searchable(test.core, [given, family])).toEqual([[], []]);
    await call.backups.remove({ copies: [backup] });
    expect(leftIn(dirname(test.file))).toEqual([]);
  });

  it('in the place of a damaged file brings nobody back either, as long as that can still say who was erased', async () => {
    const test = await erasedSince();
    await test.core.close();
    const database = new Database(test.file);
    const page = database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'deal'").pluck().get();
    const size = Number(database.pragma('page_size', { simple: true }));
    database.close();
    const bytes = readFileSync(test.file);
    bytes.fill(0, (Number(page) - 1) * size, Number(page) * size);
    writeFileSync(test.file, bytes);
    await recoverWorkspace(test.file, test.clock());
    const { call } = await openTestCore({ file: test.file });
    expect((await call.contacts.people()).map(({ name }) => name)).toEqual(['Bo']);
    // The damaged file that was kept may hold anybody.
    expect((await call.backups.traces()).map(({ people }) => people)).toEqual([1, null]);
  });

  it('knows who was erased after Undo and Redo, and in the next backup', async () => {
    const test = await erasedSince();
    const { call, backup } = test;
    await call.backups.restore({ backup });
    await call.history.undo();
    await call.history.redo();
    await test.timers.pass(66 * 60_000);
    expect((await call.backups.preview({ backup })).leftOut).toBe(1);
    expect(leftIn(dirname(test.file)).every((found) => found.includes('weekly'))).toBe(true);
  });
});

it('what a wave reached stays a number', async () => {
  const test = await openTestCore();
  const { call } = test;
  const { anna, insight, waves } = await prepare(test);
  const reached = async () => ({
    count: (await call.insights.details({ uid: insight })).waves[0]?.recipients,
    names: (await call.insights.recipients({ wave: waves[0]! })).map(({ name }) => name),
  });
  expect(await reached()).toEqual({ count: 1, names: ['Anna van der Berg'] });
  await call.erasing.erase({ uid: anna });
  expect(await reached()).toEqual({ count: 1, names: [] });
  expect(
    test.core.createContext().workspace.reader.all(sql`SELECT contact_id, status FROM delivery`),
  ).toEqual([{ contact_id: null, status: 'sent' }]);
});
