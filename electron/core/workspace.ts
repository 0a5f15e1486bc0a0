import type Database from 'better-sqlite3';
import type { CommandDetails, CommandName, CommandSummary, Origin } from '../../shared/model/command.ts';
import type { RemoteChanges } from '../../shared/model/remoteChanges.ts';
import { isDamage } from './database/damage.ts';
import { type OpenedDatabase, openDatabase } from './database/open.ts';
import type { OutsideDb } from './database/outsideDb.ts';
import { toProblem } from './database/problems.ts';
import { createReadDb, type ReadDb, type SlowStatementListener, StatementCache } from './database/readDb.ts';
import { createRowIds } from './database/rowIds.ts';
import type { SafetyCopies } from './database/safetyCopies.ts';
import type { TableName } from './database/tables/index.ts';
import { createWriteDb, type RowChangeListener, type WriteDb } from './database/writeDb.ts';
import { firstMoment } from './history/clock.ts';
import type { Direction } from './history/queries.ts';
import { startRecording, tick } from './history/recorder.ts';
import { Clocks } from './history/remote/clocks.ts';
import { collectChanges } from './history/remote/collect.ts';
import type { Knowledge } from './history/remote/knowledge.ts';
import { noteWrites } from './history/remote/noteWrites.ts';
import { applyRemoteChanges } from './history/remote/port.ts';
import { identifyReplica, knowledgeOf, noteShown, shownUntil } from './history/remote/replica.ts';
import type { Settler } from './history/remote/settler.ts';
import { replay } from './history/replay.ts';
import type { Change, Source } from './reads.ts';
import { RunningWork } from './running.ts';

/** Where a workspace gets its time and its identities from. */
export interface WorkspaceOptions {
  readonly file: string;
  readonly copies: SafetyCopies;
  readonly clock: () => Date;
  readonly ids: () => string;
  /** Names the machine in history. */
  readonly device: string;
  /** Mend what copies did together that none did alone. */
  readonly settlers: readonly Settler[];
  readonly onSlow: SlowStatementListener;
  /** Copies of people's data that are kept true, such as the search index. */
  readonly derived: (writer: Database.Database) => Derived;
  /** Tells whose entry in the list of people a transaction changes. */
  readonly concerned: (writer: Database.Database) => ConcernedContacts;
  /** Told about errors that nobody else hears of. */
  readonly onError: (error: unknown) => void;
}

/** Writes down what follows from a change, in the same transaction; returns what it has changed. */
export type Follower = (changed: ReadonlySet<Source>, db: OutsideDb) => readonly Source[];

/** Keeps a copy of people's data true within the transaction that changes them. */
export interface Derived {
  /** Notes what a row change concerns. */
  readonly noteChange: RowChangeListener;
  /** Writes the copy of what was noted; to be called before the transaction ends. */
  refresh(): void;
  /** Forgets what was noted, after a transaction that did not come to be. */
  forget(): void;
}

/** Gathers whose entry in the list of people a transaction changes. */
export interface ConcernedContacts {
  /** Notes which contacts a row change concerns. */
  readonly noteChange: RowChangeListener;
  /** Tells whom the changes concern, and forgets them; to be called before the transaction ends. */
  take(): Change['contacts'];
  /** Forgets what was noted, after a transaction that did not come to be. */
  forget(): void;
}

/** Who gives a command, unless it is the person at this copy. */
export interface CommandOptions {
  readonly origin?: Origin;
  /** uid of a member of a shared workspace. */
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
   */
  applyRemote(changes: unknown): Promise<void>;
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
  /** Tells listeners of what changed without the file, such as the day. */
  tell(change: Change): void;
  /** The problem behind an error that people can do something about, else the error as it is. */
  explain(error: unknown): unknown;
  /** Calls the listener after every change to the file; returns the way to stop. */
  onChange(listener: (change: Change) => void): () => void;
  /** Waits for the command that is running, then closes the file. */
  close(): Promise<void>;
}

/** What work within a transaction tells and is told. */
interface Transaction {
  /** To be told of every row that changes. */
  readonly noteChange: RowChangeListener;
  /** More that changed than rows of people's data. */
  readonly changed: Set<Source>;
  /** Gives its moment by the clock that copies share. */
  readonly moment: () => string;
}

/** Runs tasks one after another, whatever becomes of each. */
function createQueue(): <Result>(task: () => Result | Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
}

