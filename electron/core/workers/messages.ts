import Database from 'better-sqlite3';
import { Problem, type ProblemData } from '../../../shared/model/problem.ts';
import type { Progress } from '../../../shared/model/progress.ts';

/** What the core tells a worker. */
export type ToWorker =
  /** With the passphrases that open files, which each thread knows by itself. */
  | {
      readonly kind: 'run';
      readonly name: string;
      readonly input: unknown;
      readonly passphrases: readonly string[];
    }
  | { readonly kind: 'stop' };

/** What a worker tells the core. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly error: SentError };

/** An error on its way between threads, where classes are lost. */
export type SentError =
  | { readonly kind: 'problem'; readonly problem: ProblemData; readonly stack?: string }
  | { readonly kind: 'sqlite'; readonly message: string; readonly code: string; readonly stack?: string }
  | { readonly kind: 'other'; readonly message: string; readonly stack?: string };

/** Makes an error fit to be sent. */
export function packError(error: unknown): SentError {
  if (!(error instanceof Error)) return { kind: 'other', message: String(error) };
  const { message, stack } = error;
  if (error instanceof Problem) {
    const { code, details } = error;
    return { kind: 'problem', problem: { code, details }, stack };
  }
  if (error instanceof Database.SqliteError) return { kind: 'sqlite', message, code: error.code, stack };
  return { kind: 'other', message, stack };
}

function unpacked(sent: SentError): Error {
  if (sent.kind === 'problem') return new Problem(sent.problem.code, sent.problem.details);
  if (sent.kind === 'sqlite') return new Database.SqliteError(sent.message, sent.code);
  return new Error(sent.message);
}

/** The error that was packed, with its class and where it was thrown. */
export function unpackError(sent: SentError): Error {
  const error = unpacked(sent);
  if (sent.stack !== undefined) error.stack = sent.stack;
  return error;
}
