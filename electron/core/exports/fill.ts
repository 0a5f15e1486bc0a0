import { z } from 'zod';
import { documentFormat } from '../../../shared/model/export.ts';
import { Problem } from '../../../shared/model/problem.ts';
import type { OutsideDb } from '../database/outsideDb.ts';
import { type SqlValue, sql } from '../database/sql.ts';
import { type NewRow, type TableName, tables } from '../database/tables/index.ts';
import type { WriteDb } from '../database/writeDb.ts';
import { isConstraint } from '../history/changedSince.ts';
import { storeValue } from '../settings/stored.ts';
import type { Place } from '../workspace/elsewhere.ts';
import { documentVersion } from './document.ts';

const bytesSchema = z.object({ base64: z.base64() });
const valueSchema = z.union([z.string(), z.number().int(), bytesSchema]);
const rowSchema = z.record(z.string(), valueSchema).and(z.object({ uid: z.string().min(1).max(100) }));
const documentSchema = z.object({
  format: z.literal(documentFormat),
  version: z.number().int().min(1),
  preferences: z.record(z.string(), z.unknown()).default({}),
  tables: z.record(z.string(), z.array(z.unknown())),
});
type Document = z.output<typeof documentSchema>;
type Row = z.output<typeof rowSchema>;

const names = Object.keys(tables) as TableName[];

/** @param place what of the document does not fit. */
const broken = (place: string, cause?: unknown): Problem =>
  new Problem('export-broken', { place }, cause === undefined ? {} : { cause });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw broken('JSON', cause);
  }
}

/** @throws Problem `export-broken`, `export-newer`. */
function documentOf(text: string): Document {
  const parsed = documentSchema.safeParse(parse(text));
  if (!parsed.success) throw broken(parsed.error.issues[0]?.path.join('.') || 'format');
  const { version, tables: found } = parsed.data;
  const unknown = Object.keys(found).filter((name) => !Object.hasOwn(tables, name));
  if (version > documentVersion || unknown.length > 0) throw new Problem('export-newer', { version });
  return parsed.data;
}

/** Makes rows of those of a document, in the order of the descriptions, so that what they refer to is there. */
class Filling {
  readonly #db: WriteDb;
  readonly #ids = new Map<TableName, Map<string, number>>(names.map((name) => [name, new Map()]));

  constructor(db: WriteDb) {
    this.#db = db;
  }

  #value(table: TableName, uid: string, column: string, value: z.output<typeof valueSchema>): SqlValue {
    const description = tables[table].columns[column];
    const unfit = broken(`${table} ${uid}`);
    if (!description) throw unfit;
    if (description.type === 'BLOB') {
      if (typeof value !== 'object') throw unfit;
      return Buffer.from(value.base64, 'base64');
    }
    if (typeof value !== (description.type === 'TEXT' ? 'string' : 'number')) throw unfit;
    return value as string | number;
  }

  /** A row of this file. What it refers to in its own table may come after it: that is for `#refer`. */
  #rowOf(table: TableName, row: Row): Record<string, SqlValue> {
    const made: Record<string, SqlValue> = { uid: row.uid };
    for (const [column, value] of Object.entries(row)) {
      if (column === 'uid') continue;
      const refersTo = tables[table].columns[column]?.refersTo as TableName | null | undefined;
      if (!refersTo) made[column] = this.#value(table, row.uid, column, value);
      else if (refersTo !== table) made[column] = this.#ids.get(refersTo)?.get(String(value)) ?? null;
    }
    return made;
  }

  #refer(table: TableName, row: Row): void {
    const own = this.#ids.get(table);
    const changes = Object.entries(row)
      .filter(([column]) => tables[table].columns[column]?.refersTo === table)
      .map(([column, value]) => [column, own?.get(String(value)) ?? null]);
    const id = own?.get(row.uid);
    if (id !== undefined && changes.length > 0) this.#db.update(table, id, Object.fromEntries(changes));
  }

  /** Makes the rows of one table. @throws Problem `export-broken`. */
  async fill(table: TableName, rows: readonly unknown[], pause: () => Promise<void>): Promise<void> {
    const checked: Row[] = [];
    for (const unchecked of rows) {
      const { data: row } = rowSchema.safeParse(unchecked);
      if (!row) throw broken(table);
      try {
        const id = this.#db.insert(table, this.#rowOf(table, row) as NewRow<typeof table>);
        this.#ids.get(table)?.set(row.uid, id);
      } catch (cause) {
        if (!isConstraint(cause)) throw cause;
        throw broken(`${table} ${row.uid}`, cause);
      }
      checked.push(row);
      await pause();
    }
    for (const row of checked) {
      this.#refer(table, row);
      await pause();
    }
  }
}

/** An empty workspace begins with circles of its own. @throws Problem `workspace-not-empty`. */
function empty(db: WriteDb, file: string): void {
  for (const name of names.filter((name) => name !== 'circle' && name !== 'circle_change')) {
    if (db.value({ text: `SELECT 1 FROM ${name} LIMIT 1`, values: [] }) !== undefined)
      throw new Problem('workspace-not-empty', { file });
  }
  for (const { id } of db.all<{ id: number }>(sql`SELECT id FROM circle_change`))
    db.remove('circle_change', id);
  // Those that went before those they went to.
  for (const { id } of db.all<{ id: number }>(sql`SELECT id FROM circle ORDER BY successor_id IS NULL`))
    db.remove('circle', id);
}

function fillPreferences(db: OutsideDb, preferences: Document['preferences']): void {
  for (const [key, value] of Object.entries(preferences)) storeValue(db, key, value);
}

/**
 * Fills an empty workspace with an exported one, as one final command.
 * @param text what `workspaceJson` wrote.
 * @throws Problem `export-broken`, `export-newer`, `workspace-not-empty`; nothing is touched then. @returns how many contacts there are.
 */
export function fillWorkspace(
  { command, running, store }: Pick<Place, 'command' | 'running' | 'store'>,
  text: string,
): Promise<{ count: number }> {
  const document = documentOf(text);
  const total = Object.values(document.tables).reduce((sum, rows) => sum + rows.length, 0) * 2;
  let done = 0;
  const pause = async () => {
    done += 1;
    if (running.isLong) await running.pause({ done, total });
  };
  return command(
    'workspace.fill',
    async (db) => {
      empty(db, store.file);
      const filling = new Filling(db);
      for (const name of names) await filling.fill(name, document.tables[name] ?? [], pause);
      fillPreferences(store.outside, document.preferences);
      return { count: document.tables.contact?.length ?? 0 };
    },
    (result) => result,
  );
}
