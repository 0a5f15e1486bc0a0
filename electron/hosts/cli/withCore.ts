import { Problem } from '../../../shared/model/problem.ts';
import { type Core, createCore } from '../../core/core.ts';

export type Call = Core['caller'];

/** Opens a workspace for as long as `work` takes; where it is not `expected` to be there, it is made. @throws Problem as `createCore` and as `work` do. */
export async function withCore<Result>(
  file: string,
  work: (call: Call) => Result | Promise<Result>,
  { expected = true }: { readonly expected?: boolean } = {},
): Promise<Result> {
  const core = await createCore({ file, expected, log: (message) => console.error(message) });
  try {
    return await work(core.caller);
  } catch (error) {
    // The caller wraps what the core refused with.
    for (let cause = error; cause instanceof Error; cause = cause.cause)
      if (cause instanceof Problem) throw cause;
    throw error;
  } finally {
    await core.close();
  }
}
