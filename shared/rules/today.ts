import type { Ask } from '../model/today.ts';

/** An ask with its place on Today. */
export type Listed<Asked extends Ask> = Asked & {
  /** Kinds of what else asks for attention to the same contact, in order: nobody appears twice. */
  readonly also: readonly Asked['kind'][];
};

/**
 * Puts what asks for attention in order (docs/domain.md, Today): from the inside out, in each circle by kind, of a kind
 * the most urgent first. Of one contact only the first is listed; when that is done the next one comes.
 * @param places where a kind comes in a circle, lowest first. @param circles uids from the inside out.
 * @param away occasions that were put off or dropped.
 */
export function fromTheInsideOut<Asked extends Ask>(
  asks: readonly Asked[],
  places: Readonly<Record<Asked['kind'], number>>,
  circles: readonly string[],
  away: ReadonlySet<string> = new Set(),
): Listed<Asked>[] {
  const rings = new Map(circles.map((uid, ring) => [uid, ring]));
  const ringOf = ({ circle }: Asked) => rings.get(circle ?? '') ?? circles.length;
  const placeOf = ({ kind }: Asked) => places[kind as Asked['kind']];
  const ordered = asks
    .filter(({ occasion }) => !away.has(occasion))
    .sort(
      (one, other) =>
        ringOf(one) - ringOf(other) ||
        placeOf(one) - placeOf(other) ||
        other.urgency - one.urgency ||
        // What is equal stands in an order of its own, whichever it was given in.
        (one.occasion < other.occasion ? -1 : Number(one.occasion > other.occasion)),
    );
  const firsts = new Map<string, { kind: Asked['kind']; also: Asked['kind'][] }>();
  return ordered.flatMap((ask): Listed<Asked>[] => {
    const first = ask.contact === null ? undefined : firsts.get(ask.contact);
    if (first) {
      if (ask.kind !== first.kind && !first.also.includes(ask.kind)) first.also.push(ask.kind);
      return [];
    }
    const also: Asked['kind'][] = [];
    if (ask.contact !== null) firsts.set(ask.contact, { kind: ask.kind, also });
    return [{ ...ask, also }];
  });
}
