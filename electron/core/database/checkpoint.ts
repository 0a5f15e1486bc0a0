import type { Errand } from '../workers/errand.ts';
import { connect } from './connect.ts';

/** How a log is brought into its file. */
export interface CheckpointInput {
  readonly file: string;
  /** PASSIVE lets others write meanwhile, TRUNCATE needs their turn and empties the log. */
  readonly mode: 'PASSIVE' | 'TRUNCATE';
}

/** Waits at most so long for a reader to be done, in milliseconds. */
const patience = 1000;

/** Brings the log of an open workspace into its file, as far as readers let it. */
export const checkpoint: Errand<CheckpointInput, void> = {
  name: 'database.checkpoint',

  run({ file, mode }) {
    const connection = connect(file, { fileMustExist: true, timeout: patience });
    try {
      connection.pragma('synchronous = FULL');
      connection.pragma(`wal_checkpoint(${mode})`);
    } finally {
      connection.close();
    }
  },
};
