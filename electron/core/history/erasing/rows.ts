import type { RowOf, TableName } from '../../database/tables/index.ts';
import { tables } from '../../database/tables/index.ts';
import type { Table } from '../../database/tables/table.ts';
import type { WriteDb } from '../../database/writeDb.ts';

type Described = readonly [TableName, (typeof tables)[TableName]];

const described = Object.entries(tables) as unknown as readonly Described[];

/** The column of a table that points to another. */
function columnTo(table: TableName, to: string): string {
  const found = Object.entries(tables[table].columns).find(([, { refersTo }]) => refersTo === to);
  if (!found) throw new Error(`${table} does not refer to ${to}`);
  return found[0];
}

const idsWhere = (db: WriteDb, text: string, ...values: readonly number[]): number[] =>
  db.all<{ id: number }>({ text, values }).map(({ id }) => id);

/** The rows of a table that go with a contact: those that are of it, or of it alone. */
function rowsToRemove(db: WriteDb, [name, { contact }]: Described, contactId: number): number[] {
  if (!contact || contact.of === 'itself' || contact.erasing === 'untie') return [];
  if ('column' in contact.of)
    return idsWhere(db, `SELECT id FROM ${name} WHERE ${contact.of.column} = ?`, contactId);
  const links = contact.of.through as TableName;
  const [to, of] = [columnTo(links, name), columnTo(links, 'contact')];
  return idsWhere(
    db,
    `SELECT DISTINCT ${to} AS id FROM ${links} AS own WHERE ${of} = ?
       AND NOT EXISTS (SELECT 1 FROM ${links} AS others WHERE others.${to} = own.${to} AND others.${of} <> ?)`,
    contactId,
    contactId,
  );
}

/** The column by which rows of a table go along with the contact that they are of. */
export function columnThatGoes({ contact }: Table): string | null {
  if (typeof contact?.of !== 'object' || !('column' in contact.of)) return null;
  return contact.erasing === 'untie' ? null : contact.of.column;
}

/** Takes a contact out of what stays: whom others were referred by, where they work, whom a wave reached. */
function removeReferences(db: WriteDb, contactId: number): void {
  for (const [name, table] of described) {
    const { columns } = table;
    const own = columnThatGoes(table);
    for (const [column, { refersTo, isNullable }] of Object.entries(columns)) {
      if (refersTo !== 'contact' || !isNullable || column === own) continue;
      const ids = idsWhere(db, `SELECT id FROM ${name} WHERE ${column} = ?`, contactId);
      for (const id of ids) db.update(name, id, { [column]: null });
    }
  }
}

/** Files are often called after the one person in them. */
function removeFileNames(db: WriteDb, names: readonly (string | null)[]): void {
  const words = names.flatMap((name) => (name && name.length > 2 ? [name.toLowerCase()] : []));
  for (const batch of db.all<RowOf<'import_batch'>>({ text: 'SELECT * FROM import_batch', values: [] })) {
    const fileName = batch.file_name.toLowerCase();
    if (words.some((word) => fileName.includes(word))) db.update('import_batch', batch.id, { file_name: '' });
  }
}

/**
 * Adds to rows that are to be removed those that cannot be without them: who else had a part in a deal. Tables come after
 * those they refer to, so that one pass finds all.
 */
function addThoseThatNeedThem(db: WriteDb, rows: ReadonlyMap<TableName, Set<number>>): void {
  for (const [name, { columns }] of described) {
    for (const [column, { refersTo, isNullable }] of Object.entries(columns)) {
      const gone = refersTo === null || isNullable ? undefined : rows.get(refersTo as TableName);
      for (const id of gone ?? [])
        for (const needing of idsWhere(db, `SELECT id FROM ${name} WHERE ${column} = ?`, id))
          rows.get(name)?.add(needing);
    }
  }
}

/** Removes a contact with everything that the descriptions of tables say goes with it. */
export function removeContact(db: WriteDb, contact: RowOf<'contact'>): void {
  const rows = new Map(
    described.map((table) => [table[0], new Set(rowsToRemove(db, table, contact.id))] as const),
  );
  addThoseThatNeedThem(db, rows);
  removeReferences(db, contact.id);
  removeFileNames(db, [contact.display_name, contact.family_name]);
  // Those that refer to others come after them in the descriptions, so they go first.
  for (const [name, ids] of [...rows].toReversed()) for (const id of ids) db.remove(name, id);
  db.remove('contact', contact.id);
}
