import type { Language } from '../../model/language.ts';
import { type Reading, refused, understood } from './reading.ts';

/** How figures are read. */
export interface FiguresOptions {
  readonly language: Language;
  /** Decimals that are kept. */
  readonly decimals: number;
}

const groupMarks: Readonly<Record<Language, string>> = { en: ',', nl: '.' };
/** Words that stand for zeros. */
const zeros: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  duizend: 3,
  m: 6,
  mln: 6,
  million: 6,
  miljoen: 6,
};
/** The words that may stand for zeros, as a pattern. */
export const zeroWords = Object.keys(zeros).join('|');
/** More figures than these are no longer exact. */
const longest = 15;

/** One way to read figures: before and after the mark of decimals. */
interface Split {
  readonly whole: string;
  readonly fraction: string;
  /** Null where the figures have no decimals. */
  readonly mark: string | null;
}

/** Figures without the marks between thousands; null where these do not stand between thousands. */
function ungrouped(figures: string): string | null {
  const [, mark] = /^\d{1,3}([ ',.])/.exec(figures) ?? [];
  if (mark === undefined) return /^\d+$/.test(figures) ? figures : null;
  const groups = figures.split(mark);
  const fits = groups.every((group, at) => /^\d+$/.test(group) && (at === 0 || group.length === 3));
  return fits && !figures.startsWith('0') ? groups.join('') : null;
}

/** Every way in which comma and point can be meant. */
function splitsOf(figures: string): Split[] {
  const splits: Split[] = [];
  const whole = ungrouped(figures);
  if (whole !== null) splits.push({ whole, fraction: '', mark: null });
  for (const mark of ['.', ',']) {
    const [before = '', fraction, more] = figures.split(mark);
    if (fraction === undefined || more !== undefined || !/^\d*$/.test(fraction)) continue;
    const grouped = before === '' ? '' : ungrouped(before);
    if (grouped !== null && grouped + fraction !== '') splits.push({ whole: grouped, fraction, mark });
  }
  return splits;
}

/** The last thing typed that stands for zeros, and what stands before it. */
function withoutZeros(text: string): [figures: string, zeros: number] {
  const [, figures = text, word = ''] = /^(.*\d) ?([a-z]+)$/.exec(text) ?? [];
  const count = zeros[word];
  return count === undefined ? [text, 0] : [figures, count];
}

/**
 * Reads figures with comma, point, blanks or apostrophes between thousands or before decimals, and words such
 * as `k`. Marks that can only be meant one way are read so, whatever the language; `1.250` is 1250 in Dutch,
 * where the point stands between thousands, and is asked in English.
 * @param text as `plain` gives it, without what stands around the figures.
 * @returns a whole number: the value times ten to the power of `decimals`. The reason `unreadable-number`
 * stands for anything that is no figures.
 */
export function readFigures(text: string, { language, decimals }: FiguresOptions): Reading<number> {
  const [, sign = '', rest = ''] = /^([-+]?) ?(.*)$/.exec(text) ?? [];
  const [figures, zeroCount] = withoutZeros(rest.replace(/[,.]--?$/, ''));
  if (!/^[\d ',.]*\d[\d ',.]*$/.test(figures)) return refused('unreadable-number');
  const kept = decimals + zeroCount;
  const tooFine = (readings: readonly number[]): Reading<number> =>
    refused(decimals === 0 ? 'not-whole' : 'decimals', { decimals: String(decimals) }, readings);
  const scaled = ({ whole, fraction }: Split): number | null => {
    const used = fraction.replace(/0+$/, '');
    if (used.length > kept) return null;
    const all = whole + used.padEnd(kept, '0');
    return Number(sign === '-' && Number(all) !== 0 ? `-${all}` : all);
  };
  const splits = splitsOf(figures);
  const [split, other] = splits;
  if (split === undefined) return refused('groups');
  const values = splits.map(scaled).filter((value) => value !== null);
  if (values.some((value) => Math.abs(value) >= 10 ** longest)) return refused('too-large');
  const own = splits.find(({ mark, fraction }) => mark !== null && fraction.length <= kept);
  if (other !== undefined && !figures.includes(groupMarks[language])) {
    // The mark of decimals before three figures: decimals where there are so many, else somebody else's thousands.
    const value = own && scaled(own);
    if (typeof value === 'number') return understood(value);
    return values.length > 1 ? refused('which', {}, values) : tooFine(values);
  }
  const value = scaled(split);
  return value === null ? tooFine([]) : understood(value);
}
