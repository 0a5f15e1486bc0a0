import type { Language } from '../../model/language.ts';

/*
 * The words of days and times, in both languages at once: no word of the one means something else in the
 * other, and people type the month as it stands in the mail they read.
 */

const months: readonly (readonly string[])[] = [
  ['january', 'januari'],
  ['february', 'februari'],
  ['march', 'maart', 'mrt'],
  ['april'],
  ['may', 'mei'],
  ['june', 'juni'],
  ['july', 'juli'],
  ['august', 'augustus'],
  ['september'],
  ['october', 'oktober'],
  ['november'],
  ['december'],
];

/** Fewer letters than this say too little: `ma` is also Monday in Dutch. */
const shortestMonth = 3;

/** Month, from 1, by its name or at least its first three letters; null for another word. */
export function monthOf(word: string): number | null {
  if (word.length < shortestMonth) return null;
  const found = months.findIndex((names) => names.some((name) => name.startsWith(word)));
  return found === -1 ? null : found + 1;
}

const weekdays: readonly (readonly string[])[] = [
  ['monday', 'mon', 'maandag', 'ma'],
  ['tuesday', 'tues', 'tue', 'dinsdag', 'di'],
  ['wednesday', 'wed', 'woensdag', 'wo'],
  ['thursday', 'thurs', 'thur', 'thu', 'donderdag', 'do'],
  ['friday', 'fri', 'vrijdag', 'vr'],
  ['saturday', 'sat', 'zaterdag', 'za'],
  ['sunday', 'sun', 'zondag', 'zo'],
];

/** Day of the week, from 1 for Monday; null for another word. */
export function weekdayOf(word: string): number | null {
  const found = weekdays.findIndex((names) => names.includes(word));
  return found === -1 ? null : found + 1;
}

const counts: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: [
    ['one', 'a', 'an'],
    ['two'],
    ['three'],
    ['four'],
    ['five'],
    ['six'],
    ['seven'],
    ['eight'],
    ['nine'],
    ['ten'],
    ['eleven'],
    ['twelve'],
  ],
  nl: [
    ['een'],
    ['twee'],
    ['drie'],
    ['vier'],
    ['vijf'],
    ['zes'],
    ['zeven'],
    ['acht'],
    ['negen'],
    ['tien'],
    ['elf'],
    ['twaalf'],
  ],
};
/** Nobody counts further than this ahead; more would leave the calendar. */
const longestCount = 3;

/** A count as a word of a language, up to twelve; null for another word. */
export function countInWords(word: string, language: Language): number | null {
  const found = counts[language].findIndex((names) => names.includes(word));
  return found === -1 ? null : found + 1;
}

/** A count in figures or as a word of either language; null for another word. */
export function countOf(word: string): number | null {
  if (/^\d+$/.test(word)) return word.length > longestCount ? null : Number(word);
  return countInWords(word, 'en') ?? countInWords(word, 'nl');
}

/** Units that are counted in. */
export type Unit = 'days' | 'weeks' | 'months' | 'years';

const units: Readonly<Record<Unit, readonly string[]>> = {
  days: ['day', 'days', 'dag', 'dagen'],
  weeks: ['week', 'weeks', 'weken'],
  months: ['month', 'months', 'maand', 'maanden'],
  years: ['year', 'years', 'jaar', 'jaren'],
};

/** The unit a word stands for; null for another word. */
export function unitOf(word: string): Unit | null {
  return (Object.keys(units) as Unit[]).find((unit) => units[unit].includes(word)) ?? null;
}

/** Which one of its kind is meant. */
export type Which = 'this' | 'coming' | 'next' | 'past' | 'last';

const whiches: Readonly<Record<Which, readonly string[]>> = {
  this: ['this', 'deze', 'dit'],
  coming: ['coming', 'upcoming', 'komende', 'aankomende', 'aanstaande', 'as'],
  next: ['next', 'volgende', 'volgend'],
  past: ['past', 'afgelopen'],
  last: ['last', 'vorige', 'vorig'],
};

/** Which one a word points at; null for another word. */
export function whichOf(word: string): Which | null {
  return (Object.keys(whiches) as Which[]).find((which) => whiches[which].includes(word)) ?? null;
}
