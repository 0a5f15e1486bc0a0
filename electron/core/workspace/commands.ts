import type { RowChangeListener } from '../database/writeDb.ts';
import { startRecording } from '../history/recorder.ts';
import { replay } from '../history/replay.ts';
import type { RunningWork } from '../running.ts';
import type { Copies } from './copies.ts';
import type { WorkspaceOptions } from './options.ts';
import type { Store } from './store.ts';
import type { Transaction, Transactions } from './transactions.ts';
import type { Workspace } from './workspace.ts';

/** What is done here, and the way back and forth over it; each a transaction that history and copies note. */
export function createCommands(
  { writer, written, statements, rowIds, writeDb }: Store,
  { run }: Transactions,
  copies: Copies,
  running: RunningWork,
  { ids, clock, device }: WorkspaceOptions,
): Pick<Workspace, 'command' | 'replay'> {
  /** Notes row changes for other copies too. */
  function noting({ moment, noteChange }: Transaction) {
    const notes = copies.noteWrites(moment);
    return {
      onChange: ((...change) => {
        notes.noteChange(...change);
        noteChange(...change);
      }) satisfies RowChangeListener,
      finish: notes.finish,
    };
  }

  return {
    command: (name, work, detailsOf, { origin = 'person', member } = {}) =>
      run(async (transaction) => {
        const { moment, changed } = transaction;
        const recorder = startRecording(writer, name, {
          uid: ids(),
          origin,
          member: member ?? null,
          device,
          at: clock().toISOString(),
          moment,
        });
        const notes = noting(transaction);
        const result = await work(
          writeDb((...change) => {
            recorder.noteChange(...change);
            notes.onChange(...change);
          }),
        );
        notes.finish();
        if (recorder.finish(detailsOf(result))) changed.add('change_set');
        return result;
      }),

    replay: (direction) =>
      run(async (transaction) => {
        const { moment, changed } = transaction;
        const { onChange, finish } = noting(transaction);
        const isShown = copies.isShown();
        const replayed = await running.follow(direction, () =>
          replay(
            { writer, read: written, statements, rowIds, running, moment, onChange, isShown },
            direction,
          ),
        );
        finish();
        if (replayed) changed.add('change_set');
        return replayed;
      }),
  };
}
