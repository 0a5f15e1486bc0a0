import { chanceOf } from '../chance.ts';
import type { Lattice, Place } from './lattice.ts';

/** Where everybody sits, and the last level of the lattice in use. */
export interface Seats {
  readonly places: readonly Place[];
  readonly level: number;
}

/**
 * Gives each person of a stage a place of the lattice. The first fill level 0, the next level 1 and so on;
 * within a level everybody has an own order of preference, and whoever came earlier goes first. So whoever
 * comes last moves nobody, and somebody in between moves a handful.
 */
export function seat(uids: readonly string[], lattice: Lattice): Seats {
  const places: Place[] = [];
  let level = 0;
  while (places.length < uids.length) {
    const offered = lattice.added(level);
    const taken = new Uint8Array(offered.length);
    const here = Math.min(uids.length, places.length + offered.length);
    while (places.length < here) {
      const uid = uids[places.length]!;
      let at = Math.floor(chanceOf(uid, 2 + level) * offered.length);
      // A step without a common divisor with the number of places visits them all.
      let step = 1 + Math.floor(chanceOf(uid, 100 + level) * (offered.length - 1));
      while (divisor(step, offered.length) > 1) step += 1;
      while (taken[at] === 1) at = (at + step) % offered.length;
      taken[at] = 1;
      places.push(offered[at]!);
    }
    if (places.length < uids.length) level += 1;
  }
  return { places, level };
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
