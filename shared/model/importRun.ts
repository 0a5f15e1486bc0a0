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
import type { ProblemData } from './problem.ts';

/** Bytes of one piece of an uploaded file; larger files come in several pieces. */
export const uploadChunkSize = 1024 * 1024;

/** One uploaded file and how to read it. */
export const importSourceSchema = z.object({
  upload: z.string(),
  options: readOptionsSchema.default({}),
});
export type ImportSource = Readonly<z.output<typeof importSourceSchema>>;

/** Files to be imported together, one after another. */
export const importFilesSchema = z.object({ files: z.array(importSourceSchema).min(1).max(1000) });

/** An import: files read one after another, as one command. */
export const importRunSchema = importFilesSchema.extend({
  /** uid of the circle new people start in; null is the Leads circle, or else the outermost. */
  circle: z.string().nullable().default(null),
});
export type ImportRun = Readonly<z.output<typeof importRunSchema>>;

/** Something a file says otherwise than the workspace, which keeps what it has. */
export interface Difference {
  readonly field: PlainField | 'displayName' | 'organisation' | 'stage' | 'custom';
  /** Name of the custom field; empty for others. */
  readonly column: string;
  readonly kept: string;
  readonly told: string;
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
  /** How many contacts can be read: `added`, `updated` and `known` together. */
  readonly count: number;
  readonly added: number;
  readonly updated: number;
  /** Already there with all that the file tells, or in the archive. */
  readonly known: number;
  /** How many cannot be read. */
  readonly skipped: number;
  /** The first of them. */
  readonly contacts: readonly PreviewContact[];
  /** The first problems met; `problemCount` is how many there are. */
  readonly problems: readonly ReadProblem[];
  readonly problemCount: number;
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
