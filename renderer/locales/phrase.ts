import type { ParseKeys, TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from './format.ts';

/** A text that is in no language yet, so that it can be said in whichever is the present one. */
export interface Phrase {
  readonly key: ParseKeys;
  /** What fills it in; a value may be a phrase itself. */
  readonly values: Readonly<Record<string, string | number | Phrase>>;
}

/** Makes a phrase from the key of a text and what fills it in. */
export function phrase(key: ParseKeys, values: Phrase['values'] = {}): Phrase {
  return { key, values };
}

/**
 * A phrase in the language of `t`.
 * @param number writes the numbers in it; `count` stays one, as singular and plural depend on it.
 */
export function sayIn(t: TFunction, number: (value: number) => string, { key, values }: Phrase): string {
  const filled = Object.entries(values).map(([name, value]) => {
    if (typeof value === 'object') return [name, sayIn(t, number, value)];
    return [name, typeof value === 'number' && name !== 'count' ? number(value) : value];
  });
  return t(key, Object.fromEntries(filled));
}

/** Says a phrase in the present language. */
export function useSay(): (said: Phrase) => string {
  const { t } = useTranslation();
  const { number } = useFormats();
  return useCallback((said: Phrase) => sayIn(t, number, said), [t, number]);
}
