import { statSync } from 'node:fs';
import { type CheckpointInput, checkpoint } from '../database/checkpoint.ts';
import { runInWorker } from '../workers/runInWorker.ts';
import type { Transactions } from './transactions.ts';

/** A log of fewer bytes is left alone, as SQLite itself would. */
const limit = 4_000_000;

/** Keeps the log of an open workspace small without keeping the core from answering. */
export interface Log {
  /** Begins no more, waits for what is under way. To be given in the turn of whoever closes the file. */
  stop(): Promise<void>;
}

/**
 * Brings the log into the file whenever it has grown, in a worker: first as far as it can while others write,
 * then, in a turn of its own, what is left, so that the log becomes empty however much is written.
 */
export function keepLogSmall(
  file: string,
  { inTurn, onCommit }: Pick<Transactions, 'inTurn' | 'onCommit'>,
  onError: (error: unknown) => void,
): Log {
  /** The checkpoint that goes on while others write. */
  let passive: Promise<void> = Promise.resolve();
  let isUnderWay = false;
  let isStopped = false;

  function isLarge(): boolean {
    return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > limit;
  }

  const bringIn = (mode: CheckpointInput['mode']) => runInWorker(checkpoint, { file, mode });

  async function empty(): Promise<void> {
    passive = bringIn('PASSIVE');
    await passive;
    // Who closes the file has its last turn, and leaves nothing of the log.
    if (!isStopped) await inTurn(() => bringIn('TRUNCATE'));
  }

  onCommit(() => {
    if (isUnderWay || isStopped || !isLarge()) return;
    isUnderWay = true;
    empty()
      .catch(onError)
      .finally(() => {
        isUnderWay = false;
      });
  });

  return {
    async stop() {
      isStopped = true;
      // Its failure is told already.
      await passive.catch(() => undefined);
    },
  };
}
