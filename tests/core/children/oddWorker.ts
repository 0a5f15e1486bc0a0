/** A worker whose errands end in every other way than by answering. */
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { Errand } from '../../../electron/core/workers/errand.ts';
import { serveErrands } from '../../../electron/core/workers/serveErrands.ts';
import { Problem } from '../../../shared/model/problem.ts';

const errand = <Input>(name: string, run: Errand<Input, unknown>['run']): Errand<Input, unknown> => ({
  name,
  run,
});

const never = new Promise<never>(() => {});

serveErrands([
  errand('refuses', () => {
    throw new Problem('disk-full', { file: 'a.circles' });
  }),
  errand('fails', () => {
    throw new TypeError('No such thing');
  }),
  errand('exits', () => process.exit(0)),
  errand('fails aside', () => {
    void setImmediate().then(() => {
      throw new Error('Aside');
    });
    return never;
  }),
  errand('answers what cannot be sent', () => () => {}),
  errand('dies amid writing', (file: string) => {
    const connection = new Database(file);
    connection.exec('BEGIN IMMEDIATE');
    connection.exec("UPDATE circle SET name = 'Half'");
    process.exit(1);
  }),
  errand('dies afterwards', () => {
    void setImmediate().then(() => process.exit(0));
    return 'answered';
  }),
  errand('tells', (count: number, { tell }) => {
    for (let done = 1; done <= count; done += 1) tell({ done, total: count });
    return count;
  }),
  errand('goes on until told', async (_input, { signal }) => {
    while (!signal.aborted) await setImmediate();
    throw new Error('Stopped');
  }),
] as Errand<never, unknown>[]);
