import type { ParseKeys, TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type Formats, useFormats } from './format.ts';

/** A text that is in no language yet, so that it can be said in whichever is the present one. */
export interface Phrase {
  readonly key: ParseKeys;
  /** What fills it in; a value may be a phrase itself, or a moment. */
  readonly values: Readonly<Record<string, string | number | Date | Phrase>>;
}

/** Makes a phrase from the key of a text and what fills it in. */
export function phrase(key: ParseKeys, values: Phrase['values'] = {}): Phrase {
  return { key, values };
}

/**
 * A phrase in the language of `t`.
 * @param formats writes the numbers and moments in it; `count` stays a number, as singular and plural depend on it.
 */
export function sayIn(
  t: TFunction,
  formats: Pick<Formats, 'number' | 'moment'>,
  { key, values }: Phrase,
): string {
  const filled = Object.entries(values).map(([name, value]) => {
    if (value instanceof Date) return [name, formats.moment(value.toISOString())];
    if (typeof value === 'object') return [name, sayIn(t, formats, value)];
    return [name, typeof value === 'number' && name !== 'count' ? formats.number(value) : value];
  });
  return t(key, Object.fromEntries(filled));
}

/** Says a phrase in the present language. */
export function useSay(): (said: Phrase) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return useCallback((said: Phrase) => sayIn(t, formats, said), [t, formats]);
}
