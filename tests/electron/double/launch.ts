import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { buildIfStale } from '../../../scripts/build.ts';
import { root } from '../../../scripts/project.ts';
import type { Double, Evaluation, Outcome } from './register.ts';

export interface LaunchOptions {
  /** What follows the program on the command line. */
  readonly args?: readonly string[];
  /** Another instance holds the lock already. */
  readonly secondInstance?: boolean;
  /** The file the system starts the app for, as macOS tells it; relative to the folder. */
  readonly openFile?: string;
  /** The language of the system. */
  readonly locale?: string;
  /** Where the app to start is, instead of the project: a folder with `out/` and `node_modules/`. */
  readonly program?: string;
  /** The system has a place for secrets. */
  readonly keychain?: boolean;
  /** A folder of an earlier launch, to come back to its settings and workspaces. */
  readonly folder?: string;
}

/** The built main, running under the double in a process of its own. */
export interface DoubleApp {
  /** Where its settings and workspaces are; removed when the test is over. */
  readonly folder: string;
  /**
   * Runs a function there and gives what it returns. It is sent as text, so it can use nothing but its
   * parameters: the double, and one value that can be cloned.
   */
  evaluate<Result>(run: (double: Double) => Result): Promise<Awaited<Result>>;
  evaluate<Argument, Result>(
    run: (double: Double, argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>>;
  /** Quits as the person would and resolves with the exit code. */
  quit(): Promise<number | null>;
  /** Resolves with the exit code when the app has ended. */
  readonly exited: Promise<number | null>;
  /** What it wrote on standard error. */
  errors(): string;
}

/** A folder for one test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'circles-double-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Whether the app is built from the present sources; asked once per file of tests. */
let built: boolean | null = null;

/** Starts the built main under the double and waits for its page; ends it when the test is over. */
export async function launch(options: LaunchOptions = {}): Promise<DoubleApp> {
  built ??= buildIfStale();
  if (!built) throw new Error('What is to be tested cannot be built');
  const folder = options.folder ?? (await temporaryFolder());
  const main = spawn(
    process.execPath,
    [
      '--import',
      join(import.meta.dirname, 'register.ts'),
      join(options.program ?? root, 'out', 'main', 'index.js'),
      ...(options.args ?? []),
    ],
    {
      cwd: folder,
      // In a group of its own, so that its core can be ended with it.
      detached: process.platform !== 'win32',
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
      env: {
        ...process.env,
        DOUBLE_USER_DATA: join(folder, 'settings'),
        DOUBLE_LOCALE: options.locale ?? 'en-GB',
        ...(options.openFile ? { DOUBLE_OPEN_FILE: join(folder, options.openFile) } : {}),
        ...(options.keychain ? { DOUBLE_KEYCHAIN: 'gnome_libsecret' } : {}),
        ...(options.secondInstance ? { DOUBLE_SECOND_INSTANCE: 'yes' } : {}),
        HOME: folder,
        APPDATA: folder,
        XDG_DATA_HOME: folder,
      },
    },
  );
  let errors = '';
  main.stderr?.on('data', (text) => {
    errors += text;
  });
  const exited = new Promise<number | null>((resolve) => main.once('exit', resolve));
  onTestFinished(async () => {
    endAll(main);
    await exited;
  });
  const evaluate = evaluator(main, exited, () => errors);
  const app: DoubleApp = {
    folder,
    evaluate,
    exited,
    errors: () => errors,
    async quit() {
      // Deferred, so that the answer is out before the process is gone.
      await evaluate(({ app: main }) => void setImmediate(() => main.quit()));
      return exited;
    },
  };
  if (!options.secondInstance) {
    const isLoaded = () =>
      evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().some(({ webContents }) => webContents.page),
      );
    await expect.poll(isLoaded, { interval: 20 }).toBe(true);
  }
  return app;
}

/** Ends a process at once, and where groups are known those it started. */
function endAll(main: ChildProcess): void {
  if (process.platform === 'win32' || main.pid === undefined) main.kill('SIGKILL');
  else {
    try {
      process.kill(-main.pid, 'SIGKILL');
    } catch (error) {
      // A group whose processes have all ended is gone.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

function evaluator(
  main: ChildProcess,
  exited: Promise<unknown>,
  errors: () => string,
): DoubleApp['evaluate'] {
  let last = 0;
  return async (run: (...args: never[]) => unknown, argument?: unknown) => {
    last += 1;
    const id = last;
    const outcome = new Promise<Outcome>((resolve, reject) => {
      const listen = (message: Outcome): void => {
        if (message.id !== id) return;
        main.off('message', listen);
        resolve(message);
      };
      main.on('message', listen);
      exited.then(() => reject(new Error(`The app has ended. ${errors()}`)));
    });
    main.send({ id, source: String(run), argument } satisfies Evaluation);
    const { value, error } = await outcome;
    if (error !== undefined) throw new Error(error);
    return value as never;
  };
}
