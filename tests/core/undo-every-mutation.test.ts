import { describe, expect, it } from 'vitest';
import { sql } from '../../electron/core/database/sql.ts';
import { appRouter } from '../../electron/core/router.ts';
import { commandNames, undoing } from '../../shared/model/command.ts';
import { contactLogErrors, dump, searchable } from './dump.ts';
import { finalUses, type Use, uses, usesWhenEmpty } from './mutations.ts';
import { outsideHistory } from './mutationsOutsideHistory.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';
import { prepare } from './prepare.ts';

const words = ['anna', 'bo', 'cees', 'eva', 'smit', 'zoet', 'press', 'vip', 'baker', 'bread', '0612345678'];

/** Everything people can meet again: their data, whom search finds, and what the lists say. */
async function state({ core, call }: TestCore) {
  expect(contactLogErrors(core)).toEqual([]);
  return {
    data: dump(core),
    found: await searchable(core, words),
    people: await call.contacts.people(),
    organisations: await call.contacts.organisations(),
  };
}

const steps = ({ core }: TestCore) =>
  core
    .createContext()
    .workspace.reader.value<number>(sql`SELECT count(*) FROM change_set WHERE state = 'done'`) ?? 0;

async function roundTrip(test: TestCore, run: () => Promise<unknown>): Promise<void> {
  const [before, stepsBefore] = [await state(test), steps(test)];
  await run();
  const after = await state(test);
  expect(after.data).not.toBe(before.data);
  expect(steps(test)).toBe(stepsBefore + 1);

  for (let round = 0; round < 2; round += 1) {
    await test.call.history.undo();
    expect(await state(test)).toEqual(before);
    await test.call.history.redo();
    expect(await state(test)).toEqual(after);
  }
}

const title = ({ procedure, how }: Omit<Use, 'run'>) => `${procedure}: ${how}`;

describe('one step to undo and to redo is', () => {
  it.each(uses.map((use) => [title(use), use] as const))('%s', async (_title, use) => {
    const test = await openTestCore();
    const present = await prepare(test);
    await roundTrip(test, () => use.run(test, present));
  });

  it.each(usesWhenEmpty.map((use) => [title(use), use] as const))('%s', async (_title, use) => {
    const test = await openTestCore();
    await roundTrip(test, () => use.run(test));
  });
});

describe('final, so that Undo passes over it, is', () => {
  it.each(finalUses.map((use) => [title(use), use] as const))('%s', async (_title, use) => {
    const test = await openTestCore();
    const present = await prepare(test);
    const [before, { undo }] = [dump(test.core), await test.call.history.state()];
    const [latest] = await test.call.history.list({ limit: 1 });
    await use.run(test, present);
    expect(dump(test.core)).not.toBe(before);
    expect((await test.call.history.state()).undo).toEqual(undo);
    const [last, ...earlier] = await test.call.history.list({ limit: 100 });
    expect(earlier[0]).toEqual(latest);
    expect(last).toMatchObject({ state: 'done', undo: 'never' });
  });
});

describe('outside history is', () => {
  it.each(outsideHistory.map((use) => [`${title(use)}, as ${use.because}`, use] as const))(
    '%s',
    async (_title, use) => {
      const test = await openTestCore();
      const present = await prepare(test);
      const [before, history] = [await state(test), await test.call.history.state()];
      await use.run(test, present);
      expect(await state(test)).toEqual(before);
      expect(await test.call.history.state()).toEqual(history);
    },
  );
});

describe('the uses above', () => {
  it('are of every mutation there is, and of nothing else', () => {
    // At run time tRPC keeps procedures by their whole path, which its types do not say.
    const procedures = Object.entries<unknown>(appRouter._def.procedures) as [
      string,
      { _def: { type: string } },
    ][];
    const mutations = procedures.filter(([, { _def }]) => _def.type === 'mutation').map(([path]) => path);
    const used = [...uses, ...finalUses, ...usesWhenEmpty, ...outsideHistory].map(
      ({ procedure }) => procedure,
    );
    expect([...new Set(used)].sort()).toEqual(mutations.sort());
  });
});

it('all of them after each other come undone to the empty workspace, and are done again', async () => {
  const test = await openTestCore();
  const empty = dump(test.core);
  const present = await prepare(test, { isFinal: false });
  for (const use of uses) await use.run(test, present);
  const full = await state(test);
  const seen = new Set((await test.call.history.list({ limit: 1000 })).map(({ command }) => command));
  // The sample needs an empty file, restoring a backup (restore.test.ts), a rule of steps a night (step-rules.test.ts),
  // dismissing a suggestion, which is no step itself.
  const elsewhere: readonly string[] = [
    'sample.create',
    'workspace.restore',
    'circles.moveByRule',
    'suggestions.dismiss',
  ];
  expect(
    commandNames.filter((name) => !seen.has(name) && undoing[name] === 'step' && !elsewhere.includes(name)),
  ).toEqual([]);
  let undone = 0;
  while ((await test.call.history.state()).undo !== null) {
    await test.call.history.undo();
    undone += 1;
  }
  expect(dump(test.core)).toBe(empty);
  for (; undone > 0; undone -= 1) await test.call.history.redo();
  expect(await state(test)).toEqual(full);
});
