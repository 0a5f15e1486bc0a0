import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RemoteChanges } from '../../shared/model/remoteChanges.ts';
import { steps, take } from './convergence/commands.ts';
import { type Copy, discard, exchange, hear, makeOriginal, openCopies, pull } from './convergence/copies.ts';
import { faults, sharedDump } from './convergence/sharedDump.ts';

/** `CONVERGENCE_RUNS=1000 npx vitest run tests/core/convergence.test.ts` tries more; `CONVERGENCE_SEED` repeats. */
const numRuns = Number(process.env.CONVERGENCE_RUNS ?? 60);
const seed = Number(process.env.CONVERGENCE_SEED ?? Date.now() % 2 ** 31);

/** What copies have told so far, to be heard by anybody at any time. */
type Told = { from: Copy; changes: RemoteChanges }[];

/** Something that happens in the life of copies. */
interface Happening {
  readonly does: string;
  readonly run: (copies: readonly Copy[], told: Told) => Promise<void>;
}

const which = fc.nat(5);
const copyAt = (copies: readonly Copy[], index: number): Copy => copies[index % copies.length] as Copy;

/** Somebody does something. */
const working = fc.tuple(which, steps).map(
  ([index, step]): Happening => ({
    does: `${index}: ${step.does}`,
    run: (copies) => take(step, copyAt(copies, index)),
  }),
);

/** Somebody is erased for good. */
const erasing = fc.tuple(which, fc.nat(1000)).map(
  ([index, which]): Happening => ({
    does: `${index} erases ${which}`,
    async run(copies) {
      const { call } = copyAt(copies, index);
      const people = await call.contacts.people();
      const chosen = people[which % Math.max(1, people.length)];
      if (chosen) await call.erasing.erase({ uid: chosen.uid });
    },
  }),
);

/** One copy hears all that another has seen. */
const pulling = fc.tuple(which, which).map(
  ([from, to]): Happening => ({
    does: `${to} pulls from ${from}`,
    async run(copies) {
      const [teller, hearer] = [copyAt(copies, from), copyAt(copies, to)];
      if (teller !== hearer) await pull(teller, hearer);
    },
  }),
);

/** One copy tells what came after it told last. */
const telling = which.map(
  (index): Happening => ({
    does: `${index} tells`,
    async run(copies, told) {
      const from = copyAt(copies, index);
      const last = told.filter((one) => one.from === from).at(-1);
      const since = last?.changes.until ?? from.start;
      told.push({ from, changes: await from.workspace.changesSince(since) });
    },
  }),
);

/** One copy hears anything that was told: not necessarily in order, perhaps once more. */
const hearing = fc.tuple(fc.nat(1000), which).map(
  ([index, to]): Happening => ({
    does: `${to} hears ${index}`,
    async run(copies, told) {
      const one = told[index % Math.max(1, told.length)];
      if (one && one.from !== copyAt(copies, to)) await hear(copyAt(copies, to), one.changes);
    },
  }),
);

const happenings = fc.oneof(
  { weight: 8, arbitrary: working },
  { weight: 1, arbitrary: erasing },
  { weight: 1, arbitrary: pulling },
  { weight: 2, arbitrary: telling },
  { weight: 3, arbitrary: hearing },
);

it('copies that were worked on apart are equal once they have heard all of each other', async () => {
  process.stdout.write(`convergence: CONVERGENCE_SEED=${seed}, ${numRuns} runs\n`);
  const original = await makeOriginal();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(2, 3),
      fc.array(happenings, { minLength: 1, maxLength: 40 }),
      async (count, life) => {
        const copies = await openCopies(original, count);
        try {
          const told: Told = [];
          for (const happening of life) await happening.run(copies, told);
          await exchange(copies);
          const [first, ...others] = await Promise.all(copies.map(sharedDump));
          for (const other of others) expect(other).toEqual(first);
          for (const copy of copies) expect(faults(copy)).toEqual([]);
        } finally {
          await discard(copies);
        }
      },
    ),
    { numRuns, seed },
  );
}, 3_600_000);
