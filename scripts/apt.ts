import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './project.ts';

/** One command of an installation. */
export type Command = readonly [program: string, ...args: string[]];

/**
 * The commands that install packages of Debian or Ubuntu, one after another; null where there is no apt or no right to use it.
 * @param isRoot whether this process may install packages @param has whether a program is on this machine
 */
export function aptInstallation(
  packages: readonly string[],
  isRoot: boolean,
  has: (program: string) => boolean,
): Command[] | null {
  if (!has('apt-get') || !(isRoot || has('sudo'))) return null;
  // `-n`: where sudo would ask for a password nobody may be there to give it.
  const apt = (...args: string[]): Command =>
    isRoot ? ['apt-get', '-q', ...args] : ['sudo', '-n', 'apt-get', '-q', ...args];
  return [apt('update'), apt('install', '-y', '--no-install-recommends', ...packages)];
}

/** Whether a command succeeded; what it says goes to standard error. */
export function run([program, ...args]: Command): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2], env }).status === 0;
}

export function pathFolders(): string[] {
  return (process.env.PATH ?? '').split(delimiter);
}

export function isOnPath(program: string): boolean {
  return pathFolders().some((folder) => canRun(join(folder, program)));
}

export function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
