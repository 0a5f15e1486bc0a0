import { useEffect, useMemo, useState } from 'react';
import type { Person } from '../../../shared/model/person.ts';
import type { SizeBy } from '../dotSize.ts';
import type { CircleBand, Scene, Size } from '../scene.ts';
import { layoutRings } from './layout.ts';
import { rememberRings } from './ring.ts';
import type { SectorBy } from './sectors.ts';
import { changedPeople, stepDots } from './step.ts';

/** Among fewer people than this a layout takes no longer than a move. */
const MANY = 2000;
/** Milliseconds after a move until the rings make room for it: what was asked of the core comes first. */
const SETTLE_TIME = 200;

/**
 * The rings of people. Among many, a few who changed are moved at once and the rings are laid out anew a
 * moment later, so that a gesture is answered before the layout is done. What it settles to is what
 * `layoutRings` gives.
 */
export function useRings(
  people: readonly Person[],
  circles: readonly CircleBand[],
  size: Size,
  sector: SectorBy,
  sizeBy: SizeBy,
): Scene {
  const [layRing] = useState(rememberRings);
  const [settled, setSettled] = useState(people);
  const changed = useMemo(
    () => (people.length < MANY ? null : changedPeople(settled, people)),
    [settled, people],
  );
  const laidFor = changed === null ? people : settled;
  const laid = useMemo(
    () => layoutRings(laidFor, circles, size, { sector, size: sizeBy }, layRing),
    [laidFor, circles, size, sector, sizeBy, layRing],
  );
  useEffect(() => {
    if (settled === people) return;
    const timer = setTimeout(() => setSettled(people), SETTLE_TIME);
    return () => clearTimeout(timer);
  }, [settled, people]);
  return useMemo(
    () => (changed === null ? laid : stepDots(laid, changed, people, circles, { sector, size: sizeBy })),
    [laid, changed, people, circles, sector, sizeBy],
  );
}
