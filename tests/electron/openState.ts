import { expect } from 'vitest';
import type { OpenState } from '../../shared/model/workspaces.ts';
import type { DoubleApp } from './double/launch.ts';

/** Which workspace is open in the app, as its page is told. */
export const openState = (app: DoubleApp): Promise<OpenState> =>
  app.evaluate(async ({ page }) => {
    const { client } = await page.connect();
    return new Promise<OpenState>((resolve, reject) => {
      client.workspaces.state.subscribe(undefined, { onData: resolve, onError: reject });
    });
  });

/** The workspaces it knows, newest first. */
export const knownNames = (app: DoubleApp): Promise<string[]> =>
  app.evaluate(async ({ page }) => {
    const { client } = await page.connect();
    return (await client.workspaces.known.query()).map(({ name }) => name);
  });

/** Waits until the core runs on the workspace with this title, and its page is loaded: a former one would hear no answer. */
export async function running(app: DoubleApp, name: string): Promise<void> {
  await expect
    .poll(() => app.evaluate(({ window }) => ({ title: window.title, loading: window.webContents.loading })))
    .toEqual({ title: `${name} – Circles of Trust`, loading: 0 });
  await expect
    .poll(() => app.evaluate(({ page }) => new Promise((resolve) => page.desktop.onCoreStatus(resolve))))
    .toEqual({ state: 'running' });
}
