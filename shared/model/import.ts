import { z } from 'zod';
import { plainFieldNames } from './contactFields.ts';
import type { ProblemDetails } from './problem.ts';

/**
 * What a column of a CSV file can hold. The page names plain fields of a contact as everywhere, the others
 * `imports.fields.<field>`.
 */
export const importFields = [
  /** Left out. */
  'ignore',
  /** Kept under the column's own name. */
  'custom',
  /** Names the value of the column in the same group: "Work", "Anniversary". */
  'label',
  'displayName',
  'givenName',
  'middleName',
  /** Dutch "tussenvoegsel": goes in front of the family name. */
  'particle',
  'familyName',
  'namePrefix',
  'nameSuffix',
  'nickname',
  'organisation',
  'department',
  ...plainFieldNames,
  'email',
  'phone',
  'link',
  /** A whole address in one cell; used when its parts are missing. */
  'address',
  'street',
  'houseNumber',
  'postalCode',
  'city',
  'region',
  'country',
  'birthYear',
  'birthMonth',
  'birthDay',
  'tags',
  'notes',
  'stage',
  'connectedOn',
  /** "Person" or "Organisation", as our own tables say it. */
  'kind',
  /** Name of the circle that somebody new starts in. */
  'circle',
  'consent',
  'consentAt',
  'consentOrigin',
  /** Day of the last conversation. */
  'lastContact',
  /** Day on which something was last done about somebody, by whomever: no contact by itself. */
  'lastActivity',
  /** All that somebody has paid so far. */
  'revenue',
  'dealTitle',
  'dealAmount',
  'currency',
  /** Also tells whether it is won or lost. */
  'dealStage',
  'dealPipeline',
  /** When it was closed, or when an open one is expected to close. */
  'dealCloseOn',
  'dealClosedOn',
  'dealCreatedOn',
  'dealOwner',
  'dealLostReason',
  /** What the other program knows the deal by. */
  'dealReference',
  /** The people of a deal, as `Anna Bos (anna@bos.example)`. */
  'dealContacts',
  /** What the other program knows them by: `Record ID` of its contacts. */
  'dealContactIds',
] as const;
export const importFieldSchema = z.enum(importFields);
export type ImportField = z.infer<typeof importFieldSchema>;

/** Fields whose column holds days, in one order of their parts. */
export const dateFields: ReadonlySet<ImportField> = new Set<ImportField>([
  'birthday',
  'connectedOn',
  'consentAt',
  'lastContact',
  'lastActivity',
  'dealCloseOn',
  'dealClosedOn',
  'dealCreatedOn',
]);

/** How the parts of a date follow each other: 31-12-2024, 12/31/2024 or 2024-12-31. */
export const dateOrders = ['dmy', 'mdy', 'ymd'] as const;
export const dateOrderSchema = z.enum(dateOrders);
export type DateOrder = z.infer<typeof dateOrderSchema>;

/** What one column of a CSV file becomes. */
export const columnMappingSchema = z.object({
  /** Place of the column, from 0. */
  index: z.number().int().min(0),
  header: z.string(),
  field: importFieldSchema,
  /** What the values are called, e.g. "work"; null when nothing is known. */
  label: z.string().nullable().default(null),
  /** Columns of one group describe one thing: the parts of one address, a phone and its label. */
  group: z.string().nullable().default(null),
  /** For dates: the order to read them in; null is told apart over the whole column. */
  dateOrder: dateOrderSchema.nullable().default(null),
});
export type ColumnMapping = Readonly<z.output<typeof columnMappingSchema>>;

export const importMappingSchema = z.object({ columns: z.array(columnMappingSchema).max(2000) });
export type ImportMapping = Readonly<z.output<typeof importMappingSchema>>;

/** Encodings a person can choose when the guess was wrong, by their names in iconv. */
export const importEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'macintosh',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
] as const;

/** Choices of the user about one file; what is left out is found out from the file. */
export const readOptionsSchema = z.object({
  encoding: z.enum(importEncodings).optional(),
  mapping: importMappingSchema.optional(),
  hasHeader: z.boolean().optional(),
  /** Name of the sheet of a workbook. */
  sheet: z.string().max(1000).optional(),
});
export type ReadOptions = Readonly<z.output<typeof readOptionsSchema>>;

/** What a file turned out to be. */
export const importLayouts = [
  'vcard',
  /** A table that this program wrote. */
  'circles',
  'linkedin',
  'google',
  'google-older',
  'outlook',
  'thunderbird',
  'hubspot',
  'hubspot-deals',
  'pipedrive',
  'salesforce',
  'mailchimp',
  'monica',
  'csv',
] as const;
export type ImportLayout = (typeof importLayouts)[number];

/** The sheets of a workbook, and the one that is read. */
export interface Workbook {
  readonly sheets: readonly string[];
  readonly sheet: string;
}

/** How bytes became text. `guessed` is true when the file does not prove it. */
export interface ImportEncoding {
  readonly name: string;
  readonly guessed: boolean;
}

/** A column as found in the file, before anybody chose what it holds. */
export interface ImportColumn {
  readonly index: number;
  readonly header: string;
  /** The first few values that are not empty. */
  readonly samples: readonly string[];
  /** For a column of dates: the orders that fit all its values, the likeliest first. Several are a question to the user. */
  readonly dateOrders: readonly DateOrder[];
}

/** Things met while importing that leave a contact of the file out. */
const skippingCodes = [
  'row-nothing',
  'row-quotes',
  'card-open',
  'card-nothing',
  'card-group',
  'card-too-deep',
  /** A deal of people who are not there, and of no organisation. */
  'deal-nobody',
  /** Somebody of whom the other program knows only whose relative it is. */
  'only-relative',
  'too-many-contacts',
  /** Everything the file tells is known already. */
  'already-there',
  /** It is there, and what the file tells otherwise is left out. */
  'already-there-otherwise',
  /** The contact is archived and stays so. */
  'archived',
] as const;

/** Things met while reading that people should know, but that cost no contact. */
const notingCodes = [
  'encoding-guessed',
  'value-differs',
  'value-taken',
  'value-both',
  'row-uneven',
  'email-unreadable',
  'phone-unreadable',
  'date-unreadable',
  'date-order-unclear',
  'amount-unreadable',
  'deal-others',
  'line-unreadable',
  'line-too-long',
  'card-too-long',
  'photo-too-large',
  'photo-unreadable',
] as const;

/** Everything that can be reported about a place in a file. The page translates `imports.problems.<code>`. */
export const readProblemCodes = [...skippingCodes, ...notingCodes] as const;
export type ReadProblemCode = (typeof readProblemCodes)[number];

/** Something met at a line of a file (from 1). */
export interface ReadProblem {
  readonly file: string;
  readonly line: number;
  readonly code: ReadProblemCode;
  readonly details: ProblemDetails;
}

/** Whether a problem means that a contact was left out. */
function isSkipped(problem: ReadProblem): boolean {
  return (skippingCodes as readonly string[]).includes(problem.code);
}

/** How many contacts a problem means to have been left out. */
export function skippedBy(problem: ReadProblem): number {
  if (problem.code === 'too-many-contacts') return Number(problem.details.rest);
  return isSkipped(problem) ? 1 : 0;
}
