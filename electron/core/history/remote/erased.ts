import type { RemoteValue, RowDelta } from '../../../../shared/model/remoteChanges.ts';
import type { OutsideDb } from '../../database/outsideDb.ts';
import type { StatementCache } from '../../database/readDb.ts';
import { type Sql, sql, sqlList } from '../../database/sql.ts';
import { type RowOf, type TableName, tables } from '../../database/tables/index.ts';
import type { WriteDb } from '../../database/writeDb.ts';
import { forgetContact } from '../erasing/forgetting.ts';
import { columnThatGoes, removeContact } from '../erasing/rows.ts';
import type { Clocks } from './clocks.ts';

const isTable = (name: string): name is TableName => Object.hasOwn(tables, name);

const erasuresIn = (rows: readonly RowDelta[]): RowDelta[] => rows.filter(({ table }) => table === 'erasure');

/** The uids of all who were erased, here or by what came. */
export function erasedUids(statements: StatementCache, rows: readonly RowDelta[]): Set<string> {
  const here = statements.prepare('SELECT uid FROM erasure').pluck().all() as string[];
  return new Set([...here, ...erasuresIn(rows).map(({ uid }) => uid)]);
}

/** Those who were erased elsewhere and are still here. */
export function stillHere(outside: OutsideDb, erased: ReadonlySet<string>): RowOf<'contact'>[] {
  return outside.all(sql`SELECT * FROM contact WHERE uid IN ${sqlList([...erased])}`);
}

/** Erases here who was erased elsewhere, with all that was done with them meanwhile, as the last recorded command. */
export function eraseHere(db: WriteDb, outside: OutsideDb, contacts: readonly RowOf<'contact'>[]): void {
  for (const contact of contacts) {
    removeContact(db, contact);
    forgetContact(outside, contact);
  }
}

/** What is let in of changes that came, and the moments of commands that were about somebody who was erased. */
export interface LetIn {
  readonly deltas: RowDelta[];
  readonly scrubbed: ReadonlySet<string>;
}

/** Keeps out of what came everything that is of those who were erased. */
class Doorkeeper {
  readonly #erased: ReadonlySet<string>;
  readonly #statements: StatementCache;
  readonly #clocks: Clocks;
  /** With whom the interactions among what came were. */
  readonly #contactsBy: Map<string, RemoteValue[]>;
  /** The newest moment at which somebody was erased. */
  readonly #latest: string | null;

  constructor(
    statements: StatementCache,
    clocks: Clocks,
    erased: ReadonlySet<string>,
    deltas: readonly RowDelta[],
  ) {
    this.#erased = erased;
    this.#statements = statements;
    this.#clocks = clocks;
    this.#contactsBy = new Map();
    for (const { table, values } of deltas) {
      if (table !== 'interaction_contact' || typeof values.interaction_id !== 'string') continue;
      const contacts = this.#contactsBy.get(values.interaction_id) ?? [];
      contacts.push(values.contact_id ?? null);
      this.#contactsBy.set(values.interaction_id, contacts);
    }
    const here = statements
      .prepare("SELECT max(clock) FROM change_set WHERE command = 'contacts.erase'")
      .pluck()
      .get() as string | null;
    this.#latest =
      [here, ...erasuresIn(deltas).map(({ born }) => born)]
        .filter((hlc) => hlc !== null)
        .sort()
        .at(-1) ?? null;
  }

  #isErased(value: RemoteValue | undefined): boolean {
    return typeof value === 'string' && this.#erased.has(value);
  }

  #isHere(table: TableName, uid: string): boolean {
    const name: Sql = { text: table, values: [] };
    const { text, values } = sql`SELECT 1 FROM ${name} WHERE uid = ${uid}`;
    return this.#statements.prepare(text).get(...values) !== undefined;
  }

  /** Whether a row that is not here went when somebody was erased, and nobody brought it back since. */
  #wentAlong({ table, uid, born }: RowDelta): boolean {
    const gone = this.#clocks.goneAt(table, uid);
    if (gone === undefined || (born ?? '') > gone) return false;
    return (
      this.#statements
        .prepare("SELECT 1 FROM change_set WHERE clock = ? AND command = 'contacts.erase'")
        .get(gone) !== undefined
    );
  }

  #staysOut(delta: RowDelta, table: TableName): boolean {
    const own = columnThatGoes(tables[table]);
    if (table === 'contact' ? this.#erased.has(delta.uid) : own && this.#isErased(delta.values[own]))
      return true;
    if (this.#isHere(table, delta.uid)) return false;
    const contacts = table === 'interaction' ? this.#contactsBy.get(delta.uid) : undefined;
    return contacts?.every((contact) => this.#isErased(contact)) || this.#wentAlong(delta);
  }

  /** A change as it is let in; null when it is not. */
  letIn(delta: RowDelta): RowDelta | null {
    const { table, uid, values } = delta;
    if (!isTable(table)) return delta;
    if (this.#staysOut(delta, table)) {
      // What is still to come of this row is known by that.
      if (this.#latest !== null && !this.#isHere(table, uid)) this.#clocks.noteGone(table, uid, this.#latest);
      return null;
    }
    const untied = Object.entries(tables[table].columns).flatMap(([column, { refersTo }]) =>
      refersTo === 'contact' && this.#isErased(values[column]) ? [[column, null]] : [],
    );
    if (untied.length === 0) return delta;
    return { ...delta, values: { ...values, ...Object.fromEntries(untied) } };
  }
}

/**
 * Leaves out of what came all that is of those who were erased: a copy may have gone on with them before it heard. What is of
 * others too comes without them.
 */
export function letIn(
  statements: StatementCache,
  clocks: Clocks,
  erased: ReadonlySet<string>,
  deltas: RowDelta[],
): LetIn {
  if (erased.size === 0) return { deltas, scrubbed: new Set() };
  const doorkeeper = new Doorkeeper(statements, clocks, erased, deltas);
  const scrubbed = new Set<string>();
  const rest = deltas.flatMap((delta) => {
    const admitted = doorkeeper.letIn(delta);
    if (admitted !== delta) {
      for (const hlc of [delta.born, ...Object.values(delta.clocks)]) if (hlc) scrubbed.add(hlc);
    }
    return admitted ? [admitted] : [];
  });
  return { deltas: rest, scrubbed };
}
