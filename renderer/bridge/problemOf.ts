import { TRPCClientError } from '@trpc/client';
import { Problem, type ProblemData, problemCodes, problemDataOf } from '../../shared/model/problem.ts';

/**
 * What went wrong, from whatever a call to the core was rejected with: the core's own problem, one that kept a call from being made, a lost
 * connection (the call was never answered), or `unexpected`.
 */
export function problemOf(error: unknown): ProblemData {
  if (error instanceof Problem) return problemDataOf(error);
  if (!(error instanceof TRPCClientError)) return { code: 'unexpected', details: {} };
  if (error.cause instanceof Problem) return problemDataOf(error.cause);
  if (!error.data) return { code: 'connection-lost', details: {} };
  const { problem } = error.data as { problem?: ProblemData };
  return problem !== undefined && problemCodes.includes(problem.code)
    ? problem
    : { code: 'unexpected', details: {} };
}
