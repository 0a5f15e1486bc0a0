import type {
  CommandDetails,
  CommandName,
  CommandSummary,
  Direction,
  Origin,
} from '../../../shared/model/command.ts';
import type { RemoteChanges } from '../../../shared/model/remoteChanges.ts';
import type { OutsideDb } from '../database/outsideDb.ts';
import type { ReadDb } from '../database/readDb.ts';
import type { WriteDb } from '../database/writeDb.ts';
import type { Knowledge } from '../history/remote/knowledge.ts';
import type { Change, Source } from '../reads.ts';
import type { LongWork, RunningWork } from '../running.ts';
import type { Errand } from '../workers/errand.ts';
import type { SinceLeft } from './asLeft.ts';
import type { Turn } from './elsewhere.ts';
import type { Follower } from './following.ts';
import type { Elsewhere } from './transactions.ts';

/** Who gives a command, unless it is the person at this copy. */
export interface CommandOptions {
  readonly origin?: Origin;
  /** Name of another person than the one at this copy. */
  readonly member?: string;
}

/** One open workspace file: reads at any time, commands one after another. */
export interface Workspace {
  readonly file: string;
  readonly clock: () => Date;
  /** Makes an identity of its own, e.g. for an upload that is not stored. */
  readonly ids: () => string;
  /** Reads what is committed. */
  readonly reader: ReadDb;
  /**
   * Runs a command as one transaction and one step of history; it resolves when the change is on the disk and
   * rejects with everything as it was. `work` may be asynchronous: other commands wait for it, reads do
   * not see it until it is done. `detailsOf` gives the details that history shows.
   */
  command<Result>(
    name: CommandName,
    work: (db: WriteDb) => Result | Promise<Result>,
    detailsOf: (result: Result) => CommandDetails,
    options?: CommandOptions,
  ): Promise<Result>;
  /** The long work that is going on, if any. */
  readonly running: RunningWork;
  /**
   * Undoes or redoes one step; undefined when there is none. What something else changed since is never
   * overwritten.
   * @throws Problem `changed-since`; WorkCancelled when the user stopped it. Everything is as it was then.
   */
  replay(direction: Direction): Promise<CommandSummary | undefined>;
  /**
   * Gives a worker its turn to change the file: for what is so large that its COMMIT alone would keep others waiting.
   * People can follow and stop it as they do here. @param errand uses `takeTurn`.
   * @throws what the errand throws; WorkCancelled when the user stopped it.
   */
  elsewhere<Input, Result>(
    work: LongWork,
    errand: Errand<Input & Turn, Elsewhere<Result>>,
    input: Input,
  ): Promise<Result>;
  /** What this copy of the workspace has seen of all copies, itself included. */
  knowledge(): Promise<Knowledge>;
  /**
   * What another copy has not seen, for `applyRemote` there. Nothing in it is known by an id of this file.
   * @param since what the other has seen. @param until a part of what this copy has seen, when not all of it.
   */
  changesSince(since: Knowledge, until?: Knowledge): Promise<RemoteChanges>;
  /**
   * Merges what `changesSince` gave in another copy, in any order and any number of times. Of each column, or
   * columns that belong together, the newest is kept. No data makes it fail: what cannot be merged waits, and
   * is told in `sync_conflict`.
   * @param text JSON, as it travels: reading much of it would hold up others, so that is left to a worker.
   */
  applyRemote(text: string): Promise<void>;
  /**
   * Changes what is no data of people, such as preferences and jobs, in a transaction of its own; no command,
   * so not undone. `changed` says which tables that are.
   */
  keep<Result>(changed: readonly Source[], work: (db: OutsideDb) => Result): Promise<Result>;
  /**
   * Calls the follower before a transaction ends with the tables it changed, to write down in it what follows
   * from that. The follower returns the tables that it changed itself. @returns the way to stop.
   */
  beforeCommit(follower: Follower): () => void;
  /**
   * Looks in its turn whether the file is where it was opened, and has no other name.
   * @throws Problem `workspace-replaced`, `workspace-removed`, `workspace-unsaved`, `workspace-linked`.
   */
  look(): Promise<void>;
  /** How the file is since it was closed the last time, found out once. */
  sinceLeft(): Promise<SinceLeft>;
  /** Takes the file as it is for good, whatever changed it since. */
  accept(): void;
  /** Tells listeners of what changed without the file, such as the day. */
  tell(change: Change): void;
  /** The problem behind an error that people can do something about, else the error as it is. */
  explain(error: unknown): unknown;
  /** Calls the listener after every change to the file; returns the way to stop. */
  onChange(listener: (change: Change) => void): () => void;
  /** Waits for the command that is running, then closes the file. */
  close(): Promise<void>;
}
