import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { build } from 'vite';
import { type Figure, relative } from './figure.ts';
import type { measureRedraw } from './redrawPage.ts';

const people = 10_000;
/** Edge of the canvas in pixels, large enough that single people show. */
const edge = 1600;

/** Redrawing the base canvas, against painting the same dots with bare canvas calls. */
export async function redrawFigures(browser: Browser): Promise<Figure[]> {
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
  try {
    await page.addScriptTag({ content: bundle.output[0].code });
    const { value, bare } = await page.evaluate(
      ([count, size]) => {
        const { redraw } = window as unknown as { redraw: { measureRedraw: typeof measureRedraw } };
        return redraw.measureRedraw(count, size, 15);
      },
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
