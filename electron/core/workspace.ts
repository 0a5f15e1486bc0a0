import type { CommandDetails, CommandName, CommandSummary } from '../../shared/model/command.ts';
import { dailyBackup } from './backups/daily.ts';
import { createConcernedContacts } from './contacts/concerned.ts';
import { createSearchIndex } from './contacts/searchIndex.ts';
import { isDamage } from './database/damage.ts';
import { type OpenedDatabase, openDatabase } from './database/open.ts';
import { toProblem } from './database/problems.ts';
import { createReadDb, type ReadDb, type SlowStatementListener, StatementCache } from './database/readDb.ts';
import { sql } from './database/sql.ts';
import { createWriteDb, type RowChangeListener, type WriteDb } from './database/writeDb.ts';
import { firstMoment } from './history/clock.ts';
import type { Direction } from './history/queries.ts';
import { startRecording } from './history/recorder.ts';
import { replay } from './history/replay.ts';
import type { Change, Source } from './reads.ts';

/** Where a workspace gets its time and its identities from. */
export interface WorkspaceOptions {
  readonly file: string;
  readonly clock: () => Date;
  readonly ids: () => string;
  /** Names the machine in history. */
  readonly device: string;
  readonly onSlow: SlowStatementListener;
  /** Told about errors that nobody else hears of. */
  readonly onError: (error: unknown) => void;
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
   * Runs a command as one transaction and one undo step; it resolves when the change is on the disk and
   * rejects with everything as it was. `work` may be asynchronous: other commands wait for it, reads do
   * not see it until it is done. `detailsOf` gives the details that history shows.
   */
  command<Result>(
    name: CommandName,
    work: (db: WriteDb) => Result | Promise<Result>,
    detailsOf: (result: Result) => CommandDetails,
  ): Promise<Result>;
  /** Undoes or redoes one command; undefined when there is none. */
  replay(direction: Direction): Promise<CommandSummary | undefined>;
  /** Keeps how the user looks at the workspace; not a command, so not undone. */
  setPreference(key: string, value: string): Promise<void>;
  /** Calls the listener after every change to the file; returns the way to stop. */
  onChange(listener: (change: Change) => void): () => void;
  /** Makes today's backup if there is something to lose and it was not made yet; ends early at the signal. */
  backUp(signal: AbortSignal): Promise<void>;
  /** Waits for the command that is running, then closes the file. */
  close(): Promise<void>;
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
  const database: OpenedDatabase = openDatabase(options.file, options.clock, (connection) => {
    const uid = options.ids();
    connection
      .prepare('INSERT OR IGNORE INTO workspace (id, uid, created_at, clock) VALUES (1, ?, ?, ?)')
      .run(uid, options.clock().toISOString(), firstMoment(uid));
  });
  const { file, writer } = database;
  let doubtful = false;
  let closed: Promise<void> | undefined;

  function explain(error: unknown): unknown {
    if (isDamage(error)) doubtful = true;
    return toProblem(error, file);
  }

  const statements = new StatementCache(writer);
  const writerReads = createReadDb(statements, options.onSlow, explain);
  const reader = createReadDb(new StatementCache(database.reader), options.onSlow, explain);
  const searchIndex = createSearchIndex(writer);
  const concerned = createConcernedContacts(writer);
  const listeners = new Set<(change: Change) => void>();
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

  /** Runs `work` in a transaction; it notes every row it changes, and may name more that it changed. */
  async function transaction<Result>(
    work: (noteChange: RowChangeListener, changed: Set<Source>) => Result | Promise<Result>,
  ): Promise<Result> {
    const tables = new Set<Source>();
    let result: Result;
    let contacts: Change['contacts'];
    try {
      writer.exec('BEGIN IMMEDIATE');
      result = await work((table, ...change) => {
        tables.add(table);
        searchIndex.noteChange(table, ...change);
        concerned.noteChange(table, ...change);
      }, tables);
      searchIndex.refresh();
      // Revenue may be counted in another currency.
      contacts = tables.has('preference') ? 'many' : concerned.take();
      writer.exec('COMMIT');
    } catch (error) {
      searchIndex.forget();
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

    command: (name, work, detailsOf) =>
      enqueue(() =>
        transaction(async (noteChange, changed) => {
          const recorder = startRecording(writer, name, {
            uid: options.ids(),
            now: options.clock(),
            device: options.device,
          });
          const db = createWriteDb(writerReads, statements, options.ids, (...change) => {
            recorder.noteChange(...change);
            noteChange(...change);
          });
          const result = await work(db);
          if (recorder.finish(detailsOf(result))) changed.add('change_set');
          return result;
        }),
      ),

    replay: (direction) =>
      enqueue(() =>
        transaction((noteChange, changed) => {
          const replayed = replay(writer, statements, direction, options.clock(), noteChange);
          if (replayed) changed.add('change_set');
          return replayed;
        }),
      ),

    setPreference: (key, value) =>
      enqueue(() =>
        transaction((_noteChange, changed) => {
          changed.add('preference');
          statements
            .prepare(
              'INSERT INTO preference (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
            )
            .run(key, value);
        }),
      ),

    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    async backUp(signal) {
      const used = reader.value(sql`SELECT 1 FROM change_set WHERE command <> 'workspace.create'`);
      if (used === undefined) return;
      try {
        await dailyBackup(database.reader, options.clock(), signal);
      } catch (error) {
        throw explain(error);
      }
    },

    close() {
      closed ??= enqueue(() => database.close(doubtful));
      return closed;
    },
  };
}
