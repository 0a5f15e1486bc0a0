import type Database from 'better-sqlite3';
import type { StoredRow } from '../database/writeDb.ts';
import { type Change, mostNamed } from '../reads.ts';
import type { ConcernedContacts } from '../workspace/following.ts';

const isWon = (deal: StoredRow | null): boolean => deal?.status === 'won';

/** Follows the rows that the list of people is made of. */
export function createConcernedContacts(connection: Database.Database): ConcernedContacts {
  const contacts = new Set<number>();
  /** uids of contacts that are no more. */
  const removed = new Set<string>();
  const organisations = new Set<number>();
  const tags = new Set<number>();
  const interactions = new Set<number>();
  let isMany = false;
  const uids = connection
    .prepare(`
      SELECT uid FROM contact WHERE id IN (SELECT value FROM json_each(?))
      UNION SELECT uid FROM contact WHERE organisation_id IN (SELECT value FROM json_each(?))
      UNION SELECT contact.uid FROM contact_tag JOIN contact ON contact.id = contact_id
            WHERE tag_id IN (SELECT value FROM json_each(?))
      UNION SELECT contact.uid FROM interaction_contact JOIN contact ON contact.id = contact_id
            WHERE interaction_id IN (SELECT value FROM json_each(?))
      LIMIT ${mostNamed + 1}`)
    .pluck();

  function note(id: unknown): void {
    if (typeof id === 'number') contacts.add(id);
  }

  function forget(): void {
    for (const noted of [contacts, removed, organisations, tags, interactions]) noted.clear();
    isMany = false;
  }

  function found(): Change['contacts'] {
    const noted = [contacts, organisations, tags, interactions];
    if (isMany) return 'many';
    if (noted.every(({ size }) => size === 0)) return [...removed];
    const known = uids.all(noted.map((ids) => JSON.stringify([...ids]))) as string[];
    return known.length > mostNamed ? 'many' : [...known, ...removed];
  }

  return {
    noteChange(table, id, before, after) {
      if (isMany) return;
      const rows = [before, after];
      if (table === 'circle') isMany = true;
      // What customers are worth is told by comparing them with each other.
      else if (table === 'deal' && rows.some(isWon)) isMany = true;
      else if (table === 'contact') {
        note(id);
        // Who brought them gains or loses by it.
        for (const row of rows) note(row?.referred_by_id);
        if (before !== null && after === null) removed.add(String(before.uid));
        if (before !== null && after?.kind === 'organisation' && before.display_name !== after.display_name)
          organisations.add(id);
      } else if (table === 'tag') tags.add(id);
      else if (table === 'interaction') interactions.add(id);
      else for (const row of rows) note(row?.contact_id);
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
