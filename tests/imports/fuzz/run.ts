/**
 * Reads damaged contact files: none may crash or take long, and every row is a contact or reported. Ends with 1
 * when one fails.
 * Usage: npm run fuzz [-- RUNS [SEED]]
 */
import { fuzz } from './fuzz.ts';

const [runs = 20_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
let failures = 0;
console.log(`${runs} damaged files, seed ${seed}`);
fuzz(runs, seed, ({ sample, seed: own, fault }) => {
  failures += 1;
  console.error(`npm run fuzz -- 1 ${own}: ${sample}: ${fault}`);
});
console.log(`${failures} of ${runs} were read wrongly`);
process.exitCode = failures > 0 ? 1 : 0;
