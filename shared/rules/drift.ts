import { daysBetween } from '../lib/dates.ts';
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

/** What drift is told by, as of one moment; moments are ISO 8601 UTC. */
export interface Touch {
  /** Since when they are known: whoever was never spoken to drifts from then. */
  readonly knownSince: string;
  /** The last two-way contact. */
  readonly lastContactAt: string | null;
  /** The last move inward. */
  readonly promotedAt: string | null;
  /** When something was sent last that asks for an answer. */
  readonly askedAt: string | null;
}

/** How somebody stands against the cadence of their circle. */
export interface Drift {
  /** Days on the clock divided by the cadence; null where the circle has none. */
  readonly drift: number | null;
  readonly driftState: DriftState;
  /** The promotion that the clock started at; null where it started at contact, or when they became known. */
  readonly promotedAt: string | null;
}

/** Days on the clock divided by the cadence; null when the circle has no cadence. */
export function drift(days: number, { cadenceDays }: Cadence): number | null {
  return cadenceDays === null ? null : Math.max(0, days) / cadenceDays;
}

/** Over 1 is due; over 1.5, or past the maximum interval, is drifting. */
export function driftState(days: number, cadence: Cadence): 'none' | 'on-time' | 'due' | 'drifting' {
  const ratio = drift(days, cadence);
  if (ratio === null) return 'none';
  if (ratio > driftingFrom || (cadence.maximumDays !== null && days > cadence.maximumDays)) return 'drifting';
  return ratio > dueFrom ? 'due' : 'on-time';
}

/**
 * Whether an answer is awaited: something was sent since the last two-way contact, and no longer ago than the cadence. After
 * that it is your turn again, or one letter would keep a promise for ever.
 */
function isAnswerAwaited({ lastContactAt, askedAt }: Touch, { cadenceDays }: Cadence, now: string): boolean {
  if (askedAt === null || cadenceDays === null) return false;
  const isAnswered = lastContactAt !== null && lastContactAt >= askedAt;
  return !isAnswered && daysBetween(askedAt, now) <= cadenceDays;
}

/**
 * Drift as of a moment (docs/domain.md, Drift). The clock starts at the last two-way contact, or at a promotion since: the
 * new circle promises from then. Who would be due while an answer is awaited is waited for instead.
 */
export function driftAt(touch: Touch, cadence: Cadence, now: string): Drift {
  const contact = touch.lastContactAt ?? touch.knownSince;
  const promotedAt = touch.promotedAt !== null && touch.promotedAt > contact ? touch.promotedAt : null;
  const days = daysBetween(promotedAt ?? contact, now);
  const state = driftState(days, cadence);
  const isTheirTurn = isPastCadence({ driftState: state }) && isAnswerAwaited(touch, cadence, now);
  return { drift: drift(days, cadence), driftState: isTheirTurn ? 'waiting' : state, promotedAt };
}

/** Whether somebody has waited longer than their circle promises. */
export function isPastCadence({ driftState }: Pick<Person, 'driftState'>): boolean {
  return driftState === 'due' || driftState === 'drifting';
}

/** Whether the longest interval that the circle promises is over: no longer late, but a promise broken. */
export function isPromiseBroken(
  person: Pick<Person, 'drift' | 'driftState'>,
  { cadenceDays, maximumDays }: Cadence,
): boolean {
  if (person.drift === null || cadenceDays === null || maximumDays === null) return false;
  return isPastCadence(person) && person.drift * cadenceDays > maximumDays;
}
