import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createCore } from '../../electron/core/core.ts';
import { populate } from './populate.ts';

/** How often each person of a measured workspace was spoken to, on average. */
const interactionsPerPerson = 2;

/** Closed workspace files to measure with, made when first asked for. */
export interface Workspaces {
  /** Path of a workspace with so many people. */
  of(size: number): Promise<string>;
  /** Path of a file that does not exist yet. */
  fresh(): string;
}

export function createWorkspaces(folder: string): Workspaces {
  const made = new Map<number, Promise<string>>();
  let count = 0;
  const fresh = () => {
    count += 1;
    return join(folder, `${count}.circles`);
  };
  async function make(size: number): Promise<string> {
    const file = fresh();
    const core = await createCore({ file });
    if (size > 0) await populate(core, size, interactionsPerPerson);
    await core.close();
    return file;
  }
  return {
    fresh,
    of(size) {
      let file = made.get(size);
      if (!file) {
        file = make(size);
        made.set(size, file);
      }
      return file;
    },
  };
}

/** Size of a file in megabytes. */
export function megabytes(file: string): number {
  return statSync(file).size / 1e6;
}
