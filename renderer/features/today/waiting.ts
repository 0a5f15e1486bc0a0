import type { Person } from '../../../shared/model/person.ts';
import type { Ask } from '../../../shared/model/today.ts';
import { isPastCadence } from '../../../shared/rules/drift.ts';

/** Somebody who waits longer than their circle promises. */
export interface CadenceAsk extends Ask {
  readonly kind: 'cadence';
  readonly contact: string;
  readonly circle: string;
  readonly drift: number;
  readonly driftState: Person['driftState'];
  readonly spoken: boolean;
}

/** Who waits, of everybody. After the next contact it is another time that they wait. */
export function cadenceAsks(people: readonly Person[]): CadenceAsk[] {
  return people.filter(isPastCadence).map(({ uid, name, circle, drift, driftState, lastContactAt }) => ({
    kind: 'cadence',
    occasion: `cadence:${uid}:${circle}:${lastContactAt ?? ''}`,
    contact: uid,
    name,
    circle,
    urgency: drift ?? 0,
    drift: drift ?? 0,
    driftState,
    spoken: lastContactAt !== null,
  }));
}
