import { copyFileSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../shared/lib/random.ts';
import { newContact } from '../factories/contact.ts';
import { attack, makeWorkspace, namesIn, type Outcome, openAttacked } from './attack.ts';

/** Puts another file in the place of one that is open, or none: what was acknowledged is in the copy, the other untouched. */
export function swapFiles(times: number, seed: number): Promise<Outcome> {
  return attack('file replaced or removed while open', times, async (folder, index) => {
    const random = seededRandom(seed + index);
    const [file, other, incoming] = ['test.circles', 'other.circles', 'incoming'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    await makeWorkspace(other, 3);
    copyFileSync(other, incoming);
    const { core, timers } = await openAttacked(file);
    const [circle] = await core.caller.circles.list();
    const acknowledged: string[] = [];
    const swapAt = random.int(0, 11);
    let copy: string | undefined;
    const isRemoved = index % 5 === 4;
    for (let step = 0; step < 12; step += 1) {
      if (step === swapAt) {
        if (isRemoved) rmSync(file);
        else renameSync(incoming, file);
      }
      const displayName = `Person ${step}`;
      await core.caller.contacts.create(newContact(circle?.uid ?? '', { displayName })).then(
        () => acknowledged.push(displayName),
        () => {},
      );
      if (index % 3 === 0) await timers.pass(5000);
    }
    copy = String((await core.caller.health.problems())[0]?.details.copy ?? '');
    if (copy === '') {
      await timers.pass(5000);
      copy = String((await core.caller.health.problems())[0]?.details.copy ?? '');
    }
    await core.close();
    if (acknowledged.length !== swapAt) return `${acknowledged.length} acknowledged, swapped at ${swapAt}`;
    if (!isRemoved && !readFileSync(file).equals(readFileSync(other))) return 'the other file was written to';
    const rescued = await openAttacked(copy);
    const names = await namesIn(rescued.core);
    await rescued.core.close();
    return names.join() === acknowledged.toSorted().join() ? undefined : `the copy holds ${names.length}`;
  });
}
