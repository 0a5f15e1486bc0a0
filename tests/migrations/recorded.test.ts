import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { migrate } from '../../electron/core/database/migrate.ts';
import { migrations } from '../../electron/core/database/migrations/index.ts';
import { createReadDb, StatementCache } from '../../electron/core/database/readDb.ts';
import { replaceRecorded } from '../../electron/core/database/replaceRecorded.ts';
import { createRowIds } from '../../electron/core/database/rowIds.ts';
import { tick } from '../../electron/core/history/recorder.ts';
import { replay } from '../../electron/core/history/replay.ts';
import { RunningWork } from '../../electron/core/running.ts';
import type { Direction } from '../../shared/model/command.ts';
import { openTestCore } from '../core/openTestCore.ts';
import { newContact } from '../factories/contact.ts';

/** Renames one column and splits another. */
const renaming = {
  version: migrations.length + 1,
  name: 'renaming',
  statements: `
    ALTER TABLE contact RENAME COLUMN job_title TO role;
    ${replaceRecorded('contact', 'job_title', { role: (value) => value })}
    ALTER TABLE contact_point ADD COLUMN name TEXT;
    ALTER TABLE contact_point ADD COLUMN host TEXT;
    UPDATE contact_point SET name = substr(value, 1, instr(value, '@') - 1), host = substr(value, instr(value, '@') + 1);
    ${replaceRecorded('contact_point', 'value', {
      name: (value) => `substr(${value} ->> '$', 1, instr(${value} ->> '$', '@') - 1)`,
      host: (value) => `substr(${value} ->> '$', instr(${value} ->> '$', '@') + 1)`,
    })}
    ALTER TABLE contact_point DROP COLUMN value;`,
};

it('history goes back and forth over a column that was renamed or split after it was recorded', async () => {
  const { core, call, circle, file } = await openTestCore();
  const points = [{ type: 'email' as const, value: 'anna@example.com' }];
  const { uid } = await call.contacts.create(newContact(circle('core'), { jobTitle: 'Baker', points }));
  await call.contacts.update({ uid, changes: { displayName: 'Anna', jobTitle: 'Miller' } });
  const removed = (await call.contacts.details({ uid })).points.map((point) => point.uid);
  await call.contacts.update({ uid, changes: { points: { removed } } });
  await call.history.undo();
  await core.close();

  const writer = new Database(file);
  onTestFinished(() => {
    writer.close();
  });
  migrate(writer, () => {}, [...migrations, renaming]);
  const statements = new StatementCache(writer);
  const read = createReadDb(
    statements,
    () => {},
    (error) => error,
  );
  const [running, rowIds] = [new RunningWork(), createRowIds(read, writer)];
  const moment = () => tick(writer, new Date());
  const step = (direction: Direction) =>
    replay(
      {
        writer,
        read,
        statements,
        rowIds,
        running,
        member: null,
        moment,
        onChange: () => {},
        isShown: () => false,
      },
      direction,
    );
  const present = () => [
    writer.prepare('SELECT role FROM contact').pluck().get(),
    writer.prepare('SELECT name, host FROM contact_point').all(),
  ];
  const email = { name: 'anna', host: 'example.com' };
  const stations: unknown[] = [];
  for (const direction of ['redo', 'undo', 'undo', 'undo', 'redo', 'redo', 'redo'] as const) {
    await step(direction);
    stations.push(present());
  }
  expect(stations).toEqual([
    ['Miller', []],
    ['Miller', [email]],
    ['Baker', [email]],
    [undefined, []],
    ['Baker', [email]],
    ['Miller', [email]],
    ['Miller', []],
  ]);
});
