import type { TableName } from '../database/tables/index.ts';
import { Clocks } from '../history/remote/clocks.ts';
import { collectChanges } from '../history/remote/collect.ts';
import { noteWrites, type WriteNotes } from '../history/remote/noteWrites.ts';
import { applyRemoteChanges } from '../history/remote/port.ts';
import { knowledgeOf, noteShown, shownUntil } from '../history/remote/replica.ts';
import type { WorkspaceOptions } from './options.ts';
import type { Store } from './store.ts';
import type { Transactions } from './transactions.ts';
import type { Workspace } from './workspace.ts';

/** What this file has to do with other copies of the workspace. */
export interface Copies extends Pick<Workspace, 'knowledge' | 'changesSince' | 'applyRemote'> {
  /** Notes for other copies what is written here. @param moment gives the moment it is written. */
  noteWrites(moment: () => string): WriteNotes;
  /** Tells of a row whether another copy was told of it; null while none was told of any. */
  isShown(): ((table: TableName, id: number) => boolean) | null;
}

export function createCopies(
  { writer, statements, rowIds, writeDb }: Store,
  { inTurn, run }: Transactions,
  { ids, clock, device, settlers }: WorkspaceOptions,
): Copies {
  const clocks = new Clocks(statements);
  const workspace = writer.prepare('SELECT uid FROM workspace').pluck().get() as string;
  /** The newest moment that copies of this file may have seen: it may have been copied before it was opened. */
  let seenUntil = writer.prepare('SELECT clock FROM workspace').pluck().get() as string;

  return {
    noteWrites: (moment) => noteWrites(clocks, moment, () => seenUntil),

    isShown() {
      const shown = shownUntil(writer);
      return shown === '' ? null : (table, id) => clocks.bornAt(table, id) <= shown;
    },

    knowledge: () => inTurn(() => knowledgeOf(writer)),

    changesSince: (since, until) =>
      inTurn(() => {
        const own = knowledgeOf(writer);
        const latest = Object.values(own).toSorted().at(-1) ?? '';
        noteShown(writer, latest);
        seenUntil = latest;
        return collectChanges(statements, workspace, since, until ?? own);
      }),

    applyRemote: (changes) =>
      run(({ noteChange, changed, moment }) => {
        changed.add('change_set').add('sync_conflict');
        applyRemoteChanges(
          {
            writer,
            statements,
            workspace,
            ids,
            at: clock().toISOString(),
            moment,
            device,
            onChange: noteChange,
            rowIds,
            writeDb,
            settlers,
          },
          changes,
        );
      }),
  };
}
