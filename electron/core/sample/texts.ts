import en from '../../../resources/sample/en.json' with { type: 'json' };
import insightsEn from '../../../resources/sample/insights.en.json' with { type: 'json' };
import insightsNl from '../../../resources/sample/insights.nl.json' with { type: 'json' };
import nl from '../../../resources/sample/nl.json' with { type: 'json' };
import type { SampleLanguage } from './languages.ts';

/** Every text of the sample in one language; both languages have the same entries. */
export type Texts = typeof en & { readonly insights: typeof insightsEn };

const texts: Readonly<Record<SampleLanguage, Texts>> = {
  en: { ...en, insights: insightsEn },
  nl: { ...nl, insights: insightsNl },
};

/** The texts of the sample in a language. */
export function textsIn(language: SampleLanguage): Texts {
  return texts[language];
}

/** Puts values in the places of a text, e.g. `{topic}`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
