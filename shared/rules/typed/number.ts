import type { Language } from '../../model/language.ts';
import { readFigures } from './figures.ts';
import { plain, type Reading, refused, understood } from './reading.ts';
import { showNumber } from './show.ts';

/** How the whole numbers of a field are read. */
export interface NumberOptions {
  readonly language: Language;
  readonly smallest: number;
  readonly largest: number;
}

/** Reads a whole number as people type it: `1250`, `1.250` in Dutch, `1,250` in English, `12k`. */
export function readNumber(text: string, { language, smallest, largest }: NumberOptions): Reading<number> {
  const said = plain(text);
  if (said === '') return refused('empty');
  const number = readFigures(said, { language, decimals: 0 });
  const tooLarge = refused<number>('too-large', { limit: showNumber(largest, language) });
  if (!number.ok) return number.reason === 'too-large' ? tooLarge : number;
  if (number.value < 0 && smallest >= 0) return refused('negative');
  if (number.value < smallest) return refused('too-small', { limit: showNumber(smallest, language) });
  return number.value > largest ? tooLarge : understood(number.value);
}
