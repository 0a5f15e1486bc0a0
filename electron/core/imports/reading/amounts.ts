/** Which sign stands before the decimals of amounts. */
export type DecimalSign = ',' | '.';

const signs: readonly DecimalSign[] = [',', '.'];

/** No written amount is longer, in characters. */
const longest = 40;

const currencySigns: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' };

/** The currency that an amount names, by its code or sign, as ISO 4217; null when it names none. */
export function currencyIn(text: string): string | null {
  const code = /(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/.exec(text)?.[0];
  if (code) return code;
  const sign = /[€$£¥]/.exec(text)?.[0];
  return sign ? (currencySigns[sign] ?? null) : null;
}

/** An amount without its currency, its spaces and the dash that stands for no cents. */
function figuresOf(text: string): string | null {
  if (text.length > longest) return null;
  const figures = text
    .replace(/(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])|[€$£¥\s'’]/g, '')
    .replace(/[,.](?:-{1,2}|–|—)$/, '');
  return /^\d[\d.,]*$/.test(figures) ? figures : null;
}

/** Whether an amount reads well with this sign before its decimals: behind the other one always come three figures. */
function fits(figures: string, sign: DecimalSign): boolean {
  const other = sign === ',' ? '.' : ',';
  const [whole = '', decimals, ...more] = figures.split(sign);
  if (more.length > 0 || decimals?.includes(other)) return false;
  // Three decimals are none that money has: "1.234" is more than a thousand.
  if (decimals !== undefined && decimals.length === 3 && !/^0+$/.test(decimals)) return false;
  return !whole.includes(other) || /^\d{1,3}([.,]\d{3})+$/.test(whole);
}

/** The sign that reads most amounts of a column. */
export function decimalSign(values: Iterable<string>): DecimalSign {
  const counts = { ',': 0, '.': 0 };
  for (const value of values) {
    const figures = figuresOf(value);
    if (figures) for (const sign of signs) counts[sign] += Number(fits(figures, sign));
  }
  return counts[','] > counts['.'] ? ',' : '.';
}

/** Reads an amount in its currency; null when it is none, or less than nothing. */
export function readAmount(text: string, sign: DecimalSign): number | null {
  const figures = figuresOf(text.trim());
  if (figures === null) return null;
  const read = fits(figures, sign) ? sign : signs.find((other) => fits(figures, other));
  if (!read) return null;
  const amount = Number(figures.replaceAll(read === ',' ? '.' : ',', '').replace(read, '.'));
  return Number.isSafeInteger(Math.round(amount * 1000)) ? amount : null;
}
