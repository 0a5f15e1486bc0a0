import { foundation } from './0001-foundation.ts';

/** A step from one version of the file to the next: append only, never edited once released. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly statements: string;
}

export const migrations: readonly Migration[] = [{ version: 1, name: 'foundation', statements: foundation }];
