import type { CircleRule, ConflictChoice, ImportRun } from '../../../shared/model/importRun.ts';

/** What is chosen about an import as a whole. */
export type Plan = Pick<ImportRun, 'conflicts' | 'circle' | 'rules'>;

/** What is chosen about the conflicts of a file, by their keys. */
export type FileChoices = Readonly<Record<string, ConflictChoice>>;

/** A rule that is being put together. */
export interface DraftRule {
  readonly key: number;
  readonly rule: CircleRule;
}
