/**
 * Writes what files of the present version hold: `version-N.sql`, the rows of a workspace in which everything
 * was done once, some of it undone; if asked to, those of the sample as `version-N-sample.sql.gz`. To be run
 * before the next migration is added; the files are never changed afterwards.
 * Usage: node tests/migrations/writeRows.ts [sample]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { createCore } from '../../electron/core/core.ts';
import { fileVersion } from '../../electron/core/database/migrate.ts';
import { createSampleWorkspace } from '../../electron/hosts/createSampleWorkspace.ts';
import type { DefaultCircleKey } from '../../shared/model/circle.ts';
import { finalUses, uses } from '../core/mutations.ts';
import { prepare } from '../core/prepare.ts';
import { testClock } from '../core/testClock.ts';
import { deterministicIds } from '../factories/ids.ts';
import { tablesOf } from './tables.ts';

function literal(value: unknown): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return String(value);
  if (value instanceof Uint8Array) return `X'${Buffer.from(value).toString('hex')}'`;
  return `'${String(value).replaceAll("'", "''")}'`;
}

async function fill(file: string): Promise<void> {
  const clock = testClock();
  const core = await createCore({ file, clock, ids: deterministicIds() });
  const call = core.caller;
  const circles = await call.circles.list();
  const circle = (key: DefaultCircleKey) => circles.find(({ defaultKey }) => defaultKey === key)?.uid ?? '';
  const workspace = { core, call, circle, clock };
  const present = await prepare(workspace);
  // Who is erased leaves nothing behind that later versions could be seen to keep.
  const lasting = [...uses, ...finalUses].filter(({ procedure }) => procedure !== 'erasing.erase');
  for (const use of lasting) await use.run(workspace, present);
  await core.createContext().workspace.command(
    'contacts.update',
    (db) => db.insert('contact_photo', { contact_id: 1, media_type: 'image/png', data: Buffer.from('png') }),
    () => ({ name: 'Anna' }),
  );
  await core.createContext().workspace.command(
    'contacts.update',
    (db) => db.insert('erasure', { at: clock().toISOString() }),
    () => ({ name: 'Nobody' }),
  );
  await call.preferences.set({ language: 'nl' });
  // A copy that was told of everything has rows that are gone here, and sent something that cannot be read.
  const { workspace: opened } = core.createContext();
  await opened.changesSince({});
  await call.contacts.update({ uid: present.anna, changes: { tags: { removed: ['VIP', 'baker'] } } });
  await opened.applyRemote('unreadable');
  // One command that was dropped, and two that can be done again.
  await call.funnel.setStage({ contacts: [present.bo], stage: 'intent' });
  await call.history.undo();
  await call.funnel.setStage({ contacts: [present.bo], stage: 'sql' });
  await call.deals.create({ title: 'Menu', contact: present.anna, amount: 10_000 });
  await call.history.undo();
  await call.history.undo();
  await core.close();
}

/** Statements that put the rows of a file into an empty one of the same version. */
function statementsOf(database: Database.Database): string {
  database.exec("UPDATE change_set SET device = 'laptop'");
  const statements = tablesOf(database).flatMap((table) =>
    database
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .map((row) => {
        const values = Object.entries(row as Record<string, unknown>);
        return `INSERT INTO ${table} (${values.map(([column]) => column).join(', ')}) VALUES (${values
          .map(([, value]) => literal(value))
          .join(', ')});`;
      }),
  );
  return `${statements.join('\n')}\n`;
}

function write(file: string, ending: string, encode: (statements: string) => string | Uint8Array): void {
  const database = new Database(file);
  const target = join(import.meta.dirname, `version-${fileVersion(database)}${ending}`);
  writeFileSync(target, encode(statementsOf(database)));
  database.close();
  console.log(target);
}

const folder = mkdtempSync(join(tmpdir(), 'circles-rows-'));
try {
  const file = join(folder, 'all.circles');
  await fill(file);
  write(file, '.sql', (statements) => statements);
  if (process.argv.includes('sample')) {
    const sample = join(folder, 'sample.circles');
    await createSampleWorkspace(sample, { now: new Date('2026-03-02T09:00:00.000Z') });
    write(sample, '-sample.sql.gz', (statements) => gzipSync(statements, { level: 9 }));
  }
} finally {
  rmSync(folder, { recursive: true });
}
