import { tables } from '../../../electron/core/database/tables/index.ts';
import { unitsOfTable } from '../../../electron/core/history/remote/noteWrites.ts';
import { contactLogErrors, searchable } from '../dump.ts';
import type { Copy } from './copies.ts';

type Row = Record<string, unknown>;

const words = ['anna', 'bo', 'cees', 'dirk', 'jose', 'smit', 'vip', 'note', 'example', 'press'];

/** Every row of people's data by uid, with references as uids: what is the same in all copies. */
export function rowsByUid({ workspace }: Pick<Copy, 'workspace'>): Record<string, Row> {
  const { reader } = workspace;
  const names = Object.entries(tables);
  const uids = new Map(
    names.map(([name]) => [
      name,
      new Map(
        reader
          .all<{ id: number; uid: string }>({ text: `SELECT id, uid FROM ${name}`, values: [] })
          .map(({ id, uid }) => [id, uid]),
      ),
    ]),
  );
  const rows: Record<string, Row> = {};
  for (const [name, { columns }] of names) {
    for (const { id: _id, ...row } of reader.all<Row>({
      text: `SELECT * FROM ${name} ORDER BY uid`,
      values: [],
    })) {
      for (const [column, { refersTo }] of Object.entries(columns)) {
        if (refersTo && row[column] !== null) row[column] = uids.get(refersTo)?.get(Number(row[column]));
      }
      rows[`${name} ${String(row.uid)}`] = row;
    }
  }
  return rows;
}

/** When every unit of every row was written, with or without a clock of its own. */
function clocksByUid({ workspace }: Copy): Record<string, string> {
  const all = <Found>(text: string) => workspace.reader.all<Found>({ text, values: [] });
  const written = new Map(
    all<{ key: string; hlc: string }>(
      `SELECT concat_ws(' ', table_name, uid, unit) AS key, hlc FROM cell_clock`,
    ).map(({ key, hlc }) => [key, hlc]),
  );
  const clocks: Record<string, string> = {};
  for (const table of Object.keys(tables)) {
    const rows = all<{ uid: string; hlc: string }>(
      `SELECT uid, hlc FROM ${table} JOIN row_clock ON table_name = '${table}' AND id BETWEEN first_id AND last_id`,
    );
    for (const { uid, hlc } of rows) {
      clocks[`${table} ${uid}`] = hlc;
      for (const unit of unitsOfTable(table).all) {
        const key = `${table} ${uid} ${unit}`;
        clocks[key] = written.get(key) ?? hlc;
      }
    }
  }
  return clocks;
}

/** What a person can meet of a workspace, and what keeps copies equal, by uids. */
export async function sharedDump(copy: Copy) {
  const found = await searchable(copy.core, words);
  return { rows: rowsByUid(copy), clocks: clocksByUid(copy), found: found.map((uids) => uids.toSorted()) };
}

/** What is wrong inside one copy, whatever the others have; nothing when it is sound. */
export function faults({ workspace, core }: Copy): unknown[] {
  const all = (text: string) => workspace.reader.all({ text, values: [] });
  return [
    ...contactLogErrors(core),
    ...all('PRAGMA foreign_key_check'),
    ...all("SELECT * FROM pragma_integrity_check WHERE integrity_check <> 'ok'"),
    ...all(`SELECT * FROM row_clock AS one JOIN row_clock AS other USING (table_name)
            WHERE one.first_id < other.first_id AND one.last_id >= other.first_id`),
    // What belongs together was written together.
    ...all(`SELECT 'deal', * FROM deal WHERE (status = 'open') <> (closed_at IS NULL)`),
    ...all(`SELECT 'wave', * FROM wave WHERE (status = 'sent') <> (sent_at IS NOT NULL)`),
    ...all(
      `SELECT 'name', * FROM contact WHERE given_name IS NOT NULL AND instr(display_name, given_name) = 0`,
    ),
    ...all(
      `SELECT 'order', * FROM circle AS one JOIN circle AS other USING (position)
       WHERE one.id < other.id AND one.successor_id IS NULL AND other.successor_id IS NULL`,
    ),
    ...all(
      `SELECT 'gone', contact.* FROM contact JOIN circle ON circle.id = circle_id WHERE successor_id IS NOT NULL`,
    ),
    ...all(`SELECT 'waits', reason, pending FROM sync_conflict WHERE pending IS NOT NULL`),
  ];
}
