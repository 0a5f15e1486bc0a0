import type { CommandSummary } from '../../../shared/model/command.ts';
import type { Direction } from '../history/changeSet.ts';
import { nextSize, replay } from '../history/replay.ts';
import { RunningWork } from '../running.ts';
import type { Errand } from '../workers/errand.ts';
import { runInWorker } from '../workers/runInWorker.ts';
import { onOwnConnection, type Where } from './elsewhere.ts';
import { createNoting, type Noting } from './noting.ts';
import type { Following, WorkspaceOptions } from './options.ts';
import type { Store } from './store.ts';
import type { Elsewhere, Transactions } from './transactions.ts';
import type { Workspace } from './workspace.ts';

/** Steps of more row changes are replayed in a worker: in the core their COMMIT alone would take long. */
const large = 5000;

/** What a worker is told of the step it is to replay. */
export interface ReplayInput extends Where {
  readonly direction: Direction;
  /** The newest moment that another copy of the file may have seen. */
  readonly seenUntil: string;
}

/** What a worker tells of the step it replayed. */
export type Replayed = Elsewhere<CommandSummary | undefined>;

/** Replays a step as one transaction. */
function replayHere(
  { writer, written, statements, rowIds }: Store,
  { run }: Transactions,
  noting: Noting,
  running: RunningWork,
  direction: Direction,
): Promise<CommandSummary | undefined> {
  return run(async (transaction) => {
    const { moment, changed } = transaction;
    const { onChange, finish } = noting.of(transaction);
    const isShown = noting.isShown();
    const replayed = await running.follow(direction, () =>
      replay({ writer, read: written, statements, rowIds, running, moment, onChange, isShown }, direction),
    );
    finish();
    if (replayed) changed.add('change_set');
    return replayed;
  });
}

/** Replays a step in a worker; see `onOwnConnection`. */
export function replayErrand(following: Following): Errand<ReplayInput, Replayed> {
  return {
    name: 'workspace.replay',

    run: (input, { signal, tell }) =>
      onOwnConnection(following, input, (store, transactions) => {
        const { direction, seenUntil } = input;
        const running = new RunningWork();
        running.listen(() => {
          const progress = running.progressOf(direction);
          if (progress) tell(progress);
        });
        signal.addEventListener('abort', () => running.cancel(direction));
        return replayHere(
          store,
          transactions,
          createNoting(store, () => seenUntil),
          running,
          direction,
        );
      }),
  };
}

/** The way back and forth over what was done here. */
export function createReplay(
  store: Store,
  transactions: Transactions,
  noting: Noting,
  seenUntil: () => string,
  running: RunningWork,
  { clock, replayElsewhere }: Pick<WorkspaceOptions, 'clock' | 'replayElsewhere'>,
): Workspace['replay'] {
  const { file, writer } = store;

  function inWorker(direction: Direction): Promise<Replayed> {
    const input = { file, direction, now: clock(), seenUntil: seenUntil() };
    return running.follow(direction, (signal) =>
      runInWorker(replayElsewhere, input, { signal, onProgress: (progress) => running.tell(progress) }),
    );
  }

  return async (direction) => {
    const size = await transactions.inTurn(() => nextSize(writer, direction));
    return size > large
      ? transactions.elsewhere(() => inWorker(direction))
      : replayHere(store, transactions, noting, running, direction);
  };
}
