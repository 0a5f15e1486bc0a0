import { connectWriter } from '../database/open.ts';
import { createUids } from '../database/uids.ts';
import type { Change } from '../reads.ts';
import { type LongWork, RunningWork } from '../running.ts';
import type { Run } from '../workers/errand.ts';
import { runInWorker } from '../workers/runInWorker.ts';
import { createCommand } from './commands.ts';
import { createNoting, type Noting } from './noting.ts';
import type { Following, WorkspaceOptions } from './options.ts';
import { type OwnStore, type Store, storeOn } from './store.ts';
import { createTransactions, type Elsewhere, type Transactions } from './transactions.ts';
import type { Workspace } from './workspace.ts';

/** What work in a worker is told of the workspace. */
export interface Where {
  readonly file: string;
  readonly now: Date;
}

/**
 * Works on a workspace in a worker, on a connection of its own, as the core would. To be given in the core's turn:
 * nothing else may write meanwhile.
 */
export async function onOwnConnection<Result>(
  following: Following,
  { file, now }: Where,
  work: (store: Store, transactions: Transactions) => Promise<Result>,
): Promise<Elsewhere<Result>> {
  const writer = connectWriter(file);
  try {
    const store = storeOn({
      file,
      writer,
      ids: createUids(),
      onSlow() {},
      explain: (error) => error,
      assertInPlace() {},
    });
    const transactions = createTransactions(store, { ...following, clock: () => now, onError() {} });
    let change: Change = { tables: [], contacts: [] };
    transactions.onChange((told) => {
      change = told;
    });
    return { result: await work(store, transactions), change };
  } finally {
    writer.close();
  }
}

/** What a worker is told of the workspace that it does long work in. */
export interface Turn extends Where {
  readonly device: string;
  /** Name of the person at this copy; null when they have none. */
  readonly member: string | null;
  /** The newest moment that another copy of the file may have seen. */
  readonly seenUntil: string;
}

/** A workspace as long work in a worker has it. */
export interface Place extends Pick<Workspace, 'clock' | 'running' | 'command'> {
  readonly store: Store;
  readonly transactions: Transactions;
  readonly noting: Noting;
}

/** For an errand: does long work that people follow and stop; see `onOwnConnection`. */
export function takeTurn<Result>(
  { device, member, seenUntil, ...where }: Turn,
  following: Following,
  work: LongWork,
  { signal, tell }: Run,
  act: (place: Place) => Promise<Result>,
): Promise<Elsewhere<Result>> {
  const running = new RunningWork();
  running.listen(() => {
    const progress = running.progressOf(work);
    if (progress) tell(progress);
  });
  signal.addEventListener('abort', () => running.cancel(work));
  const clock = () => where.now;
  return onOwnConnection(following, where, (store, transactions) => {
    const noting = createNoting(store, () => seenUntil);
    const command = createCommand(store, transactions, noting, {
      ids: createUids(),
      clock,
      device,
      member: () => member,
    });
    return act({ store, transactions, noting, running, clock, command });
  });
}

/** For the core: gives a worker its turn, see `Workspace`. */
export function createElsewhere(
  { file, written, sinceLeft }: OwnStore,
  { elsewhere }: Transactions,
  seenUntil: () => string,
  running: RunningWork,
  { clock, device, member }: Pick<WorkspaceOptions, 'clock' | 'device' | 'member'>,
): Workspace['elsewhere'] {
  return (work, errand, input) =>
    elsewhere(async () => {
      // What is brought into the file here must not be taken for something else's.
      await sinceLeft();
      const turn = { file, device, member: member(written), now: clock(), seenUntil: seenUntil() };
      return running.follow(work, (signal) =>
        runInWorker(errand, { ...input, ...turn }, { signal, onProgress: (step) => running.tell(step) }),
      );
    });
}
