import type { KnownPerson } from '../../../shared/model/asOf.ts';
import type { Stage } from '../../../shared/model/lifecycle.ts';
import {
  driftStates,
  type ListedPerson,
  type PeopleSketch,
  type Person,
} from '../../../shared/model/person.ts';
import type { TrustWeights } from '../../../shared/model/trust.ts';
import { driftAt } from '../../../shared/rules/drift.ts';
import { trust } from '../../../shared/rules/trust.ts';
import { promotions, promotionsReads } from '../circlesByDay/promotions.ts';
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

/** What is known of how people stand in their circles at a moment. */
export interface Standings {
  readonly relationshipOf: (contactId: number) => Relationship;
  readonly promotedAt: (contactId: number) => string | null;
  readonly weights: TrustWeights;
  readonly now: string;
}

/** Gathers how people stand at a moment. @param contactIds gathers it of these only. */
export function standings(
  db: ReadDb,
  { now, contactIds }: { now: string; contactIds?: readonly number[] | undefined },
): Standings {
  const asked = contactIds === undefined ? { now } : { now, contactIds };
  return {
    relationshipOf: relationships(db, asked),
    promotedAt: promotions(db, asked),
    weights: trustWeights(db),
    now,
  };
}

/** What of somebody follows from what happened, and from the cadence of their circle. */
export type Standing = Pick<
  Person,
  'trust' | 'drift' | 'driftState' | 'promotedAt' | 'revenue' | 'booked' | 'lastContactAt'
>;

/** How somebody stands in their circle. */
export function standingInCircle(
  {
    id,
    cadence_days,
    maximum_days,
    created_at,
  }: Pick<PlacedRow, 'id' | 'cadence_days' | 'maximum_days' | 'created_at'>,
  { relationshipOf, promotedAt, weights, now }: Standings,
): Standing {
  const { facts, revenue, booked, lastContactAt, askedAt } = relationshipOf(id);
  const { score } = trust(facts, weights);
  return {
    trust: score === null ? null : Math.round(score),
    ...driftAt(
      { knownSince: created_at, lastContactAt, promotedAt: promotedAt(id), askedAt },
      { cadenceDays: cadence_days, maximumDays: maximum_days },
      now,
    ),
    revenue,
    booked,
    lastContactAt,
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

function toPerson(row: PlacedRow, known: Standings): Person {
  return { ...toKnown(row), circle: row.circle, stage: row.stage, ...standingInCircle(row, known) };
}

/** What `sketchPeople` depends on. */
export const sketchReads: readonly Source[] = [...relationshipReads, ...promotionsReads, 'setting'];

/** What `listPeople` depends on. */
export const peopleReads: readonly Source[] = [...sketchReads, 'contact_tag', 'tag'];

/** Everybody who is placed in a circle and not archived, by sort name. */
export function listPeople(db: ReadDb, now: string): Person[] {
  const known = standings(db, { now });
  return Array.from(placedRows(db, sql`contact.archived_at IS NULL`), (row) => toPerson(row, known));
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
  const known = standings(db, { now });
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
    const { trust, driftState, revenue } = standingInCircle(row, known);
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
  const known = standings(db, { now, contactIds: rows.map(({ id }) => id) });
  return rows.map((row) => ({
    person: toPerson(row, known),
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
  const known = standings(db, { now, contactIds: [contactId] });
  return { person: toPerson(row, known), relationship: known.relationshipOf(contactId) };
}
