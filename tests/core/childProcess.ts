import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** A program of `children/` in a process of its own. */
export interface Child {
  readonly pid: number;
  /** What it has written so far, line by line. */
  readonly lines: readonly string[];
  /** Resolves when it has written this many lines or ended. */
  lineCount(count: number): Promise<void>;
  /** Ends it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
  /** The same so many milliseconds from now, for moments of chance. */
  killAfter(milliseconds: number): Promise<void>;
}

/** Starts a program; it is killed when the test ends. */
export function startChild(program: string, ...parameters: readonly string[]): Child {
  const path = join(import.meta.dirname, 'children', program);
  const child: ChildProcess = spawn(process.execPath, [path, ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const check of waiting) check();
  };
  const reading = createInterface({ input: child.stdout! });
  reading.on('line', (line) => {
    lines.push(line);
    wake();
  });
  const closed = once(reading, 'close').then(wake);
  const kill = async () => {
    child.kill('SIGKILL');
    await closed;
  };
  onTestFinished(kill);
  return {
    pid: child.pid ?? 0,
    lines,
    lineCount: (count) =>
      new Promise((resolve) => {
        const check = () => {
          if (lines.length < count && child.exitCode === null && child.signalCode === null) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    kill,
    async killAfter(milliseconds) {
      await setTimeout(milliseconds);
      await kill();
    },
  };
}
