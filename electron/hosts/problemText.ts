import english from '../../shared/locales/en/problems.json' with { type: 'json' };
import dutch from '../../shared/locales/nl/problems.json' with { type: 'json' };
import type { Language } from '../../shared/model/language.ts';
import type { ProblemData } from '../../shared/model/problem.ts';

const texts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: english.problems,
  nl: dutch.problems,
};

/** A text of the page with its values filled in. */
export function filled(text: string, values: Readonly<Record<string, unknown>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''));
}

/** A problem in the words of the page, for a terminal. */
export function problemText({ code, details }: ProblemData, language: Language): string {
  return filled(texts[language][code] ?? code, details);
}

/** The language of whoever started this, as their environment tells; English when it tells another. */
export function terminalLanguage({
  LC_ALL,
  LC_MESSAGES,
  LANG,
}: Readonly<Record<string, string | undefined>>): Language {
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('nl') ? 'nl' : 'en';
}
