import type Database from 'better-sqlite3';
import { type TableName, tables } from '../database/tables/index.ts';
import type { StoredRow } from '../database/writeDb.ts';
import { type Change, mostNamed } from '../reads.ts';
import type { ConcernedContacts } from '../workspace/following.ts';

const isWon = (deal: StoredRow | null): boolean => deal?.status === 'won';

/** Whether a row says who brought how much. */
function tellsOfRevenue(table: TableName, before: StoredRow | null, after: StoredRow | null): boolean {
  return (
    table === 'refund' || table === 'deal_person' || (table === 'deal' && (isWon(before) || isWon(after)))
  );
}

/** The column of a table that points to a contact, where its rows are of one. */
function contactColumn(table: TableName): string | undefined {
  const of = tables[table].contact?.of;
  return typeof of === 'object' && 'column' in of ? of.column : undefined;
}

const givenIds = 'IN (SELECT value FROM json_each(?))';

/** SQL for the uids of the contacts that rows have to do with through those of another table, by their ids. */
function uidsThrough(through: string, table: TableName): string {
  const link = through as TableName;
  const [column] = Object.entries(tables[link].columns).find(([, { refersTo }]) => refersTo === table) ?? [];
  return `
    SELECT contact.uid FROM ${link} JOIN contact ON contact.id = ${contactColumn(link)}
    WHERE ${column} ${givenIds}`;
}

/** Tables of rows that are no one contact's alone: how the contacts are found by the ids of these rows. */
const shared = new Map<TableName, string>([
  ...(Object.keys(tables) as TableName[]).flatMap((table): [TableName, string][] => {
    const of = tables[table].contact?.of;
    return typeof of === 'object' && 'through' in of ? [[table, uidsThrough(of.through, table)]] : [];
  }),
  // Tags are of nobody, but the list says who has them.
  ['tag', uidsThrough('contact_tag', 'tag')],
]);

const findUids = [
  `SELECT uid FROM contact WHERE id ${givenIds}`,
  // The list names the organisation of a person.
  `SELECT uid FROM contact WHERE organisation_id ${givenIds}`,
  ...shared.values(),
].join(' UNION ');

/**
 * Follows the rows that the list of people is made of. Whose a row is, its table's description says; what is
 * said here is what the list tells of others than these.
 */
export function createConcernedContacts(connection: Database.Database): ConcernedContacts {
  const contacts = new Set<number>();
  /** uids of contacts that are no more. */
  const removed = new Set<string>();
  const organisations = new Set<number>();
  const rowsOf = new Map([...shared.keys()].map((table) => [table, new Set<number>()]));
  let isMany = false;
  const uids = connection.prepare(`${findUids} LIMIT ${mostNamed + 1}`).pluck();

  function note(id: unknown): void {
    if (typeof id === 'number') contacts.add(id);
  }

  function forget(): void {
    for (const noted of [contacts, removed, organisations, ...rowsOf.values()]) noted.clear();
    isMany = false;
  }

  function found(): Change['contacts'] {
    const noted = [contacts, organisations, ...rowsOf.values()];
    if (isMany) return 'many';
    if (noted.every(({ size }) => size === 0)) return [...removed];
    const known = uids.all(noted.map((ids) => JSON.stringify([...ids]))) as string[];
    return known.length > mostNamed ? 'many' : [...known, ...removed];
  }

  function noteContact(id: number, before: StoredRow | null, after: StoredRow | null): void {
    note(id);
    // Who brought them gains or loses by it.
    for (const row of [before, after]) note(row?.referred_by_id);
    if (before !== null && after === null) removed.add(String(before.uid));
    if (before !== null && after?.kind === 'organisation' && before.display_name !== after.display_name)
      organisations.add(id);
  }

  return {
    noteChange(table, id, before, after) {
      if (isMany) return;
      const column = contactColumn(table);
      if (table === 'circle' || table === 'setting') isMany = true;
      // What customers are worth is told by comparing them with each other, and who referred them gains by it.
      else if (tellsOfRevenue(table, before, after)) isMany = true;
      else if (table === 'contact') noteContact(id, before, after);
      else if (column !== undefined) for (const row of [before, after]) note(row?.[column]);
      else rowsOf.get(table)?.add(id);
      if (contacts.size > mostNamed) isMany = true;
    },
    take() {
      const concerned = found();
      forget();
      return concerned;
    },
    forget,
  };
}
