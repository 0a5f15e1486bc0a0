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
  /** What the clock started at. */
  readonly since: 'contact' | 'promotion' | 'known';
}

/** Who waits, of everybody. After the next contact it is another time that they wait. */
export function cadenceAsks(people: readonly Person[]): CadenceAsk[] {
  return people.filter(isPastCadence).map((person) => ({
    kind: 'cadence',
    occasion: `cadence:${person.uid}:${person.circle}:${person.lastContactAt ?? ''}`,
    contact: person.uid,
    name: person.name,
    circle: person.circle,
    urgency: person.drift ?? 0,
    drift: person.drift ?? 0,
    driftState: person.driftState,
    since: person.promotedAt !== null ? 'promotion' : person.lastContactAt !== null ? 'contact' : 'known',
  }));
}
