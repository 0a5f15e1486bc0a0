import type Database from 'better-sqlite3';
import { plainLetters } from '../../../shared/rules/matchKey.ts';
import type { Derived } from '../workspace/following.ts';
import { phoneTail } from './searchExpression.ts';

/** So many contacts are rewritten at a time: FTS5 writes each time, but others wait for their turn. */
const batchSize = 1000;

/** SQL for a column as `plainText` writes it; case and accents are the index's own business. */
function plain(column: string): string {
  const replaced = Object.entries(plainLetters).reduce(
    (text, [letter, by]) => `replace(${text}, '${letter}', '${by}')`,
    column,
  );
  // Most texts have no such letter: they have as many bytes as characters.
  return `iif(octet_length(${column}) = length(${column}), ${column}, ${replaced})`;
}

/** Takes the words of removed contacts out of the index itself, where they are only marked as gone until then. */
export function dropRemovedWords(connection: Database.Database): void {
  connection.exec("INSERT INTO contact_search (contact_search) VALUES ('optimize')");
}

/**
 * Keeps `contact_search` true to the contacts that a command, an undo or a redo has touched: it is derived, so
 * it is rewritten from the rows and is no part of history. Archived contacts are not in it.
 */
export function createSearchIndex(connection: Database.Database): Derived {
  const touched = new Set<number>();
  /** Contacts that are new in this transaction, so that there are no words of them yet. */
  const added = new Set<number>();
  const touchedOrganisations = new Set<number>();
  const touchedTags = new Set<number>();
  const collectTagged = connection.prepare(
    'SELECT contact_id FROM contact_tag WHERE tag_id IN (SELECT value FROM json_each(?))',
  );
  const collectPeople = connection.prepare(
    'SELECT id FROM contact WHERE organisation_id IN (SELECT value FROM json_each(?))',
  );
  const removeWords = connection.prepare(
    'DELETE FROM contact_search WHERE rowid IN (SELECT value FROM json_each(?))',
  );
  const insertWords = connection.prepare(`
    WITH texts AS MATERIALIZED (
      SELECT contact.id,
             concat_ws(' ', contact.display_name, contact.given_name, contact.family_name) AS name,
             concat_ws(' ', organisation.display_name, contact.job_title) AS organisation,
             (SELECT group_concat(iif(type = 'phone', concat_ws(' ', value, match_key, substr(match_key, -${phoneTail})), value), ' ')
              FROM contact_point WHERE contact_id = contact.id) AS points,
             (SELECT group_concat(tag.name, ' ') FROM contact_tag JOIN tag ON tag.id = tag_id WHERE contact_id = contact.id) AS tags,
             contact.notes
      FROM json_each(?) AS wanted
      JOIN contact ON contact.id = wanted.value
      LEFT JOIN contact AS organisation ON organisation.id = contact.organisation_id
      WHERE contact.archived_at IS NULL
    )
    INSERT INTO contact_search (rowid, name, organisation, points, tags, notes)
    SELECT id, ${['name', 'organisation', 'points', 'tags', 'notes'].map(plain).join(', ')} FROM texts`);

  function forget(): void {
    touched.clear();
    added.clear();
    touchedOrganisations.clear();
    touchedTags.clear();
  }

  function refresh(): void {
    if (touchedTags.size > 0) {
      const tagged = collectTagged.pluck().all(JSON.stringify([...touchedTags])) as number[];
      for (const contact of tagged) touched.add(contact);
    }
    if (touchedOrganisations.size > 0) {
      const people = collectPeople.pluck().all(JSON.stringify([...touchedOrganisations])) as number[];
      for (const person of people) touched.add(person);
    }
    if (touched.size > 0) {
      const present = [...touched].filter((id) => !added.has(id));
      if (present.length > 0) removeWords.run(JSON.stringify(present));
      insertWords.run(JSON.stringify([...touched]));
    }
    forget();
  }

  return {
    noteChange(table, id, before, after) {
      const row = after ?? before;
      if (table === 'contact') {
        // Before it is noted: whatever else this contact is given notes it again.
        if (touched.size >= batchSize && !touched.has(id)) refresh();
        if (before === null && !touched.has(id)) added.add(id);
        touched.add(id);
        const isOrganisation = before?.kind === 'organisation' || after?.kind === 'organisation';
        const renamed = before !== null && after !== null && before.display_name !== after.display_name;
        if (isOrganisation && renamed) touchedOrganisations.add(id);
      } else if (table === 'contact_point' || table === 'contact_tag') {
        touched.add(row?.contact_id as number);
      } else if (table === 'tag' && before !== null && after !== null) {
        touchedTags.add(id);
      }
    },
    refresh,
    forget,
  };
}
