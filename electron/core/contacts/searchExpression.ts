import { plainText } from '../../../shared/rules/matchKey.ts';
import { type PhoneRegion, phoneKey } from '../../../shared/rules/pointKey.ts';

/**
 * A phone number is also found by its last digits, which are the same with and without a country code:
 * "06 12345678" and "+31 6 12345678" end in 612345678.
 */
export const phoneTail = 9;

/** With fewer digits than this, digits are more likely a year or a house number. */
const phoneDigits = 5;

const whole = (word: string) => `"${word}"`;
const beginning = (word: string) => `"${word}"*`;

/** The ways the digits of a phone number may be stored; none for text that is no phone number. */
function phoneExpressions(text: string, region: PhoneRegion): string[] {
  const digits = text.replace(/\D/g, '').replace(/^0+/, '');
  if (digits.length < phoneDigits || /[^\d\s()+./-]/.test(text)) return [];
  const abroad = phoneKey(text, region).replace('+', '');
  return [...new Set([`0${digits}`, digits, digits.slice(-phoneTail), abroad])].map(beginning);
}

/**
 * Turns typed text into FTS5 queries, best matches first: names with exactly these words, names with words
 * that begin so, organisations and ways to reach somebody, then anything. Each finds all that those before
 * it find, or other things. Empty when there are no words.
 *
 * Only letters, digits and their marks get through, each word quoted, so that nothing typed is taken for
 * the query language itself.
 */
export function searchExpressions(text: string, region: PhoneRegion): string[] {
  const words = plainText(text).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu);
  if (words === null) return [];
  const exactly = words.map(whole).join(' AND ');
  const unfinished = words.map(beginning).join(' AND ');
  const anywhere = [`(${unfinished})`, ...phoneExpressions(text, region)].join(' OR ');
  return [
    `{name} : (${exactly})`,
    `{name} : (${unfinished})`,
    `{organisation points} : (${anywhere})`,
    anywhere,
  ];
}
