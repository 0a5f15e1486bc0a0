import { texts } from '../../../shared/locales/texts.ts';
import type { ReadProblem } from '../../../shared/model/import.ts';
import type { Language } from '../../../shared/model/language.ts';
import { filled } from '../problemText.ts';

/** What was met in a file of contacts, with its place, in the words of the page. */
export function readProblemText({ file, line, code, details }: ReadProblem, language: Language): string {
  const { imports, contacts } = texts[language];
  const nameIn = (names: Readonly<Record<string, unknown>>, name: unknown, otherwise = name) =>
    typeof name === 'string' && typeof names[name] === 'string' ? names[name] : otherwise;
  const shown = {
    ...details,
    encoding: nameIn(imports.encodings, details.encoding),
    order: nameIn(imports.dateOrders, details.order),
    field: nameIn(contacts.fields, details.field, details.column || details.field),
  };
  return `${filled(imports.place, { file, line })}: ${filled(imports.problems[code], shown)}`;
}
