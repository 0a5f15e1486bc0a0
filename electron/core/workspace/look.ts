import { connect } from '../database/connect.ts';
import { type ReadDb, readDbOn } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { Errand } from '../workers/errand.ts';
import { runInWorker } from '../workers/runInWorker.ts';
import type { Workspace } from './workspace.ts';

/** Among more contacts than this a worker looks. */
const many = 2000;
/** So often a worker looks again because something changed meanwhile; then the core looks itself. */
const attempts = 3;

/** A look at everybody, for which the core has no time among many. */
export interface Look<Input extends readonly unknown[], Result> {
  /** What a worker does; `errands.ts` lists it. */
  readonly errand: Errand<{ readonly file: string; readonly now: string; readonly input: Input }, Result>;
  /** What is to be seen in a workspace now. */
  at(workspace: Workspace, ...input: Input): Promise<Result>;
}

/**
 * Makes a look that is taken in the core among few contacts, and in a worker among many, so that the core goes on
 * answering. Either way the answer is of the moment at which it is given: a change that was told before it is in it.
 * @param name the worker knows it by this.
 */
export function createLook<Input extends readonly unknown[], Result>(
  name: string,
  look: (db: ReadDb, now: string, ...input: Input) => Result,
): Look<Input, Result> {
  const errand: Look<Input, Result>['errand'] = {
    name,
    run({ file, now, input }) {
      const connection = connect(file, { readonly: true });
      try {
        // One transaction, so that all of it is of one moment.
        connection.exec('BEGIN');
        return look(readDbOn(connection), now, ...input);
      } finally {
        connection.close();
      }
    },
  };
  return {
    errand,
    async at({ file, reader, clock }, ...input) {
      const version = () => reader.value<number>(sql`PRAGMA data_version`);
      const contacts = reader.value<number>(sql`SELECT count(*) FROM contact`) ?? 0;
      for (let attempt = 0; contacts > many && attempt < attempts; attempt += 1) {
        const before = version();
        const asked = { file, now: clock().toISOString(), input };
        const seen = await runInWorker(errand, asked);
        if (version() === before) return seen;
      }
      return look(reader, clock().toISOString(), ...input);
    },
  };
}