/** Opens a workspace; see `openDatabase` for the problems this can meet. */
export function openWorkspace(options: WorkspaceOptions): Workspace {
  const database: OpenedDatabase = openDatabase({
    path: options.file,
    copies: options.copies,
    identify(connection) {
      const uid = options.ids();
      connection
        .prepare('INSERT OR IGNORE INTO workspace (id, uid, created_at, clock) VALUES (1, ?, ?, ?)')
        .run(uid, options.clock().toISOString(), firstMoment(uid));
      identifyReplica(connection, connection.name, options.ids);
    },
  });
  const { file, writer } = database;
  let doubtful = false;
  let closed: Promise<void> | undefined;

  function explain(error: unknown): unknown {
    if (isDamage(error)) doubtful = true;
    return toProblem(error, file, options.copies);
  }

  const statements = new StatementCache(writer);
  const writerReads = createReadDb(statements, options.onSlow, explain);
  const outside: OutsideDb = {
    ...writerReads,
    run: ({ text, values }) => statements.prepare(text).run(...values),
  };
  const reader = createReadDb(new StatementCache(database.reader), options.onSlow, explain);
  const rowIds = createRowIds(writerReads, writer);
  const derived = options.derived(writer);
  const concerned = options.concerned(writer);
  const running = new RunningWork();
  const listeners = new Set<(change: Change) => void>();
  const followers = new Set<Follower>();
  const clocks = new Clocks(statements);
  const workspaceUid = writer.prepare('SELECT uid FROM workspace').pluck().get() as string;
  /** The newest moment that copies of this file may have seen: it may have been copied before it was opened. */
  let seenUntil = writer.prepare('SELECT clock FROM workspace').pluck().get() as string;
  const enqueue = createQueue();

  function tellListeners(change: Change): void {
    for (const listener of listeners) {
      try {
        listener(change);
      } catch (error) {
        // What is stored is stored, whatever becomes of the telling.
        options.onError(error);
      }
    }
  }

  async function transaction<Result>(
    work: (transaction: Transaction) => Result | Promise<Result>,
  ): Promise<Result> {
    const tables = new Set<Source>();
    let moment: string | undefined;
    let result: Result;
    let contacts: Change['contacts'];
    try {
      writer.exec('BEGIN IMMEDIATE');
      result = await work({
        changed: tables,
        moment() {
          moment ??= tick(writer, options.clock());
          return moment;
        },
        noteChange(table, ...change) {
          tables.add(table);
          derived.noteChange(table, ...change);
          concerned.noteChange(table, ...change);
        },
      });
      derived.refresh();
      for (const follow of followers) for (const table of follow(tables, outside)) tables.add(table);
      // Revenue may be counted in another currency.
      contacts = tables.has('preference') ? 'many' : concerned.take();
      rowIds.save();
      writer.exec('COMMIT');
    } catch (error) {
      derived.forget();
      concerned.forget();
      if (writer.inTransaction) writer.exec('ROLLBACK');
      throw explain(error);
    }
    if (tables.size > 0) tellListeners({ tables: [...tables], contacts });
    return result;
  }

  return {
    file,
    clock: options.clock,
    ids: options.ids,
    reader,

    running,

    command: (name, work, detailsOf, { origin = 'person', member } = {}) =>
      enqueue(() =>
        transaction(async ({ noteChange, changed, moment }) => {
          const recorder = startRecording(writer, name, {
            uid: options.ids(),
            origin,
            member: member ?? null,
            device: options.device,
            at: options.clock().toISOString(),
            moment,
          });
          const notes = noteWrites(clocks, moment, () => seenUntil);
          const db = createWriteDb(writerReads, statements, rowIds, options.ids, (...change) => {
            recorder.noteChange(...change);
            notes.noteChange(...change);
            noteChange(...change);
          });
          const result = await work(db);
          notes.finish();
          if (recorder.finish(detailsOf(result))) changed.add('change_set');
          return result;
        }),
      ),

    replay: (direction) =>
      enqueue(() =>
        transaction(async ({ noteChange, changed, moment }) => {
          const notes = noteWrites(clocks, moment, () => seenUntil);
          const onChange: RowChangeListener = (...change) => {
            notes.noteChange(...change);
            noteChange(...change);
          };
          const shown = shownUntil(writer);
          const isShown =
            shown === '' ? null : (table: TableName, id: number) => clocks.bornAt(table, id) <= shown;
          const replayed = await running.follow(direction, () =>
            replay(
              { writer, read: writerReads, statements, rowIds, running, moment, onChange, isShown },
              direction,
            ),
          );
          notes.finish();
          if (replayed) changed.add('change_set');
          return replayed;
        }),
      ),

    knowledge: () => enqueue(() => knowledgeOf(writer)),

    changesSince: (since, until) =>
      enqueue(() => {
        const own = knowledgeOf(writer);
        const latest = Object.values(own).toSorted().at(-1) ?? '';
        noteShown(writer, latest);
        seenUntil = latest;
        return collectChanges(statements, workspaceUid, since, until ?? own);
      }),

    applyRemote: (changes) =>
      enqueue(() =>
        transaction(({ noteChange, changed, moment }) => {
          changed.add('change_set').add('sync_conflict');
          applyRemoteChanges(
            {
              writer,
              statements,
              workspace: workspaceUid,
              ids: options.ids,
              at: options.clock().toISOString(),
              moment,
              device: options.device,
              onChange: noteChange,
              rowIds,
              writeDb: (onChange) => createWriteDb(writerReads, statements, rowIds, options.ids, onChange),
              settlers: options.settlers,
            },
            changes,
          );
        }),
      ),

    keep: (tables, work) =>
      enqueue(() =>
        transaction(({ changed }) => {
          for (const table of tables) changed.add(table);
          return work(outside);
        }),
      ),

    beforeCommit(follower) {
      followers.add(follower);
      return () => followers.delete(follower);
    },

    tell: tellListeners,
    explain,

    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    close() {
      closed ??= enqueue(() => database.close(doubtful));
      return closed;
    },
  };
}
