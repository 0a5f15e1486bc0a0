import type { ProblemData } from './problem.ts';

/** A workspace that was opened on this machine before. */
export interface KnownWorkspace {
  readonly file: string;
  /** The file's name without folder and ending. */
  readonly name: string;
  /** When it was last opened, as a UTC instant. */
  readonly openedAt: string;
}

/** A workspace that could not be opened, and why. */
export interface RefusedWorkspace {
  readonly file: string;
  readonly name: string;
  readonly problem: ProblemData;
  /** Whether a passphrase can be kept on this machine, where one is asked for. */
  readonly canKeep: boolean;
}

/** What an encrypted workspace is opened with. */
export interface GivenPassphrase {
  readonly passphrase: string;
  /** Kept among the secrets of the system, so that it is not asked again on this machine. */
  readonly keep: boolean;
}

/** What the open workspace is to open with from now on; null is without. Its backups are written anew in the same way, removed, or left. */
export interface PassphraseChange {
  readonly current: string | null;
  readonly next: string | null;
  readonly keep: boolean;
  readonly backups: 'recode' | 'remove' | 'leave';
}

/** What became of the backups of a workspace that opens with another passphrase now. */
export interface SettledBackups {
  /** So many were brought in line with it. */
  readonly settled: number;
  /** So many open with nothing that is known, and stay as they are. */
  readonly locked: number;
  /** The second folder for backups, where it was not there: those in it stay as they are. */
  readonly away: string | null;
}

/** Which workspace a host has open, and which it could not open. */
export interface OpenState {
  /** Path of the file that is open; null while none is. */
  readonly open: string | null;
  /** How many times the host opened one: a page that connected before the last time talks to a core that has ended. */
  readonly opening: number;
  /** What was asked for and could not be opened, until somebody sees to it. */
  readonly refused: RefusedWorkspace | null;
}

/** A workspace to open. */
export interface WorkspaceToOpen {
  readonly file: string;
  /** Fill it with the sample when it does not exist yet. */
  readonly sample: boolean;
  /** It was there before: a missing one is told, and none is made. */
  readonly expected: boolean;
}

/** The ending of workspace files, as the system knows it. */
export const workspaceEnding = '.circles';

/** A path for a workspace, with the ending that belongs to it. */
export function withEnding(file: string): string {
  return file.endsWith(workspaceEnding) ? file : file + workspaceEnding;
}

/** What asks for attention in a workspace, read without opening it. */
export interface Due {
  readonly is: 'read';
  /** Waves whose moment has come and that are not sent yet. */
  readonly waves: number;
  /** People past the cadence of their circle. */
  readonly waiting: number;
  /** Those of them who are past its longest interval. */
  readonly drifting: number;
  /** Tasks of today and of days before. */
  readonly tasks: number;
  /** When the last backup was made, ISO 8601 UTC; null when there is none. */
  readonly lastBackupAt: string | null;
  /** Whether the last attempt at a backup failed. */
  readonly backupFailed: boolean;
}

/** Why nothing of a workspace could be read. */
export const unreadReasons = [
  'older',
  'newer',
  'encrypted',
  'damaged',
  'foreign',
  'unreadable',
  'gone',
] as const;

/** What can be said of a workspace that is not opened. */
export type Glance = Due | { readonly is: (typeof unreadReasons)[number] };

/** A workspace file, and the path it is to have. */
export interface Relocation {
  readonly file: string;
  readonly to: string;
}

/** What became of the backups of a workspace that was moved: the folder they stayed in, or null when they moved along. */
export interface Moved {
  readonly backupsLeft: string | null;
}
