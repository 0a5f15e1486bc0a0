import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { runLimited } from '../core/limitedDisk.ts';
import { attack, makeWorkspace, namesIn, type Outcome, openAttacked, unsoundness } from './attack.ts';

/**
 * Refuses every write of opening, one command and closing in turn: a process may write its log only so far, half a kilobyte
 * further each time, until all of it fits. A page goes into the log in nine such steps.
 * @param positions at most so many, evenly spread over them; all unless told.
 */
export async function fillDisk(folder: string, positions?: number): Promise<Outcome> {
  const kept = join(folder, 'kept.circles');
  await makeWorkspace(kept, 3);
  /** The log of the command, with room to spare, in blocks of 512 bytes. */
  const blocks = 420;
  const step = positions === undefined ? 1 : Math.ceil(blocks / positions);
  return attack('disk full at a write of a command', Math.ceil(blocks / step), async (place, index) => {
    const file = join(place, 'test.circles');
    for (const ending of ['', '-lock']) copyFileSync(kept + ending, file + ending);
    const { lines, errors, code } = runLimited(index * step, 'oneCommand.ts', file, 'Anna Achterberg');
    if (code !== 0) return `ended with ${code}: ${errors.slice(0, 300)}`;
    const odd = lines.find((line) => !/^(opened|done|closed|refused (disk-refused|disk-full))$/.test(line));
    if (odd !== undefined) return odd;
    const after = await openAttacked(file);
    const names = await namesIn(after.core);
    const unsound = await unsoundness(after);
    await after.core.close();
    if (names.includes('Anna Achterberg') !== lines.includes('done')) return `acknowledged or not: ${lines}`;
    return names.length < 3 ? 'people are missing' : unsound;
  });
}
