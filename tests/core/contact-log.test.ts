import { expect, it } from 'vitest';
import { sql } from '../../electron/core/database/sql.ts';
import type { WriteDb } from '../../electron/core/database/writeDb.ts';
import { newContact } from '../factories/contact.ts';
import { interaction } from '../factories/interaction.ts';
import { contactLogErrors, dump } from './dump.ts';
import { openTestCore } from './openTestCore.ts';

/** Two people who met once, at a meeting that Anna alone was at. */
async function withMeeting() {
  const test = await openTestCore();
  const anna = await test.call.contacts.create(newContact(test.circle('core'), { displayName: 'Anna' }));
  await test.call.contacts.create(newContact(test.circle('core'), { displayName: 'Bo' }));
  await test.call.interactions.log(interaction([anna.uid]));
  const { workspace } = test.core.createContext();
  return {
    ...test,
    run: (work: (db: WriteDb) => void) => workspace.command('contacts.update', work, () => ({})),
    log: () => workspace.reader.all(sql`SELECT * FROM contact_log ORDER BY contact_id, interaction_id`),
  };
}

it('holds what was logged, for everybody who took part', async () => {
  const { core, call, log, clock } = await withMeeting();
  const at = clock().toISOString();
  expect(log()).toEqual([
    { contact_id: 1, interaction_id: 1, at, direction: 'both', kind: 'meeting', nps: null },
  ]);
  const everybody = (await call.contacts.people()).map(({ uid }) => uid);
  await call.interactions.log(interaction(everybody, { kind: 'feedback', direction: 'in', nps: 9 }));
  expect(log()).toHaveLength(3);
  expect(log()).toContainEqual({
    contact_id: 2,
    interaction_id: 2,
    at,
    direction: 'in',
    kind: 'feedback',
    nps: 9,
  });
  expect(contactLogErrors(core)).toEqual([]);
});

it.each<[string, (db: WriteDb) => void, number]>([
  [
    'is changed',
    (db) =>
      db.update('interaction', 1, { at: '2026-01-01T00:00:00.000Z', direction: 'in', kind: 'call', nps: 3 }),
    1,
  ],
  ['gets another person', (db) => db.insert('interaction_contact', { interaction_id: 1, contact_id: 2 }), 2],
  ['turns out to be with somebody else', (db) => db.update('interaction_contact', 1, { contact_id: 2 }), 1],
  ['loses its person', (db) => db.remove('interaction_contact', 1), 0],
  [
    'is removed',
    (db) => {
      db.remove('interaction_contact', 1);
      db.remove('interaction', 1);
    },
    0,
  ],
])('follows an interaction that %s, and its undo and redo', async (_what, work, rows) => {
  const { core, call, run, log } = await withMeeting();
  const [before, data] = [log(), dump(core)];
  await run(work);
  const after = log();
  expect(after).toHaveLength(rows);
  expect(after).not.toEqual(before);
  expect(contactLogErrors(core)).toEqual([]);

  await call.history.undo();
  expect(log()).toEqual(before);
  expect(dump(core)).toBe(data);
  await call.history.redo();
  expect(log()).toEqual(after);
});

it('is as it was after a command that failed', async () => {
  const { run, log } = await withMeeting();
  const before = log();
  const failing = run((db) => {
    db.update('interaction', 1, { kind: 'call' });
    throw new Error('on purpose');
  });
  await expect(failing).rejects.toThrow('on purpose');
  expect(log()).toEqual(before);
});
