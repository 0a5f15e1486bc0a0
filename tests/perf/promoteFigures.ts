import type { Browser, Page } from '@playwright/test';
import { createCore } from '../../electron/core/core.ts';
import type { CircleBand, Size } from '../../renderer/charts/scene.ts';
import { startWebHost } from '../../scripts/webHost.ts';
import type { Person } from '../../shared/model/person.ts';
import { circlesAddress, peopleShown, viewport } from './circlesPage.ts';
import { absolute, type Figure, median, quantile, relative } from './figure.ts';
import { bundledPage } from './redrawFigures.ts';
import type { Workspaces } from './workspaces.ts';

const many = 10_000;
const few = 240;
const rounds = 9;
/** Milliseconds after which a promotion has had all its consequences. */
const calm = 1500;

/** What promotions on a page took and moved, a value for each. */
interface Promotions {
  /** From the press to the rings redrawn, pixels included, in ms. */
  readonly redrawn: number[];
  /** From the press to the announcement, which comes when it is stored, in ms. */
  readonly announced: number[];
  /** Sent to the page from the press until all is calm. */
  readonly bytes: number[];
  /** The room the rings were drawn in. */
  readonly room: Size;
  /** Who was promoted. */
  readonly name: string;
}

/** Presses a button and waits in the page for what follows. */
function press(button: Element): Promise<{ redrawn: number; announced: number }> {
  const canvas = document.querySelector<HTMLCanvasElement>('[data-base-draws] canvas')!;
  const spoken = () =>
    [...document.querySelectorAll('[role="status"]')].map((place) => place.textContent).join();
  const before = spoken();
  return new Promise((resolve) => {
    let redrawn: number | null = null;
    let announced: number | null = null;
    const started = performance.now();
    const observer = new MutationObserver((changes) => {
      if (redrawn === null && changes.some(({ attributeName }) => attributeName === 'data-base-draws')) {
        // Asking for a pixel waits for all of them.
        canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
        redrawn = performance.now() - started;
      }
      const said = spoken();
      if (announced === null && said !== before && said.includes('is now in')) {
        announced = performance.now() - started;
      }
      if (redrawn === null || announced === null) return;
      observer.disconnect();
      resolve({ redrawn, announced });
    });
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['data-base-draws'],
    });
    (button as HTMLElement).click();
  });
}

/** Counts what the core sends to a page; returns the count so far. */
async function countReceived(page: Page): Promise<() => number> {
  let received = 0;
  const session = await page.context().newCDPSession(page);
  session.on('Network.webSocketFrameReceived', ({ response }) => {
    received += Buffer.byteLength(response.payloadData);
  });
  await session.send('Network.enable');
  return () => received;
}

/** Demotes and promotes one person in turns from their panel, beside the rings. */
async function promotions(browser: Browser, workspace: string, size: number): Promise<Promotions> {
  const host = await startWebHost({ workspace });
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  try {
    const received = await countReceived(page);
    await page.goto(circlesAddress(host));
    await peopleShown(page, size);
    await page.getByRole('searchbox', { name: 'Search' }).fill('anna');
    await page.getByRole('option').first().click();
    const panel = page.getByRole('complementary').last();
    const took = { redrawn: [] as number[], announced: [] as number[], bytes: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      const button = panel.getByRole('button', { name: round % 2 === 0 ? 'Demote' : 'Promote', exact: true });
      await button.waitFor();
      await page.waitForTimeout(calm);
      const before = received();
      const { redrawn, announced } = await button.evaluate(press);
      took.redrawn.push(redrawn);
      took.announced.push(Math.max(redrawn, announced));
      await page.waitForTimeout(calm);
      took.bytes.push(received() - before);
    }
    const room = await page
      .locator('[data-base-draws]')
      .first()
      .evaluate(({ clientWidth, clientHeight }) => ({ width: clientWidth, height: clientHeight }));
    return { ...took, room, name: (await panel.getByRole('heading').first().textContent()) ?? '' };
  } finally {
    await page.close();
    await host.stop();
  }
}

/** Everybody in a closed workspace, and its circles as they are drawn. */
async function contents(file: string): Promise<{ people: Person[]; circles: CircleBand[] }> {
  const core = await createCore({ file });
  try {
    const circles = await core.caller.circles.list();
    return {
      people: await core.caller.contacts.people(),
      circles: circles.map(({ uid, capacity }) => ({ id: uid, name: 'A circle', capacity })),
    };
  } finally {
    await core.close();
  }
}

/** A promotion among many: against the bare work of drawing it, and against one among few. */
export async function* promoteFigures(browser: Browser, workspaces: Workspaces): AsyncGenerator<Figure> {
  const file = await workspaces.of(many);
  const among = {
    few: await promotions(browser, await workspaces.of(few), few),
    many: await promotions(browser, file, many),
  };
  const { people, circles } = await contents(file);
  const { room, name } = among.many;
  const page = await bundledPage(browser);
  const bare = await page.evaluate(
    (given) =>
      window.redraw.measureBareMove(given.people, given.circles, given.room, given.name, given.rounds),
    { people, circles, room, name, rounds },
  );
  await page.close();
  yield relative('promote, from the gesture to the rings redrawn, against bare drawing', many, {
    value: median(among.many.redrawn),
    bare,
    unit: 'ms',
    goal: 1.5,
  });
  yield relative(`promote, from the gesture to stored and announced, against ${few} people`, many, {
    value: median(among.many.announced),
    bare: median(among.few.announced),
    unit: 'ms',
    goal: 1.5,
  });
  yield absolute('promote, sent to the page', many, quantile(among.many.bytes, 1) / 1000, 'kB', 10);
}
