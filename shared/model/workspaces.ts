import type { ProblemData } from './problem.ts';

/** A workspace that was opened on this machine before. */
export interface KnownWorkspace {
  readonly file: string;
  /** The file's name without folder and ending. */
  readonly name: string;
  /** When it was last opened, as a UTC instant. */
  readonly openedAt: string;
}

/** Which workspace a host has open, and which it could not open. */
export interface OpenState {
  /** Path of the file that is open; null while none is. */
  readonly open: string | null;
  /** What was asked for and could not be opened, until somebody sees to it. */
  readonly refused: { readonly file: string; readonly name: string; readonly problem: ProblemData } | null;
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
