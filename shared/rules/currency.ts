/** Currencies whose smallest unit is no hundredth, by how many decimals theirs has (ISO 4217). */
export const otherDecimals: Readonly<Record<number, readonly string[]>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '),
  3: 'BHD IQD JOD KWD LYD OMR TND'.split(' '),
  4: 'CLF UYW'.split(' '),
};

const decimals = new Map(
  Object.entries(otherDecimals).flatMap(([count, codes]) =>
    codes.map((code): [string, number] => [code, Number(count)]),
  ),
);

/**
 * Decimals of a currency: an amount is kept as a whole number of its smallest units. Those of the standard, and not
 * those that `Intl` shows by custom (no fillér of a forint): these change with the browser, and stored amounts do not.
 * @param currency ISO 4217 code.
 */
export function decimalsOf(currency: string): number {
  return decimals.get(currency) ?? 2;
}

/** An amount in the currency itself. @param minor in its smallest unit. */
export function inUnits(minor: number, currency: string): number {
  return minor / 10 ** decimalsOf(currency);
}

/** An amount in the smallest unit of its currency, rounded. @param units in the currency itself. */
export function inMinorUnits(units: number, currency: string): number {
  return Math.round(units * 10 ** decimalsOf(currency));
}
