import type { DriftState, Person } from '../model/person.ts';

/** Past its cadence a contact is due. */
export const dueFrom = 1;
/** Past this many cadences a contact is drifting. */
export const driftingFrom = 1.5;

/** What a circle promises about keeping in touch, in days. */
export interface Cadence {
  readonly cadenceDays: number | null;
  readonly maximumDays: number | null;
}

/**
 * Drift: days since the last two-way contact divided by the cadence (DOMAIN: circles). Null when the
 * circle has no cadence.
 * @param days since the last two-way contact, or since the contact became known when there was none yet.
 */
export function drift(days: number, { cadenceDays }: Cadence): number | null {
  return cadenceDays === null ? null : Math.max(0, days) / cadenceDays;
}

/** Over 1 is due; over 1.5, or past the maximum interval, is drifting. */
export function driftState(days: number, cadence: Cadence): DriftState {
  const ratio = drift(days, cadence);
  if (ratio === null) return 'none';
  if (ratio > driftingFrom || (cadence.maximumDays !== null && days > cadence.maximumDays)) return 'drifting';
  return ratio > dueFrom ? 'due' : 'on-time';
}

/** Whether somebody has waited longer than their circle promises. */
export function isPastCadence({ driftState }: Pick<Person, 'driftState'>): boolean {
  return driftState === 'due' || driftState === 'drifting';
}
