import type { Period, PeriodMove } from '../model/asOf.ts';

/** Where people stood at a moment. */
export interface Standing {
  /** uids of the circles there were, from the inside out. */
  readonly circles: readonly string[];
  /** uid of the circle of each contact, by the contact's. */
  readonly placed: ReadonlyMap<string, string>;
}

/** How far out a circle lay: its place in circles that have it. */
function placeOf(circle: string, first: Standing, other: Standing): number {
  const place = first.circles.indexOf(circle);
  return place === -1 ? other.circles.indexOf(circle) : place;
}

function countIn({ circles, placed }: Standing): ReadonlyMap<string, number> {
  const counts = new Map(circles.map((circle) => [circle, 0]));
  for (const circle of placed.values()) counts.set(circle, (counts.get(circle) ?? 0) + 1);
  return counts;
}

/**
 * What became of people between two moments. Who stands in the same circle did not move, even where circles were put in
 * another order; else the circles as they lie at the later moment say which way, and for one that is gone as they lay.
 */
export function period(before: Standing, after: Standing, nameOf: (contact: string) => string): Period {
  const moves: (PeriodMove & { readonly innermost: number })[] = [];
  let came = 0;
  for (const [contact, to] of after.placed) {
    const from = before.placed.get(contact);
    if (from === undefined) came += 1;
    if (from === undefined || from === to) continue;
    const [outof, into] = [placeOf(from, after, before), placeOf(to, after, before)];
    moves.push({
      contact,
      name: nameOf(contact),
      from,
      to,
      direction: into <= outof ? 'inward' : 'outward',
      innermost: Math.min(outof, into),
    });
  }
  const [countBefore, countAfter] = [countIn(before), countIn(after)];
  const gone = before.circles.filter((circle) => !after.circles.includes(circle));
  return {
    moves: moves
      .toSorted((one, other) => one.innermost - other.innermost || (one.name < other.name ? -1 : 1))
      .map(({ innermost: _innermost, ...move }) => move),
    came,
    left: [...before.placed.keys()].filter((contact) => !after.placed.has(contact)).length,
    circles: [...after.circles, ...gone].map((circle) => ({
      circle,
      before: countBefore.get(circle) ?? null,
      after: countAfter.get(circle) ?? null,
    })),
  };
}
