import { daysBetween } from '../../../shared/lib/dates.ts';
import type { KnownPerson } from '../../../shared/model/asOf.ts';
import type { Stage } from '../../../shared/model/lifecycle.ts';
import {
  driftStates,
  type ListedPerson,
  type PeopleSketch,
  type Person,
} from '../../../shared/model/person.ts';
import type { TrustWeights } from '../../../shared/model/trust.ts';
import { drift, driftState } from '../../../shared/rules/drift.ts';
import { trust } from '../../../shared/rules/trust.ts';
import type { ReadDb } from '../database/readDb.ts';
import { type Sql, sql, sqlList } from '../database/sql.ts';
import type { Flag } from '../database/tables/table.ts';
import type { Source } from '../reads.ts';
import { type Relationship, relationshipReads, relationships } from '../trust/relationships.ts';
import { trustWeights } from '../trust/weights.ts';

interface PlacedRow {
  id: number;
  uid: string;
  display_name: string;
  sort_name: string;
  organisation: string | null;
  circle: string;
  is_unsorted: Flag;
  cadence_days: number | null;
  maximum_days: number | null;
  stage: Stage;
  source: string | null;
  owner: string | null;
  tags: string | null;
  referred_by: string | null;
  created_at: string;
}

function placedRows(db: ReadDb, where: Sql): IterableIterator<PlacedRow> {
  return db.each<PlacedRow>(sql`
    SELECT contact.id, contact.uid, contact.display_name, contact.sort_name, organisation.display_name AS organisation,
           circle.uid AS circle, contact.is_unsorted, circle.cadence_days, circle.maximum_days, contact.stage,
           contact.source,
           contact.owner, referrer.uid AS referred_by, contact.created_at,
           (SELECT json_group_array(tag.name ORDER BY tag.name)
            FROM contact_tag JOIN tag ON tag.id = tag_id
            WHERE contact_id = contact.id) AS tags
    FROM contact
    JOIN circle ON circle.id = contact.circle_id
    LEFT JOIN contact AS organisation ON organisation.id = contact.organisation_id
    LEFT JOIN contact AS referrer ON referrer.id = contact.referred_by_id
    WHERE ${where}
    ORDER BY contact.sort_name COLLATE NOCASE, contact.id`);
}

/** How somebody stands in their circle. */
export function standingInCircle(
  row: Pick<PlacedRow, 'cadence_days' | 'maximum_days' | 'created_at'>,
  { facts, revenue, booked }: Relationship,
  now: string,
  weights: TrustWeights,
): Pick<Person, 'trust' | 'drift' | 'driftState' | 'revenue' | 'booked'> {
  const cadence = { cadenceDays: row.cadence_days, maximumDays: row.maximum_days };
  // Who was never spoken to drifts from the day they became known.
  const days = facts.daysSinceContact ?? daysBetween(row.created_at, now);
  const { score } = trust(facts, weights);
  return {
    trust: score === null ? null : Math.round(score),
    drift: drift(days, cadence),
    driftState: driftState(days, cadence),
    revenue,
    booked,
  };
}

function toKnown(row: PlacedRow): KnownPerson {
  return {
    uid: row.uid,
    name: row.display_name,
    organisation: row.organisation,
    source: row.source,
    owner: row.owner,
    tags: row.tags === null ? [] : JSON.parse(row.tags),
    referredBy: row.referred_by,
    ...(row.is_unsorted === 1 && { isUnsorted: true }),
  };
}

function toPerson(row: PlacedRow, relationship: Relationship, now: string, weights: TrustWeights): Person {
  return {
    ...toKnown(row),
    circle: row.circle,
    stage: row.stage,
    ...standingInCircle(row, relationship, now, weights),
    lastContactAt: relationship.lastContactAt,
  };
}

/** What `sketchPeople` depends on. */
export const sketchReads: readonly Source[] = [...relationshipReads, 'circle', 'setting'];

/** What `listPeople` depends on. */
export const peopleReads: readonly Source[] = [...sketchReads, 'contact_tag', 'tag'];

/** Everybody who is placed in a circle and not archived, by sort name. */
export function listPeople(db: ReadDb, now: string): Person[] {
  const relationshipOf = relationships(db, { now });
  const weights = trustWeights(db);
  return Array.from(placedRows(db, sql`contact.archived_at IS NULL`), (row) =>
    toPerson(row, relationshipOf(row.id), now, weights),
  );
}

/** Who is archived and placed in a circle, by sort name. */
export function archivedPeople(db: ReadDb): KnownPerson[] {
  return Array.from(placedRows(db, sql`contact.archived_at IS NOT NULL`), toKnown);
}

interface SketchedRow {
  id: number;
  uid: string;
  circle: string;
  cadence_days: number | null;
  maximum_days: number | null;
  created_at: string;
}

/** Those whom `listPeople` lists, with no more than the rings are drawn from. */
export function sketchPeople(db: ReadDb, now: string): PeopleSketch {
  const relationshipOf = relationships(db, { now });
  const weights = trustWeights(db);
  const numbers = new Map<string, number>();
  const sketch = {
    circles: [] as string[],
    uid: [] as string[],
    circle: [] as number[],
    trust: [] as (number | null)[],
    driftState: [] as number[],
    revenue: [] as number[],
  };
  for (const row of db.each<SketchedRow>(sql`
    SELECT contact.id, contact.uid, circle.uid AS circle, circle.cadence_days, circle.maximum_days,
           contact.created_at
    FROM contact JOIN circle ON circle.id = contact.circle_id
    WHERE contact.archived_at IS NULL`)) {
    const number = numbers.get(row.circle) ?? sketch.circles.push(row.circle) - 1;
    numbers.set(row.circle, number);
    const { trust, driftState, revenue } = standingInCircle(row, relationshipOf(row.id), now, weights);
    sketch.uid.push(row.uid);
    sketch.circle.push(number);
    sketch.trust.push(trust);
    sketch.driftState.push(driftStates.indexOf(driftState));
    sketch.revenue.push(revenue);
  }
  return sketch;
}

/** Which of these contacts `listPeople` has now, in its order, each with the uid of the one before it. */
export function listedAmong(db: ReadDb, uids: readonly string[], now: string): ListedPerson[] {
  const rows = [...placedRows(db, sql`contact.archived_at IS NULL AND contact.uid IN ${sqlList(uids)}`)];
  const contactIds = rows.map(({ id }) => id);
  const relationshipOf = relationships(db, { now, contactIds });
  const weights = trustWeights(db);
  return rows.map((row) => ({
    person: toPerson(row, relationshipOf(row.id), now, weights),
    after:
      db.value<string>(sql`
        SELECT uid FROM contact
        WHERE archived_at IS NULL AND circle_id IS NOT NULL
          AND (sort_name COLLATE NOCASE, id) < (${row.sort_name}, ${row.id})
        ORDER BY sort_name COLLATE NOCASE DESC, id DESC LIMIT 1`) ?? null,
  }));
}

/** One placed contact, archived or not, with the facts behind its score; undefined when it is in no circle. */
export function placedPerson(
  db: ReadDb,
  contactId: number,
  now: string,
): { person: Person; relationship: Relationship } | undefined {
  const [row] = placedRows(db, sql`contact.id = ${contactId}`);
  if (!row) return undefined;
  const relationshipOf = relationships(db, { now, contactIds: [contactId] });
  const relationship = relationshipOf(contactId);
  return { person: toPerson(row, relationship, now, trustWeights(db)), relationship };
}
