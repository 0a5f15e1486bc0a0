import type { RowChangeListener } from '../database/writeDb.ts';
import { tick } from '../history/recorder.ts';
import type { Change, Source } from '../reads.ts';
import type { Follower } from './following.ts';
import type { WorkspaceOptions } from './options.ts';
import type { Store } from './store.ts';

/** What work within a transaction tells and is told. */
export interface Transaction {
  /** To be told of every row that changes. */
  readonly noteChange: RowChangeListener;
  /** More that changed than rows of people's data. */
  readonly changed: Set<Source>;
  /** Gives its moment by the clock that copies share. */
  readonly moment: () => string;
}

/** What became of work on another connection, and what that changed. */
export interface Elsewhere<Result> {
  readonly result: Result;
  readonly change: Change;
}

/** Work on the file one after another, and those who hear of what it changed. */
export interface Transactions {
  /** Runs a task when those before it are done, whatever became of them. */
  inTurn<Result>(task: () => Result | Promise<Result>): Promise<Result>;
  /**
   * Runs work in its turn and as one transaction: what follows from it is written along with it, and listeners
   * hear of it once it is on the disk. Rejects with everything as it was.
   */
  run<Result>(work: (transaction: Transaction) => Result | Promise<Result>): Promise<Result>;
  /**
   * Gives another connection its turn to change the file, in transactions of its own. What follows from that is
   * written after it; if that does not come to be, it is made up for at the next opening.
   */
  elsewhere<Result>(work: () => Promise<Elsewhere<Result>>): Promise<Result>;
  /**
   * Calls the listener whenever something was written to the file. Who wrote goes on at once; the next turn waits
   * for what the listener promises, which must not reject.
   */
  onCommit(listener: () => Promise<void> | undefined): void;
  /** See `Workspace`. */
  beforeCommit(follower: Follower): () => void;
  /** See `Workspace`. */
  onChange(listener: (change: Change) => void): () => void;
  /** See `Workspace`. */
  tell(change: Change): void;
}

/**
 * Runs tasks one after another, whatever becomes of each.
 * @param between gives what is to be waited for before the next one.
 */
function createQueue(between: () => Promise<unknown>): Transactions['inTurn'] {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => undefined).then(between);
    return result;
  };
}

/** Adds to a set; returns the way to take out again. */
function join<Member>(members: Set<Member>, member: Member): () => void {
  members.add(member);
  return () => members.delete(member);
}

export function createTransactions(
  { writer, outside, rowIds, explain, assertInPlace }: Store,
  {
    clock,
    derived: deriving,
    concerned: concerning,
    onError,
  }: Pick<WorkspaceOptions, 'clock' | 'derived' | 'concerned' | 'onError'>,
): Transactions {
  const derived = deriving(writer);
  const concerned = concerning(writer);
  const listeners = new Set<(change: Change) => void>();
  const followers = new Set<Follower>();
  const committed = new Set<() => Promise<void> | undefined>();
  let afterCommit: Promise<unknown> = Promise.resolve();
  const inTurn = createQueue(() => afterCommit);

  function tell(change: Change): void {
    for (const listener of listeners) {
      try {
        listener(change);
      } catch (error) {
        // What is stored is stored, whatever becomes of the telling.
        onError(error);
      }
    }
  }

  function noteCommit(): void {
    afterCommit = Promise.all([...committed].map((listener) => listener()));
  }

  /** Lets followers write down what follows from changes, and names that too. */
  function follow(changed: Set<Source>): void {
    for (const follower of followers) for (const table of follower(changed, outside)) changed.add(table);
  }

  async function elsewhere<Result>(work: () => Promise<Elsewhere<Result>>): Promise<Result> {
    assertInPlace();
    const { result, change } = await work()
      .finally(() => rowIds.refresh())
      .catch((error: unknown) => {
        throw explain(error);
      });
    const changed = new Set(change.tables);
    try {
      writer.transaction(() => follow(changed)).immediate();
    } catch (error) {
      onError(explain(error));
    }
    noteCommit();
    if (changed.size > 0) tell({ tables: [...changed], contacts: change.contacts });
    return result;
  }

  async function transaction<Result>(
    work: (transaction: Transaction) => Result | Promise<Result>,
  ): Promise<Result> {
    const tables = new Set<Source>();
    let moment: string | undefined;
    let result: Result;
    let contacts: Change['contacts'];
    assertInPlace();
    try {
      writer.exec('BEGIN IMMEDIATE');
      result = await work({
        changed: tables,
        moment() {
          moment ??= tick(writer, clock());
          return moment;
        },
        noteChange(table, ...change) {
          tables.add(table);
          derived.noteChange(table, ...change);
          concerned.noteChange(table, ...change);
        },
      });
      derived.refresh();
      follow(tables);
      // Revenue may be counted in another currency.
      contacts = tables.has('currency') ? 'many' : concerned.take();
      rowIds.save();
      writer.exec('COMMIT');
    } catch (error) {
      derived.forget();
      concerned.forget();
      if (writer.inTransaction) writer.exec('ROLLBACK');
      throw explain(error);
    }
    noteCommit();
    if (tables.size > 0) tell({ tables: [...tables], contacts });
    // What came into the file amid its replacement is in the copy, and no more is acknowledged.
    assertInPlace();
    return result;
  }

  return {
    inTurn,
    run: (work) => inTurn(() => transaction(work)),
    elsewhere: (work) => inTurn(() => elsewhere(work)),
    onCommit: (listener) => void committed.add(listener),
    beforeCommit: (follower) => join(followers, follower),
    onChange: (listener) => join(listeners, listener),
    tell,
  };
}
