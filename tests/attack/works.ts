import type { Core } from '../../electron/core/core.ts';
import type { Random } from '../../shared/lib/random.ts';
import { newContact } from '../factories/contact.ts';
import { wonDeal } from '../factories/deal.ts';
import { insight } from '../factories/insight.ts';
import { interaction } from '../factories/interaction.ts';
import { upload } from '../imports/uploading.ts';

/** What work is done with. */
export interface Tools {
  readonly core: Core;
  /** Chooses whom and what. */
  readonly random: Random;
  /** Tells what another copy of the workspace did in one command, as it travels: a little or much. */
  news(size: 'little' | 'much'): Promise<string>;
  /** Called where a work takes two commands, when the first is stored. */
  between(): void;
}

/** A table of people nobody has met yet. */
function table(prefix: string, rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, row) => `${prefix} ${row},${prefix.replace(' ', '')}-${row}@example.com,${'n'.repeat(row % 300)}`,
  );
  return `Name,Email,Notes\n${lines.join('\n')}\n`;
}

/** Imports so many people whose names begin with the prefix. */
export async function importPeople({ caller }: Core, prefix: string, rows: number): Promise<void> {
  const [circle] = await caller.circles.list();
  const content = await upload(caller, table(prefix, rows));
  await caller.imports.run({ files: [{ upload: content }], circle: circle?.uid ?? '' });
}

/**
 * All that kills and full disks find a core amid, by name. Each is one command, or none when there is nothing to do it with,
 * and then rejects. What is large is done in a worker.
 */
export function worksWith({ core, random, news, between }: Tools) {
  const { caller } = core;
  const { workspace } = core.createContext();
  let count = 0;

  const somebody = async (): Promise<string> => random.pick(await caller.contacts.people()).uid;
  const anyCircle = async (): Promise<string> => random.pick(await caller.circles.list()).uid;
  const numbered = (name: string): string => {
    count += 1;
    return `${name} ${count}`;
  };

  return {
    add: async () => {
      const displayName = numbered('Added');
      return caller.contacts.create(
        newContact(await anyCircle(), { displayName, notes: 'n'.repeat(count * 500) }),
      );
    },
    move: async () => caller.circles.move({ contacts: [await somebody()], circle: await anyCircle() }),
    log: async () => caller.interactions.log(interaction([await somebody()])),
    deal: async () => caller.deals.create(wonDeal(await somebody(), workspace.clock().toISOString())),
    task: async () =>
      caller.tasks.add({ title: numbered('Task'), contact: await somebody(), dueDay: '2026-03-09' }),
    insight: () => caller.insights.create(insight({ title: numbered('Insight') })),
    schedule: async () => {
      const unplanned = (await caller.insights.list()).filter(({ waves }) => waves.length === 0);
      await caller.insights.schedule({
        uid: random.pick(unplanned).uid,
        start: new Date().toISOString(),
        zone: 'UTC',
      });
    },
    send: async () => {
      const [innermost] = random.pick(
        (await caller.insights.list()).filter(({ waves }) => waves.length > 0),
      ).waves;
      await caller.insights.sendWave({ wave: innermost?.uid ?? '' });
    },
    import: () => importPeople(core, numbered('Imported'), 60),
    'large import': () => importPeople(core, numbered('Imported'), 900),
    undo: () => caller.history.undo(),
    redo: async () => {
      await caller.history.undo();
      between();
      await caller.history.redo();
    },
    backup: () => caller.backups.make(),
    restore: async () =>
      caller.backups.restore({ backup: random.pick((await caller.backups.list()).copies.slice(0, 1)).path }),
    erase: async () => caller.erasing.erase({ uid: await somebody() }),
    'forget what was undone': () => caller.erasing.forgetUndone(),
    merge: async () => workspace.applyRemote(await news('little')),
    'large merge': async () => workspace.applyRemote(await news('much')),
  } satisfies Record<string, () => Promise<unknown>>;
}

export type WorkName = keyof ReturnType<typeof worksWith>;

/** The names of all of them. */
export const workNames = [
  'add',
  'move',
  'log',
  'deal',
  'task',
  'insight',
  'schedule',
  'send',
  'import',
  'large import',
  'undo',
  'redo',
  'backup',
  'restore',
  'erase',
  'forget what was undone',
  'merge',
  'large merge',
] as const satisfies readonly WorkName[];
