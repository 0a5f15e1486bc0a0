import { daysAfter, daysBefore, daysBetween } from '../../../shared/lib/dates.ts';
import type { ThanksOwed, ThanksReason } from '../../../shared/model/referral.ts';
import {
  laterDays,
  type ThanksAnswer,
  type ThanksGiven,
  thanksDays,
  thanksOwed,
} from '../../../shared/rules/thanks.ts';
import { contactRows } from '../contacts/find.ts';
import type { ReadDb } from '../database/readDb.ts';
import { type Sql, sql } from '../database/sql.ts';
import type { Source } from '../reads.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { treeTotals } from './brought.ts';
import { salesReads } from './sales.ts';

/** What `listThanks` depends on. */
export const thanksReads: readonly Source[] = [
  ...salesReads,
  'circle',
  'interaction',
  'interaction_contact',
  'thanks',
];

/**
 * What referrers brought in the last year: people, deals of people they had referred, and referrals that were only logged.
 * @param among narrows the referrers by the given column of them.
 */
function reasons(db: ReadDb, among: (referrer: Sql) => Sql, now: string): Map<number, ThanksReason[]> {
  const since = daysBefore(now, thanksDays);
  const rows = db.all<{ referrer: number; reason: string }>(sql`
    SELECT referrer, reason FROM (
      SELECT referred_by_id AS referrer, coalesce(referred_at, created_at) AS at,
             json_object('type', 'referral', 'at', coalesce(referred_at, created_at), 'uid', uid,
                         'name', display_name) AS reason
      FROM contact
      WHERE referred_by_id IS NOT NULL AND coalesce(referred_at, created_at) > ${since}
        AND ${among(sql`referred_by_id`)}
      UNION ALL
      SELECT contact.referred_by_id, closed_at,
             json_object('type', 'win', 'at', closed_at, 'uid', contact.uid, 'name', contact.display_name,
                         'title', title, 'amount', amount, 'currency', currency)
      FROM (
        SELECT id AS deal_id, contact_id FROM deal WHERE status = 'won' AND coalesce(closed_at, created_at) > ${since}
        UNION
        SELECT deal_id, deal_person.contact_id FROM deal_person JOIN deal ON deal.id = deal_id
        WHERE status = 'won' AND coalesce(closed_at, created_at) > ${since}
      ) AS part
      JOIN deal ON deal.id = part.deal_id JOIN contact ON contact.id = part.contact_id
      WHERE contact.referred_by_id IS NOT NULL AND ${among(sql`contact.referred_by_id`)}
      -- Of several whom one person brought, one is named.
      GROUP BY deal.id, contact.referred_by_id
      UNION ALL
      SELECT link.contact_id, interaction.at,
             json_object('type', 'mention', 'at', interaction.at, 'summary', summary)
      FROM interaction JOIN interaction_contact AS link ON link.interaction_id = interaction.id
      WHERE kind = 'referral' AND direction <> 'out' AND interaction.at > ${since} AND ${among(sql`link.contact_id`)}
        AND (SELECT count(*) FROM interaction_contact AS named WHERE named.interaction_id = interaction.id) = 1
    )
    ORDER BY at DESC`);
  const byReferrer = Map.groupBy(rows, ({ referrer }) => referrer);
  return new Map(
    [...byReferrer].map(([referrer, own]) => [
      referrer,
      named(own.map(({ reason }): ThanksReason => JSON.parse(reason))),
    ]),
  );
}

/** Leaves out logged referrals that name nobody where somebody was written down as brought within a day: it is that one. */
function named(reasons: readonly ThanksReason[]): ThanksReason[] {
  const people = reasons.filter(({ type }) => type === 'referral');
  return reasons.filter(
    ({ type, at }) =>
      type !== 'mention' || !people.some((person) => Math.abs(daysBetween(person.at, at)) <= 1),
  );
}

/** What one contact is owed thanks for. */
export function thanksOwedTo(db: ReadDb, contactId: number, now: string): ThanksReason[] {
  const owed = reasons(db, (referrer) => sql`${referrer} = ${contactId}`, now).get(contactId) ?? [];
  return thanksOwed(
    owed,
    db.all<ThanksGiven>(sql`SELECT at, answer, until FROM thanks WHERE contact_id = ${contactId}`),
    now,
  );
}

/** Who is owed thanks, from the inside out, and in each circle who waits longest. */
export function listThanks(db: ReadDb, now: string): ThanksOwed[] {
  const given = Map.groupBy(
    db.all<ThanksGiven & { contact_id: number }>(sql`SELECT contact_id, at, answer, until FROM thanks`),
    ({ contact_id }) => contact_id,
  );
  const owed = [...reasons(db, () => sql`TRUE`, now)].flatMap(([id, all]) => {
    const left = thanksOwed(all, given.get(id) ?? [], now);
    return left.length === 0 ? [] : [{ id, reasons: left }];
  });
  if (owed.length === 0) return [];
  const roots = owed.map(({ id }) => id);
  const totalsOf = treeTotals(db, roots, now);
  const contacts = new Map(
    db
      .all<{ id: number; uid: string; name: string; circle: string | null; position: number | null }>(sql`
        SELECT contact.id, contact.uid, display_name AS name, circle.uid AS circle, position
        FROM contact LEFT JOIN circle ON circle.id = circle_id
        WHERE archived_at IS NULL AND contact.id IN (
          SELECT value FROM json_each(${JSON.stringify(roots)}))`)
      .map((row) => [row.id, row]),
  );
  return owed
    .flatMap(({ id, reasons }) => {
      const contact = contacts.get(id);
      return contact ? [{ contact, reasons }] : [];
    })
    .sort(
      (one, other) =>
        (one.contact.position ?? Number.POSITIVE_INFINITY) -
          (other.contact.position ?? Number.POSITIVE_INFINITY) ||
        (one.reasons.at(-1)?.at ?? '').localeCompare(other.reasons.at(-1)?.at ?? ''),
    )
    .map(({ contact: { id, uid, name, circle }, reasons }) => ({
      uid,
      name,
      circle,
      reasons,
      ...totalsOf(id),
    }));
}

/** Notes that people were thanked for all they brought so far, or that it is put off or let go. @throws Problem `not-found`. */
export function answerThanks(
  workspace: Workspace,
  { contacts, answer }: { contacts: readonly string[]; answer: ThanksAnswer },
): Promise<{ count: number; name: string; answer: ThanksAnswer }> {
  return workspace.command(
    'thanks.answer',
    (db) => {
      const at = workspace.clock().toISOString();
      const rows = contactRows(db, contacts);
      for (const { id } of rows) {
        db.insert('thanks', {
          contact_id: id,
          at,
          answer,
          until: answer === 'later' ? daysAfter(at, laterDays) : null,
        });
      }
      return { count: rows.length, name: rows.length === 1 ? (rows[0]?.display_name ?? '') : '', answer };
    },
    ({ count, name, answer }) => ({ count, name, answer }),
  );
}
