/** Why a text is refused; translated as `typed.reasons.<reason>`. */
export const reasons = [
  'empty',
  'unreadable-day',
  'unreadable-time',
  'unreadable-moment',
  'unreadable-amount',
  'unreadable-number',
  'no-such-day',
  'no-such-month',
  'no-such-year',
  'other-weekday',
  'month-missing',
  'day-missing',
  'time-missing',
  'which',
  'too-early',
  'too-late',
  'groups',
  'decimals',
  'not-whole',
  'negative',
  'too-small',
  'too-large',
  'other-currency',
] as const;
export type Reason = (typeof reasons)[number];

/** A text that was not understood. */
export interface Refusal<Value> {
  readonly ok: false;
  readonly reason: Reason;
  /** What the sentence fills in, written in the language of the reader. */
  readonly details: Readonly<Record<string, string>>;
  /** What it may have meant, to be chosen from; empty when there is no saying. */
  readonly readings: readonly Value[];
}

/** What came of reading a typed text. */
export type Reading<Value> = { readonly ok: true; readonly value: Value } | Refusal<Value>;

export const understood = <Value>(value: Value): Reading<Value> => ({ ok: true, value });

export const refused = <Value>(
  reason: Reason,
  details: Readonly<Record<string, string>> = {},
  readings: readonly Value[] = [],
): Refusal<Value> => ({ ok: false, reason, details, readings });

/** One spelling for what is written in many: plain digits, blanks and apostrophes, no capitals, no accents. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
