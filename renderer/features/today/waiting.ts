import type { Circle } from '../../../shared/model/circle.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { Ask } from '../../../shared/model/today.ts';
import { isPastCadence, isPromiseBroken } from '../../../shared/rules/drift.ts';

/** Somebody who waits longer than their circle promises. */
export interface WaitingAsk extends Ask {
  readonly contact: string;
  readonly circle: string;
  readonly drift: number;
  readonly driftState: Person['driftState'];
  /** What the clock started at. */
  readonly since: 'contact' | 'promotion' | 'known';
}

/** Somebody past the cadence of their circle. */
export interface CadenceAsk extends WaitingAsk {
  readonly kind: 'cadence';
}

/** Somebody past the longest interval that their circle promises. */
export interface PromiseAsk extends WaitingAsk {
  readonly kind: 'promise';
}

/** Who waits, of everybody: past the cadence, or past the longest interval too. After the next contact it is another time. */
export function waitingAsks(
  people: readonly Person[],
  circles: readonly Circle[],
): (CadenceAsk | PromiseAsk)[] {
  const circleOf = new Map(circles.map((circle) => [circle.uid, circle]));
  return people.filter(isPastCadence).map((person) => {
    const circle = circleOf.get(person.circle);
    const kind = circle && isPromiseBroken(person, circle) ? 'promise' : 'cadence';
    return {
      kind,
      occasion: `${kind}:${person.uid}:${person.circle}:${person.lastContactAt ?? ''}`,
      contact: person.uid,
      name: person.name,
      circle: person.circle,
      urgency: person.drift ?? 0,
      drift: person.drift ?? 0,
      driftState: person.driftState,
      since: person.promotedAt !== null ? 'promotion' : person.lastContactAt !== null ? 'contact' : 'known',
    };
  });
}
