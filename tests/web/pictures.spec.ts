/** Drawings that leave: as a file with or without names, on the clipboard, and on the whole screen for others. */
import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { boxOf } from './models/drawing.ts';
import { PictureDialog } from './models/pictureDialog.ts';

test.use({ workspace: 'sample', begins: '/circles', reducedMotion: 'reduce' });

/** Colours of a picture at parts of its width and height, and its size in pixels, as the browser reads them. */
async function looksLike(page: Page, bytes: Buffer, places: readonly (readonly [number, number])[]) {
  return page.evaluate(
    async ([text, at]) => {
      const file = new Blob([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))]);
      const image = await createImageBitmap(file);
      const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      pen.drawImage(image, 0, 0);
      const colours = at.map(([x, y]) => {
        const [r, g, b, a] = pen.getImageData(x * image.width, y * image.height, 1, 1).data;
        return [r, g, b, a].join();
      });
      return { width: image.width, height: image.height, colours };
    },
    [bytes.toString('base64'), places] as const,
  );
}

test('the circles are saved for a slide, copied, and saved to print with and without names', async ({
  circles,
  funnel,
  shell,
  page,
}) => {
  const dialog = new PictureDialog(page);
  await circles.open();
  await circles.button('Save picture').click();
  await expect(dialog.preview).toBeVisible();
  expect.soft(await barriers(page), 'dialog').toEqual([]);
  await dialog.root.getByRole('textbox', { name: 'Heading' }).fill('Who is close');
  const png = await dialog.save();
  await shell.expectMessage(/Circles \d{4}-\d\d-\d\d\.png is saved/);
  expect(png.name).toMatch(/^Circles \d{4}-\d\d-\d\d\.png$/);
  expect(png.bytes.toString('latin1')).toContain('pHYs\0\0.#\0\0.#\x01');
  const { width, height, colours } = await looksLike(page, png.bytes, [
    [0.01, 0.5],
    [0.5, 0.5 - 0.03],
    [0.5, 0.4],
  ]);
  expect([width, height]).toEqual([4000, 2250]);
  const [ground, you, core] = colours;
  expect(ground).toBe('248,244,237,255');
  expect(new Set([ground, you, core]).size).toBe(3);

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.keyboard.press('Control+Shift+S');
  await dialog.choose('Dark');
  await dialog.root.getByRole('button', { name: 'Copy' }).click();
  await shell.expectMessage('The picture can be pasted now.');
  const pasted = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const image = await createImageBitmap(await item!.getType('image/png'));
    return [image.width, image.height];
  });
  await page.context().clearPermissions();
  expect(pasted).toEqual([4000, 2250]);

  /** What is written in a PDF; null where there is no program to read it with. */
  const textOf = (path: string): string | null =>
    spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' }).stdout ?? null;
  for (const names of [true, false]) {
    await circles.button('Save picture').click();
    await dialog.choose('PDF');
    await dialog.choose('A3, landscape');
    await dialog.root.getByRole('switch', { name: 'Names of people' }).setChecked(names);
    const pdf = await dialog.save();
    expect(pdf.name).toMatch(/\.pdf$/);
    expect(pdf.bytes.toString('latin1')).toContain('/MediaBox [0 0 1190.55');
    const text = textOf(pdf.path);
    if (text !== null) {
      expect(text).toContain('Regulars');
      expect(text.includes('Stefan')).toBe(names);
    }
  }

  await funnel.open();
  await funnel.button('Save picture').click();
  await dialog.choose('SVG');
  const svg = (await dialog.save()).bytes.toString();
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1280"/);
  expect(svg).toContain('>Opportunity<');
});

test('shown to others, a drawing tells of nobody who they are, whatever is done with it; Escape leaves', async ({
  circles,
  page,
}) => {
  await circles.open();
  await circles.rings.settle();
  await page.keyboard.press('Control+Shift+F');
  const shown = page.getByRole('dialog', { name: 'Present without names' });
  const drawing = shown.getByRole('application');
  await expect(drawing.getByText(/^Core \d/)).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await expect(shown.getByRole('table')).toHaveCount(0);
  const { width, height } = page.viewportSize()!;
  const room = await boxOf(drawing);
  expect(room.y).toBeLessThan(40);
  expect(room.y + room.height).toBeLessThanOrEqual(height);
  expect(room.x + room.width).toBeLessThanOrEqual(width);

  expect.soft(await barriers(page), 'shown to others').toEqual([]);

  // Among them is whoever has the largest dot: with the keys, with the mouse, from near.
  await drawing.focus();
  await page.keyboard.press('ArrowRight');
  await expect(shown.locator('[aria-live]')).toHaveText('Core');
  for (const key of ['Enter', ' ', '[', 'ContextMenu', '+', '+', '+']) await page.keyboard.press(key);
  await page.mouse.move(640, 400, { steps: 20 });
  await expect(page.locator('[data-chart-tooltip]')).toHaveCount(0);
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+S');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  expect(await shown.innerText()).not.toMatch(/Stefan|Anna/);

  await page.keyboard.press('Escape');
  await expect(shown).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  await expect(circles.rings.label('Core')).toHaveText('Core 12 / 15');
});
