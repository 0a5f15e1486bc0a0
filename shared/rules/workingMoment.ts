import { Temporal } from 'temporal-polyfill';

/** Hour of the day at which something is planned unless told otherwise. */
const morning = 9;
const friday = 5;

/**
 * Nine in the morning of the next working day (Monday to Friday) after a moment, in the given zone.
 * @param now ISO 8601 UTC. @returns ISO 8601 UTC.
 */
export function nextWorkingMorning(now: string, zone: string): string {
  let day = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 });
  while (day.dayOfWeek > friday) day = day.add({ days: 1 });
  return momentOf(`${day}T${String(morning).padStart(2, '0')}:00`, zone);
}

/**
 * The instant of a wall-clock moment in a zone; a time that daylight saving skips becomes the one after it.
 * @param local ISO 8601 without zone, e.g. `2026-11-04T09:00`. @returns ISO 8601 UTC.
 */
export function momentOf(local: string, zone: string): string {
  const { epochMilliseconds } = Temporal.PlainDateTime.from(local).toZonedDateTime(zone);
  return new Date(epochMilliseconds).toISOString();
}

/** What the clock and the calendar in a zone say at an instant: ISO 8601 to the minute, e.g. `2026-11-04T09:00`. */
export function wallClock(instant: string, zone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

/** The same time of day a number of days later on the clock of a zone. @returns ISO 8601 UTC. */
export function daysLater(instant: string, days: number, zone: string): string {
  const moved = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).add({ days });
  return new Date(moved.epochMilliseconds).toISOString();
}
