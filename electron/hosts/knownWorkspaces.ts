import { basename, extname, join } from 'node:path';
import { z } from 'zod';
import type { KnownWorkspace } from '../../shared/model/workspaces.ts';
import { readJson, writeJson } from './jsonFile.ts';

/** More than an agency has clients; the oldest are forgotten. */
const most = 200;

const schema = z.array(z.object({ file: z.string(), openedAt: z.string() }));

/** The list of the workspaces that were opened on this machine. */
export interface KnownList {
  /** Newest first. */
  all(): readonly KnownWorkspace[];
  /** Puts a workspace on top. */
  remember(file: string): void;
  forget(file: string): void;
  /** Has one known by another path, at its place in the list. */
  rename(file: string, to: string): void;
}

/** The name people know a workspace by: its file's, without folder and ending. */
export function workspaceName(file: string): string {
  return basename(file, extname(file));
}

/** The list that is kept in a folder, which need not exist yet. */
export function knownList(folder: string): KnownList {
  const storage = join(folder, 'recent-workspaces.json');
  const stored = () => readJson(storage, schema, []);
  const others = (file: string) => stored().filter((entry) => entry.file !== file);
  return {
    all: () => stored().map((entry) => ({ ...entry, name: workspaceName(entry.file) })),
    remember: (file) =>
      writeJson(storage, [{ file, openedAt: new Date().toISOString() }, ...others(file)].slice(0, most)),
    forget: (file) => writeJson(storage, others(file)),
    rename: (file, to) =>
      writeJson(
        storage,
        others(to).map((entry) => (entry.file === file ? { ...entry, file: to } : entry)),
      ),
  };
}
