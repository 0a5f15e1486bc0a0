import type { StatementCache } from '../../database/readDb.ts';

/** Translates between ids, which only one file knows, and uids, which all copies do. Valid within one transaction. */
export class RowUids {
  readonly #statements: StatementCache;
  readonly #uids = new Map<string, string>();

  constructor(statements: StatementCache) {
    this.#statements = statements;
  }

  /** The uid of a stored row. */
  uidOf(table: string, id: number): string {
    const key = `${table} ${id}`;
    let uid = this.#uids.get(key);
    if (uid === undefined) {
      const row = this.#statements.prepare(`SELECT uid FROM ${table} WHERE id = ?`).get(id);
      uid = (row as { uid: string }).uid;
      this.#uids.set(key, uid);
    }
    return uid;
  }

  /** The id of the row with this uid; undefined when there is none. */
  idOf(table: string, uid: string): number | undefined {
    const row = this.#statements.prepare(`SELECT id FROM ${table} WHERE uid = ?`).get(uid);
    return (row as { id: number } | undefined)?.id;
  }
}
