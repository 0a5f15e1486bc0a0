import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { seededRandom } from '../../shared/lib/random.ts';
import { attack, makeWorkspace, type Outcome, openAttacked, unsoundness } from './attack.ts';
import { lost, type Stored, storedIn } from './stored.ts';

/** A core that was killed: what it acknowledged last, and the name of the work that it was killed in. */
interface Killed {
  readonly acknowledged: Stored | undefined;
  readonly amid: string | undefined;
}

/** Works on a file in a process of its own, which is killed at some moment. */
async function killAmidWork(file: string, seed: number): Promise<Killed> {
  const random = seededRandom(seed);
  const path = join(import.meta.dirname, 'anyWork.ts');
  const child = spawn(process.execPath, [path, file, String(seed)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const reading = createInterface({ input: child.stdout });
  const closed = once(reading, 'close');
  const least = random.int(1, 24);
  const enough = new Promise<void>((resolve) => {
    reading.on('line', (line) => {
      lines.push(line);
      if (lines.length === least) resolve();
    });
  });
  await Promise.race([enough, closed]);
  // Most work takes milliseconds, large work in a worker up to a second.
  await setTimeout(random.next() ** 3 * 1000);
  child.kill('SIGKILL');
  await closed;
  if (child.exitCode !== null) throw new Error(`The work ended by itself with ${child.exitCode}`);
  const stored = lines.findLast((line) => line.startsWith('{'));
  return {
    acknowledged: stored === undefined ? undefined : (JSON.parse(stored) as Stored),
    amid: lines.at(-1)?.startsWith('{') ? undefined : lines.at(-1),
  };
}

/** Kills a core amid all kinds of work, and tells how often amid each: what it acknowledged is there. */
export async function killCores(folder: string, times: number, seed: number): Promise<Outcome> {
  const kept = join(folder, 'kept.circles');
  const kills = new Map<string, number>();
  let made: Promise<void> | undefined;
  const outcome = await attack('kill amid any kind of work', times, async (place, index) => {
    made ??= makeWorkspace(kept, 20);
    await made;
    const file = join(place, 'test.circles');
    for (const ending of ['', '-lock']) copyFileSync(kept + ending, file + ending);
    const { acknowledged, amid = 'between two' } = await killAmidWork(file, seed + index);
    kills.set(amid, (kills.get(amid) ?? 0) + 1);
    if (acknowledged === undefined) return 'nothing was acknowledged';
    const after = await openAttacked(file);
    const found = storedIn(after.core);
    const unsound = await unsoundness(after);
    await after.core.close();
    const wrong = lost(acknowledged, found) ?? unsound;
    return wrong && `amid ${amid}: ${wrong}`;
  });
  const amid = [...kills].toSorted(([, one], [, other]) => other - one);
  return {
    ...outcome,
    told: `Kills by what they were amid: ${amid.map((pair) => pair.join(' ')).join(', ')}.`,
  };
}
