/**
 * The errors people can meet, by code. The page translates `problems.<code>` with `details`.
 * A problem says what went wrong and what to do next; nothing is lost when one is raised.
 */
export const problemCodes = [
  'workspace-locked',
  'workspace-newer',
  'workspace-damaged',
  'workspace-foreign',
  'workspace-missing',
  'workspace-linked',
  'workspace-closed',
  'workspace-exists',
  'workspace-is-backup',
  'workspace-replaced',
  'workspace-removed',
  'workspace-unsaved',
  'workspace-rotten',
  'workspace-altered',
  'passphrase-needed',
  'passphrase-wrong',
  'workspace-in-sync-folder',
  'workspace-on-network',
  'backup-missing',
  'backup-unreadable',
  'restore-clash',
  'backup-failed',
  'backup-not-cleared',
  'backup-folder-missing',
  'backup-folder-failed',
  'disk-full',
  'disk-refused',
  'workspace-name-unfit',
  'workspace-unreadable',
  'workspace-read-only',
  'workspace-missing-folder',
  'runtime-too-old',
  'not-found',
  'past-shown',
  'nothing-to-undo',
  'nothing-to-redo',
  'changed-since',
  'changed-meanwhile',
  'work-cancelled',
  'work-broke-off',
  'invalid-input',
  'export-exists',
  'export-unwritable',
  'picture-not-copied',
  'contact-unknown',
  'contact-ambiguous',
  'circle-unknown',
  'task-unknown',
  'task-ambiguous',
  'contact-unnamed',
  'organisation-unplaced',
  'suggestion-stale',
  'suggestions-full',
  'referral-cycle',
  'circle-unnamed',
  'circle-name-taken',
  'circles-too-few',
  'circles-too-many',
  'circles-changed',
  'circle-has-no-heir',
  'interval-below-cadence',
  'moment-ahead',
  'refund-of-unsold',
  'refund-above-deal',
  'head-start',
  'depth-too-deep',
  'wave-already-sent',
  'variant-missing',
  'file-empty',
  'file-binary',
  'file-too-large',
  'uploads-too-large',
  'file-unreadable',
  'file-format-unknown',
  'file-is-workspace',
  'workbook-unreadable',
  'workbook-too-large',
  'file-no-contacts',
  'file-encoding',
  'upload-unknown',
  'workspace-not-empty',
  'export-newer',
  'export-broken',
  'connection-lost',
  'address-expired',
  'core-stopped',
  'unexpected',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** Problems with an open file that may be meant so, and are told no more once somebody says that. */
export const acceptableProblems = [
  'workspace-rotten',
  'workspace-altered',
  'workspace-in-sync-folder',
  'workspace-on-network',
] as const satisfies readonly ProblemCode[];

export type AcceptableProblem = (typeof acceptableProblems)[number];

/** Values a translated message can mention, e.g. `{ file: 'people.csv', limit: 200 }`. */
export type ProblemDetails = Readonly<Record<string, string | number>>;

/** What crosses from core to page when a command is refused. */
export interface ProblemData {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;
}

/** A refusal with a translated explanation. Thrown in the core, shown by the page. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }
}

/** What an error says to people: a problem its own, any other that nobody foresaw it. */
export function problemDataOf(error: unknown): ProblemData {
  if (error instanceof Problem) return { code: error.code, details: error.details };
  return { code: 'unexpected', details: {} };
}
