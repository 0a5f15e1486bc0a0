import { daysBefore } from '../../../shared/lib/dates.ts';
import type { Circle } from '../../../shared/model/circle.ts';
import type { CirclePromises, PromiseLedger } from '../../../shared/model/referral.ts';
import { theBeginning } from '../../../shared/rules/circlesAt.ts';
import { contactPromises, type GivenAhead, headStarts } from '../../../shared/rules/promises.ts';
import { kindsWithoutContact } from '../../../shared/rules/twoWay.ts';
import { type CirclesByDay, circlesByDay, pastCirclesReads } from '../circlesByDay/circlesOf.ts';
import type { ReadDb } from '../database/readDb.ts';
import { type Sql, sql, sqlList } from '../database/sql.ts';
import type { Source } from '../reads.ts';
import { createLook } from '../workspace/look.ts';

/** What ledgers depend on. */
export const ledgerReads: readonly Source[] = [
  ...pastCirclesReads,
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

/** SQL that narrows rows to those of some contacts, by the given column. */
type Among = (contact: Sql) => Sql;

/** A time in which a circle had one cadence; moments in milliseconds since 1970. */
interface Spell {
  readonly from: number;
  readonly to: number;
  readonly cadenceDays: number | null;
}

/** A time somebody was in a circle with one cadence. */
interface Stay extends Spell {
  readonly contact: number;
  readonly circle: number;
}

/** The cadences of each circle over time, by its uid, up to now. */
function spellsOf({ at, moments }: CirclesByDay, now: string): (circle: string) => readonly Spell[] {
  const beginnings = [theBeginning, ...moments].filter((moment) => moment <= now);
  const found = new Map<string, readonly Spell[]>();
  const read = (uid: string): readonly Spell[] => {
    const spells: Spell[] = [];
    for (const beginning of beginnings) {
      const cadenceDays = at(beginning).find((circle) => circle.uid === uid)?.cadenceDays ?? null;
      const last = spells.at(-1);
      if (last?.cadenceDays === cadenceDays) continue;
      const from = Date.parse(beginning);
      if (last) spells[spells.length - 1] = { ...last, to: from };
      spells.push({ from, to: Date.parse(now), cadenceDays });
    }
    return spells;
  };
  return (circle) => {
    const spells = found.get(circle) ?? read(circle);
    found.set(circle, spells);
    return spells;
  };
}

/**
 * Where people stood in the last year, each time with what the circle promised then: another cadence begins another stay. Of those
 * in the archive nothing.
 */
function stays(db: ReadDb, circles: CirclesByDay, among: Among, now: string): Stay[] {
  const since = Date.parse(daysBefore(now, ledgerDays));
  const spells = spellsOf(circles, now);
  const moves = db.all<{ contact: number; circle: number; uid: string; at: string }>(sql`
    SELECT contact_id AS contact, to_circle_id AS circle, circle.uid, at
    FROM circle_move JOIN circle ON circle.id = to_circle_id
    JOIN contact ON contact.id = contact_id
    WHERE archived_at IS NULL AND at <= ${now} AND ${among(sql`contact_id`)}
    ORDER BY contact_id, at, circle_move.id`);
  return moves.flatMap(({ contact, circle, uid, at }, index) => {
    const next = moves[index + 1];
    const came = Math.max(since, Date.parse(at));
    const went = next?.contact === contact ? Date.parse(next.at) : Date.parse(now);
    return spells(uid).flatMap((spell): Stay[] => {
      const from = Math.max(came, spell.from);
      const to = Math.min(went, spell.to);
      return from < to ? [{ contact, circle, from, to, cadenceDays: spell.cadenceDays }] : [];
    });
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

/** A wave as it was really sent. */
interface SentWave {
  readonly insight: number;
  readonly id: number;
  readonly circle: number;
  readonly uid: string;
  readonly at: string;
}

/** What the members of a circle were promised ahead of the next one further out, by what was set when the wave went out. */
function promisedAhead(
  wave: SentWave,
  others: readonly SentWave[],
  circles: readonly Circle[],
): Pick<Ahead, 'passedOnAt' | 'promisedDays'> | null {
  const placeOf = ({ uid }: SentWave) => circles.findIndex((circle) => circle.uid === uid);
  const delayOf = (sent: SentWave) => circles[placeOf(sent)]?.delayDays ?? 0;
  const own = placeOf(wave);
  const [next] = others
    .filter((other) => own !== -1 && placeOf(other) > own)
    .sort((one, other) => one.at.localeCompare(other.at) || placeOf(one) - placeOf(other));
  if (next === undefined) return null;
  return { passedOnAt: Date.parse(next.at), promisedDays: Math.max(1, delayOf(next) - delayOf(wave)) };
}

/** Insights of the last year that were given and then went on to a circle further out, as they were really sent. */
function givenAhead(db: ReadDb, circles: CirclesByDay, among: Among, now: string): Ahead[] {
  const waves = db.all<SentWave>(sql`
    SELECT wave.insight_id AS insight, wave.id, circle.id AS circle, circle.uid, wave.sent_at AS at
    FROM wave JOIN circle ON circle.id = wave.circle_id
    WHERE wave.status = 'sent' AND wave.sent_at <= ${now}`);
  const ofInsight = Map.groupBy(waves, ({ insight }) => insight);
  const ahead = new Map(
    waves.map((wave) => [
      wave.id,
      { wave, promised: promisedAhead(wave, ofInsight.get(wave.insight) ?? [], circles.at(wave.at)) },
    ]),
  );
  const given = db.all<{ wave_id: number; at: string }>(sql`
    SELECT wave_id, sent_at AS at FROM delivery
    WHERE status = 'sent' AND sent_at > ${daysBefore(now, ledgerDays)} AND sent_at <= ${now}
      AND contact_id IS NOT NULL AND ${among(sql`contact_id`)}`);
  return given.flatMap(({ wave_id, at }): Ahead[] => {
    const sent = ahead.get(wave_id);
    if (!sent?.promised) return [];
    return [{ circle: sent.wave.circle, givenAt: Date.parse(at), ...sent.promised }];
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
  const circles = circlesByDay(db);
  return {
    contact: keptIn(stays(db, circles, among, now), contactMoments(db, among, now)),
    headStart: headStarts(givenAhead(db, circles, among, now)),
    treats:
      db.value<number>(sql`
        SELECT count(*) FROM treat
        WHERE contact_id = ${contactId} AND at > ${daysBefore(now, ledgerDays)} AND at <= ${now}`) ?? 0,
  };
}

/** The promises to the members of each circle over the last year, from the inside out. */
function ledgerOfCircles(db: ReadDb, now: string): CirclePromises[] {
  const everybody = () => sql`TRUE`;
  const circles = circlesByDay(db);
  const byCircle = Map.groupBy(stays(db, circles, everybody, now), ({ circle }) => circle);
  const moments = contactMoments(db, everybody, now);
  const ahead = Map.groupBy(givenAhead(db, circles, everybody, now), ({ circle }) => circle);
  const treats = new Map(
    db
      .all<{ circle: number; count: number }>(sql`
        SELECT (
          SELECT to_circle_id FROM circle_move
          WHERE circle_move.contact_id = treat.contact_id AND circle_move.at <= treat.at
          ORDER BY circle_move.at DESC, circle_move.id DESC LIMIT 1) AS circle, count(*) AS count
        FROM treat JOIN contact ON contact.id = contact_id
        WHERE archived_at IS NULL AND treat.at > ${daysBefore(now, ledgerDays)} AND treat.at <= ${now}
        GROUP BY circle`)
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

/** What was kept and broken of the promises to the members of each circle. */
export const ledgersLook = createLook('promises.circles', ledgerOfCircles);
