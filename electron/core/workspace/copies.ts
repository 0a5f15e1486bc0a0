import { createUids } from '../database/uids.ts';
import { collectChanges } from '../history/remote/collect.ts';
import { applyRemoteChanges } from '../history/remote/port.ts';
import { knowledgeOf, noteShown } from '../history/remote/replica.ts';
import type { Settler } from '../history/remote/settler.ts';
import type { Errand } from '../workers/errand.ts';
import { runInWorker } from '../workers/runInWorker.ts';
import { onOwnConnection, type Where } from './elsewhere.ts';
import type { Following, WorkspaceOptions } from './options.ts';
import type { OwnStore, Store } from './store.ts';
import type { Elsewhere, Transactions } from './transactions.ts';
import type { Workspace } from './workspace.ts';

/** Changes of more characters are merged in a worker: some three hundred rows. */
const large = 200_000;

/** What this file has to do with other copies of the workspace. */
export interface Copies extends Pick<Workspace, 'knowledge' | 'changesSince' | 'applyRemote'> {
  /** The newest moment that copies of this file may have seen. */
  seenUntil(): string;
}

/** What a worker is told of changes it is to merge. */
export interface MergeInput extends Where {
  /** JSON of `RemoteChanges`. */
  readonly text: string;
  readonly device: string;
}

/** What a worker tells of changes it merged. */
export type Merged = Elsewhere<void>;

/** The uid that all copies share. */
const workspaceOf = ({ writer }: Store): string =>
  writer.prepare('SELECT uid FROM workspace').pluck().get() as string;

/** Merges changes as one transaction. */
function mergeHere(
  store: Store,
  { run }: Transactions,
  { ids, clock, device, settlers }: Pick<WorkspaceOptions, 'ids' | 'clock' | 'device' | 'settlers'>,
  text: string,
): Promise<void> {
  const { writer, outside, statements, rowIds, writeDb } = store;
  return run(({ noteChange, changed, moment }) => {
    changed.add('change_set').add('sync_conflict');
    applyRemoteChanges(
      {
        writer,
        outside,
        statements,
        workspace: workspaceOf(store),
        ids,
        at: clock().toISOString(),
        moment,
        device,
        onChange: noteChange,
        rowIds,
        writeDb,
        settlers,
      },
      text,
    );
  });
}

/** Merges changes in a worker; see `onOwnConnection`. */
export function mergeErrand(following: Following, settlers: readonly Settler[]): Errand<MergeInput, Merged> {
  return {
    name: 'workspace.merge',

    run: ({ text, device, ...where }) =>
      onOwnConnection(following, where, (store, transactions) =>
        mergeHere(store, transactions, { ids: createUids(), clock: () => where.now, device, settlers }, text),
      ),
  };
}

export function createCopies(
  store: OwnStore,
  transactions: Transactions,
  options: Pick<WorkspaceOptions, 'ids' | 'clock' | 'device' | 'settlers' | 'mergeElsewhere'>,
): Copies {
  const { file, writer, statements } = store;
  const { inTurn, elsewhere } = transactions;
  const { clock, device, mergeElsewhere } = options;
  const workspace = workspaceOf(store);
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

    applyRemote: (text) =>
      text.length > large
        ? elsewhere(() => runInWorker(mergeElsewhere, { file, now: clock(), text, device }))
        : mergeHere(store, transactions, options, text),
  };
}
