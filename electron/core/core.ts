import { hostname } from 'node:os';
import { inspect } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { Problem } from '../../shared/model/problem.ts';
import { safetyCopies } from './backups/safetyCopies.ts';
import { defaultCircles } from './circles/defaults.ts';
import { followingContacts } from './contacts/following.ts';
import { isLockedAway } from './database/connect.ts';
import { sql } from './database/sql.ts';
import { createUids } from './database/uids.ts';
import { mergeElsewhere, replayElsewhere } from './errands.ts';
import { startHealth } from './health/health.ts';
import { type Host, plainHost } from './host.ts';
import { stageUploads } from './imports/staging.ts';
import { jobKinds } from './jobKinds.ts';
import { startRunner } from './jobs/runner.ts';
import { machineTimers, type Timers } from './jobs/timers.ts';
import { rememberPassphrase } from './passphrases.ts';
import { type AppRouter, appRouter } from './router.ts';
import { ownName } from './settings/member.ts';
import { settlers } from './settlers.ts';
import { type CoreContext, createCallerFactory } from './trpc.ts';
import { openWorkspace } from './workspace/open.ts';
import type { WorkspaceOptions } from './workspace/options.ts';
import type { Workspace } from './workspace/workspace.ts';

export type { Change } from './reads.ts';
export type { AppRouter } from './router.ts';

export interface CoreOptions {
  /** Path of the workspace file; it is made when it does not exist. */
  readonly file: string;
  /** Whether the file has to be there, so that a missing one is told instead of made: unless said, when it has backups. */
  readonly expected?: boolean;
  /** What the file opens with, where it is encrypted. */
  readonly passphrase?: string | undefined;
  readonly clock?: () => Date;
  /** Makes uids, UUIDv7 unless told otherwise. */
  readonly ids?: () => string;
  readonly timers?: Timers;
  /** IANA time zone of this machine now, whose midnight is the beginning of a day. */
  readonly zone?: () => string;
  /** What this machine can do, plain Node unless told otherwise. */
  readonly host?: Host;
  /** Gets what engineers want to know: slow statements and errors nobody foresaw. */
  readonly log?: (message: string) => void;
}

/** The data core of one open workspace, the same for every host. */
export interface Core {
  /** Path of the file, with links followed. */
  readonly file: string;
  readonly router: AppRouter;
  createContext(): CoreContext;
  /** Calls procedures in process. */
  readonly caller: ReturnType<ReturnType<typeof createCallerFactory<AppRouter['_def']['record']>>>;
  /** Waits for the running command, brings everything into the file and lets go of it. */
  close(): Promise<void>;
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

/** Opens the file and has it hold what every workspace begins with. */
async function openFile(options: WorkspaceOptions): Promise<Workspace> {
  const workspace = openWorkspace(options);
  try {
    await prepare(workspace);
    return workspace;
  } catch (error) {
    await workspace.close();
    throw error;
  }
}

/**
 * Opens a workspace and gives access to it. Knows no Electron: a utility process, the web host and tests
 * use it alike.
 * @throws Problem as `openDatabase` does; `passphrase-wrong` where the one that was given does not open the file.
 */
export async function createCore(options: CoreOptions): Promise<Core> {
  const log = options.log ?? (() => {});
  const onError = (error: unknown) => log(inspect(error));
  const host = options.host ?? plainHost;
  const clock = options.clock ?? (() => new Date());
  const forget = rememberPassphrase(options.passphrase);
  const workspace = await openFile({
    file: options.file,
    expected: options.expected,
    copies: safetyCopies(clock),
    clock,
    ids: options.ids ?? createUids(),
    device: hostname(),
    member: (db) => ownName(db, host.userName),
    settlers,
    ...followingContacts,
    replayElsewhere,
    mergeElsewhere,
    onSlow: (text, milliseconds) => log(`slow statement, ${milliseconds.toFixed(0)} ms: ${text}`),
    onError,
  }).catch((error: unknown) => {
    forget();
    throw options.passphrase !== undefined && isLockedAway(error)
      ? new Problem('passphrase-wrong', { file: options.file }, { cause: error })
      : error;
  });
  const timers = options.timers ?? machineTimers;
  const zone = options.zone ?? Temporal.Now.timeZoneId;
  stageUploads(workspace, timers);
  const health = startHealth(workspace, timers, onError);
  const runner = startRunner({
    workspace,
    kinds: jobKinds,
    timers,
    zone,
    onError,
  });
  let isClosed = false;
  const context: CoreContext = {
    get workspace() {
      // A page may go on asking after its host went to another workspace.
      if (isClosed) throw new Problem('workspace-closed');
      return workspace;
    },
    host,
    health,
    zone,
    onError,
  };
  return {
    file: workspace.file,
    router: appRouter,
    createContext: () => context,
    caller: createCallerFactory(appRouter)(context),
    async close() {
      isClosed = true;
      await health.stop();
      await runner.stop();
      await workspace.close();
      forget();
    },
  };
}
