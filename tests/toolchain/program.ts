import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { root } from '../../scripts/project.ts';

/** How a program ended and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** A program at work. */
export interface Program {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves with what it said on standard output once it said a line; rejects when it ends before. */
  readonly firstLine: Promise<string>;
}

/** Starts a program in the project's folder; it is ended with the test. */
export function start(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Program {
  const program = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let [out, error] = ['', ''];
  const ended = new Promise<Ended>((resolve) => {
    program.on('close', (code) => resolve({ code, out, error }));
  });
  const firstLine = new Promise<string>((resolve, reject) => {
    program.stdout.on('data', (text) => {
      out += text;
      if (out.includes('\n')) resolve(out);
    });
    program.stderr.on('data', (text) => {
      error += text;
    });
    void ended.then(() => reject(new Error(`It ended before it said a line. ${error}`)));
  });
  firstLine.catch(() => {});
  onTestFinished(async () => {
    program.kill();
    await ended;
  });
  return { process: program, ended, firstLine };
}

/** Puts a program into a folder that only writes its name and arguments into a file beside it, one per line. */
export function pretend(folder: string, name: string): { readonly path: string; readonly said: string } {
  const path = join(folder, name);
  const said = `${path}.said`;
  writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" > '${said}.part' && mv '${said}.part' '${said}'\n`);
  chmodSync(path, 0o755);
  return { path, said };
}
