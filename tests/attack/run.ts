/**
 * Attacks the file under the core, says what was attacked how often and what failed, and ends with 1 when anything did.
 *
 *   npm run attack                 as often as docs/attacks.md says: a quarter of an hour, more on a busy machine
 *   npm run attack -- --part 0.1   a tenth of that
 *   npm run attack -- kills        only these: of swaps, damage, encrypted, disk and kills
 *   npm run attack -- disk --every add   a full disk at every write of opening, one kind of work and closing
 *   ATTACK_SEED=… npm run attack   the same moments and places again
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Outcome } from './attack.ts';
import { damageEncrypted, damageFiles } from './damage.ts';
import { fillDisk } from './fullDisk.ts';
import { killCores } from './kills.ts';
import { swapFiles } from './swaps.ts';
import { workNames } from './works.ts';

const { values, positionals } = parseArgs({
  options: { part: { type: 'string', default: '1' }, every: { type: 'string' } },
  allowPositionals: true,
});
const part = Number(values.part);
const seed = Number(process.env.ATTACK_SEED ?? Math.floor(Math.random() * 2 ** 31));
const every = workNames.find((name) => name === values.every);
if (values.every !== undefined && every === undefined)
  throw new Error(`--every takes one of: ${workNames.join(', ')}`);
const often = (times: number) => Math.ceil(times * part);
const folder = mkdtempSync(join(tmpdir(), 'circles-attack-'));

const attacks: Readonly<Record<string, () => Promise<Outcome>>> = {
  swaps: () => swapFiles(often(100), seed),
  damage: () => damageFiles(folder, often(200), seed),
  encrypted: () => damageEncrypted(folder, often(100), seed),
  ...(process.platform !== 'win32' && {
    disk: () => (every ? fillDisk(folder, [every]) : fillDisk(folder, workNames, often(20))),
  }),
  kills: () => killCores(folder, often(500), seed),
};

console.log(`ATTACK_SEED=${seed}`);
if (process.platform === 'win32')
  console.log('Left out: a full disk, as Windows knows no limit to try it with.');
console.log('| what was attacked | how often | failed | seconds |\n|---|---:|---:|---:|');
const notes: string[] = [];
let failed = 0;
for (const [name, run] of Object.entries(attacks)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const began = performance.now();
  const { what, times, failures, told } = await run();
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`| ${what} | ${times} | ${failures.length} | ${seconds} |`);
  if (told !== undefined) notes.push(told);
  for (const failure of failures.slice(0, 20)) console.error(failure);
  failed += failures.length;
}
for (const note of notes) console.log(note);
rmSync(folder, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;
