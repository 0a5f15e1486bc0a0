import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Texts } from '../../shared/locales/en.ts';
import { texts } from '../../shared/locales/texts.ts';
import type { Language } from '../../shared/model/language.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Texts };
  }
}

/** The language of the system, where it is one of ours; else English. */
export function systemLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}

/** Starts translation; both languages are in the bundle, so that switching is immediate. */
export async function startTranslation(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: texts.en }, nl: { translation: texts.nl } },
    lng: systemLanguage(),
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}
