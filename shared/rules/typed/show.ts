import type { Language } from '../../model/language.ts';
import { decimalsOf, inUnits } from '../currency.ts';

/** English here is European English: day before month, 24 hours. */
const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : 'nl-NL');

const utc = (local: string): Date => new Date(`${local}${local.includes('T') ? ':00' : 'T00:00:00'}Z`);

const dates =
  (options: Intl.DateTimeFormatOptions) =>
  (local: string, language: Language): string =>
    new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' }).format(utc(local));

const inFull = dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const short = dates({ day: 'numeric', month: 'short', year: 'numeric' });
const withoutYear = dates({ day: 'numeric', month: 'long' });
const withYear = dates({ day: 'numeric', month: 'long', year: 'numeric' });

/** `Tuesday 10 November 2026`. @param day `YYYY-MM-DD`. */
export const showDay = (day: string, language: Language): string => inFull(day, language).replace(', ', ' ');

/** `10 Nov 2026`, as a field holds it. @param day `YYYY-MM-DD`. */
export const writeDay = short;

const timeOf = (moment: string): string => moment.slice(11, 16);

/** `Tuesday 10 November 2026, 09:30`. @param moment `YYYY-MM-DDTHH:MM`. */
export const showMoment = (moment: string, language: Language): string =>
  `${showDay(moment.slice(0, 10), language)}, ${timeOf(moment)}`;

/** `10 Nov 2026 09:30`, as a field holds it. @param moment `YYYY-MM-DDTHH:MM`. */
export const writeMoment = (moment: string, language: Language): string =>
  `${writeDay(moment.slice(0, 10), language)} ${timeOf(moment)}`;

/** A leap year, so that every day of a year is in it. */
const anyYear = '2000';

/** `12 May 1985`, or `12 May` where the year is not known. @param birthday `YYYY-MM-DD` or `--MM-DD`. */
export const showBirthday = (birthday: string, language: Language): string =>
  birthday.startsWith('--')
    ? withoutYear(`${anyYear}${birthday.slice(1)}`, language)
    : withYear(birthday, language);

/** The name of a month, from 1. */
export const showMonth = (month: number, language: Language): string =>
  dates({ month: 'long' })(`${anyYear}-${String(month).padStart(2, '0')}-01`, language);

/** The name of a day of the week, from 1 for Monday. */
export const showWeekday = (weekday: number, language: Language): string =>
  // The third of January 2000 was a Monday.
  dates({ weekday: 'long' })(`${anyYear}-01-0${2 + weekday}`, language);

/** `1,250` in English, `1.250` in Dutch. */
export const showNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(localeOf(language)).format(value);

/** `€1,250.50`. @param minor in the smallest unit of the currency. */
export function showAmount(minor: number, currency: string, language: Language): string {
  const amount = inUnits(minor, currency);
  const decimals = decimalsOf(currency);
  return new Intl.NumberFormat(localeOf(language), {
    style: 'currency',
    currency,
    // A whole amount as is the custom: without decimals where few people know that there are any.
    ...(Number.isInteger(amount) ? {} : { minimumFractionDigits: decimals }),
    maximumFractionDigits: decimals,
  }).format(amount);
}

/** `1,250.50`, or `1,250` when it is whole, as a field holds it. @param minor in the smallest unit of the currency. */
export function writeAmount(minor: number, currency: string, language: Language): string {
  const amount = inUnits(minor, currency);
  const decimals = Number.isInteger(amount) ? 0 : decimalsOf(currency);
  return new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(amount);
}
