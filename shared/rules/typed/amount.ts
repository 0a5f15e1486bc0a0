import type { Language } from '../../model/language.ts';
import { decimalsOf } from '../currency.ts';
import { readFigures, zeroWords } from './figures.ts';
import { plain, type Reading, refused, understood } from './reading.ts';
import { showAmount } from './show.ts';

/** How the amounts of a field are read. */
export interface AmountOptions {
  readonly language: Language;
  /** ISO 4217 code of the field; a sign of another currency is refused. */
  readonly currency: string;
  /** In the smallest unit of the currency. */
  readonly largest: number;
}

const locales = ['en-GB', 'nl-NL'];
const displays = ['code', 'symbol', 'narrowSymbol', 'name'] as const;

/** Signs, code and names of a currency, in both languages, as `plain` gives them. */
function namesOf(currency: string): Set<string> {
  const names = locales.flatMap((locale) =>
    displays.flatMap((currencyDisplay) =>
      // One and more than one of it.
      [1, 2].map(
        (count) =>
          new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
            .formatToParts(count)
            .find(({ type }) => type === 'currency')?.value ?? currency,
      ),
    ),
  );
  return new Set(names.map(plain));
}

/**
 * What may stand before the first figure: a sign, what it is money of (cut short with a point, as `Cg. 5`), and a
 * mark of decimals.
 */
const beforeFigures = /^([-+]?) ?([^-+.,]*?|[^-+.,]+\.(?= )) ?([-+]?)([.,]?)$/;
/** What may stand after the last figure: a word for zeros, a dash for no cents, and what it is money of. */
const afterFigures = new RegExp(`^( ?(?:${zeroWords})(?![a-z]))?([.,]-{0,2})? ?(.*)$`);

const isCurrency = (mark: string): boolean =>
  /^\p{Sc}|\p{Sc}$/u.test(mark) || Intl.supportedValuesOf('currency').includes(mark.toUpperCase());

/**
 * Reads an amount as people type it: `1250`, `1.250,50`, `1,250.50`, `€ 12k`, `50,-`, with the sign, code or
 * name of the field's own currency before or after it. For comma and point see `readFigures`.
 * @returns a whole number of the smallest unit of the currency.
 */
export function readAmount(text: string, { language, currency, largest }: AmountOptions): Reading<number> {
  const said = plain(text);
  if (said === '') return refused('empty');
  const [figures = ''] = /\d(?:.*\d)?/.exec(said) ?? [];
  const [head = said, tail = ''] = figures === '' ? [] : said.split(figures, 2);
  const before = beforeFigures.exec(head);
  const after = afterFigures.exec(tail);
  if (figures === '' || before === null || after === null) return refused('unreadable-amount');
  const [, sign, unitBefore = '', signAfter, point] = before;
  const [, zeros = '', dash = '', unitAfter = ''] = after;
  const names = namesOf(currency);
  for (const unit of [unitBefore, unitAfter]) {
    if (unit === '' || names.has(unit)) continue;
    return isCurrency(unit)
      ? refused('other-currency', { typed: unit.toUpperCase(), currency })
      : refused('unreadable-amount');
  }
  const decimals = decimalsOf(currency);
  const read = readFigures(`${sign}${signAfter}${point}${figures}${zeros}${dash}`, { language, decimals });
  const tooLarge = refused<number>('too-large', { limit: showAmount(largest, currency, language) });
  if (!read.ok) {
    if (read.reason === 'too-large') return tooLarge;
    const reason = read.reason === 'unreadable-number' ? 'unreadable-amount' : read.reason;
    return refused(reason, read.details, read.readings);
  }
  const { value } = read;
  if (value < 0) return refused('negative');
  return value > largest ? tooLarge : understood(value);
}
