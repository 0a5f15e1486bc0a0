import type { CommandName, CommandSummary } from '../../../shared/model/command.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql, sqlList } from '../database/sql.ts';
import { type ChangeSetRow, toSummary } from '../history/changeSet.ts';

/** Commands that people think of as having done something today; the rest is keeping house. */
const deeds: readonly CommandName[] = [
  'interactions.log',
  'interactions.resolve',
  'thanks.answer',
  'promises.treat',
  'circles.move',
  'circles.place',
  'circles.moveByRule',
  'insights.sendWave',
  'deals.create',
  'deals.setStatus',
  'tasks.complete',
  'contacts.create',
  'contacts.import',
];

/** So many of the latest commands are looked at. */
const lookedAt = 500;

/** Something that was done today. */
export interface Deed extends CommandSummary {
  /** Whether a rule did it, while nobody was there. */
  readonly byRule: boolean;
}

/** What was done here since a moment and stands, the latest first: by people, and by the rules they set. */
export function doneSince(db: ReadDb, since: string): Deed[] {
  return db
    .all<ChangeSetRow>(sql`
      SELECT * FROM (SELECT * FROM change_set ORDER BY id DESC LIMIT ${lookedAt})
      WHERE at >= ${since} AND state = 'done' AND origin IN ('person', 'rule') AND command IN ${sqlList(deeds)}
      ORDER BY id DESC`)
    .map((row) => ({ ...toSummary(row), byRule: row.origin === 'rule' }))
    .reduce<Deed[]>(withPlacement, []);
}

const placedBy = ({ details: { count } }: Deed) => (typeof count === 'number' ? count : 1);

/**
 * Adds a deed to later ones. People are placed one after another, many in a session, which is told as one: with the moment of
 * the last and the uid of the first, so that Undo, which takes back the last alone, is not offered for all of them.
 */
function withPlacement(later: Deed[], deed: Deed): Deed[] {
  const last = later.at(-1);
  if (deed.command !== 'circles.place' || last?.command !== 'circles.place') return [...later, deed];
  const details = { ...deed.details, count: placedBy(last) + placedBy(deed) };
  return [...later.slice(0, -1), { ...deed, details, at: last.at }];
}
