import type { CommandSummary, Direction } from '../../../shared/model/command.ts';
import { nextSize, replay } from '../history/replay.ts';
import type { RunningWork } from '../running.ts';
import type { Errand } from '../workers/errand.ts';
import { type Turn, takeTurn } from './elsewhere.ts';
import type { Noting } from './noting.ts';
import type { Following, WorkspaceOptions } from './options.ts';
import type { Store } from './store.ts';
import type { Elsewhere, Transactions } from './transactions.ts';
import type { Workspace } from './workspace.ts';

/** Steps of more row changes are replayed in a worker: in the core their COMMIT alone would take long. */
const large = 5000;

/** What a worker is told of the step it is to replay. */
export interface ReplayInput {
  readonly direction: Direction;
}

/** What a worker tells of the step it replayed. */
export type Replayed = Elsewhere<CommandSummary | undefined>;

/** Replays a step as one transaction. */
function replayHere(
  { writer, written, statements, rowIds }: Store,
  { run }: Transactions,
  noting: Noting,
  running: RunningWork,
  { direction, member }: ReplayInput & Pick<Turn, 'member'>,
): Promise<CommandSummary | undefined> {
  return run(async (transaction) => {
    const { moment, changed } = transaction;
    const { onChange, finish } = noting.of(transaction);
    const isShown = noting.isShown();
    const replayed = await running.follow(direction, () =>
      replay(
        { writer, read: written, statements, rowIds, running, member, moment, onChange, isShown },
        direction,
      ),
    );
    finish();
    if (replayed) changed.add('change_set');
    return replayed;
  });
}

/** Replays a step in a worker, as the core would. */
export function replayErrand(following: Following): Errand<ReplayInput & Turn, Replayed> {
  return {
    name: 'workspace.replay',
    run: ({ direction, ...turn }, run) =>
      takeTurn(turn, following, direction, run, ({ store, transactions, noting, running }) =>
        replayHere(store, transactions, noting, running, { direction, member: turn.member }),
      ),
  };
}

/** The way back and forth over what was done here. */
export function createReplay(
  store: Store,
  transactions: Transactions,
  noting: Noting,
  running: RunningWork,
  elsewhere: Workspace['elsewhere'],
  { replayElsewhere, member }: Pick<WorkspaceOptions, 'replayElsewhere' | 'member'>,
): Workspace['replay'] {
  return async (direction) => {
    const size = await transactions.inTurn(() => nextSize(store.writer, direction));
    return size > large
      ? elsewhere(direction, replayElsewhere, { direction })
      : replayHere(store, transactions, noting, running, { direction, member: member(store.written) });
  };
}
