import { z } from 'zod';
import { period } from '../../../shared/rules/period.ts';
import { circlesOf } from '../circlesByDay/circlesOf.ts';
import { archivedPeople } from '../contacts/people.ts';
import { sql } from '../database/sql.ts';
import { conversionAt } from '../funnel/queries.ts';
import { query, router } from '../trpc.ts';
import { peopleAt, peopleAtReads } from './people.ts';
import { placedAt, standingAt, standingReads } from './standing.ts';

const momentSchema = z.iso.datetime();

export const asOfRouter = router({
  /** Everybody as they stood at a moment. */
  people: query(z.object({ at: momentSchema }), peopleAtReads, (db, { at }) => peopleAt(db, at)),
  /** Who is archived now and stands in past days: what `contacts.people` does not tell of. */
  archived: query(z.void(), ['contact', 'circle', 'contact_tag', 'tag'], (db) => archivedPeople(db)),
  /** The moment the first contact was placed, where time begins; null when there is nobody. */
  beginning: query(
    z.void(),
    ['circle_move'],
    (db) => db.value<string | null>(sql`SELECT min(at) FROM circle_move`) ?? null,
  ),
  /** Conversion in the funnel of those who stood in a circle at a moment, from what had happened by then. */
  conversion: query(z.object({ at: momentSchema }), [...standingReads, 'stage_move'], (db, { at }) => {
    const placed = placedAt(db, at, circlesOf(db, at));
    return conversionAt(db, at, new Set(placed.map(({ id }) => id)));
  }),
  /** What became of the circles between two moments. */
  period: query(
    z.object({ since: momentSchema, until: momentSchema }),
    standingReads,
    (db, { since, until }) => {
      const after = standingAt(db, until);
      return period(standingAt(db, since), after, (contact) => after.names.get(contact) ?? '');
    },
  ),
});
