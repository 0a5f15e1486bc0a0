/** What runs in a worker: does one errand after another, as the core asks for them. */
import { parentPort } from 'node:worker_threads';
import { type Errand, errands } from './errands.ts';
import { type FromWorker, packError, type ToWorker } from './messages.ts';

function tell(message: FromWorker): void {
  parentPort?.postMessage(message);
}

let stopping = new AbortController();

parentPort?.on('message', async (message: ToWorker) => {
  if (message.kind === 'stop') {
    stopping.abort();
    return;
  }
  stopping = new AbortController();
  const errand = errands[message.name] as Errand<unknown, unknown>;
  try {
    const result = await errand(message.input, {
      signal: stopping.signal,
      tell: (progress) => tell({ kind: 'progress', progress }),
    });
    tell({ kind: 'done', result });
  } catch (error) {
    tell({ kind: 'failed', error: packError(error) });
  }
});
