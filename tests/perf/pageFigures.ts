import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { buildIfStale } from '../../scripts/build.ts';
import { obtainChromium } from '../../scripts/chromium.ts';
import { startWebHost } from '../../scripts/webHost.ts';
import { circlesAddress, peopleShown, viewport } from './circlesPage.ts';
import { absolute, type Figure, median, relative } from './figure.ts';
import { frameFigures } from './frameFigures.ts';
import { playFigures } from './playFigures.ts';
import { promoteFigures } from './promoteFigures.ts';
import { redrawFigures } from './redrawFigures.ts';
import { megabytes, type Workspaces } from './workspaces.ts';

const people = 10_000;
const manyPeople = 100_000;
const rounds = 5;
/** From starting the host on a closed workspace to its rings on the screen, in milliseconds. */
async function openingTime(browser: Browser, workspace: string, size: number): Promise<number> {
  const page = await browser.newPage({ viewport });
  const started = performance.now();
  const host = await startWebHost({ workspace });
  try {
    await page.goto(circlesAddress(host));
    await peopleShown(page, size);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    return performance.now() - started;
  } finally {
    await page.close();
    await host.stop();
  }
}

async function openingFigures(browser: Browser, workspaces: Workspaces): Promise<Figure[]> {
  const [empty, some] = [await workspaces.of(0), await workspaces.of(people)];
  const times = { empty: [] as number[], full: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.empty.push(await openingTime(browser, empty, 0));
    times.full.push(await openingTime(browser, some, people));
  }
  const full = await openingTime(browser, await workspaces.of(manyPeople), manyPeople);
  return [
    relative('open a workspace to painted rings, against an empty one', people, {
      value: median(times.full),
      bare: median(times.empty),
      unit: 'ms',
      goal: 1.5,
    }),
    absolute('open a workspace to painted rings', manyPeople, full, 'ms'),
  ];
}

/** What a process holds in memory now, in megabytes. Linux only. */
function residentMegabytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1000;
}

/** From the list of everybody to its being drawn, in milliseconds. */
const settling = 3000;
/** V8 gives back what it took for a while some ten seconds after it is used no more, in milliseconds. */
const givingBack = 20_000;

/** More characters than the sketch of many people has, and fewer than the list of them. */
const listLength = 10_000_000;

/** Waits for the list of everybody, which comes after the sketch that the rings are first drawn from. */
function listReceived(page: Page): Promise<void> {
  return new Promise((resolve) => {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        if (payload.length > listLength) resolve();
      }),
    );
  });
}

async function memoryFigure(workspaces: Workspaces): Promise<Figure[]> {
  if (process.platform !== 'linux') return [];
  const file = await workspaces.of(manyPeople);
  const host = await startWebHost({ workspace: file });
  // A browser of its own, so that it has one page.
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport });
    const listed = listReceived(page);
    await page.goto(circlesAddress(host));
    await peopleShown(page, manyPeople);
    await listed;
    const session = await browser.newBrowserCDPSession();
    const held = async () => {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      const pages = processInfo
        .filter(({ type }) => type === 'renderer')
        .map(({ id }) => residentMegabytes(id));
      return Math.max(...pages) + residentMegabytes(host.pid);
    };
    await page.waitForTimeout(settling);
    const atOnce = await held();
    await page.waitForTimeout(givingBack);
    return [
      relative('memory of page and core, against the workspace file', manyPeople, {
        value: await held(),
        bare: megabytes(file),
        unit: 'MB',
        goal: 3,
      }),
      absolute('memory of page and core, just after opening', manyPeople, atOnce, 'MB'),
    ];
  } finally {
    await browser.close();
    await host.stop();
  }
}

function launch(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath: obtainChromium(), args: isRoot ? ['--no-sandbox'] : [] });
}

/** The page on the web host in Chromium: first paint, a promotion, redrawing, memory. */
export async function* pageFigures(workspaces: Workspaces): AsyncGenerator<Figure> {
  if (!buildIfStale()) throw new Error('The page could not be built');
  const browser = await launch();
  try {
    yield* await redrawFigures(browser);
    yield* frameFigures(browser, workspaces);
    yield* playFigures(browser, workspaces);
    yield* await openingFigures(browser, workspaces);
    yield* promoteFigures(browser, workspaces);
    yield* await memoryFigure(workspaces);
  } finally {
    await browser.close();
  }
}
