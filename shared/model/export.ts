import { z } from 'zod';
import { languages } from './language.ts';

/** The kinds of file that people's data leaves in. */
export const exportFormats = ['csv', 'xlsx', 'vcard-3', 'vcard-4', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What an exported workspace (`json`) says it is. */
export const documentFormat = 'circles-of-trust';

/** Which file is wanted, and of whom. */
export const exportRequestSchema = z.object({
  format: z.enum(exportFormats),
  /** What a table or workbook tells of them: all there is, or whether things may be shared with them. */
  about: z.enum(['contacts', 'consent']).default('contacts'),
  /** uids; null for everybody, and in JSON for all there is. */
  contacts: z.array(z.string()).max(1_000_000).nullable().default(null),
  /** The language of the heads of columns. */
  language: z.enum(languages).default('en'),
});
export type ExportRequest = z.input<typeof exportRequestSchema>;
export type CheckedExportRequest = Readonly<z.output<typeof exportRequestSchema>>;

/** A file that waits to be fetched, piece by piece. */
export interface ExportedFile {
  readonly export: string;
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
}

/** Bytes of a file that are fetched at a time. */
export const exportPieceSize = 1024 * 1024;
