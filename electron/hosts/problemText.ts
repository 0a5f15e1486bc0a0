import locale from '../../shared/locales/en/problems.json' with { type: 'json' };
import type { ProblemData } from '../../shared/model/problem.ts';

const texts: Readonly<Record<string, string>> = locale.problems;

/** A problem in the words of the page, in English, for a terminal. */
export function problemText({ code, details }: ProblemData): string {
  return (texts[code] ?? code).replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) =>
    String(details[name] ?? ''),
  );
}
