import type { Language } from '../../../shared/model/language.ts';
import { showDay } from '../../../shared/rules/typed/show.ts';
import { type Phrase, phrase } from '../../locales/phrase.ts';

/** How a typed moment was understood, as a sentence. @param moment `YYYY-MM-DDTHH:MM`. */
export function understoodMoment(moment: string, language: Language): Phrase {
  return phrase('typed.understoodMoment', {
    day: showDay(moment.slice(0, 10), language),
    time: moment.slice(11),
  });
}
