import { z } from 'zod';
import { router, subscription } from './trpc.ts';
import type { Workspace } from './workspace.ts';

/** Yields the number of changes seen since listening began, once at the start and once after each burst. */
async function* changes(workspace: Workspace, signal: AbortSignal): AsyncGenerator<number> {
  let count = 0;
  let wake: () => void = () => {};
  const stopListening = workspace.onChange(() => {
    count += 1;
    wake();
  });
  signal.addEventListener('abort', () => wake());
  try {
    let told = -1;
    while (!signal.aborted) {
      if (told !== count) {
        told = count;
        yield count;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    stopListening();
  }
}

/** Tells every open page that the file has changed, so that what it shows is asked for again. */
export const changesRouter = router({
  watch: subscription(z.void(), (workspace, _input, signal) => changes(workspace, signal)),
});
