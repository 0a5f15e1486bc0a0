import type { ParseArgsConfig } from 'node:util';
import type { Language } from '../../../shared/model/language.ts';

/** What was typed behind the name of a command, with the file it is about. */
export interface Given {
  /** Absolute path of the workspace file. */
  readonly file: string;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** What it is answered in and circles are named in; headings of tables and confirmations are in English. */
  readonly language: Language;
  /** An absolute path for one that was typed. */
  readonly at: (path: string) => string;
  /** Asks somebody for a word that is not shown as it is typed; undefined where nobody can be asked. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  /** Tells whoever can be asked something. */
  readonly say: (text: string) => void;
}

/** What a command answers: the same for programs and for people. */
export interface Answer {
  readonly data: unknown;
  readonly text: string;
}

/** Something that can be asked of a closed workspace file. */
export interface Command {
  /** What follows its name. */
  readonly usage: string;
  /** What it does, in one line. */
  readonly says: string;
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  /** How many words it takes: fewest and most. */
  readonly words: readonly [number, number];
  /** @throws Problem; UsageError. @returns null when all was said. */
  run(given: Given): Promise<Answer | null>;
}

/** What was typed makes no sense; its message says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
