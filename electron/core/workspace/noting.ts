import type { TableName } from '../database/tables/index.ts';
import type { RowChangeListener } from '../database/writeDb.ts';
import { Clocks } from '../history/remote/clocks.ts';
import { noteWrites } from '../history/remote/noteWrites.ts';
import { shownUntil } from '../history/remote/replica.ts';
import type { Store } from './store.ts';
import type { Transaction } from './transactions.ts';

/** Notes row changes of a transaction for other copies, and for what is kept true along with them. */
export interface Notes {
  readonly onChange: RowChangeListener;
  /** Writes down what came to be; to be called before the transaction ends. */
  finish(): void;
}

/** What writing here means to other copies of the workspace. */
export interface Noting {
  of(transaction: Transaction): Notes;
  /** Tells of a row whether another copy was told of it; null while none was told of any. */
  isShown(): ((table: TableName, id: number) => boolean) | null;
}

/** @param seenUntil the newest moment that another copy of this file may have seen. */
export function createNoting({ writer, statements }: Store, seenUntil: () => string): Noting {
  const clocks = new Clocks(statements);
  return {
    of({ moment, noteChange }) {
      const notes = noteWrites(clocks, moment, seenUntil);
      return {
        onChange(...change) {
          notes.noteChange(...change);
          noteChange(...change);
        },
        finish: notes.finish,
      };
    },

    isShown() {
      const shown = shownUntil(writer);
      return shown === '' ? null : (table, id) => clocks.bornAt(table, id) <= shown;
    },
  };
}
