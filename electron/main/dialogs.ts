import { join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { Texts } from '../../shared/locales/en.ts';
import { withEnding, workspaceEnding } from '../../shared/model/workspaces.ts';
import { workspaceFolder } from '../hosts/defaultWorkspace.ts';

const filters = (texts: Texts) => [{ name: texts.menu.workspaces, extensions: [workspaceEnding.slice(1)] }];

/** Asks which workspace to open; null when the person thinks better of it. */
export async function askWorkspaceToOpen(window: BrowserWindow, texts: Texts): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: texts.menu.openTitle,
    filters: filters(texts),
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks where a new workspace goes; null when the person thinks better of it. */
export async function askNewWorkspace(window: BrowserWindow, texts: Texts): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: texts.menu.newTitle,
    defaultPath: join(workspaceFolder(), `${texts.menu.newName}${workspaceEnding}`),
    filters: filters(texts),
  });
  return canceled || filePath === '' ? null : withEnding(filePath);
}

/** Asks for a folder; null when the person thinks better of it. */
export async function askFolder(window: BrowserWindow, texts: Texts): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: texts.menu.folderTitle,
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
