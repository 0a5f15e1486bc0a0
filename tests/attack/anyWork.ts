/**
 * Does all kinds of work on the workspace named on the command line, chosen by a seed, until it is killed. Each is
 * acknowledged on standard output once its promise has resolved, with what is stored then: a line of JSON, `Stored`.
 */
import { writeSync } from 'node:fs';
import { createCore } from '../../electron/core/core.ts';
import { seededRandom } from '../../shared/lib/random.ts';
import { newContact } from '../factories/contact.ts';
import { upload } from '../imports/uploading.ts';
import { storedIn } from './stored.ts';

const [file = '', seed = '0'] = process.argv.slice(2);
const random = seededRandom(Number(seed));
const core = await createCore({ file, expected: true });
const { caller } = core;
const [circle, another] = await caller.circles.list();
const pick = <Item>(items: readonly Item[]): Item | undefined =>
  items[Math.floor(random.next() * items.length)];
let count = 0;

const add = () => {
  count += 1;
  return caller.contacts.create(
    newContact(circle?.uid ?? '', { displayName: `Added ${seed} ${count}`, notes: 'n'.repeat(count * 50) }),
  );
};

const works: readonly (() => Promise<unknown>)[] = [
  add,
  add,
  async () => {
    const somebody = pick(await caller.contacts.people());
    if (somebody && another) await caller.circles.move({ contacts: [somebody.uid], circle: another.uid });
  },
  async () => {
    const rows = Array.from(
      { length: 60 },
      (_, row) => `Imported ${count} ${row},i${count}-${row}@example.com`,
    );
    const table = `Name,Email\n${rows.join('\n')}\n`;
    await caller.imports.run({ files: [{ upload: await upload(caller, table) }], circle: circle?.uid ?? '' });
  },
  () => caller.history.undo(),
  () => caller.history.redo(),
  () => caller.backups.make(),
  async () => {
    const [newest] = (await caller.backups.list()).copies;
    if (newest) await caller.backups.restore({ backup: newest.path });
  },
  async () => {
    const somebody = pick(await caller.contacts.people());
    if (somebody) await caller.erasing.erase({ uid: somebody.uid });
  },
];

writeSync(1, `${JSON.stringify(storedIn(core))}\n`);
while (true) {
  count += 1;
  // What is refused, such as Redo of nothing, has changed nothing, and that is looked at too.
  await pick(works)?.().catch(() => undefined);
  writeSync(1, `${JSON.stringify(storedIn(core))}\n`);
}
