import { startRecording } from '../history/recorder.ts';
import type { Noting } from './noting.ts';
import type { WorkspaceOptions } from './options.ts';
import type { Store } from './store.ts';
import type { Transactions } from './transactions.ts';
import type { Workspace } from './workspace.ts';

/** What is done here, each a transaction that history and copies note. */
export function createCommand(
  { writer, written, writeDb }: Store,
  { run }: Transactions,
  noting: Noting,
  { ids, clock, device, member: ownName }: Pick<WorkspaceOptions, 'ids' | 'clock' | 'device' | 'member'>,
): Workspace['command'] {
  return (name, work, detailsOf, { origin = 'person', member } = {}) =>
    run(async (transaction) => {
      const { moment, changed } = transaction;
      const recorder = startRecording(writer, name, {
        uid: ids(),
        origin,
        member: member ?? (origin === 'person' ? ownName(written) : null),
        device,
        at: clock().toISOString(),
        moment,
      });
      const notes = noting.of(transaction);
      const result = await work(
        writeDb((...change) => {
          recorder.noteChange(...change);
          notes.onChange(...change);
        }),
      );
      notes.finish();
      if (recorder.finish(detailsOf(result))) changed.add('change_set');
      return result;
    });
}
