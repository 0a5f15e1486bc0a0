import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Core, createCore } from '../../electron/core/core.ts';
import { createSampleWorkspace } from '../../electron/hosts/createSampleWorkspace.ts';
import { ensureSample } from '../../electron/hosts/ensureSample.ts';
import { dump } from '../core/dump.ts';
import { refusal } from '../core/refusal.ts';
import { temporaryFile } from '../core/temporaryFile.ts';
import { newContact } from '../factories/contact.ts';

const monday = new Date('2026-11-23T08:00:00.000Z');
const aMonthLater = new Date('2026-12-23T08:00:00.000Z');

/** Works in a workspace file at a moment, and closes it again. */
async function using<Result>(
  file: string,
  now: Date,
  work: (core: Core) => Promise<Result>,
): Promise<Result> {
  const core = await createCore({ file, clock: () => now });
  try {
    return await work(core);
  } finally {
    await core.close();
  }
}

const read = (file: string, now: Date) =>
  using(file, now, async ({ caller }) => ({
    people: await caller.contacts.people(),
    madeAt: (await caller.history.state()).undo?.at,
  }));

const moveSomebody = (file: string, now: Date) =>
  using(file, now, async ({ caller }) => {
    const person = (await caller.contacts.people()).find(({ name }) => name === 'Anna van der Berg');
    await caller.circles.step({ contacts: [person?.uid ?? ''], direction: 'inward' });
  });

async function addSomebody({ caller }: Core): Promise<void> {
  const [circle] = await caller.circles.list();
  await caller.contacts.create(newContact(circle?.uid ?? ''));
}

test('two files made at the same moment hold the same people, uids included', async () => {
  const files = [temporaryFile('one.circles'), temporaryFile('other.circles')] as const;
  for (const file of files) await createSampleWorkspace(file, { now: monday });
  const { people } = await read(files[0], monday);
  expect(people).toHaveLength(240);
  expect(new Set(people.map(({ uid }) => uid)).size).toBe(240);
  expect((await read(files[1], monday)).people).toEqual(people);
});

test('a file that holds something is refused', async () => {
  const file = temporaryFile();
  await createSampleWorkspace(file, { now: monday });
  const again = createSampleWorkspace(file, { now: aMonthLater });
  expect((await refusal(again)).code).toBe('workspace-not-empty');
  expect((await read(file, monday)).people).toHaveLength(240);
});

test('it is made once a day: what was made stays as it is', async () => {
  const file = temporaryFile('Sample.circles');
  await ensureSample(file, monday);
  const made = await read(file, monday);
  expect(made.people).toHaveLength(240);
  await ensureSample(file, new Date('2026-11-23T20:00:00.000Z'));
  expect(await read(file, monday)).toEqual(made);
});

test('the sample of an earlier day is made anew, unless somebody worked in it', async () => {
  const file = temporaryFile('Sample.circles');
  await ensureSample(file, monday);
  await ensureSample(file, aMonthLater);
  expect((await read(file, aMonthLater)).madeAt).toBe(aMonthLater.toISOString());

  await moveSomebody(file, aMonthLater);
  const next = new Date('2027-01-04T08:00:00.000Z');
  const left = await read(file, next);
  await ensureSample(file, next);
  expect(await read(file, next)).toEqual(left);
});

test('making it anew keeps how it is looked at, and speaks the language that was chosen', async () => {
  const file = temporaryFile('Sample.circles');
  await ensureSample(file, monday);
  const chosen = { language: 'nl', colours: 'dark', currency: 'CHF' } as const;
  await using(file, monday, ({ caller }) => caller.preferences.set(chosen));
  await ensureSample(file, aMonthLater);
  const preferences = await using(file, aMonthLater, ({ caller }) => caller.preferences.get());
  expect(preferences).toEqual(chosen);
  const dutch = temporaryFile('Dutch.circles');
  await createSampleWorkspace(dutch, { now: aMonthLater, language: 'nl' });
  await using(dutch, aMonthLater, ({ caller }) => caller.preferences.set(chosen));
  expect((await read(file, aMonthLater)).people).toEqual((await read(dutch, aMonthLater)).people);
});

test.each([
  ['emptied by undoing the sample', (core: Core) => core.caller.sample.create({}), 'undone'],
  ['that holds one person', addSomebody, 'done'],
  ['that held one person, taken back', addSomebody, 'undone'],
] as const)('a workspace %s stays as it is', async (_what, work, then) => {
  const file = temporaryFile();
  await using(file, monday, async (core) => {
    await work(core);
    if (then === 'undone') await core.caller.history.undo();
  });
  const left = await using(file, aMonthLater, async (core) => [
    dump(core),
    await core.caller.history.state(),
  ]);
  await ensureSample(file, aMonthLater);
  expect(
    await using(file, aMonthLater, async (core) => [dump(core), await core.caller.history.state()]),
  ).toEqual(left);
});

test('a workspace nothing was ever done in is filled: a start was cut short before the sample', async () => {
  const file = temporaryFile();
  await using(file, monday, async () => {});
  await ensureSample(file, monday);
  expect((await read(file, monday)).people).toHaveLength(240);
});

test('a file that is no workspace is refused and left alone', async () => {
  const file = temporaryFile('Letter.circles');
  const letter = 'Dear Anna, this is no database at all.'.repeat(100);
  writeFileSync(file, letter);
  expect((await refusal(ensureSample(file, monday))).code).toBe('workspace-damaged');
  expect(readFileSync(file, 'utf8')).toBe(letter);
});
