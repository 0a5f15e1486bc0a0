/**
 * The only bridge between the page and the desktop: a port to the core and named capabilities. Built as
 * CommonJS, since it runs sandboxed.
 */
import { contextBridge, ipcRenderer } from 'electron';
import {
  corePortMessage,
  type DesktopCapabilities,
  type DesktopNews,
  type DesktopPlatform,
  type DesktopQuestions,
  type DesktopRequests,
} from '../../shared/model/desktop.ts';

function tell<Channel extends keyof DesktopRequests>(
  channel: Channel,
  ...args: DesktopRequests[Channel]
): void {
  ipcRenderer.send(channel, ...args);
}

function ask<Channel extends keyof DesktopQuestions>(
  channel: Channel,
  ...args: Parameters<DesktopQuestions[Channel]>
): Promise<ReturnType<DesktopQuestions[Channel]>> {
  return ipcRenderer.invoke(channel, ...args);
}

/** Passes on what main tells, without the event: that would give the page the sender's own methods. */
function hear<Channel extends keyof DesktopNews>(
  channel: Channel,
  listener: (...args: DesktopNews[Channel]) => void,
): () => void {
  const pass = (_event: unknown, ...args: unknown[]): void =>
    listener(...(args as unknown as DesktopNews[Channel]));
  ipcRenderer.on(channel, pass);
  return () => {
    ipcRenderer.off(channel, pass);
  };
}

// Ports cannot cross the context bridge; a window message to the page's own origin can carry them.
ipcRenderer.on('core-port' satisfies keyof DesktopNews, (event) => {
  window.postMessage(corePortMessage, { transfer: [...event.ports] });
});

const desktop: DesktopCapabilities = {
  platform: process.platform as DesktopPlatform,
  requestCorePort: () => tell('request-core-port'),
  onCoreStatus(listener) {
    void ask('core-status').then(listener);
    return hear('core-status', listener);
  },
  onMenuCommand: (listener) => hear('menu-command', listener),
  setLanguage: (language) => tell('set-language', language),
  fillScreen: (filled) => tell('fill-screen', filled),
  openWorkspace: () => ask('open-workspace'),
  newWorkspace: () => ask('new-workspace'),
  pickWorkspace: () => ask('pick-workspace'),
  pickFolder: () => ask('pick-folder'),
  onUpdates(listener) {
    void ask('updates').then(listener);
    return hear('updates-changed', listener);
  },
  setUpdateFeed: (feed) => ask('set-update-feed', feed),
  lookForUpdates: () => ask('look-for-updates'),
};

contextBridge.exposeInMainWorld('desktop', desktop);
