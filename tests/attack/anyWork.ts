/**
 * Does all kinds of work on the workspace named on the command line, chosen by a seed, until it is killed. Standard output
 * gets a line before each, its name, and one once its promise has resolved: JSON of what is stored then, `Stored`.
 */
import { copyFileSync, writeSync } from 'node:fs';
import { createCore } from '../../electron/core/core.ts';
import { seededRandom } from '../../shared/lib/random.ts';
import { storedIn } from './stored.ts';
import { importPeople, workNames, worksWith } from './works.ts';

const [file = '', seed = '0'] = process.argv.slice(2);
const random = seededRandom(Number(seed));
const copy = file.replace(/\.circles$/, ' copy.circles');
copyFileSync(file, copy);
const core = await createCore({ file, expected: true });
const elsewhere = await createCore({ file: copy, expected: true });
const { workspace } = core.createContext();

const say = (line: string): void => void writeSync(1, `${line}\n`);
const tellStored = (): void => say(JSON.stringify(storedIn(core)));

let told = 0;
const works = worksWith({
  core,
  random,
  async news(size) {
    told += 1;
    await importPeople(elsewhere, `Told ${told}`, size === 'much' ? 400 : 3);
    const since = await workspace.knowledge();
    return JSON.stringify(await elsewhere.createContext().workspace.changesSince(since));
  },
  between() {
    tellStored();
    say('redo');
  },
});

tellStored();
while (true) {
  const name = random.pick(workNames);
  say(name);
  // What is refused, such as Redo of nothing, has changed nothing, and that is looked at too.
  await works[name]().catch(() => undefined);
  tellStored();
}
