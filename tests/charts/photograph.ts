/**
 * Builds the gallery and photographs its drawings into photos/gallery/.
 * Usage: node tests/charts/photograph.ts [name of an exhibit or part of it ...]
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { exhibits } from '../../renderer/charts/gallery/exhibits.ts';
import { settled } from '../web/models/drawing.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const outDir = `${project}out/gallery`;
const photos = `${project}photos/gallery`;
const wanted = process.argv.slice(2);
const configFile = false;
const root = `${project}renderer`;

await build({
  configFile,
  root,
  logLevel: 'warn',
  plugins: [react()],
  build: { outDir, emptyOutDir: true, rollupOptions: { input: `${root}/gallery.html` } },
});
const server = await preview({ configFile, root, logLevel: 'warn', build: { outDir }, preview: { port: 0 } });
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  mkdirSync(photos, { recursive: true });
  const address = server.resolvedUrls!.local[0]!;
  for (const exhibit of exhibits) {
    if (wanted.length > 0 && !wanted.some((name) => exhibit.id.includes(name))) continue;
    const wide = exhibit.shape === 'both' || exhibit.shape === 'densities';
    const height = exhibit.shape === 'densities' ? 1340 : 832;
    const page = await browser.newPage({ viewport: { width: wide ? 1440 : 960, height } });
    page.on('pageerror', (error) => console.error(exhibit.id, error.message));
    await page.goto(`${address}gallery.html?show=${exhibit.id}`);
    await page.waitForSelector('[data-base-draws]');
    await page.evaluate(() => document.fonts.ready);
    for (const drawing of await page.locator('[data-base-draws]').all()) await settled(drawing);
    if (exhibit.over) await page.getByRole('button', { name: 'Legend' }).click();
    for (let step = 0; step < exhibit.nearer; step += 1)
      await page.getByRole('button', { name: 'Zoom in' }).click();
    for (const drawing of await page.locator('[data-base-draws]').all()) await settled(drawing);
    await page.screenshot({ path: `${photos}/${exhibit.id}.png` });
    await page.close();
    console.log(`photos/gallery/${exhibit.id}.png`);
  }
} finally {
  await browser.close();
  await server.close();
}
