import { daysBefore } from '../../../shared/lib/dates.ts';
import type { CirclePromises, PromiseLedger } from '../../../shared/model/referral.ts';
import { contactPromises, type GivenAhead, headStarts } from '../../../shared/rules/promises.ts';
import { kindsWithoutContact } from '../../../shared/rules/twoWay.ts';
import type { ReadDb } from '../database/readDb.ts';
import { type Sql, sql, sqlList } from '../database/sql.ts';
import type { Source } from '../reads.ts';

/** What ledgers depend on. */
export const ledgerReads: readonly Source[] = [
  'circle',
  'circle_move',
  'contact',
  'interaction',
  'interaction_contact',
  'wave',
  'delivery',
  'treat',
  'clock',
];

/** Promises of so many days are looked back upon. */
const ledgerDays = 365;

/** A time somebody was in a circle; moments in milliseconds since 1970. */
interface Stay {
  readonly contact: number;
  readonly circle: number;
  readonly from: number;
  readonly to: number;
  readonly cadenceDays: number | null;
}

/** SQL that narrows rows to those of some contacts, by the given column. */
type Among = (contact: Sql) => Sql;

/** Where people stood in the last year, each with what their circle promises now; of those in the archive nothing. */
function stays(db: ReadDb, among: Among, now: string): Stay[] {
  const since = Date.parse(daysBefore(now, ledgerDays));
  const moves = db.all<{ contact: number; circle: number; at: string; cadenceDays: number | null }>(sql`
    SELECT contact_id AS contact, to_circle_id AS circle, at, cadence_days AS cadenceDays
    FROM circle_move JOIN circle ON circle.id = to_circle_id
    JOIN contact ON contact.id = contact_id
    WHERE archived_at IS NULL AND at <= ${now} AND ${among(sql`contact_id`)}
    ORDER BY contact_id, at, circle_move.id`);
  return moves.flatMap(({ contact, circle, at, cadenceDays }, index) => {
    const next = moves[index + 1];
    const to = next?.contact === contact ? Date.parse(next.at) : Date.parse(now);
    return to <= since ? [] : [{ contact, circle, from: Math.max(since, Date.parse(at)), to, cadenceDays }];
  });
}

/** Moments of two-way contact of the last year, in order. */
function contactMoments(db: ReadDb, among: Among, now: string): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { contact_id, at } of db.each<{ contact_id: number; at: string }>(sql`
    SELECT contact_id, at FROM contact_log
    WHERE at > ${daysBefore(now, ledgerDays)} AND at <= ${now} AND direction <> 'out'
      AND kind NOT IN ${sqlList(kindsWithoutContact)} AND ${among(sql`contact_id`)}`)) {
    const known = found.get(contact_id);
    if (known) known.push(Date.parse(at));
    else found.set(contact_id, [Date.parse(at)]);
  }
  for (const moments of found.values()) moments.sort((one, other) => one - other);
  return found;
}

interface Ahead extends GivenAhead {
  readonly circle: number;
}

/** Insights of the last year that were given and then went on to a circle further out, as they were really sent. */
function givenAhead(db: ReadDb, among: Among, now: string): Ahead[] {
  const waves = Map.groupBy(
    db.all<{
      insight_id: number;
      id: number;
      circle: number;
      position: number;
      delay: number;
      at: string;
    }>(sql`
      SELECT wave.insight_id, wave.id, circle.id AS circle, circle.position, circle.delay_days AS delay, wave.sent_at AS at
      FROM wave JOIN circle ON circle.id = wave.circle_id
      WHERE wave.status = 'sent' AND wave.sent_at <= ${now}`),
    ({ insight_id }) => insight_id,
  );
  const given = db.all<{ insight_id: number; wave_id: number; at: string }>(sql`
    SELECT insight_id, wave_id, sent_at AS at FROM delivery
    WHERE status = 'sent' AND sent_at > ${daysBefore(now, ledgerDays)} AND sent_at <= ${now}
      AND contact_id IS NOT NULL AND ${among(sql`contact_id`)}`);
  return given.flatMap(({ insight_id, wave_id, at }): Ahead[] => {
    const all = waves.get(insight_id) ?? [];
    const own = all.find(({ id }) => id === wave_id);
    if (own === undefined) return [];
    const [next] = all
      .filter(({ position }) => position > own.position)
      .sort((one, other) => one.at.localeCompare(other.at) || one.position - other.position);
    if (next === undefined) return [];
    return [
      {
        circle: own.circle,
        givenAt: Date.parse(at),
        passedOnAt: Date.parse(next.at),
        promisedDays: Math.max(1, next.delay - own.delay),
      },
    ];
  });
}

function keptIn(parts: readonly Stay[], moments: ReadonlyMap<number, readonly number[]>) {
  let kept = 0;
  let broken = 0;
  for (const stay of parts) {
    const promises = contactPromises(moments.get(stay.contact) ?? [], stay);
    kept += promises.kept;
    broken += promises.broken;
  }
  return { kept, broken };
}

/** The promises to one contact over the last year, in all circles they were in. */
export function ledgerOf(db: ReadDb, contactId: number, now: string): PromiseLedger {
  const among = (contact: Sql) => sql`${contact} = ${contactId}`;
  return {
    contact: keptIn(stays(db, among, now), contactMoments(db, among, now)),
    headStart: headStarts(givenAhead(db, among, now)),
    treats:
      db.value<number>(sql`
        SELECT count(*) FROM treat
        WHERE contact_id = ${contactId} AND at > ${daysBefore(now, ledgerDays)} AND at <= ${now}`) ?? 0,
  };
}

/** The promises to the members of each circle over the last year, from the inside out. */
export function ledgerOfCircles(db: ReadDb, now: string): CirclePromises[] {
  const everybody = () => sql`TRUE`;
  const byCircle = Map.groupBy(stays(db, everybody, now), ({ circle }) => circle);
  const moments = contactMoments(db, everybody, now);
  const ahead = Map.groupBy(givenAhead(db, everybody, now), ({ circle }) => circle);
  const treats = new Map(
    db
      .all<{ circle: number; count: number }>(sql`
        SELECT circle_id AS circle, count(*) AS count FROM treat JOIN contact ON contact.id = contact_id
        WHERE archived_at IS NULL AND circle_id IS NOT NULL AND at > ${daysBefore(now, ledgerDays)} AND at <= ${now}
        GROUP BY circle_id`)
      .map(({ circle, count }) => [circle, count]),
  );
  return db
    .all<{ id: number; uid: string }>(
      sql`SELECT id, uid FROM circle WHERE successor_id IS NULL ORDER BY position`,
    )
    .map(({ id, uid }) => ({
      circle: uid,
      contact: keptIn(byCircle.get(id) ?? [], moments),
      headStart: headStarts(ahead.get(id) ?? []),
      treats: treats.get(id) ?? 0,
    }));
}
