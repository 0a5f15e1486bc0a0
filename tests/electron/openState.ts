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
