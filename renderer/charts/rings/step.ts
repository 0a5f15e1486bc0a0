import type { Person } from '../../../shared/model/person.ts';
import { dotRadius } from '../dotSize.ts';
import { type Box, type CircleBand, type Dot, discMeetsBox, dotsById, type Scene } from '../scene.ts';
import { ringLabel } from './edges.ts';
import { type RingOptions, ringGrounds } from './layout.ts';
import { type RingGround, standing } from './ring.ts';

/** More people than this are not moved one by one. */
const FEW = 20;
/** Places tried around the wished one. */
const TRIES = 2000;
/** Turn between two places of a spiral that covers the ground evenly. */
const GOLDEN_TURN = Math.PI * (3 - Math.sqrt(5));
const GAP = 1;
const EDGE = 2.5;

/** Who differs between two lists of the same people; null when the lists differ otherwise or too many do. */
export function changedPeople(before: readonly Person[], after: readonly Person[]): readonly Person[] | null {
  if (before.length !== after.length) return null;
  const changed: Person[] = [];
  for (const [index, person] of after.entries()) {
    if (person === before[index]) continue;
    if (person.uid !== before[index]!.uid || changed.length === FEW) return null;
    changed.push(person);
  }
  return changed;
}

/**
 * Answers a move at once: the rings as they were laid out, but for the people who changed circle. They stand
 * at the free place nearest to where they wish in their new ring, until the rings are laid out anew.
 * @param people everybody, with those who changed as they are now.
 */
export function stepDots(
  scene: Scene,
  changed: readonly Person[],
  people: readonly Person[],
  circles: readonly CircleBand[],
  options: RingOptions,
): Scene {
  const known = dotsById(scene);
  const movers = changed.filter((person) => {
    const dot = known.get(person.uid);
    return dot !== undefined && dot.band !== person.circle;
  });
  if (movers.length === 0) return scene;
  const { grounds } = ringGrounds(people, circles, scene.size, options);
  const moved = new Map<string, Dot | null>();
  for (const person of movers) {
    const ground = grounds.find(({ circle }) => circle.id === person.circle);
    moved.set(person.uid, ground ? dotIn(ground, person, people, known.get(person.uid)!, scene) : null);
  }
  const counts = new Map<string, number>();
  const dots = scene.dots.flatMap((dot) => {
    const now = moved.has(dot.id) ? moved.get(dot.id)! : dot;
    if (now !== null) counts.set(now.band, (counts.get(now.band) ?? 0) + 1);
    return now ?? [];
  });
  const bands = scene.bands.map((band, position) => {
    const count = counts.get(band.id) ?? 0;
    const { ring, circle } = grounds[position]!;
    return count === band.count ? band : { ...band, count, label: ringLabel(ring, circle, count) };
  });
  const ground = [...moved].flatMap(([uid, now]) =>
    [known.get(uid)!, now].flatMap((dot) => (dot === null ? [] : groundOf(dot))),
  );
  return { ...scene, bands, dots, step: { from: scene, ground } };
}

/** What a dot covers with its tail, and a little more for soft edges. */
function groundOf({ x, y, r, tailX, tailY }: Dot): Box {
  const reach = Math.max(r, Math.hypot(tailX, tailY)) + GAP;
  return { x: x - reach, y: y - reach, width: reach * 2, height: reach * 2 };
}

/** The dot of a person who came to a ring, free of those in it, its label and its edges. */
function dotIn(ground: RingGround, person: Person, people: readonly Person[], from: Dot, scene: Scene): Dot {
  const { ring, circle, position, slices } = ground;
  const band = scene.bands[position]!;
  const members = people.filter((other) => other.circle === circle.id);
  const wish = standing(ground, members, person);
  const r = dotRadius(ground.sizeBy, ground.scale)(person, band.grain);
  const low = Math.max(ring.inner, ground.free) + EDGE + r;
  const high = Math.max(low, ring.outer - EDGE - r);
  const slice = slices[wish.slice]!;
  const distance = Math.sqrt(low ** 2 + wish.closeness * (high ** 2 - low ** 2));
  const angle = slice.from + wish.turn * (slice.to - slice.from);
  const wished = { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance };

  const others = scene.dots.filter((dot) => dot.band === circle.id);
  const isFree = (x: number, y: number) =>
    !discMeetsBox(x, y, r + GAP, band.label) &&
    others.every((dot) => (dot.x - x) ** 2 + (dot.y - y) ** 2 > (dot.r + r + GAP) ** 2);
  let place = wished;
  for (let step = 0; step < TRIES; step += 1) {
    const away = r * Math.sqrt(step);
    const x = wished.x + Math.cos(step * GOLDEN_TURN) * away;
    const y = wished.y + Math.sin(step * GOLDEN_TURN) * away;
    const out = Math.hypot(x, y);
    if (out >= low && out <= high && isFree(ring.x + x, ring.y + y)) {
      place = { x, y };
      break;
    }
  }
  const outward = Math.hypot(from.tailX, from.tailY) * (r / from.r);
  const out = Math.hypot(place.x, place.y);
  return {
    ...from,
    band: circle.id,
    colour: position,
    r,
    x: ring.x + place.x,
    y: ring.y + place.y,
    tailX: (place.x / out) * outward,
    tailY: (place.y / out) * outward,
  };
}
