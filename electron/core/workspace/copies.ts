import { collectChanges } from '../history/remote/collect.ts';
import { applyRemoteChanges } from '../history/remote/port.ts';
import { knowledgeOf, noteShown } from '../history/remote/replica.ts';
import type { WorkspaceOptions } from './options.ts';
import type { OwnStore } from './store.ts';
import type { Transactions } from './transactions.ts';
import type { Workspace } from './workspace.ts';

/** What this file has to do with other copies of the workspace. */
export interface Copies extends Pick<Workspace, 'knowledge' | 'changesSince' | 'applyRemote'> {
  /** The newest moment that copies of this file may have seen. */
  seenUntil(): string;
}

export function createCopies(
  { writer, statements, rowIds, writeDb }: OwnStore,
  { inTurn, run }: Transactions,
  { ids, clock, device, settlers }: WorkspaceOptions,
): Copies {
  const workspace = writer.prepare('SELECT uid FROM workspace').pluck().get() as string;
  // The file may have been copied before it was opened.
  let seenUntil = writer.prepare('SELECT clock FROM workspace').pluck().get() as string;

  return {
    seenUntil: () => seenUntil,

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
