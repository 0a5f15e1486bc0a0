import { Problem, type ProblemData } from '../../shared/model/problem.ts';

/** The problem a call was refused with; throws when it went through or failed in another way. */
export async function refusal(call: Promise<unknown>): Promise<ProblemData> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  for (let error = outcome; error instanceof Error; error = error.cause) {
    if (error instanceof Problem) return { code: error.code, details: error.details };
  }
  throw new Error('Expected a refusal', { cause: outcome });
}
