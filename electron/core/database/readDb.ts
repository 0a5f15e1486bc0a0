import type Database from 'better-sqlite3';
import type { Sql } from './sql.ts';

/** Reads of one workspace. All calls are synchronous; Errors that people can do something about are Problems. */
export interface ReadDb {
  /** All rows. The caller names the shape of its own SELECT. */
  all<Row>(statement: Sql): Row[];
  /**
   * All rows, one after another, for what makes something smaller of each: of a hundred thousand rows at once the
   * memory is never given back. The connection is held until the last, and it
   * is not told when this is slow, as who takes the rows takes time as well.
   */
  each<Row>(statement: Sql): IterableIterator<Row>;
  /** The first row, or undefined. */
  get<Row>(statement: Sql): Row | undefined;
  /** The first column of the first row, or undefined. */
  value<Value>(statement: Sql): Value | undefined;
}

/** Told about every statement that took longer than the limit. */
export type SlowStatementListener = (text: string, milliseconds: number) => void;

/** Statements slower than this are reported, in milliseconds (DESIGN: hot queries stay below it). */
const slowLimit = 50;

/** Prepares each distinct statement text once per connection. */
export class StatementCache {
  readonly #connection: Database.Database;
  readonly #statements = new Map<string, Database.Statement<unknown[]>>();

  constructor(connection: Database.Database) {
    this.#connection = connection;
  }

  prepare(text: string): Database.Statement<unknown[]> {
    let statement = this.#statements.get(text);
    if (!statement) {
      statement = this.#connection.prepare<unknown[]>(text);
      this.#statements.set(text, statement);
    }
    return statement;
  }
}

/**
 * Gives a connection the read interface, with prepared statements kept and slow ones reported.
 * @param explain turns an error of SQLite into what is thrown.
 */
export function createReadDb(
  statements: StatementCache,
  onSlow: SlowStatementListener,
  explain: (error: unknown) => unknown,
): ReadDb {
  function timed<Result>(statement: Sql, run: (prepared: Database.Statement<unknown[]>) => Result): Result {
    const started = performance.now();
    try {
      return run(statements.prepare(statement.text));
    } catch (error) {
      throw explain(error);
    } finally {
      const took = performance.now() - started;
      if (took > slowLimit) onSlow(statement.text, took);
    }
  }

  return {
    *each<Row>({ text, values }: Sql) {
      try {
        yield* statements.prepare(text).iterate(...values) as IterableIterator<Row>;
      } catch (error) {
        throw explain(error);
      }
    },
    all: <Row>(statement: Sql) => timed(statement, (prepared) => prepared.all(...statement.values) as Row[]),
    get: <Row>(statement: Sql) =>
      timed(statement, (prepared) => prepared.get(...statement.values) as Row | undefined),
    value: <Value>(statement: Sql) =>
      timed(statement, (prepared) => {
        const row = prepared.get(...statement.values) as Record<string, unknown> | undefined;
        return row === undefined ? undefined : (Object.values(row)[0] as Value);
      }),
  };
}

/** The same of a connection that work in a worker opened for itself: slow statements are told to nobody, errors come as they are. */
export function readDbOn(connection: Database.Database): ReadDb {
  return createReadDb(
    new StatementCache(connection),
    () => {},
    (error) => error,
  );
}
