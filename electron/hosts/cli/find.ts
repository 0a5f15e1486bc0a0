import english from '../../../shared/locales/en/circles.json' with { type: 'json' };
import dutch from '../../../shared/locales/nl/circles.json' with { type: 'json' };
import type { Circle } from '../../../shared/model/circle.ts';
import type { Language } from '../../../shared/model/language.ts';
import { Problem } from '../../../shared/model/problem.ts';
import type { Call } from './withCore.ts';

/** So many of those who fit are named. */
const named = 5;

const isSame = (one: string, other: string): boolean =>
  one.localeCompare(other, 'en', { sensitivity: 'base' }) === 0;

const defaults = { en: english.circles.names, nl: dutch.circles.names };

/** The name of a circle, as the user renamed it, else its default in a language. */
export function circleName({ name, defaultKey }: Circle, language: Language): string {
  return name ?? (defaultKey ? defaults[language][defaultKey] : '');
}

/** The circle of this name, in either language, or uid. @throws Problem `circle-unknown`, which names those there are. */
export function circleOf(circles: readonly Circle[], text: string, language: Language): Circle {
  const found = circles.find(
    ({ uid, name, defaultKey }) =>
      uid === text ||
      [name, ...(defaultKey ? [defaultKey, defaults.en[defaultKey], defaults.nl[defaultKey]] : [])].some(
        (candidate) => candidate !== null && isSame(candidate, text),
      ),
  );
  if (!found)
    throw new Problem('circle-unknown', {
      text,
      names: circles.map((circle) => circleName(circle, language)).join(', '),
    });
  return found;
}

/**
 * The uid of the one contact that a text means: its uid, its whole name, or words that nobody else has.
 * @throws Problem `contact-unknown`; `contact-ambiguous`, which names some of those who fit.
 */
export async function contactOf(call: Call, text: string): Promise<string> {
  const isUid = await call.contacts.details({ uid: text }).then(
    () => true,
    () => false,
  );
  if (isUid) return text;
  const hits = await call.contacts.search({ text, limit: 50 });
  const exact = hits.filter(({ name }) => isSame(name, text));
  const fitting = exact.length > 0 ? exact : hits;
  const [first] = fitting;
  if (!first) throw new Problem('contact-unknown', { text });
  if (fitting.length === 1) return first.uid;
  const names = fitting.slice(0, named).map(({ name, uid }) => `${name} (${uid})`);
  throw new Problem('contact-ambiguous', { text, count: fitting.length, names: names.join(', ') });
}
