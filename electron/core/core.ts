import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { defaultCircles } from './circles/defaults.ts';
import { sql } from './database/sql.ts';
import { type AppRouter, appRouter } from './router.ts';
import { type CoreContext, createCallerFactory } from './trpc.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

export type { Change } from './reads.ts';
export type { AppRouter } from './router.ts';

export interface CoreOptions {
  /** Path of the workspace file; it is made when it does not exist. */
  readonly file: string;
  readonly clock?: () => Date;
  /** Makes uids, UUIDv7 unless told otherwise. */
  readonly ids?: () => string;
  /** Gets what engineers want to know: slow statements and errors nobody foresaw. */
  readonly log?: (message: string) => void;
}

/** The data core of one open workspace, the same for every host. */
export interface Core {
  readonly router: AppRouter;
  createContext(): CoreContext;
  /** Calls procedures in process. */
  readonly caller: ReturnType<ReturnType<typeof createCallerFactory<AppRouter['_def']['record']>>>;
  /** Waits for the running command, brings everything into the file and lets go of it. */
  close(): Promise<void>;
}

/** The daily backup starts this long after opening, so that the first screen does not wait for it. */
const backupDelay = 2000;

/** Makes the daily backup in the background; returns the way to stop and wait for it. */
function backUpSoon(workspace: Workspace, onError: (error: unknown) => void): () => Promise<void> {
  const stop = new AbortController();
  const done = setTimeout(backupDelay, undefined, { signal: stop.signal, ref: false })
    .then(() => workspace.backUp(stop.signal))
    .catch((error: unknown) => {
      if (!stop.signal.aborted) onError(error);
    });
  return () => {
    stop.abort();
    return done;
  };
}

/** A new workspace begins with the default circles; that is no step to undo. */
async function prepare(workspace: Workspace): Promise<void> {
  if (workspace.reader.value<number>(sql`SELECT count(*) FROM circle`) !== 0) return;
  await workspace.command(
    'workspace.create',
    (db) => {
      for (const circle of defaultCircles) db.insert('circle', circle);
    },
    () => ({}),
  );
}

/**
 * Opens a workspace and gives access to it. Knows no Electron: a utility process, the web host and tests
 * use it alike.
 * @throws Problem as `openDatabase` does.
 */
export async function createCore(options: CoreOptions): Promise<Core> {
  const log = options.log ?? (() => {});
  const onError = (error: unknown) =>
    log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const workspace = openWorkspace({
    file: options.file,
    clock: options.clock ?? (() => new Date()),
    ids: options.ids ?? uuidv7,
    device: hostname(),
    onSlow: (text, milliseconds) => log(`slow statement, ${milliseconds.toFixed(0)} ms: ${text}`),
    onError,
  });
  try {
    await prepare(workspace);
  } catch (error) {
    await workspace.close();
    throw error;
  }
  const stopBackup = backUpSoon(workspace, onError);
  const context: CoreContext = { workspace, onError };
  return {
    router: appRouter,
    createContext: () => context,
    caller: createCallerFactory(appRouter)(context),
    async close() {
      await stopBackup();
      await workspace.close();
    },
  };
}
