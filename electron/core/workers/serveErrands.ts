import { parentPort } from 'node:worker_threads';
import { knowPassphrases } from '../passphrases.ts';
import type { Errand } from './errand.ts';
import { type FromWorker, packError, type ToWorker } from './messages.ts';

function tell(message: FromWorker): void {
  parentPort?.postMessage(message);
}

/** Does one errand after another in this worker, as the core asks for them. */
export function serveErrands(errands: readonly Errand<never, unknown>[]): void {
  const byName = new Map(errands.map((errand) => [errand.name, errand as Errand<unknown, unknown>]));
  let stopping = new AbortController();

  async function run(name: string, input: unknown): Promise<FromWorker> {
    try {
      const errand = byName.get(name);
      if (!errand) throw new Error(`This worker knows no ${name}`);
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
    if (message.kind === 'stop') {
      stopping.abort();
      return;
    }
    knowPassphrases(message.passphrases);
    tell(await run(message.name, message.input));
  });
}
