import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayMilliseconds } from '../../shared/lib/dates.ts';
import { decimalsOf, inUnits } from '../../shared/rules/currency.ts';

/** Writes dates, numbers and money the way the interface language does. */
export interface Formats {
  /** 1 234 */
  number(value: number): string;
  /** 0.41 → 41 % */
  percent(ratio: number): string;
  /** Minor units → € 12.400, with the cents where there are any. */
  money(minorUnits: number, currency: string): string;
  /** 12 Nov 2026 */
  date(instant: string): string;
  /** 12 Nov, and the year when it is another than now. */
  day(instant: string): string;
  /** Tuesday 4 November. */
  longDay(instant: string): string;
  /** Tue 4 Nov, 09:00 in the given zone, and the year when it is another than now there. */
  moment(instant: string, zone?: string): string;
  /** 09:00 when it was today, else the day. */
  recent(instant: string): string;
  /** 3 weeks ago, in 2 days. */
  fromNow(instant: string): string;
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365],
  ['month', 30.4],
  ['week', 7],
  ['day', 1],
];

/** Whether a moment lies in the present year of a zone; without one, of this machine's. */
function isThisYear(instant: string, zone?: string): boolean {
  // Making a format takes long, and lists ask for each of their rows.
  if (zone === undefined) return new Date(instant).getFullYear() === new Date().getFullYear();
  const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: zone });
  return year.format(new Date(instant)) === year.format(new Date());
}

/** Formats for a locale, apart from React so that tests can use them. */
export function createFormats(language: string): Formats {
  // English here is European English: day before month, 24 hours.
  const locale = language === 'en' ? 'en-GB' : 'nl-NL';
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const dayAndMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const longDay = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const day = (instant: string): string =>
    (isThisYear(instant) ? dayAndMonth : date).format(new Date(instant));
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    number: (value) => number.format(value),
    percent: (ratio) => percent.format(ratio),
    money(minorUnits, currency) {
      const amount = inUnits(minorUnits, currency);
      const decimals = Number.isInteger(amount) ? 0 : decimalsOf(currency);
      return new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }).format(amount);
    },
    date: (instant) => date.format(new Date(instant)),
    day,
    longDay: (instant) => longDay.format(new Date(instant)),
    moment: (instant, zone) =>
      new Intl.DateTimeFormat(locale, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        year: isThisYear(instant, zone) ? undefined : 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZone: zone,
      })
        .format(new Date(instant))
        // English puts a comma behind the weekday once there is a year.
        .replace(/^(\p{L}+),/u, '$1'),
    recent: (instant) =>
      new Date(instant).toDateString() === new Date().toDateString()
        ? time.format(new Date(instant))
        : day(instant),
    fromNow(instant) {
      const days = (Date.parse(instant) - Date.now()) / dayMilliseconds;
      for (const [unit, length] of steps) {
        if (Math.abs(days) >= length) return relative.format(Math.round(days / length), unit);
      }
      return relative.format(0, 'day');
    },
  };
}

/** The formats of the present interface language. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return useMemo(() => createFormats(i18n.language), [i18n.language]);
}
