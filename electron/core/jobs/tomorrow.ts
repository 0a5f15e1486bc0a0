import { Temporal } from 'temporal-polyfill';

/** The first moment of tomorrow where people are, which is not midnight everywhere on every day. */
export function startOfTomorrow(now: Date, zone: string): string {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const tomorrow = today.toPlainDate().add({ days: 1 }).toZonedDateTime(zone);
  return new Date(tomorrow.epochMilliseconds).toISOString();
}
