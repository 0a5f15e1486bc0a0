import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import type { DesktopNews } from '../../shared/model/desktop.ts';
import { createAttempts } from './attempts.ts';
import { pageUrl } from './security/scheme.ts';
import { readWindowState, rememberWindowState } from './windowState.ts';

/** Makes the app's window, where it was last, and loads the page in it. */
export function createWindow(): BrowserWindow {
  const { bounds, maximized } = readWindowState();
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 720,
    minHeight: 520,
    show: false,
    // Elsewhere the icon is in the program; Linux asks it of each window.
    ...(process.platform === 'linux'
      ? { icon: join(import.meta.dirname, '../../resources/icons/png/512x512.png') }
      : {}),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      // Outside macOS the spelling checker would fetch dictionaries from the network.
      spellcheck: process.platform === 'darwin',
    },
  });
  rememberWindowState(window);
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  // The title is the workspace's name, set by whoever opens it.
  window.on('page-title-updated', (event) => event.preventDefault());

  const mayReload = createAttempts(3, 60_000);
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && mayReload()) window.webContents.reload();
  });

  void window.loadURL(pageUrl);
  return window;
}

/** Brings a window to the front, wherever it is. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Tells the page something. */
export function tellPage<Channel extends keyof DesktopNews>(
  window: BrowserWindow,
  channel: Channel,
  ...args: DesktopNews[Channel]
): void {
  window.webContents.send(channel, ...args);
}
