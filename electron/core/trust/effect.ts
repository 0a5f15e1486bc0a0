import type { TrustEffect, TrustWeights } from '../../../shared/model/trust.ts';
import { trust } from '../../../shared/rules/trust.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { Source } from '../reads.ts';
import { createLook } from '../workspace/look.ts';
import { relationshipReads, relationships } from './relationships.ts';
import { trustWeights } from './weights.ts';

/** What `trustEffect` depends on. */
export const trustEffectReads: readonly Source[] = [...relationshipReads, 'circle', 'setting'];

/** As many people are named whom other weights would change most. */
const mostNamed = 8;

interface PlacedRow {
  id: number;
  uid: string;
  name: string;
  circle: string;
}

const mean = (figures: readonly number[]) =>
  figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure, 0) / figures.length;

/** What other weights would make of everybody's trust: per circle, and whom they change most. */
function trustEffect(db: ReadDb, now: string, weights: TrustWeights): TrustEffect {
  const relationshipOf = relationships(db, { now });
  const present = trustWeights(db);
  const people: { uid: string; name: string; circle: string; from: number; to: number }[] = [];
  for (const { id, ...person } of db.each<PlacedRow>(sql`
    SELECT contact.id, contact.uid, contact.display_name AS name, circle.uid AS circle
    FROM contact JOIN circle ON circle.id = contact.circle_id
    WHERE contact.archived_at IS NULL
    ORDER BY contact.sort_name COLLATE NOCASE, contact.id`)) {
    const { facts } = relationshipOf(id);
    const { score } = trust(facts, present);
    if (score === null) continue;
    people.push({ ...person, from: Math.round(score), to: Math.round(trust(facts, weights).score ?? 0) });
  }
  const changed = people.filter(({ from, to }) => from !== to);
  const circles = db.all<{ uid: string }>(
    sql`SELECT uid FROM circle WHERE successor_id IS NULL ORDER BY position`,
  );
  const byCircle = Map.groupBy(people, ({ circle }) => circle);
  return {
    known: people.length,
    changed: changed.length,
    circles: circles.map(({ uid }) => {
      const members = byCircle.get(uid) ?? [];
      return {
        circle: uid,
        from: mean(members.map(({ from }) => from)),
        to: mean(members.map(({ to }) => to)),
      };
    }),
    most: changed
      .toSorted((one, other) => Math.abs(other.to - other.from) - Math.abs(one.to - one.from))
      .slice(0, mostNamed),
  };
}

/** `trustEffect`, without keeping others waiting. */
export const trustEffectLook = createLook('trust.effect', trustEffect);
