/**
 * Does all kinds of work on the workspace named on the command line, chosen by a seed, until it is killed. Standard output
 * gets a line before each, its name, and one once its promise has resolved: JSON of what is stored then, `Stored`.
 */
import { copyFileSync, writeSync } from 'node:fs';
import { createCore } from '../../electron/core/core.ts';
import { seededRandom } from '../../shared/lib/random.ts';
import { newContact } from '../factories/contact.ts';
import { wonDeal } from '../factories/deal.ts';
import { insight } from '../factories/insight.ts';
import { interaction } from '../factories/interaction.ts';
import { upload } from '../imports/uploading.ts';
import { storedIn } from './stored.ts';

const [file = '', seed = '0'] = process.argv.slice(2);
const random = seededRandom(Number(seed));
const twin = file.replace(/\.circles$/, ' twin.circles');
copyFileSync(file, twin);
const core = await createCore({ file, expected: true });
const elsewhere = await createCore({ file: twin, expected: true });
const { caller } = core;
const { workspace } = core.createContext();
const [circle, another] = await caller.circles.list();
let count = 0;

function pick<Item>(items: readonly Item[]): Item {
  const chosen = items[Math.floor(random.next() * items.length)];
  if (chosen === undefined) throw new Error('There is nothing to choose from');
  return chosen;
}

const somebody = async (): Promise<string> => pick(await caller.contacts.people()).uid;

const table = (rows: number): string =>
  ['Name,Email,Notes']
    .concat(
      Array.from(
        { length: rows },
        (_, row) => `Imported ${count} ${row},i${count}-${row}@example.com,${'n'.repeat(row % 300)}`,
      ),
    )
    .join('\n');

async function importInto({ caller: call }: typeof core, rows: number): Promise<void> {
  await call.imports.run({ files: [{ upload: await upload(call, table(rows)) }], circle: circle?.uid ?? '' });
}

/** Hears of one command of another copy: of what comes at once, either all or nothing is there. */
async function mergeAfter(does: () => Promise<unknown>): Promise<void> {
  await does();
  const other = elsewhere.createContext().workspace;
  await workspace.applyRemote(JSON.stringify(await other.changesSince(await workspace.knowledge())));
}

const person = () =>
  newContact(circle?.uid ?? '', { displayName: `Added ${seed} ${count}`, notes: 'n'.repeat(count * 50) });

/** Each is one command, or none when there is nothing to do it with. What takes long is done in a worker. */
const works: Readonly<Record<string, () => Promise<unknown>>> = {
  add: () => caller.contacts.create(person()),
  move: async () => caller.circles.move({ contacts: [await somebody()], circle: another?.uid ?? '' }),
  log: async () => caller.interactions.log(interaction([await somebody()])),
  deal: async () => caller.deals.create(wonDeal(await somebody(), workspace.clock().toISOString())),
  task: async () =>
    caller.tasks.add({ title: `Task ${count}`, contact: await somebody(), dueDay: '2026-03-09' }),
  insight: () => caller.insights.create(insight({ title: `Insight ${count}` })),
  schedule: async () => {
    const unplanned = (await caller.insights.list()).filter(({ waves }) => waves.length === 0);
    await caller.insights.schedule({
      uid: pick(unplanned).uid,
      start: new Date().toISOString(),
      zone: 'UTC',
    });
  },
  send: async () => {
    const { waves } = pick(await caller.insights.list());
    await caller.insights.sendWave({ wave: pick(waves).uid });
  },
  import: () => importInto(core, 60),
  'large import': () => importInto(core, 900),
  undo: () => caller.history.undo(),
  redo: async () => {
    await caller.history.undo();
    tellStored();
    say('redo');
    await caller.history.redo();
  },
  backup: () => caller.backups.make(),
  restore: async () => {
    const [newest] = (await caller.backups.list()).copies;
    if (newest) await caller.backups.restore({ backup: newest.path });
  },
  erase: async () => caller.erasing.erase({ uid: await somebody() }),
  'forget what was undone': () => caller.erasing.forgetUndone(),
  merge: () => mergeAfter(() => elsewhere.caller.contacts.create(person())),
  'large merge': () => mergeAfter(() => importInto(elsewhere, 400)),
};
const names = Object.keys(works);

const say = (line: string): void => void writeSync(1, `${line}\n`);
const tellStored = (): void => say(JSON.stringify(storedIn(core)));

tellStored();
while (true) {
  count += 1;
  const name = pick(names);
  say(name);
  // What is refused, such as Redo of nothing, has changed nothing, and that is looked at too.
  await works[name]?.().catch(() => undefined);
  tellStored();
}
