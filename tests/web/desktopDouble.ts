import type { Page } from '@playwright/test';
import { corePortMessage, type DesktopCapabilities, type MenuCommand } from '../../shared/model/desktop.ts';
import type { Updates } from '../../shared/model/updates.ts';

declare global {
  interface Window {
    /** Tells the page what is known of newer versions. */
    tellUpdates: (updates: Updates) => void;
    /** Chooses something from the menu of the double. */
    chooseFromMenu: (command: MenuCommand) => void;
  }
}

/**
 * What the preload gives a page of the desktop app, for a page of the web host: the port to the core is a real
 * one, at whose other end stands the host's socket.
 */
function exposeDesktop(portMessage: string): void {
  const address = new URL('/core', location.href);
  address.protocol = 'ws:';
  const listeners = new Set<(command: MenuCommand) => void>();
  const hearing = new Set<(updates: Updates) => void>();
  let updates: Updates = { version: '0.1.0', feed: null, isFixed: false, now: { state: 'off' } };
  const tellUpdates = (changed: Updates): void => {
    updates = changed;
    for (const listener of hearing) listener(updates);
  };
  const nothing = async (): Promise<void> => undefined;
  const desktop: DesktopCapabilities = {
    platform: 'linux',
    async requestCorePort() {
      const secret = crypto.randomUUID();
      await fetch(`/session${location.search}&secret=${secret}`, { method: 'POST' });
      address.search = new URLSearchParams({ token: secret }).toString();
      const { port1, port2 } = new MessageChannel();
      const socket = new WebSocket(address);
      socket.addEventListener('open', () => {
        port1.addEventListener('message', ({ data }) => socket.send(data));
        port1.start();
        window.postMessage(portMessage, { transfer: [port2] });
      });
      socket.addEventListener('message', ({ data }) => port1.postMessage(data));
      socket.addEventListener('close', () => port1.close());
    },
    onCoreStatus(listener) {
      listener({ state: 'running' });
      return () => undefined;
    },
    onMenuCommand(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setLanguage: () => undefined,
    fillScreen: () => undefined,
    openWorkspace: nothing,
    newWorkspace: nothing,
    pickWorkspace: async () => null,
    pickFolder: async () => null,
    onUpdates(listener) {
      hearing.add(listener);
      listener(updates);
      return () => hearing.delete(listener);
    },
    async setUpdateFeed(feed) {
      tellUpdates({ ...updates, feed, now: { state: feed === null ? 'off' : 'looking' } });
    },
    lookForUpdates: nothing,
  };
  Object.assign(window, {
    desktop,
    tellUpdates,
    chooseFromMenu: (command: MenuCommand) => {
      for (const listener of listeners) listener(command);
    },
  });
}

/** Opens the page in a window that has a desktop. @param page a page of its own, which is closed after the test. */
export async function openWithDesktop(page: Page, url: string): Promise<void> {
  await page.addInitScript(exposeDesktop, corePortMessage);
  await page.goto(url);
}

/** Chooses something from the menu. */
export async function chooseFromMenu(page: Page, command: MenuCommand): Promise<void> {
  await page.evaluate((chosen) => window.chooseFromMenu(chosen), command);
}
