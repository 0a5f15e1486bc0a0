import type { Browser } from '@playwright/test';
import { startWebHost } from '../../scripts/webHost.ts';
import { circlesAddress, peopleShown, viewport } from './circlesPage.ts';
import { type Figure, leastShare } from './figure.ts';
import { zoomAndPan } from './gesture.ts';
import type { Workspaces } from './workspaces.ts';

/** Whether the browser draws without a graphics processor, as headless ones without such a device do. */
export async function drawsInSoftware(browser: Browser): Promise<boolean> {
  const session = await browser.newBrowserCDPSession();
  const { gpu } = await session.send('SystemInfo.getInfo');
  await session.detach();
  const { gpu_compositing, '2d_canvas': canvas } = (gpu.featureStatus ?? {}) as Record<string, string>;
  return ![gpu_compositing, canvas].every((status) => status?.startsWith('enabled'));
}

/** Frames that come in time while the rings are zoomed and panned. */
export async function* frameFigures(browser: Browser, workspaces: Workspaces): AsyncGenerator<Figure> {
  const limit = (await drawsInSoftware(browser)) ? 34 : 17;
  for (const size of [10_000, 100_000]) {
    const host = await startWebHost({ workspace: await workspaces.of(size) });
    const page = await browser.newPage({ viewport });
    try {
      await page.goto(circlesAddress(host));
      await peopleShown(page, size);
      await page.waitForTimeout(1500);
      const frames = await page.getByRole('application', { name: /^Circles/ }).evaluate(zoomAndPan);
      const inTime = frames.filter((took) => took < limit).length / frames.length;
      yield leastShare(`frames under ${limit} ms while zooming and panning rings`, size, inTime, 0.95);
    } finally {
      await page.close();
      await host.stop();
    }
  }
}
