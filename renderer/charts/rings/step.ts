import type { Person } from '../../../shared/model/person.ts';
import { dotRadius } from '../dotSize.ts';
import {
  type Band,
  type Box,
  type CircleBand,
  type Dot,
  dotsById,
  type RingShape,
  type Scene,
} from '../scene.ts';
import { freePlace } from './freePlace.ts';
import { type RingOptions, ringGrounds } from './layout.ts';
import { type RingGround, standing } from './ring.ts';

/** More people than this are not moved one by one. */
const FEW = 20;
/** Room for soft edges. */
const SOFT = 1;

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
 * at the free place nearest to where they wish in their new ring and slice, one after another, until the rings are
 * laid out anew.
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
  // The rings stay as wide as they are until they are laid out anew.
  const { grounds } = ringGrounds(people, circles, scene.size, options, scene.bands.map(ringOf));
  const moved = new Map<string, Dot | null>();
  const taken = [...scene.dots];
  for (const person of movers) {
    const ground = grounds.find(({ circle }) => circle.id === person.circle);
    const now = ground ? dotIn(ground, person, people, known.get(person.uid)!, taken, scene) : null;
    moved.set(person.uid, now);
    if (now) taken.push(now);
  }
  const counts = new Map<string, number>();
  const dots = scene.dots.flatMap((dot) => {
    const now = moved.has(dot.id) ? moved.get(dot.id)! : dot;
    if (now !== null) counts.set(now.band, (counts.get(now.band) ?? 0) + 1);
    return now ?? [];
  });
  const bands = scene.bands.map((band, position) => {
    const count = counts.get(band.id) ?? 0;
    if (count === band.count) return band;
    return { ...band, count, label: grounds[position]!.label };
  });
  const ground = [...moved].flatMap(([uid, now]) =>
    [known.get(uid)!, now].flatMap((dot) => (dot === null ? [] : groundOf(dot))),
  );
  return { ...scene, bands, dots, step: { from: scene, ground } };
}

function ringOf({ shape }: Band): RingShape {
  if (shape.kind !== 'ring') throw new Error('The bands of the circles are rings');
  return shape;
}

/** What a dot covers with its tail, and a little more for soft edges. */
function groundOf({ x, y, r, tailX, tailY }: Dot): Box {
  const reach = Math.max(r, Math.hypot(tailX, tailY)) + SOFT;
  return { x: x - reach, y: y - reach, width: reach * 2, height: reach * 2 };
}

/** The dot of a person who came to a ring, free of the dots in it, its labels and its edges. */
function dotIn(
  ground: RingGround,
  person: Person,
  people: readonly Person[],
  from: Dot,
  taken: readonly Dot[],
  scene: Scene,
): Dot {
  const { ring, circle, position, slices } = ground;
  const members = people.filter((other) => other.circle === circle.id);
  const wish = standing(ground, members, person);
  const place = freePlace(
    ground,
    slices[wish.slice]!,
    wish,
    dotRadius(ground.sizeBy, ground.scale)(person, scene.bands[position]!.grain),
    taken.filter((dot) => dot.band === circle.id),
  );
  const outward = Math.hypot(from.tailX, from.tailY) * (place.r / from.r);
  const out = Math.hypot(place.x, place.y);
  return {
    ...from,
    band: circle.id,
    colour: position,
    r: place.r,
    x: ring.x + place.x,
    y: ring.y + place.y,
    tailX: (place.x / out) * outward,
    tailY: (place.y / out) * outward,
  };
}
