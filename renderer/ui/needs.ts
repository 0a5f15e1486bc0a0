import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

/** A field without which a form cannot be saved. */
export interface Need {
  /** What the field is called. */
  readonly name: string;
  readonly state: 'ready' | 'empty' | 'unreadable';
}

/** How far a typed text is; one that can be left out is never `empty`. */
export function stateOf(typed: string, reading: { readonly ok: boolean } = { ok: true }): Need['state'] {
  if (typed.trim() === '') return 'empty';
  return reading.ok ? 'ready' : 'unreadable';
}

/** What a form still waits for, as a sentence or two; null when it can be saved. */
export function reasonIn(t: TFunction, language: string, needs: readonly Need[]): string | null {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const sentences = (['empty', 'unreadable'] as const).flatMap((state) => {
    const names = needs.filter((need) => need.state === state).map(({ name }) => name);
    return names.length === 0 ? [] : [t(`needs.${state}`, { fields: list.format(names) })];
  });
  return sentences.length === 0 ? null : sentences.join(' ');
}

/** Says in the present language what a form still waits for. */
export function useReason(): (needs: readonly Need[]) => string | null {
  const { t, i18n } = useTranslation();
  return (needs) => reasonIn(t, i18n.language, needs);
}
