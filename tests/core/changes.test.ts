import { describe, expect, it } from 'vitest';
import type { Change } from '../../electron/core/core.ts';
import { createCallerFactory } from '../../electron/core/trpc.ts';
import { patchPeople } from '../../renderer/people/patchPeople.ts';
import type { Person } from '../../shared/model/person.ts';
import { newContact } from '../factories/contact.ts';
import { wonDeal } from '../factories/deal.ts';
import { finalUses, uses } from './mutations.ts';
import { outsideHistory } from './mutationsOutsideHistory.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';
import { prepare } from './prepare.ts';

/** Listens as a page does. */
async function watch({ core }: TestCore) {
  const abort = new AbortController();
  const call = createCallerFactory(core.router)(core.createContext(), { signal: abort.signal });
  const changes = (await call.changes.watch())[Symbol.asyncIterator]();
  return { next: () => changes.next() as Promise<IteratorResult<Change, void>>, abort };
}

/** Every change that `work` makes, as it is told inside the core. */
async function changesOf({ core }: TestCore, work: () => Promise<unknown>): Promise<Change[]> {
  const told: Change[] = [];
  const stop = core.createContext().workspace.onChange((change) => told.push(change));
  await work();
  stop();
  return told;
}

describe('watching changes', () => {
  it('tells each burst as one, until the page stops listening', async () => {
    const test = await openTestCore();
    const { next, abort } = await watch(test);
    const first = next();
    const [anna, bo] = await Promise.all(
      ['Anna', 'Bo'].map((displayName) =>
        test.call.contacts.create(newContact(test.circle('core'), { displayName })),
      ),
    );
    const told = [(await first).value!];
    if (told[0]!.contacts.length < 2) told.push((await next()).value!);
    expect(told.flatMap(({ contacts }) => contacts).sort()).toEqual([anna!.uid, bo!.uid].sort());
    expect(new Set(told.flatMap(({ tables }) => tables))).toEqual(
      new Set(['contact', 'circle_move', 'stage_move', 'change_set', 'job']),
    );

    await test.call.preferences.set({ language: 'nl' });
    await test.call.funnel.setStage({ contacts: [anna!.uid], stage: 'loyal' });
    expect((await next()).value).toEqual({
      tables: ['preference', 'language', 'contact', 'stage_move', 'change_set'],
      contacts: [anna!.uid],
    });
    const ending = next();
    abort.abort();
    expect((await ending).done).toBe(true);
  });

  it('names nobody any more when there are many', async () => {
    const test = await openTestCore();
    const lines = Array.from({ length: 201 }, (_, index) => `Person ${index}`);
    const { upload } = await test.call.imports.begin({ file: 'people.csv' });
    await test.call.imports.append({
      upload,
      chunk: Buffer.from(['Name', ...lines].join('\n')).toString('base64'),
    });
    const [told] = await changesOf(test, () =>
      test.call.imports.run({ files: [{ upload }], circle: test.circle('world') }),
    );
    expect(told!.contacts).toBe('many');
  });

  it.each([
    [{ language: 'nl' }, ['preference', 'language']],
    [{ colours: 'dark' }, ['preference']],
  ] as const)(
    'leaves people and their figures alone when the page is to look otherwise: %o',
    async (preference, tables) => {
      const test = await openTestCore();
      await test.call.contacts.create(newContact(test.circle('core')));
      const told = await changesOf(test, () => test.call.preferences.set(preference));
      expect(told).toEqual([{ tables, contacts: [] }]);
      const reads = Object.entries(await test.call.changes.reads());
      const asked = reads.filter(([, sources]) => sources.includes('preference')).map(([path]) => path);
      // Nobody's figures; but where else something is kept beside them: a second folder, how columns were read.
      expect(asked).toEqual([
        'backups.list',
        'imports.preview',
        'member.name',
        'passphrase.state',
        'preferences.get',
      ]);
    },
  );

  it('names everybody, and what counts money, when that is counted in another currency', async () => {
    const test = await openTestCore();
    const told = await changesOf(test, () => test.call.preferences.set({ currency: 'USD', colours: 'dark' }));
    expect(told).toEqual([{ tables: ['preference', 'currency'], contacts: 'many' }]);
    const reads = await test.call.changes.reads();
    expect(reads['contacts.people']).toContain('currency');
  });

  it('says nothing of a command that changed nothing or failed', async () => {
    const test = await openTestCore();
    const { uid } = await test.call.contacts.create(newContact(test.circle('core')));
    const told = await changesOf(test, async () => {
      await test.call.circles.move({ contacts: [uid], circle: test.circle('core') });
      await expect(test.call.circles.move({ contacts: ['nobody'], circle: 'none' })).rejects.toThrow();
      await expect(test.call.history.redo()).rejects.toThrow();
    });
    expect(told).toEqual([]);
  });
});

describe('whoever looks otherwise in the list of people after a change is named by it', () => {
  type Work = (test: TestCore, present: Awaited<ReturnType<typeof prepare>>) => Promise<unknown>;
  const further: readonly [string, Work][] = [
    [
      'a deal of somebody who was brought',
      ({ call, clock }, { bo }) => call.deals.create(wonDeal(bo, clock().toISOString())),
    ],
    [
      'another cadence',
      ({ call, circle }) => call.circles.update({ circle: circle('core'), changes: { cadenceDays: 1 } }),
    ],
    ['another currency', ({ call }) => call.preferences.set({ currency: 'USD' })],
  ];
  const all: readonly [string, Work][] = [
    ...[...uses, ...finalUses, ...outsideHistory].map(({ procedure, how, run }): [string, Work] => [
      `${procedure}, ${how}`,
      run,
    ]),
    ...further,
  ];

  /** What each entry says; the moment stands still. */
  const entriesOf = (people: readonly Person[]) =>
    new Map(people.map((person) => [person.uid, JSON.stringify(person)]));

  it.each(all)('%s', async (_title, work) => {
    const test = await openTestCore();
    const present = await prepare(test);
    for (const step of [
      () => work(test, present),
      () => test.call.history.undo(),
      () => test.call.history.redo(),
    ]) {
      const listedBefore = await test.call.contacts.people();
      const told = await changesOf(test, step);
      const listedAfter = await test.call.contacts.people();
      const [before, after] = [entriesOf(listedBefore), entriesOf(listedAfter)];
      const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
        (uid) => before.get(uid) !== after.get(uid),
      );
      if (told.some(({ contacts }) => contacts === 'many')) continue;
      const named = told.flatMap(({ contacts }) => contacts);
      expect(differing.filter((uid) => !named.includes(uid))).toEqual([]);
      // So a page that asks about them alone has the list of everybody.
      const listed = await test.call.contacts.listed({ uids: named });
      expect(patchPeople(listedBefore, named, listed)).toEqual(listedAfter);
    }
  });
});
