import { basename, extname, join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import type { RecentWorkspace } from '../../shared/model/desktop.ts';
import { readJson, writeJson } from './jsonFile.ts';

const most = 10;

const schema = z.array(z.object({ file: z.string(), openedAt: z.string() }));

const storage = (): string => join(app.getPath('userData'), 'recent-workspaces.json');

/** The name people know a workspace by: its file's, without folder and ending. */
export function workspaceName(file: string): string {
  return basename(file, extname(file));
}

/** The workspaces opened before, newest first. */
export function recentWorkspaces(): readonly RecentWorkspace[] {
  return readJson(storage(), schema, []).map((entry) => ({ ...entry, name: workspaceName(entry.file) }));
}

/** Puts a workspace on top of the list. */
export function rememberWorkspace(file: string): void {
  const others = readJson(storage(), schema, []).filter((entry) => entry.file !== file);
  writeJson(storage(), [{ file, openedAt: new Date().toISOString() }, ...others].slice(0, most));
  app.addRecentDocument(file);
}
