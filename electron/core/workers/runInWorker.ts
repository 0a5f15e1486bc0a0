import { Worker } from 'node:worker_threads';
import type { Progress } from '../../../shared/model/progress.ts';
import type { Errand } from './errand.ts';
import { type FromWorker, type ToWorker, unpackError } from './messages.ts';

/** What may be wanted of an errand while it is done. */
export interface ErrandOptions {
  /** Stops the errand, if it listens; the promise rejects with its reason then. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Workers without an errand stay for so long, as more errands tend to follow, in milliseconds. */
const patience = 10_000;

const idle: Worker[] = [];

function send(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}

/** A worker that has nothing to do, on its way to be used. */
function takeWorker(): Worker {
  const worker = idle.pop() ?? new Worker(new URL('../worker.ts', import.meta.url));
  // An errand that is under way keeps the process alive.
  worker.ref();
  return worker;
}

/** Keeps a worker for the next errand, for a while. */
function putAside(worker: Worker): void {
  worker.unref();
  idle.push(worker);
  setTimeout(() => {
    const index = idle.indexOf(worker);
    if (index < 0) return;
    idle.splice(index, 1);
    void worker.terminate();
  }, patience).unref();
}

/**
 * Does an errand on a thread of its own, so that the core goes on answering. Errands that are under way at once
 * do not wait for each other.
 * @throws what the errand throws, with its class if it is a `Problem` or a `SqliteError`; the reason of `signal`
 * when that stopped it.
 */
export function runInWorker<Input, Result>(
  { name }: Errand<Input, Result>,
  input: Input,
  { signal, onProgress }: ErrandOptions = {},
): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = takeWorker();
    const stop = () => send(worker, { kind: 'stop' });

    function letGo(): void {
      signal?.removeEventListener('abort', stop);
      worker.off('message', hear).off('error', fail).off('exit', end);
    }
    function hear(message: FromWorker): void {
      if (message.kind === 'progress') {
        onProgress?.(message.progress);
        return;
      }
      letGo();
      putAside(worker);
      if (message.kind === 'done') resolve(message.result as Result);
      else reject(signal?.aborted ? signal.reason : unpackError(message.error));
    }
    function fail(error: unknown): void {
      letGo();
      reject(error);
    }
    function end(): void {
      fail(new Error(`The worker ended amid ${name}`));
    }

    signal?.addEventListener('abort', stop);
    worker.on('message', hear).on('error', fail).on('exit', end);
    send(worker, { kind: 'run', name, input });
  });
}
