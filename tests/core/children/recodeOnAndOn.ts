/**
 * Gives the closed workspace named on the command line another passphrase, on and on, until it is killed: none, the first,
 * the second and so on. Each is told on standard output once it is the file's.
 */
import { writeSync } from 'node:fs';
import { changePassphrase } from '../../../electron/core/passphrase/change.ts';

const [file = '', ...passphrases] = process.argv.slice(2);
let current: string | null = null;

for (let turn = 0; ; turn += 1) {
  const next = [...passphrases, null][turn % (passphrases.length + 1)] ?? null;
  changePassphrase(file, { current, next });
  current = next;
  writeSync(1, `${current}\n`);
}
