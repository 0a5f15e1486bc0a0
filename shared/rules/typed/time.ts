import type { Language } from '../../model/language.ts';
import { plain, type Reading, refused, understood } from './reading.ts';
import { countInWords, countOf } from './words.ts';

/** Half of the day that words name: before or after noon. */
type Half = 'am' | 'pm';

const halves: readonly (readonly [RegExp, Half])[] = [
  [/ ?(?<![a-z])(am|a\.m\.?)$/, 'am'],
  [/ ?(?<![a-z])(pm|p\.m\.?)$/, 'pm'],
  [/ ('s (ochtends|morgens)|in the morning)$/, 'am'],
  [/ ('s (middags|avonds)|in the (afternoon|evening))$/, 'pm'],
];
const noon = 12;
const day = 24;
const hour = 60;

const written = (minutes: number): string =>
  [Math.floor(minutes / hour), minutes % hour].map((part) => String(part).padStart(2, '0')).join(':');

/** Minutes from midnight as a clock of 24 hours has them; null where it has not. */
function onClock(hours: number, minutes: number, half: Half | null): number | null {
  if (hours >= day || minutes >= hour) return null;
  if (half === null) return hours * hour + minutes;
  if (half === 'am') return hours > noon || hours === 0 ? null : (hours % noon) * hour + minutes;
  return hours === 0 ? null : (hours >= noon ? hours : hours + noon) * hour + minutes;
}

/** What a clock with hands shows, as minutes past twelve: `half tien`, `quarter to nine`. */
function onHands(text: string, language: Language): number | null {
  const past = (word: string, minutes: number): number | null => {
    const hours = countOf(word);
    return hours === null || hours > noon
      ? null
      : (((hours * hour + minutes) % (noon * hour)) + noon * hour) % (noon * hour);
  };
  const [, half = ''] = /^half (\w+)$/.exec(text) ?? [];
  // Half before the hour in Dutch; what the same words mean in English depends on who says them.
  if (countInWords(half, 'nl') !== null || (language === 'nl' && /^\d+$/.test(half))) return past(half, -30);
  const [, before = ''] = /^(?:quarter to|kwart voor) (\w+)$/.exec(text) ?? [];
  if (before !== '') return past(before, -15);
  const [, quarter = ''] = /^(?:quarter past|kwart over) (\w+)$/.exec(text) ?? [];
  if (quarter !== '') return past(quarter, 15);
  const [, after = ''] = /^half past (\w+)$/.exec(text) ?? [];
  return after === '' ? null : past(after, 30);
}

/**
 * The times of day that a text may mean: two where a clock with hands leaves the half of the day open.
 * @param bare whether figures alone are a time, as they are where nothing else is asked.
 * @returns `HH:MM`; empty for another text.
 */
export function timesOf(text: string, language: Language, bare: boolean): string[] {
  if (/^(noon|midday|12 noon)$/.test(text)) return [written(noon * hour)];
  const [ending, half = null] = halves.find(([pattern]) => pattern.test(text)) ?? [];
  const clock = (ending === undefined ? text : text.replace(ending, '')).replace(
    /^[a-z]+(?= (?:uur|o'clock)$)/,
    (word) => String(countOf(word) ?? word),
  );
  const figures =
    /^(\d{1,2})[:.](\d{2})(?: ?(?:u|uur|h))?$/.exec(clock) ??
    /^(\d{1,2}) ?(?:u|uur|h|o'clock)(?: ?(\d{2}))?$/.exec(clock) ??
    (bare || half !== null ? /^(\d{1,2})(?:(\d{2}))?$/.exec(clock) : null);
  if (figures !== null) {
    const found = onClock(Number(figures[1]), Number(figures[2] ?? 0), half);
    return found === null ? [] : [written(found)];
  }
  const shown = onHands(clock, language);
  if (shown === null) return [];
  const [morning, evening] = [written(shown), written(shown + noon * hour)];
  return half === null ? [morning, evening] : [half === 'am' ? morning : evening];
}

/**
 * Reads a time of day as people type it: `9`, `9:30`, `9.30`, `0930`, `9u30`, `14h`, `9 am`, `half tien 's avonds`.
 * @returns `HH:MM`.
 */
export function readTime(text: string, { language }: { readonly language: Language }): Reading<string> {
  const said = plain(text);
  if (said === '') return refused('empty');
  const times = timesOf(said, language, true);
  const [time, other] = times;
  if (other !== undefined) return refused('which', {}, times);
  return time === undefined ? refused('unreadable-time') : understood(time);
}
