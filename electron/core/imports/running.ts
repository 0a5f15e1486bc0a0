import type { ImportProgress } from '../../../shared/model/importRun.ts';
import type { Workspace } from '../workspace.ts';

/** Thrown inside an import to take back everything it did. */
export class ImportCancelled extends Error {}

/** The import that a workspace is busy with: how far it is, and whether it should stop. */
export class RunningImport {
  #progress: ImportProgress | null = null;
  #isCancelled = false;
  readonly #listeners = new Set<() => void>();

  get progress(): ImportProgress | null {
    return this.#progress;
  }

  /** Tells how far the import is; null when it has ended. */
  report(progress: ImportProgress | null): void {
    this.#progress = progress;
    if (progress === null) this.#isCancelled = false;
    for (const listener of this.#listeners) listener();
  }

  /** Asks the running import to stop; without one nothing happens. */
  cancel(): void {
    this.#isCancelled = this.#progress !== null;
  }

  /** @throws ImportCancelled when the user asked to stop. */
  throwIfCancelled(): void {
    if (this.#isCancelled) throw new ImportCancelled();
  }

  /** Calls the listener at every report; returns the way to stop. */
  onReport(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

const running = new WeakMap<Workspace, RunningImport>();

/** The state of importing into a workspace. */
export function runningImportOf(workspace: Workspace): RunningImport {
  let state = running.get(workspace);
  if (!state) {
    state = new RunningImport();
    running.set(workspace, state);
  }
  return state;
}

/** Yields how far the running import is, now and after every step, until the page stops listening. */
export async function* watchProgress(
  workspace: Workspace,
  signal: AbortSignal,
): AsyncGenerator<ImportProgress | null> {
  const state = runningImportOf(workspace);
  let wake: () => void = () => {};
  let isNews = true;
  const stopListening = state.onReport(() => {
    isNews = true;
    wake();
  });
  signal.addEventListener('abort', () => wake());
  try {
    while (!signal.aborted) {
      if (isNews) {
        isNews = false;
        yield state.progress;
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
