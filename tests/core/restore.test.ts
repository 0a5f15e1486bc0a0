import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { listBackups } from '../../electron/core/backups/backup.ts';
import { sql } from '../../electron/core/database/sql.ts';
import { newContact } from '../factories/contact.ts';
import { wonDeal } from '../factories/deal.ts';
import { interaction } from '../factories/interaction.ts';
import { dump, searchable } from './dump.ts';
import { finalUses, uses } from './mutations.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';
import { prepare } from './prepare.ts';
import { refusal } from './refusal.ts';

const minute = 60_000;

/** Makes a backup of a workspace as it is, and gives its path. */
async function backUp(test: TestCore): Promise<string> {
  await test.timers.pass(66 * minute);
  return listBackups(test.file)[0]?.path ?? '';
}

/** People's data without the ids of rows, which belong to one file. */
function data({ core }: TestCore): string {
  const { reader } = core.createContext().workspace;
  const uids = new Map<string, string>();
  const text = dump(core);
  for (const table of [...text.matchAll(/^([a-z_]+)$/gm)].map(([name]) => name ?? '')) {
    for (const row of reader.all<{ id: number; uid?: string }>({
      text: `SELECT * FROM ${table}`,
      values: [],
    }))
      if (row.uid) uids.set(`${table} ${row.id}`, row.uid);
  }
  const refersTo: Readonly<Record<string, string>> = {
    organisation_id: 'contact',
    referred_by_id: 'contact',
    contact_id: 'contact',
    circle_id: 'circle',
    from_circle_id: 'circle',
    to_circle_id: 'circle',
    successor_id: 'circle',
    deal_id: 'deal',
    insight_id: 'insight',
    wave_id: 'wave',
    tag_id: 'tag',
    field_id: 'custom_field',
    interaction_id: 'interaction',
  };
  return text
    .split('\n')
    .map((line) => {
      if (!line.startsWith('{')) return line;
      const row = JSON.parse(line);
      delete row.id;
      for (const [column, table] of Object.entries(refersTo))
        if (row[column]) row[column] = uids.get(`${table} ${row[column]}`);
      return JSON.stringify(row);
    })
    .reduce<string[][]>((parts, line) => {
      if (line.startsWith('{')) parts.at(-1)?.push(line);
      else parts.push([line]);
      return parts;
    }, [])
    .map(([table, ...rows]) => [table, ...rows.sort()].join('\n'))
    .join('\n');
}

