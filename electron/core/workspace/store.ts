import type Database from 'better-sqlite3';
import { isDamage, isRefusedByDisk } from '../database/damage.ts';
import { openDatabase } from '../database/open.ts';
import type { OutsideDb } from '../database/outsideDb.ts';
import { toProblem } from '../database/problems.ts';
import { createReadDb, type ReadDb, StatementCache } from '../database/readDb.ts';
import { createRowIds, type RowIds } from '../database/rowIds.ts';
import { createWriteDb, type RowChangeListener, type WriteDb } from '../database/writeDb.ts';
import { firstMoment } from '../history/clock.ts';
import { identifyReplica } from '../history/remote/replica.ts';
import { compareWithLeft, type SinceLeft } from './asLeft.ts';
import { watchPlace } from './inPlace.ts';
import type { WorkspaceOptions } from './options.ts';

/** The open file, as everything that reads and writes it needs it. */
export interface Store {
  /** Path of the file, with links followed. */
  readonly file: string;
  readonly writer: Database.Database;
  /** The prepared statements of the writer. */
  readonly statements: StatementCache;
  /** Reads what the running transaction has written too. */
  readonly written: ReadDb;
  /** Changes what is no data of people. */
  readonly outside: OutsideDb;
  readonly rowIds: RowIds;
  /** Gives what changes data of people row by row, telling of each. */
  writeDb(onChange: RowChangeListener): WriteDb;
  /**
   * Makes sure that the path still leads to the file that is open; see `watchPlace`. To be called between transactions.
   * @throws Problem `workspace-replaced`, `workspace-removed`, `workspace-unsaved`.
   */
  assertInPlace(): void;
  /** The problem behind an error that people can do something about, else the error as it is. */
  explain(error: unknown): unknown;
}

/** The store of who owns the file. */
export interface OwnStore extends Store {
  /** Reads what is committed. */
  readonly reader: ReadDb;
  /** How the file is since it was closed the last time. */
  sinceLeft(): Promise<SinceLeft>;
  /** Takes the file as it is for good, whatever changed it. */
  accept(): void;
  /** Whether the file has another name too. */
  isLinked(): boolean;
  /** Closes the file, when `sinceLeft` has ended, and after saving it elsewhere if it is not in its place any more. It is checked at the next opening then,
   * and if anything in it was found damaged. Of a small file all is done by the time this returns. */
  close(): Promise<void>;
}

/** A connection that writes, as what needs it knows it. */
export function storeOn({
  file,
  writer,
  ids,
  onSlow,
  explain,
  assertInPlace,
}: Pick<Store, 'file' | 'writer' | 'explain' | 'assertInPlace'> &
  Pick<WorkspaceOptions, 'ids' | 'onSlow'>): Store {
  const statements = new StatementCache(writer);
  const written = createReadDb(statements, onSlow, explain);
  const rowIds = createRowIds(written, writer);
  return {
    file,
    writer,
    statements,
    written,
    outside: { ...written, run: ({ text, values }) => statements.prepare(text).run(...values) },
    rowIds,
    writeDb: (onChange) => createWriteDb(written, statements, rowIds, ids, onChange),
    explain,
    assertInPlace,
  };
}

/** Opens the file and gives a new one its identity. @throws Problem as `openDatabase` does. */
export function openStore({
  file: path,
  expected,
  copies,
  clock,
  ids,
  onSlow,
  onError,
}: WorkspaceOptions): OwnStore {
  const { file, reader, writer, held, left, close } = openDatabase({
    path,
    expected,
    copies,
    identify(connection) {
      const uid = ids();
      connection
        .prepare('INSERT OR IGNORE INTO workspace (id, uid, created_at, clock) VALUES (1, ?, ?, ?)')
        .run(uid, clock().toISOString(), firstMoment(uid));
      identifyReplica(connection, connection.name, ids);
    },
  });
  let isDoubtful = false;

  function explain(error: unknown): unknown {
    if (isDamage(error)) isDoubtful = true;
    return toProblem(error, file, copies);
  }

  const sinceLeft = compareWithLeft(left, held.descriptor, onError);
  let isAccepted = false;
  let isRotten = false;
  const assertInPlace = watchPlace({ file, writer, held }, clock);
  const store = storeOn({ file, writer, ids, onSlow, explain, assertInPlace });
  return {
    ...store,
    reader: createReadDb(new StatementCache(reader), onSlow, explain),
    isLinked: held.isLinked,
    async sinceLeft() {
      const since = await sinceLeft();
      isRotten = since === 'rotten';
      return since;
    },
    accept() {
      isAccepted = true;
    },
    async close() {
      try {
        assertInPlace();
      } catch (error) {
        isDoubtful = true;
        onError(error);
      }
      try {
        await close(isDoubtful, isRotten && !isAccepted ? left?.digest : undefined);
      } catch (error) {
        // What the disk took no more is in the log, and comes into the file at the next opening.
        if (!isRefusedByDisk(error)) throw error;
        onError(explain(error));
      }
    },
  };
}
