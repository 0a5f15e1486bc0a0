import { daysBefore } from '../../../shared/lib/dates.ts';
import type { Brief, OpenPromise } from '../../../shared/model/brief.ts';
import { questionsFor } from '../../../shared/rules/brief.ts';
import { npsDays } from '../../../shared/rules/trustFacts.ts';
import { kindsWithoutContact } from '../../../shared/rules/twoWay.ts';
import { contactRow } from '../contacts/find.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql, sqlList } from '../database/sql.ts';
import type { Source } from '../reads.ts';

/** What `briefOf` depends on. */
export const briefReads: readonly Source[] = [
  ...(['contact', 'interaction', 'interaction_contact', 'task', 'deal', 'deal_person', 'clock'] as const),
];

function lastContact(db: ReadDb, contactId: number, now: string): Brief['last'] {
  const last = db.get<NonNullable<Brief['last']>>(sql`
    SELECT interaction.kind, interaction.at, summary
    FROM contact_log JOIN interaction ON interaction.id = interaction_id
    WHERE contact_id = ${contactId} AND contact_log.at <= ${now} AND contact_log.direction <> 'out'
      AND contact_log.kind NOT IN ${sqlList(kindsWithoutContact)}
    ORDER BY contact_log.at DESC LIMIT 1`);
  return last ?? null;
}

/** What was promised and is open, the soonest first; what has no day comes last. */
function openPromises(db: ReadDb, contactId: number, now: string): OpenPromise[] {
  return db.all<OpenPromise>(sql`
    SELECT * FROM (
      SELECT 'complaint' AS kind, interaction.uid, summary AS title, interaction.at
      FROM contact_log JOIN interaction ON interaction.id = interaction_id
      WHERE contact_id = ${contactId} AND contact_log.kind = 'complaint' AND resolved_at IS NULL
        AND interaction.at <= ${now}
      UNION ALL
      SELECT 'task', uid, title, due_day FROM task WHERE contact_id = ${contactId} AND done_at IS NULL
      UNION ALL
      SELECT 'deal', uid, title, expected_on FROM deal
      WHERE status = 'open' AND (contact_id = ${contactId}
        OR id IN (SELECT deal_id FROM deal_person WHERE contact_id = ${contactId}))
    )
    ORDER BY at IS NULL, at`);
}

function latestNps(db: ReadDb, contactId: number, now: string): number | null {
  const answer = db.value<number>(sql`
    SELECT nps FROM contact_log
    WHERE contact_id = ${contactId} AND nps IS NOT NULL AND at <= ${now} AND at > ${daysBefore(now, npsDays)}
    ORDER BY at DESC LIMIT 1`);
  return answer ?? null;
}

/** What to know before a meeting with somebody. @throws Problem `not-found`. */
export function briefOf(db: ReadDb, contact: string, now: string): Brief {
  const { id, consent } = contactRow(db, contact);
  const promises = openPromises(db, id, now);
  const count = (wanted: OpenPromise['kind']) => promises.filter(({ kind }) => kind === wanted).length;
  const bought = db.value<number>(sql`
    SELECT EXISTS (SELECT 1 FROM deal WHERE contact_id = ${id} AND status = 'won')
      OR EXISTS (SELECT 1 FROM deal_person JOIN deal ON deal.id = deal_id
                 WHERE deal_person.contact_id = ${id} AND status = 'won')`);
  return {
    last: lastContact(db, id, now),
    promises,
    questions: questionsFor({
      openComplaints: count('complaint'),
      openDeals: count('deal'),
      isCustomer: bought === 1,
      nps: latestNps(db, id, now),
      consent,
    }),
  };
}
