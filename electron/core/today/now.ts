import { Temporal } from 'temporal-polyfill';
import type { Now } from './askKind.ts';

/** The first moment of a day so many days from now where people are, which is not midnight everywhere. ISO 8601 UTC. */
export function dayFrom(moment: Date, zone: string, days: number): string {
  const day = dayOf(moment, zone).add({ days });
  return new Date(day.toZonedDateTime(zone).epochMilliseconds).toISOString();
}

/** A moment, and the day that people have then, where they are. */
export function nowIn(moment: Date, zone: string): Now {
  return {
    at: moment.toISOString(),
    day: dayOf(moment, zone).toString(),
    dayBegins: dayFrom(moment, zone, 0),
    dayEnds: dayFrom(moment, zone, 1),
  };
}

const dayOf = (moment: Date, zone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone).toPlainDate();
