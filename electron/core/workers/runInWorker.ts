import { Worker } from 'node:worker_threads';
import { Problem } from '../../../shared/model/problem.ts';
import type { Progress } from '../../../shared/model/progress.ts';
import { knownPassphrases } from '../passphrases.ts';
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

function send(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}

/**
 * Does an errand on a thread of its own, so that the core goes on answering. Errands that are under way at once
 * do not wait for each other.
 * @throws what the errand throws, with its class if it is a `Problem` or a `SqliteError`; the reason of `signal`
 * when that stopped it; Problem `work-broke-off` when its worker ended.
 */
export type RunInWorker = <Input, Result>(
  errand: Errand<Input, Result>,
  input: Input,
  options?: ErrandOptions,
) => Promise<Result>;

/** Workers that are kept for the next errand. @param start starts one more: a thread that serves errands. */
export function createWorkers(start: () => Worker): RunInWorker {
  const idle: Worker[] = [];

  function leaveOut(worker: Worker): void {
    const index = idle.indexOf(worker);
    if (index >= 0) idle.splice(index, 1);
  }

  function startAnother(): Worker {
    const worker = start();
    // Whoever waits for it listens too. Between errands nobody does, and it must neither be used again nor end us.
    return worker.on('error', () => {}).on('exit', () => leaveOut(worker));
  }

  /** A worker that has nothing to do, on its way to be used. */
  function takeWorker(): Worker {
    const worker = idle.pop() ?? startAnother();
    // An errand that is under way keeps the process alive.
    worker.ref();
    return worker;
  }

  /** Keeps a worker for the next errand, for a while. */
  function putAside(worker: Worker): void {
    worker.unref();
    idle.push(worker);
    setTimeout(() => {
      if (!idle.includes(worker)) return;
      leaveOut(worker);
      void worker.terminate();
    }, patience).unref();
  }

  return <Input, Result>(
    { name }: Errand<Input, Result>,
    input: Input,
    { signal, onProgress }: ErrandOptions = {},
  ) =>
    new Promise<Result>((resolve, reject) => {
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
      function fail(cause: unknown): void {
        letGo();
        reject(new Problem('work-broke-off', {}, { cause }));
      }
      function end(): void {
        fail(new Error(`The worker ended amid ${name}`));
      }

      signal?.addEventListener('abort', stop);
      worker.on('message', hear).on('error', fail).on('exit', end);
      send(worker, { kind: 'run', name, input, passphrases: knownPassphrases() });
    });
}

/** Does the errands of `errands.ts`. */
export const runInWorker = createWorkers(() => new Worker(new URL('../worker.ts', import.meta.url)));
