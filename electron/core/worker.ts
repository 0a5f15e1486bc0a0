/** What runs in a worker: does one errand after another, as the core asks for them. */
import { parentPort } from 'node:worker_threads';
import { errands } from './errands.ts';
import type { Errand } from './workers/errand.ts';
import { type FromWorker, packError, type ToWorker } from './workers/messages.ts';

const byName = new Map(errands.map((errand) => [errand.name, errand as Errand<unknown, unknown>]));
let stopping = new AbortController();

function tell(message: FromWorker): void {
  parentPort?.postMessage(message);
}

async function run(name: string, input: unknown): Promise<FromWorker> {
  try {
    const errand = byName.get(name);
    if (!errand) throw new Error(`errands.ts does not list ${name}`);
    stopping = new AbortController();
    const result = await errand.run(input, {
      signal: stopping.signal,
      tell: (progress) => tell({ kind: 'progress', progress }),
    });
    return { kind: 'done', result };
  } catch (error) {
    return { kind: 'failed', error: packError(error) };
  }
}

parentPort?.on('message', async (message: ToWorker) => {
  if (message.kind === 'stop') stopping.abort();
  else tell(await run(message.name, message.input));
});
