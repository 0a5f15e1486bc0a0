import { daysBefore } from '../../../shared/lib/dates.ts';
import type { TrustEvidence, TrustFact } from '../../../shared/model/trust.ts';
import { contactDays, npsDays } from '../../../shared/rules/trustFacts.ts';
import { isTwoWay } from '../../../shared/rules/twoWay.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import { hasPartIn } from './partInDeals.ts';

/** As many facts of each part are told. */
const mostTold = 5;

interface Logged {
  at: string;
  kind: string;
  direction: 'in' | 'out' | 'both';
  nps: number | null;
  is_open_complaint: 0 | 1;
  is_unnamed_referral: 0 | 1;
}

const few = (facts: readonly TrustFact[]) => ({ count: facts.length, facts: facts.slice(0, mostTold) });

const asFact = ({ at, kind, direction }: Logged): TrustFact => ({ type: 'interaction', at, kind, direction });

/** The facts that each part of a contact's trust rests on as of a moment, newest first. */
export function trustEvidence(db: ReadDb, contactId: number, now: string): TrustEvidence {
  const log = db.all<Logged>(sql`
    SELECT contact_log.at, contact_log.kind, contact_log.direction, contact_log.nps,
           contact_log.kind = 'complaint' AND (resolved_at IS NULL OR resolved_at > ${now}) AS is_open_complaint,
           contact_log.kind = 'referral' AND contact_log.direction <> 'out' AND (
             SELECT count(*) FROM interaction_contact AS named WHERE named.interaction_id = interaction.id) = 1
             AS is_unnamed_referral
    FROM contact_log JOIN interaction ON interaction.id = interaction_id
    WHERE contact_id = ${contactId} AND contact_log.at <= ${now}
    ORDER BY contact_log.at DESC, contact_log.nps, interaction_id DESC`);
  const deals = db.all<{ at: string; title: string }>(sql`
    SELECT closed_at AS at, title FROM deal
    WHERE closed_at <= ${now} AND ${hasPartIn(sql`${contactId}`, 'won')}
    ORDER BY closed_at DESC, id DESC`);
  const referred = db.all<{ uid: string; name: string; is_customer: 0 | 1 }>(sql`
    SELECT uid, display_name AS name, EXISTS (
             SELECT 1 FROM deal WHERE closed_at <= ${now} AND ${hasPartIn(sql`contact.id`, 'won')}
           ) AS is_customer
    FROM contact WHERE referred_by_id = ${contactId} AND created_at <= ${now}
    ORDER BY is_customer DESC, created_at DESC, id DESC`);

  const twoWay = log.filter(({ kind, direction }) => isTwoWay(kind, direction));
  const begun = log.filter(({ kind }) => isTwoWay(kind, 'both'));
  const sales = deals.map((sale): TrustFact => ({ type: 'deal', ...sale }));
  const purchases = log.filter(({ kind }) => kind === 'purchase').map(asFact);
  const answer = log.find(({ nps, at }) => nps !== null && at > daysBefore(now, npsDays));
  const people = referred.map(
    ({ uid, name, is_customer }): TrustFact => ({ type: 'person', uid, name, isCustomer: is_customer === 1 }),
  );
  return {
    contact: few(
      twoWay.filter(({ at }, index) => index === 0 || at > daysBefore(now, contactDays)).map(asFact),
    ),
    rhythm: few(twoWay.map(asFact)),
    initiative: few(begun.map(asFact)),
    loyalty: few([...sales, ...purchases]),
    value: few(sales),
    advocacy: few([...people, ...log.filter((entry) => entry.is_unnamed_referral === 1).map(asFact)]),
    satisfaction: few([
      ...log.filter((entry) => entry.is_open_complaint === 1).map(asFact),
      ...(answer ? [{ type: 'answer', at: answer.at, nps: answer.nps ?? 0 } as const] : []),
    ]),
  };
}
