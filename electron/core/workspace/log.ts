import { statSync } from 'node:fs';
import { type CheckpointInput, checkpoint } from '../database/checkpoint.ts';
import { runInWorker } from '../workers/runInWorker.ts';
import type { OwnStore } from './store.ts';
import type { Transactions } from './transactions.ts';

/** A log of fewer bytes is left alone, as SQLite itself would. */
const limit = 4_000_000;

/** Who writes waits when the log has grown by so many bytes while it is brought in. */
const growth = 8_000_000;

/** Keeps the log of an open workspace small without keeping the core from answering. */
export interface Log {
  /** Begins no more, waits for what is under way. To be given in the turn of whoever closes the file. */
  stop(): Promise<void>;
}

/**
 * Brings the log into the file whenever it has grown, in a worker: first as far as it can while others write,
 * then, in a turn of its own, what is left, so that the log becomes empty however much is written. Where writing
 * gets ahead of that, as on a busy machine, it waits.
 */
export function keepLogSmall(
  { file, assertInPlace, sinceLeft }: Pick<OwnStore, 'file' | 'assertInPlace' | 'sinceLeft'>,
  { inTurn, onCommit }: Pick<Transactions, 'inTurn' | 'onCommit'>,
  onError: (error: unknown) => void,
): Log {
  /** The checkpoint that goes on while others write. */
  let passive: Promise<void> = Promise.resolve();
  let isUnderWay = false;
  /** Bytes of the log when that began. */
  let begunAt = 0;
  let isStopped = false;

  const size = (): number => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;

  async function bringIn(mode: CheckpointInput['mode']): Promise<void> {
    assertInPlace();
    await sinceLeft();
    await runInWorker(checkpoint, { file, mode });
  }

  /** Its failure is told already. */
  const passiveEnded = () => passive.catch(() => undefined);

  async function empty(): Promise<void> {
    passive = bringIn('PASSIVE');
    await passive;
    // Who closes the file has its last turn, and leaves nothing of the log.
    if (!isStopped) await inTurn(() => bringIn('TRUNCATE'));
  }

  /** Empties the log before anybody else has a turn. */
  async function makeRoom(): Promise<void> {
    await passiveEnded();
    await bringIn('TRUNCATE');
  }

  onCommit(() => {
    if (isStopped) return undefined;
    const bytes = size();
    if (isUnderWay) return bytes > begunAt + growth ? makeRoom().catch(onError) : undefined;
    if (bytes <= limit) return undefined;
    isUnderWay = true;
    begunAt = bytes;
    empty()
      .catch(onError)
      .finally(() => {
        isUnderWay = false;
      });
    return undefined;
  });

  return {
    async stop() {
      isStopped = true;
      await passiveEnded();
    },
  };
}
