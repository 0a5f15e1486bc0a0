import { expect, it } from 'vitest';
import { type Failure, fuzz } from './fuzz/fuzz.ts';

/** `FUZZ_SEED=… npx vitest run tests/imports/fuzz.test.ts` reads the same files again; `npm run fuzz` reads 20 000. */
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);

it('damaged files of all kinds are read or refused, and every row of them is accounted for', () => {
  const failures: Failure[] = [];
  fuzz(300, seed, (failure) => failures.push(failure));
  expect(failures).toEqual([]);
});
