import type { NamedBringer, ParetoFigures } from '../../../shared/model/referral.ts';
import { type Bringer, type Pareto, pareto } from '../../../shared/rules/pareto.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql, sqlList } from '../database/sql.ts';
import type { Source } from '../reads.ts';
import { referralRows, salesByCurrency, salesReads } from './sales.ts';

/** What `paretoFigures` depends on. */
export const paretoReads: readonly Source[] = [...salesReads, 'circle'];

/** As many are named of those who bring most, and as many places of the curve are told. */
const mostNamed = 100;
const curvePlaces = 200;

interface NamedRow {
  id: number;
  uid: string;
  name: string;
  circle: string | null;
}

/** Who brings the revenue of 24 months, by buying and by referring, per currency: that of the workspace first. */
export function paretoFigures(db: ReadDb, now: string): ParetoFigures[] {
  const referrals = referralRows(db);
  const core = db.value<string>(
    sql`SELECT uid FROM circle WHERE successor_id IS NULL ORDER BY position LIMIT 1`,
  );
  return [...salesByCurrency(db, 'recent', now)]
    .map(([currency, sales]) => {
      const involved = new Set([
        ...sales.flatMap(({ parties }) => parties),
        ...referrals.map(({ referredBy }) => referredBy),
      ]);
      const rows = namedRows(db, [...involved]);
      const figures = pareto([...rows.keys()], referrals, sales);
      return { currency, ...told(figures, rows, core) };
    })
    .filter(({ bringers }) => bringers > 0);
}

/** Contacts by id, in the order of names. */
function namedRows(db: ReadDb, ids: readonly number[]): Map<number, NamedRow> {
  const rows = db.all<NamedRow>(sql`
    SELECT contact.id, contact.uid, contact.display_name AS name, circle.uid AS circle
    FROM contact LEFT JOIN circle ON circle.id = contact.circle_id
    WHERE contact.id IN ${sqlList(ids)}
    ORDER BY contact.sort_name COLLATE NOCASE, contact.id`);
  return new Map(rows.map((row) => [row.id, row]));
}

function told(
  { ranked, cumulative, bought, vital, revenue }: Pareto<number>,
  rows: ReadonlyMap<number, NamedRow>,
  core: string | undefined,
): Omit<ParetoFigures, 'currency'> {
  const named = ({ contact, own, referred }: Bringer<number>): NamedBringer => {
    const { uid = '', name = '', circle = null } = rows.get(contact) ?? {};
    return { uid, name, circle, own, referred };
  };
  const outside = ranked.slice(0, vital).filter(({ contact }) => rows.get(contact)?.circle !== core);
  return {
    revenue,
    bringers: ranked.length,
    vital,
    curve: placesOf(ranked.length, vital).map((count) => ({
      count,
      brought: cumulative[count - 1] ?? 0,
      bought: bought[count - 1] ?? 0,
    })),
    leading: ranked.slice(0, Math.min(vital, mostNamed)).map(named),
    outside: { count: outside.length, first: outside.slice(0, mostNamed).map(named) },
  };
}

/** Places of a curve of so many, spread evenly, with the first, the last, and the one that matters. */
function placesOf(length: number, vital: number): number[] {
  const step = Math.max(1, length / curvePlaces);
  const places = new Set([vital, length]);
  for (let place = 1; place <= length; place += step) places.add(Math.round(place));
  return [...places].filter((place) => place > 0).sort((one, other) => one - other);
}