describe('restoring a backup', () => {
  it('is previewed in names and numbers, is one step, and Undo takes it back', async () => {
    const test = await openTestCore();
    const { call, circle } = test;
    const { uid: anna } = await call.contacts.create(
      newContact(circle('core'), {
        displayName: 'Anna',
        points: [{ type: 'email', value: 'a@example.com' }],
      }),
    );
    const { uid: bo } = await call.contacts.create(
      newContact(circle('leads'), { displayName: 'Bo', tags: ['baker'], organisation: 'Smit' }),
    );
    await call.interactions.log(interaction([anna], { summary: 'Coffee' }));
    const then = data(test);
    const backup = await backUp(test);
    await call.circles.move({ contacts: [bo], circle: circle('core'), reason: '' });
    await call.contacts.create(newContact(circle('world'), { displayName: 'Cees', referredBy: bo }));
    await call.deals.create(wonDeal(anna, '2026-02-05T09:00:00.000Z', { title: 'Bread' }));
    const now = data(test);

    const preview = await call.backups.preview({ backup });
    expect(preview.kinds).toMatchObject([
      {
        kind: 'person',
        removed: { count: 1, names: ['Cees'] },
        returned: { count: 0 },
        changed: { names: expect.arrayContaining(['Bo']) },
      },
      { kind: 'deal', removed: { count: 1, names: ['Bread'] } },
    ]);
    expect(data(test)).toBe(now);

    const steps = (await call.history.list({ limit: 50 })).length;
    expect(await call.backups.restore({ backup })).toEqual({ rows: preview.rows });
    expect(data(test)).toBe(then);
    expect(await searchable(test.core, ['cees', 'bo'])).toEqual([[], [bo]]);
    const [last, ...others] = await call.history.list({ limit: 50 });
    expect(last).toMatchObject({
      command: 'workspace.restore',
      details: { at: listBackups(test.file)[0]?.at },
    });
    expect(others).toHaveLength(steps);
    expect((await call.backups.preview({ backup })).rows).toBe(0);

    await call.history.undo();
    expect(data(test)).toBe(now);
    await call.history.redo();
    expect(data(test)).toBe(then);
    await call.history.undo();
    expect(data(test)).toBe(now);
  });

  it('takes back whatever was done, and brings it back', async () => {
    const test = await openTestCore();
    const present = await prepare(test);
    const before = data(test);
    const early = await backUp(test);
    let done = 0;
    // One use may stand in the way of another.
    for (const use of uses)
      await use.run(test, present).then(
        () => (done += 1),
        () => {},
      );
    expect(done).toBeGreaterThan(uses.length / 2);
    const after = data(test);
    const late = await backUp(test);
    for (const [backup, wanted] of [
      [early, before],
      [late, after],
      [early, before],
    ] as const) {
      expect((await test.call.backups.preview({ backup })).sent).toBe(0);
      await test.call.backups.restore({ backup });
      expect(data(test)).toBe(wanted);
      await test.call.history.undo();
      await test.call.history.redo();
      expect(data(test)).toBe(wanted);
    }
  });

  it('leaves what went out since as it is, with whom it went to', async () => {
    const test = await openTestCore();
    const { insight, waves } = await prepare(test, { isFinal: false });
    const backup = await backUp(test);
    const { call, circle } = test;
    const { uid: eva } = await call.contacts.create(newContact(circle('core'), { displayName: 'Eva' }));
    const { uid: fred } = await call.contacts.create(newContact(circle('world'), { displayName: 'Fred' }));
    await call.insights.sendWave({ wave: waves[0] ?? '' });
    const { sent } = await call.backups.preview({ backup });
    expect(sent).toBe(1);
    await call.backups.restore({ backup });
    const people = (await call.contacts.people()).map(({ uid }) => uid);
    expect(people).toContain(eva);
    expect(people).not.toContain(fred);
    expect((await call.insights.details({ uid: insight })).waves[0]).toMatchObject({ status: 'sent' });
    expect((await call.backups.preview({ backup })).sent).toBe(1);
  });

  it('can be done with every backup that weeks of work leave, each of which holds what there was then', async () => {
    const test = await openTestCore();
    const { call, circle } = test;
    const states = new Map<string, string>();
    for (let day = 0; day < 12; day += 1) {
      await call.contacts.create(newContact(circle('leads'), { displayName: `Person ${day}` }));
      if (day % 4 === 3) await call.history.undo();
      const backup = await backUp(test);
      states.set(backup, data(test));
      test.clock.advance(1);
    }
    const present = data(test);
    const copies = listBackups(test.file);
    expect(copies.length).toBeGreaterThan(8);
    for (const { path } of copies) {
      await call.backups.restore({ backup: path });
      expect(data(test)).toBe(states.get(path));
      if (states.get(path) !== present) await call.history.undo();
      expect(data(test)).toBe(present);
    }
  });

  it('into a file of its own leaves the workspace as it is, and that file can be worked in', async () => {
    const test = await openTestCore();
    await test.call.contacts.create(newContact(test.circle('core'), { displayName: 'Anna' }));
    const { path: backup } = await test.call.backups.make();
    const then = data(test);
    await test.call.contacts.create(newContact(test.circle('core'), { displayName: 'Bo' }));
    const now = data(test);
    const { file } = await test.call.backups.saveAs({ backup });
    expect(dirname(file)).toBe(dirname(test.file));
    const own = await openTestCore({ file });
    expect(data(own)).toBe(then);
    await own.call.contacts.create(newContact(own.circle('core'), { displayName: 'Cees' }));
    const { file: another } = await test.call.backups.saveAs({ backup });
    expect(another).not.toBe(file);
    expect(data(test)).toBe(now);
    expect(listBackups(test.file)).toMatchObject([{ path: backup, reason: 'asked' }]);
  });

  it('refuses what stands in the way of what stays, changes nothing, and can still be a file of its own', async () => {
    const test = await openTestCore();
    const { call, circle } = test;
    const { insight, waves } = await prepare(test, { isFinal: false });
    const { uid: anna } = await call.contacts.create(
      newContact(circle('leads'), { displayName: 'Anna', tags: ['Press'] }),
    );
    const backup = await backUp(test);
    // The name of a tag went to another, and who has that was sent something since: both stay.
    const { workspace } = test.core.createContext();
    await workspace.command(
      'contacts.update',
      (db) =>
        db.update('tag', db.value<number>(sql`SELECT id FROM tag WHERE name = 'Press'`)!, { name: 'Media' }),
      () => ({ name: 'Anna' }),
    );
    await call.contacts.create(newContact(circle('core'), { displayName: 'Eva', tags: ['Press'] }));
    await call.insights.sendWave({ wave: waves[0]! });
    const before = [dump(test.core), await call.history.state()];
    expect(await refusal(call.backups.restore({ backup }))).toEqual({ code: 'restore-clash', details: {} });
    expect([dump(test.core), await call.history.state()]).toEqual(before);
    const { file } = await call.backups.saveAs({ backup });
    const own = await openTestCore({ file });
    expect((await own.call.contacts.details({ uid: anna })).tags).toEqual(['Press']);
    expect((await own.call.insights.details({ uid: insight })).waves[0]).toMatchObject({
      status: 'due',
    });
  });

  it('does what is so by now, though something was changed since it was looked at', async () => {
    const test = await openTestCore();
    const { call, circle } = test;
    const { uid } = await call.contacts.create(newContact(circle('core'), { displayName: 'Anna' }));
    const then = data(test);
    const backup = await backUp(test);
    await call.contacts.update({ uid, changes: { displayName: 'Anna Bakker' } });
    const looked = await call.backups.preview({ backup });
    await call.contacts.create(newContact(circle('leads'), { displayName: 'Bo', tags: ['press'] }));
    await call.tasks.add({ title: 'Call Anna', contact: uid, dueDay: '2026-03-09' });
    const { rows } = await call.backups.restore({ backup });
    expect(rows).toBeGreaterThan(looked.rows);
    expect(data(test)).toBe(then);
    await call.history.undo();
    expect((await call.contacts.people()).map(({ name }) => name)).toEqual(['Anna Bakker', 'Bo']);
    expect((await call.tasks.list()).open.map(({ title }) => title)).toEqual(['Call Anna']);
  });

  it('refuses one that is not there or is damaged, and changes nothing', async () => {
    const test = await openTestCore();
    await test.call.contacts.create(newContact(test.circle('core'), { displayName: 'Anna' }));
    const backup = await backUp(test);
    const before = dump(test.core);
    expect(await refusal(test.call.backups.restore({ backup: test.file }))).toMatchObject({
      code: 'not-found',
    });
    const database = new Database(backup);
    database.unsafeMode();
    database.pragma('writable_schema = ON');
    database.exec("UPDATE sqlite_schema SET rootpage = 99999 WHERE name = 'deal'");
    database.close();
    expect(await refusal(test.call.backups.restore({ backup }))).toEqual({
      code: 'backup-unreadable',
      details: { file: backup },
    });
    expect(dump(test.core)).toBe(before);
    expect(readdirSync(dirname(backup))).toHaveLength(1);
  });
});

it('what went out stays when a backup from before it is put back', async () => {
  for (const use of finalUses.filter(({ procedure }) => procedure === 'insights.sendWave')) {
    const test = await openTestCore();
    const present = await prepare(test);
    const backup = await backUp(test);
    await use.run(test, present);
    const after = data(test);
    await test.call.backups.restore({ backup });
    const waves = (text: string) => text.split('\n').filter((line) => /"(wave_id|insight_id)"/.test(line));
    expect(waves(data(test))).toEqual(waves(after));
  }
});
