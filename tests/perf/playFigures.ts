import type { Browser } from '@playwright/test';
import { startWebHost } from '../../scripts/webHost.ts';
import { circlesAddress, viewport } from './circlesPage.ts';
import { type Figure, leastShare } from './figure.ts';
import { drawsInSoftware } from './frameFigures.ts';
import type { Workspaces } from './workspaces.ts';

const size = 10_000;
/** Milliseconds it plays: as many steps, less one, as seconds. */
const time = 8000;

/** Runs in the page: how long each frame took while so many milliseconds went by. */
function framesDuring(duration: number): Promise<number[]> {
  return new Promise((resolve) => {
    const frames: number[] = [];
    let last = performance.now();
    const end = last + duration;
    requestAnimationFrame(function frame(now) {
      frames.push(now - last);
      last = now;
      if (now < end) requestAnimationFrame(frame);
      else resolve(frames);
    });
  });
}

/** Frames that come in time while past days are played. */
export async function* playFigures(browser: Browser, workspaces: Workspaces): AsyncGenerator<Figure> {
  const limit = (await drawsInSoftware(browser)) ? 34 : 17;
  const host = await startWebHost({ workspace: await workspaces.of(size) });
  const page = await browser.newPage({ viewport });
  try {
    const address = new URL(circlesAddress(host));
    address.searchParams.set('at', new Date(Date.now() - 900 * 86_400_000).toISOString().slice(0, 10));
    await page.goto(address.href);
    const play = page.getByRole('button', { name: 'Play' });
    await play.click();
    // The first step waits for everybody's names.
    await page.waitForTimeout(2000);
    const frames = await page.evaluate(framesDuring, time);
    const inTime = frames.filter((took) => took < limit).length / frames.length;
    yield leastShare(`frames under ${limit} ms while playing past days`, size, inTime, 0.95);
  } finally {
    await page.close();
    await host.stop();
  }
}
