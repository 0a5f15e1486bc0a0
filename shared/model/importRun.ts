import { z } from 'zod';
import type { PlainField } from './contactFields.ts';
import {
  type ImportColumn,
  type ImportEncoding,
  type ImportLayout,
  type ImportMapping,
  type ReadProblem,
  readOptionsSchema,
  type Workbook,
} from './import.ts';
import { type Stage, stageSchema } from './lifecycle.ts';
import type { ProblemData } from './problem.ts';

/** Bytes of one piece of an uploaded file; larger files come in several pieces. */
export const uploadChunkSize = 1024 * 1024;

/** What becomes of a value that a file says otherwise: the present one stays, the other takes its place, or both are kept. */
export const conflictChoices = ['ours', 'theirs', 'both'] as const;
export const conflictChoiceSchema = z.enum(conflictChoices);
export type ConflictChoice = z.infer<typeof conflictChoiceSchema>;

/** One uploaded file, how to read it, and what was chosen about its conflicts, by their keys. */
export const importSourceSchema = z.object({
  upload: z.string(),
  options: readOptionsSchema.default({}),
  choices: z.record(z.string().max(1000), conflictChoiceSchema).default({}),
});
export type ImportSource = Readonly<z.output<typeof importSourceSchema>>;

/** Which new people start in a circle (its uid): those of a stage, with a tag, of so much revenue, or met since a day. */
export const circleRuleSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('stage'), stage: stageSchema, circle: z.string() }),
  z.object({ by: z.literal('tag'), tag: z.string().trim().min(1).max(200), circle: z.string() }),
  /** In the currency of the workspace itself, not its smallest unit. */
  z.object({ by: z.literal('revenue'), atLeast: z.number().min(0).max(1e12), circle: z.string() }),
  z.object({ by: z.literal('activity'), since: z.iso.date(), circle: z.string() }),
]);
export type CircleRule = Readonly<z.output<typeof circleRuleSchema>>;

/** An import: files read one after another, as one command; its preview is asked for in the same words. */
export const importRunSchema = z.object({
  files: z.array(importSourceSchema).min(1).max(1000),
  /** What becomes of conflicts that nothing was chosen about: null keeps ours, and both where there may be several. */
  conflicts: conflictChoiceSchema.nullable().default(null),
  /** uid of the circle new people start in that no rule is about; null is the Leads circle, or else the outermost. */
  circle: z.string().nullable().default(null),
  /** The first that fits counts. */
  rules: z.array(circleRuleSchema).max(100).default([]),
});
export type ImportRun = Readonly<z.output<typeof importRunSchema>>;

/** Something a file says otherwise than the workspace. */
export interface Difference {
  readonly field: PlainField | 'displayName' | 'organisation' | 'stage' | 'custom' | 'phone' | 'photo';
  /** Name of the custom field, label of the phone number; empty for others. */
  readonly column: string;
  /** What the workspace says and what the file says; of photos their sizes in bytes. */
  readonly kept: string;
  readonly told: string;
}

/** A difference, and what becomes of it. */
export interface Conflict extends Difference {
  /** What a choice about it is known by in its file. */
  readonly key: string;
  readonly choice: ConflictChoice;
}

/** Whether both values of a conflict can be kept. */
export const takesBoth = ({ field }: Pick<Difference, 'field'>): boolean =>
  field === 'phone' || field === 'custom';

/** How many conflicts ended in each way. */
export type ConflictCounts = Readonly<Record<ConflictChoice, number>>;

/** A conflict as the preview shows it. */
export interface PreviewConflict extends Conflict {
  readonly line: number;
  readonly name: string;
}

/** What is known of the people that a file adds, as far as circles can be told by it. */
export interface StartFacts {
  readonly stages: readonly { readonly stage: Stage; readonly count: number }[];
  /** The most frequent ones. */
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
  /** How many of them have revenue, and of how many it is known when they were last in touch. */
  readonly revenue: number;
  readonly activity: number;
}

/** What an import does with one contact of a file. `nobody`: a deal of people who are not there. */
export type ImportEffect = 'added' | 'updated' | 'already-there' | 'archived' | 'nobody';

/** One contact of a file as the preview shows it. */
export interface PreviewContact {
  readonly line: number;
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly organisation: string | null;
  readonly jobTitle: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly tags: readonly string[];
  readonly effect: Exclude<ImportEffect, 'nobody'>;
}

/** What a file holds and what importing it would do after those before it, before anything is written. */
export interface ImportPreview {
  readonly file: string;
  readonly format: 'csv' | 'vcard' | 'json';
  readonly layout: ImportLayout;
  readonly encoding: ImportEncoding;
  /** For CSV only; a column with several `dateOrders` is a question. */
  readonly columns?: readonly ImportColumn[];
  readonly mapping?: ImportMapping;
  readonly hasHeader?: boolean;
  /** For a workbook only. */
  readonly workbook?: Workbook;
  /** Whether `mapping` is how a table with the same heads was read last; to import so it goes with the options. */
  readonly isRemembered: boolean;
  /** How many contacts can be read: `added`, `updated` and `known` together. */
  readonly count: number;
  readonly added: number;
  readonly updated: number;
  /** Already there with all that the file tells, or in the archive. */
  readonly known: number;
  /** How many cannot be read. */
  readonly skipped: number;
  /** How many deals come with them that are not there yet. */
  readonly deals: number;
  /** The first of them. */
  readonly contacts: readonly PreviewContact[];
  /** The first problems met; `problemCount` is how many there are. */
  readonly problems: readonly ReadProblem[];
  readonly problemCount: number;
  /** The first conflicts with the workspace, or with what files before say; `conflictCount` is how many there are. */
  readonly conflicts: readonly PreviewConflict[];
  readonly conflictCount: number;
  /** In which circles the new people start, by uid. */
  readonly starts: Readonly<Record<string, number>>;
  readonly facts: StartFacts;
}

/** What came of looking at one file. */
export type FilePreview =
  | { readonly status: 'read'; readonly preview: ImportPreview }
  | { readonly status: 'refused'; readonly problem: ProblemData };

/** How many contacts of a file were added, updated and skipped. */
export interface ImportCounts {
  readonly added: number;
  readonly updated: number;
  readonly skipped: number;
}

/** What an import did. */
export interface ImportSummary extends ImportCounts {
  readonly status: 'done';
  readonly files: readonly (ImportCounts & { readonly file: string; readonly layout: ImportLayout })[];
  /** Why contacts were skipped and what else was met, the first ones. */
  readonly problems: readonly ReadProblem[];
  readonly problemCount: number;
  readonly conflicts: ConflictCounts;
  /** In which circles the new people are, by uid. */
  readonly starts: Readonly<Record<string, number>>;
  /** How many of those skipped are there already with all of it, or in the archive. */
  readonly known: number;
  /** How many deals came in. */
  readonly deals: number;
}

/** A cancelled import has changed nothing. */
export type ImportOutcome = ImportSummary | { readonly status: 'cancelled' };

/** How far the running import is, in rows or cards of all its files. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

/** An import of the past. */
export interface PastImport extends ImportCounts {
  readonly uid: string;
  readonly at: string;
  readonly file: string;
  readonly layout: string;
}
