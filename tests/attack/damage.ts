import {
  appendFileSync,
  copyFileSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { changePassphrase } from '../../electron/core/passphrase/change.ts';
import { rememberPassphrase } from '../../electron/core/passphrases.ts';
import { type Random, seededRandom } from '../../shared/lib/random.ts';
import { Problem } from '../../shared/model/problem.ts';
import { attack, makeWorkspace, type Outcome, openAttacked } from './attack.ts';

const pageSize = 4096;

const place = (file: string, random: Random): number =>
  Math.floor(random.next() * (statSync(file).size - pageSize));

function change(file: string, at: number, length: number, to: (byte: number) => number): void {
  const content = readFileSync(file);
  for (let index = at; index < at + length; index += 1) content[index] = to(content[index] ?? 0);
  writeFileSync(file, content);
}

/** Ways in which a file is damaged on disks and on its way. */
const damages: readonly ((file: string, random: Random) => void)[] = [
  (file, random) =>
    change(file, place(file, random), 1, (byte) => byte ^ (1 << Math.floor(random.next() * 8))),
  (file, random) => change(file, place(file, random), 16, (byte) => byte ^ 1),
  (file, random) => change(file, place(file, random), 512, () => 0),
  (file, random) => change(file, place(file, random), pageSize, () => Math.floor(random.next() * 256)),
  (file, random) => change(file, Math.floor(random.next() * 100), 4, () => 0xff),
  (file, random) => truncateSync(file, place(file, random)),
  (file) => appendFileSync(file, 'x'.repeat(3 * pageSize)),
  (file, random) => {
    const content = readFileSync(file);
    const [one, other] = [place(file, random), place(file, random)].map((at) => at - (at % pageSize));
    const page = Buffer.from(content.subarray(one, one! + pageSize));
    page[0] = (page[0] ?? 0) ^ 1;
    page.copy(content, other);
    writeFileSync(file, content);
  },
];

/** The same of encrypted files. */
export async function damageEncrypted(kept: string, times: number, seed: number): Promise<Outcome> {
  const passphrase = 'vier woorden van papier';
  const forget = rememberPassphrase(passphrase);
  const whole = join(kept, 'encrypted.circles');
  await makeWorkspace(whole);
  changePassphrase(whole, { current: null, next: passphrase });
  // Whoever closes it in good order says what its bytes are.
  await (await openAttacked(whole)).core.close();
  try {
    return await damageCopies('damaged encrypted file: refused, or told after the check', whole, times, seed);
  } finally {
    forget();
  }
}

/** Damages files that were closed in good order, half of them under an unchanged date: each is refused or told. */
export async function damageFiles(kept: string, times: number, seed: number): Promise<Outcome> {
  const whole = join(kept, 'whole.circles');
  await makeWorkspace(whole);
  return damageCopies('damaged file: refused, or told after the check', whole, times, seed);
}

function damageCopies(what: string, whole: string, times: number, seed: number): Promise<Outcome> {
  return attack(what, times, async (folder, index) => {
    const file = join(folder, 'test.circles');
    const { atime, mtime } = statSync(whole);
    for (const ending of ['', '-lock']) copyFileSync(whole + ending, file + ending);
    utimesSync(file, atime, mtime);
    damages[index % damages.length]?.(file, seededRandom(seed + index));
    if (readFileSync(file).equals(readFileSync(whole))) return undefined;
    if (Math.floor(index / damages.length) % 2 === 0) utimesSync(file, atime, mtime);
    try {
      const { core, timers } = await openAttacked(file);
      await timers.pass(4000);
      const problems = await core.caller.health.problems();
      await core.close();
      return problems.length > 0 ? undefined : `opened in silence, damage ${index % damages.length}`;
    } catch (error) {
      return error instanceof Problem ? undefined : String(error);
    }
  });
}
