import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { build } from 'vite';
import { type Figure, relative } from './figure.ts';
import type * as redrawPage from './redrawPage.ts';

const people = 10_000;
/** Edge of the canvas in pixels, large enough that single people show. */
const edge = 1600;

declare global {
  interface Window {
    /** What `redrawPage.ts` measures, on a page that `bundledPage` opened. */
    readonly redraw: typeof redrawPage;
  }
}

/** An empty page with the app's own code for drawing. */
export async function bundledPage(browser: Browser): Promise<Page> {
  const outcome = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'redrawPage.ts'), formats: ['iife'], name: 'redraw' },
    },
  });
  const [bundle] = [outcome].flat();
  if (!bundle || !('output' in bundle)) throw new Error('The page to measure was not built');
  const page = await browser.newPage();
  await page.addScriptTag({ content: bundle.output[0].code });
  return page;
}

/** Redrawing the base canvas, against painting the same dots with bare canvas calls. */
export async function redrawFigures(browser: Browser): Promise<Figure[]> {
  const page = await bundledPage(browser);
  try {
    const { value, bare } = await page.evaluate(
      ([count, size]) => window.redraw.measureRedraw(count, size, 15),
      [people, edge] as const,
    );
    return [
      relative('base redraw of the rings, against bare canvas calls', people, {
        value,
        bare,
        unit: 'ms',
        goal: 2,
      }),
    ];
  } finally {
    await page.close();
  }
}
