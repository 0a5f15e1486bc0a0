import type { Language } from '../model/language.ts';
import { en, type Texts } from './en.ts';
import { nl } from './nl.ts';

/** Every text in every language, in one file per feature below this folder. */
export const texts: Readonly<Record<Language, Texts>> = { en, nl };
