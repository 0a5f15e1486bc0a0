import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { sql } from '../../electron/core/database/sql.ts';
import { changesKept, type Dropped, daysKept, forgotten } from '../../electron/core/past/pruning.ts';
import { newContact } from '../factories/contact.ts';
import { populate } from '../perf/populate.ts';
import { openTestCore } from './openTestCore.ts';

const day = 24 * 3_600_000;

describe('what was undone for good', () => {
  it('is forgotten after a month, though not that it was done; undo and redo go on', async () => {
    const { call, core, circle, clock, timers } = await openTestCore();
    const create = (displayName: string) => call.contacts.create(newContact(circle('core'), { displayName }));
    const changesOf = () =>
      core.createContext().workspace.reader.all<{ state: string; changes: number }>({
        text: `SELECT state, count(*) AS changes FROM change_set JOIN row_change ON change_set_id = change_set.id
               WHERE command <> 'workspace.create' GROUP BY state ORDER BY state`,
        values: [],
      });
    await create('Anna');
    await create('Bo');
    await call.history.undo();
    await create('Cees');
    await create('Dirk');
    await call.history.undo();
    const before = changesOf();
    expect(before.map(({ state }) => state)).toEqual(['done', 'dropped', 'undone']);

    await timers.pass(2000);
    clock.advance(daysKept - 1);
    await timers.pass(60_000);
    expect(changesOf()).toEqual(before);
    clock.advance(1.1);
    await timers.pass(60_000);
    expect(changesOf()).toEqual(before.filter(({ state }) => state !== 'dropped'));
    expect((await call.history.list({ limit: 10 })).map(({ state }) => state)).toEqual([
      'undone',
      'done',
      'dropped',
      'done',
    ]);
    await call.history.redo();
    while ((await call.history.state()).undo) await call.history.undo();
    expect(await call.contacts.people()).toEqual([]);
  });

  it('is forgotten a part at a time, with others in between', async () => {
    const { call, core, circle, clock, timers } = await openTestCore();
    await populate(core, 2000, 1);
    await call.history.undo();
    await call.contacts.create(newContact(circle('core')));
    await timers.pass(2000);
    const { reader } = core.createContext().workspace;
    const changesLeft = (): number =>
      reader.value<number>(
        sql`SELECT count(*) FROM row_change WHERE change_set_id IN (SELECT id FROM change_set WHERE state = 'dropped')`,
      ) ?? 0;
    const before = changesLeft();
    expect(before).toBeGreaterThan(5000);

    clock.advance(daysKept + 1);
    const seen = new Set<number>();
    let isDone = false;
    const pruned = timers.pass(60_000).then(() => {
      isDone = true;
    });
    while (!isDone) {
      await setImmediate();
      seen.add(changesLeft());
    }
    await pruned;
    expect(changesLeft()).toBe(0);
    expect([...seen].filter((left) => left > 0 && left < before)).not.toEqual([]);
  });

  it('is forgotten from the oldest when it is too much', () => {
    const now = '2026-03-02T09:00:00.000Z';
    const ago = (id: number, days: number, changes: number): Dropped => ({
      id,
      changes,
      at: new Date(Date.parse(now) - days * day).toISOString(),
    });
    const half = changesKept / 2;
    const recent = [ago(5, 1, half), ago(4, 2, half), ago(3, 3, 1), ago(2, 4, 0)];
    expect(forgotten(recent, now).map(({ id }) => id)).toEqual([3]);
    expect(forgotten([ago(9, 1, changesKept + 1)], now).map(({ id }) => id)).toEqual([9]);
    expect(forgotten([ago(9, daysKept + 1, 1), ago(8, daysKept + 1, 0)], now).map(({ id }) => id)).toEqual([
      9,
    ]);
  });
});
