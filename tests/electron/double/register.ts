/** Loaded before the built main: lets `import 'electron'` find the double, and listens to the test. */
import { registerHooks } from 'node:module';
import type { BrowserWindow } from './browserWindow.ts';
import type { Page } from './page.ts';

const electronUrl = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: electronUrl, shortCircuit: true } : next(specifier, context),
});

const electron = await import('./electron.ts');

/** What a test's function gets: the double, and shortcuts to the window and what is loaded in it. */
export type Double = typeof electron & { readonly window: BrowserWindow; readonly page: Page };

const double: Double = {
  ...electron,
  get window() {
    const [first] = electron.BrowserWindow.getAllWindows();
    if (first === undefined) throw new Error('There is no window');
    return first;
  },
  get page() {
    const { page } = this.window.webContents;
    if (page === null) throw new Error('No page is loaded');
    return page;
  },
};

/** A function of the test to run here, as text. */
export interface Evaluation {
  readonly id: number;
  readonly source: string;
  readonly argument: unknown;
}

/** What became of it. */
export interface Outcome {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

process.on('message', async ({ id, source, argument }: Evaluation) => {
  const answer = (outcome: Omit<Outcome, 'id'>): void => void process.send?.({ id, ...outcome });
  try {
    const run: (double: Double, argument: unknown) => unknown = new Function(`return (${source})`)();
    answer({ value: await run(double, argument) });
  } catch (error) {
    answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
process.on('disconnect', () => process.exit());
