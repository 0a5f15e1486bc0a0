import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { seededRandom } from '../../shared/lib/random.ts';
import { attack, makeWorkspace, type Outcome, openAttacked, unsoundness } from './attack.ts';
import { lost, type Stored, storedIn } from './stored.ts';

/** Works on a file in a process of its own, which is killed at some moment. @returns what it acknowledged last. */
async function killAmidWork(file: string, seed: number): Promise<string | undefined> {
  const random = seededRandom(seed);
  const path = join(import.meta.dirname, 'anyWork.ts');
  const child = spawn(process.execPath, [path, file, String(seed)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const reading = createInterface({ input: child.stdout });
  const closed = once(reading, 'close');
  const least = 1 + Math.floor(random.next() * 12);
  const enough = new Promise<void>((resolve) => {
    reading.on('line', (line) => {
      lines.push(line);
      if (lines.length === least) resolve();
    });
  });
  await Promise.race([enough, closed]);
  await setTimeout(random.next() * 40);
  child.kill('SIGKILL');
  await closed;
  if (child.exitCode !== null) throw new Error(`The work ended by itself with ${child.exitCode}`);
  return lines.at(-1);
}

/** Kills a core amid commands, imports, undo, backups, restores and erasing: what it acknowledged is there. */
export function killCores(folder: string, times: number, seed: number): Promise<Outcome> {
  const kept = join(folder, 'kept.circles');
  let made: Promise<void> | undefined;
  return attack('kill amid any kind of work', times, async (place, index) => {
    made ??= makeWorkspace(kept, 20);
    await made;
    const file = join(place, 'test.circles');
    for (const ending of ['', '-lock']) copyFileSync(kept + ending, file + ending);
    const line = await killAmidWork(file, seed + index);
    if (line === undefined) return 'nothing was acknowledged';
    const after = await openAttacked(file);
    const found = storedIn(after.core);
    const unsound = await unsoundness(after);
    await after.core.close();
    return lost(JSON.parse(line) as Stored, found) ?? unsound;
  });
}
