import type { Circle, DefaultCircleKey } from '../model/circle.ts';
import type { Stage } from '../model/lifecycle.ts';
import type { Person } from '../model/person.ts';
import { thresholdAt } from './suggestedSteps.ts';

/** What speaks for a circle. */
export type PlacementReason =
  | { readonly by: 'trust'; readonly score: number; readonly bound: number }
  | { readonly by: 'stage'; readonly stage: Stage }
  /** Of `of` people who share it and were placed, `there` stand in that circle. */
  | {
      readonly by: 'tag' | 'organisation';
      readonly value: string;
      readonly there: number;
      readonly of: number;
    };

/** Where somebody might stand, and why. */
export interface PlacementProposal {
  /** uid of the circle. */
  readonly circle: string;
  readonly reason: PlacementReason;
}

/** Which circle a stage speaks for. To be a lead says nothing: it is what everybody new is taken for. */
const circleOfStage: Readonly<Record<Stage, DefaultCircleKey | null>> = {
  suspect: 'world',
  nql: 'world',
  lead: null,
  mql: 'leads',
  sql: 'leads',
  sqo: 'leads',
  intent: 'leads',
  customer: 'new-clients',
  repeat: 'regulars',
  loyal: 'regulars',
  advocate: 'core',
  lost: 'world',
};

/** One of them is no custom yet; from here on so many of those who were placed have to stand together. */
const fewest = 2;
const together = 2 / 3;
/** So many of all must have been placed: whoever is dealt first stands nearest, and says nothing of the others. */
const enough = 1 / 2;

type SharedBy = 'tag' | 'organisation';

/** Those who share something. */
interface Peers {
  /** How many there are, the unsorted too. */
  all: number;
  /** How many were placed, by circle. */
  readonly placed: Map<string, number>;
}

/** Who shares what with whom, and where they were placed. */
export type PlacedPeers = ReadonlyMap<string, Readonly<Peers>>;

const peerKey = (by: SharedBy, value: string) => `${by} ${value.toLowerCase()}`;

/** What somebody may share with others. */
function sharable({ tags, organisation }: Person): readonly (readonly [SharedBy, string])[] {
  return [
    ...tags.map((tag) => ['tag', tag] as const),
    ...(organisation === null ? [] : [['organisation', organisation] as const]),
  ];
}

/** Counts where people with the same tag or organisation were placed. */
export function placedPeers(people: readonly Person[]): PlacedPeers {
  const found = new Map<string, Peers>();
  for (const person of people) {
    for (const [by, value] of sharable(person)) {
      const key = peerKey(by, value);
      const peers = found.get(key) ?? { all: 0, placed: new Map() };
      peers.all += 1;
      if (!person.isUnsorted) peers.placed.set(person.circle, (peers.placed.get(person.circle) ?? 0) + 1);
      found.set(key, peers);
    }
  }
  return found;
}

type RankedCircle = Pick<Circle, 'uid' | 'defaultKey' | 'threshold'>;

function byTrust({ trust }: Person, circles: readonly RankedCircle[]): PlacementProposal[] {
  if (trust === null) return [];
  return circles.flatMap(({ uid, threshold }, place) => {
    const bound = threshold ?? thresholdAt(place, circles.length);
    return bound !== null && trust >= bound
      ? [{ circle: uid, reason: { by: 'trust', score: trust, bound } as const }]
      : [];
  });
}

function byStage({ stage }: Person, circles: readonly RankedCircle[]): PlacementProposal[] {
  const key = circleOfStage[stage];
  const circle = key === null ? undefined : circles.find(({ defaultKey }) => defaultKey === key);
  return circle ? [{ circle: circle.uid, reason: { by: 'stage', stage } }] : [];
}

function byPeers(person: Person, peers: PlacedPeers): PlacementProposal[] {
  return sharable(person).flatMap(([by, value]) => {
    const { all = 0, placed = new Map<string, number>() } = peers.get(peerKey(by, value)) ?? {};
    const of = [...placed.values()].reduce((sum, count) => sum + count, 0);
    if (of < all * enough) return [];
    return [...placed]
      .filter(([, there]) => there >= fewest && there >= of * together)
      .map(([circle, there]) => ({ circle, reason: { by, value, there, of } }));
  });
}

/**
 * Where somebody might stand, by what is known of them: the innermost circle that their trust, their stage, or most of
 * those with the same tag or organisation speak for. What is not known counts as nothing, so each reason is the least
 * that can be said. Null where nothing speaks for any circle.
 * @param circles from the inside out.
 */
export function proposedPlacement(
  person: Person,
  circles: readonly RankedCircle[],
  peers: PlacedPeers,
): PlacementProposal | null {
  const reasons = [...byTrust(person, circles), ...byStage(person, circles), ...byPeers(person, peers)];
  for (const { uid } of circles) {
    const proposal = reasons.find(({ circle }) => circle === uid);
    if (proposal) return proposal;
  }
  return null;
}

/**
 * The order in which people are dealt, from the inside out: by the circle that is proposed, then by trust and revenue.
 * Those of whom nothing is known come last.
 * @param people in the order of names. @returns their uids.
 */
export function dealingOrder(people: readonly Person[], circles: readonly RankedCircle[]): string[] {
  const places = new Map(circles.map(({ uid }, place) => [uid, place]));
  const peers = placedPeers(people);
  return people
    .filter(({ isUnsorted }) => isUnsorted)
    .map((person) => {
      const proposal = proposedPlacement(person, circles, peers);
      return { person, place: proposal ? (places.get(proposal.circle) ?? 0) : circles.length };
    })
    .toSorted(
      (one, other) =>
        one.place - other.place ||
        (other.person.trust ?? -1) - (one.person.trust ?? -1) ||
        other.person.revenue - one.person.revenue,
    )
    .map(({ person }) => person.uid);
}
