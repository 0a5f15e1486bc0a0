import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../electron/core/core.ts';
import { sql } from '../../electron/core/database/sql.ts';
import type { RemoteChanges } from '../../shared/model/remoteChanges.ts';
import { newContact } from '../factories/contact.ts';
import { populate } from '../perf/populate.ts';
import { type Copy, hear, makeOriginal, openCopies, pull } from './convergence/copies.ts';
import { faults, sharedDump } from './convergence/sharedDump.ts';

const people = 400;

/** Two copies, and all that one has to tell the other: an import. */
async function withMany(): Promise<{ here: Copy; there: Copy; changes: RemoteChanges; before: number }> {
  const [here, there] = (await openCopies(await makeOriginal(), 2)) as [Copy, Copy];
  await populate(here.core, people, 1);
  const changes = await here.workspace.changesSince(await there.workspace.knowledge());
  return { here, there, changes, before: (await there.call.contacts.people()).length };
}

describe('a large set of changes from another copy', () => {
  it('is merged at once as others see it, who are answered all the while', async () => {
    const { here, there, changes, before } = await withMany();
    const told: Change[] = [];
    there.workspace.onChange((change) => told.push(change));
    const seen: number[] = [];
    let isMerged = false;
    const merged = hear(there, changes).then(() => {
      isMerged = true;
    });
    while (!isMerged) {
      await setImmediate();
      seen.push((await there.call.contacts.people()).length);
    }
    await merged;
    expect(seen.filter((length) => length === before).length).toBeGreaterThan(10);
    expect(seen).toEqual(seen.map((length) => (length === before ? before : before + people)));
    expect(told).toHaveLength(1);
    expect(told[0]).toEqual({
      tables: expect.arrayContaining(['contact', 'change_set', 'sync_conflict']),
      contacts: 'many',
    });
    expect(await sharedDump(there)).toEqual(await sharedDump(here));
    expect(faults(there)).toEqual([]);
    // Rows that came to be in one go there are kept as such here: one by one, each would be looked for among all.
    expect(there.workspace.reader.value(sql`SELECT count(*) FROM row_clock`)).toBeLessThan(100);
    expect((await there.call.history.list({ limit: 1 }))[0]).toMatchObject({
      command: 'contacts.import',
      member: 'a',
      undo: 'never',
    });
  });

  it('has its turn among commands, and gives no id twice', async () => {
    const { here, there, changes, before } = await withMany();
    const merged = hear(there, changes);
    await there.call.contacts.create(newContact(there.circle('leads'), { displayName: 'Later' }));
    expect(await there.call.contacts.people()).toHaveLength(before + people + 1);
    await merged;
    const list = await there.call.history.list({ limit: 2 });
    expect(list.map(({ command }) => command)).toEqual(['contacts.create', 'contacts.import']);
    await pull(there, here);
    expect(await sharedDump(there)).toEqual(await sharedDump(here));
  });

  it('is merged once, and told when it cannot be read', async () => {
    const { there, changes, before } = await withMany();
    await there.workspace.applyRemote(JSON.stringify(changes).slice(0, -1));
    expect((await there.call.history.conflicts()).map(({ reason }) => reason)).toEqual(['unreadable']);
    expect(await there.call.contacts.people()).toHaveLength(before);
    for (let time = 0; time < 2; time += 1) await hear(there, changes);
    expect(await there.call.contacts.people()).toHaveLength(before + people);
    expect((await there.call.history.list({ limit: 2 })).map(({ command }) => command)).toEqual([
      'contacts.import',
      expect.not.stringMatching('contacts.import'),
    ]);
  });
});
