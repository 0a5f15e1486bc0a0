import { type AnyRouter, initTRPC, TRPCError } from '@trpc/server';
import { ZodError, type z } from 'zod';
import { Problem, type ProblemData, problemDataOf } from '../../shared/model/problem.ts';
import type { ReadDb } from './database/readDb.ts';
import type { Host, HostWorkspaces } from './host.ts';
import type { Source } from './reads.ts';
import type { Workspace } from './workspace/workspace.ts';

/** What is wrong with an open workspace until somebody sees to it. */
export interface Health {
  /** The problems there are, the worst first. */
  problems(): readonly ProblemData[];
  /**
   * Takes the file as it is, so that it is not told again: `left`, what was changed in it without the app; `shared`, that it
   * is in a place where something else has a hand in it.
   */
  accept(what: 'left' | 'shared'): void | Promise<void>;
}

/** What every procedure can reach. */
export interface CoreContext {
  /** @throws Problem `workspace-closed` when it is not open, or not any more. */
  readonly workspace: Workspace;
  readonly host: Host;
  readonly health: Health;
  /** IANA time zone of this machine now, whose days people live by. */
  readonly zone: () => string;
  /** Told about errors nobody foresaw, and about problems that have one behind them. */
  readonly onError: (error: unknown) => void;
}

function problemOf(error: TRPCError): ProblemData {
  if (error.cause instanceof ZodError) {
    return { code: 'invalid-input', details: { field: error.cause.issues[0]?.path.join('.') ?? '' } };
  }
  return problemDataOf(error.cause);
}

interface Meta {
  /** What a query reads. */
  readonly reads?: readonly Source[];
}

const t = initTRPC
  .context<CoreContext>()
  .meta<Meta>()
  .create({
    isServer: true,
    allowOutsideOfServer: true,
    errorFormatter: ({ shape, error }) => ({
      ...shape,
      // The page shows the problem; traces and statements stay in the core's log.
      message: problemOf(error).code,
      data: { code: shape.data.code, problem: problemOf(error) },
    }),
  });

const procedure = t.procedure.use(async ({ ctx, next }) => {
  const result = await next();
  if (!result.ok) {
    const { cause } = result.error;
    const isForeseen = cause instanceof ZodError || (cause instanceof Problem && cause.cause === undefined);
    if (!isForeseen) ctx.onError(result.error);
  }
  return result;
});

export const { router, createCallerFactory } = t;
export { TRPCError };

// tRPC cannot see that what a generic schema gives is the output of that schema, hence the assertions.

/**
 * A procedure that reads: it is given committed data and its checked input.
 * @param reads all that the answer depends on; a test compares it with the statements that run.
 */
export function query<Input extends z.ZodType, Output>(
  input: Input,
  reads: readonly Source[],
  resolve: (db: ReadDb, input: z.output<Input>, context: CoreContext) => Output | Promise<Output>,
) {
  return procedure
    .meta({ reads })
    .input(input)
    .query(
      async ({ ctx, input: checked }): Promise<Output> =>
        resolve(ctx.workspace.reader, checked as z.output<Input>, ctx),
    );
}

/** A procedure that changes something: it is given the workspace, whose commands are undo steps. */
export function mutation<Input extends z.ZodType, Output>(
  input: Input,
  resolve: (workspace: Workspace, input: z.output<Input>, context: CoreContext) => Output | Promise<Output>,
) {
  return procedure.input(input).mutation(
    // The return type is what lets the page see the output instead of a promise of it.
    async ({ ctx, input: checked }): Promise<Output> =>
      resolve(ctx.workspace, checked as z.output<Input>, ctx),
  );
}

/** A procedure that keeps telling: it yields until the page stops listening. */
export function subscription<Input extends z.ZodType, Event>(
  input: Input,
  resolve: (workspace: Workspace, input: z.output<Input>, signal: AbortSignal) => AsyncGenerator<Event>,
) {
  return procedure
    .input(input)
    .subscription(({ ctx, input: checked, signal }) =>
      resolve(ctx.workspace, checked as z.output<Input>, signal ?? new AbortController().signal),
    );
}

/** The workspaces of the host. @throws Problem `not-found` where it has one only. */
function workspacesOf({ host: { workspaces } }: CoreContext): HostWorkspaces {
  if (!workspaces) throw new Problem('not-found');
  return workspaces;
}

/** A procedure that reads without an open workspace; no change in one makes its answer old. */
export function hostQuery<Input extends z.ZodType, Output>(
  input: Input,
  resolve: (workspaces: HostWorkspaces, input: z.output<Input>) => Output | Promise<Output>,
) {
  return procedure
    .meta({ reads: [] })
    .input(input)
    .query(
      async ({ ctx, input: checked }): Promise<Output> =>
        resolve(workspacesOf(ctx), checked as z.output<Input>),
    );
}

/** A procedure that changes something outside the open workspace, or goes to another. */
export function hostMutation<Input extends z.ZodType, Output>(
  input: Input,
  resolve: (workspaces: HostWorkspaces, input: z.output<Input>) => Output | Promise<Output>,
) {
  return procedure
    .input(input)
    .mutation(
      async ({ ctx, input: checked }): Promise<Output> =>
        resolve(workspacesOf(ctx), checked as z.output<Input>),
    );
}

/** A procedure that keeps telling, whichever workspace is open. */
export function hostSubscription<Event>(
  resolve: (workspaces: HostWorkspaces, signal: AbortSignal) => AsyncGenerator<Event>,
) {
  return procedure.subscription(({ ctx, signal }) =>
    resolve(workspacesOf(ctx), signal ?? new AbortController().signal),
  );
}

/** What each query of a router reads, by its path. */
export function readsOf({ _def }: AnyRouter): Readonly<Record<string, readonly Source[]>> {
  // At run time tRPC keeps procedures by their whole path, which its types do not say.
  const procedures = Object.entries(_def.procedures as Record<string, { _def: { meta?: Meta } }>);
  return Object.fromEntries(
    procedures.flatMap(
      ([
        path,
        {
          _def: { meta },
        },
      ]) => (meta?.reads ? [[path, meta.reads]] : []),
    ),
  );
}
