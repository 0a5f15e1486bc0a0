import { Problem } from '../../../shared/model/problem.ts';
import { RunningWork } from '../running.ts';
import { createCommand } from './commands.ts';
import { createCopies } from './copies.ts';
import { createElsewhere } from './elsewhere.ts';
import { keepLogSmall } from './log.ts';
import { createNoting } from './noting.ts';
import type { WorkspaceOptions } from './options.ts';
import { createReplay } from './replaying.ts';
import { type OwnStore, openStore } from './store.ts';
import { createTransactions } from './transactions.ts';
import type { Workspace } from './workspace.ts';

/** Opens a workspace; see `openDatabase` for the problems this can meet. */
export function openWorkspace(options: WorkspaceOptions): Workspace {
  const store = openStore(options);
  try {
    return workspaceOn(store, options);
  } catch (error) {
    const explained = store.explain(error);
    store.close().catch(options.onError);
    throw explained;
  }
}

function workspaceOn(store: OwnStore, options: WorkspaceOptions): Workspace {
  const transactions = createTransactions(store, options);
  const running = new RunningWork();
  const copies = createCopies(store, transactions, options);
  const noting = createNoting(store, copies.seenUntil);
  const { inTurn, run, beforeCommit, onChange, tell } = transactions;
  const log = keepLogSmall(store, transactions, options.onError);
  const elsewhere = createElsewhere(store, transactions, copies.seenUntil, running, options);
  let closed: Promise<void> | undefined;

  return {
    file: store.file,
    clock: options.clock,
    ids: options.ids,
    reader: store.reader,
    running,
    command: createCommand(store, transactions, noting, options),
    replay: createReplay(store, transactions, noting, running, elsewhere, options),
    elsewhere,
    knowledge: copies.knowledge,
    changesSince: copies.changesSince,
    applyRemote: copies.applyRemote,

    keep: (tables, work) =>
      run(({ changed }) => {
        for (const table of tables) changed.add(table);
        return work(store.outside);
      }),

    look: () =>
      inTurn(() => {
        store.assertInPlace();
        if (store.isLinked()) throw new Problem('workspace-linked', { file: store.file });
      }),
    sinceLeft: store.sinceLeft,
    accept: store.accept,
    beforeCommit,
    tell,
    explain: store.explain,
    onChange,

    close() {
      closed ??= inTurn(async () => {
        await log.stop();
        await store.sinceLeft();
        await store.close();
      });
      return closed;
    },
  };
}
