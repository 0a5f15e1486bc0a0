/** The comparison on the sample: one hover and one selection in both drawings, and the morph between them. */
import type { Page } from '@playwright/test';
import { type Drawing, drag, drawing, placeOf, settled, stageAt } from './drawing.ts';
import { expect, test } from './fixtures.ts';
import { goTo, message } from './steps.ts';

test.use({ workspace: 'sample', reducedMotion: 'reduce' });

test.beforeEach(async ({ page }) => {
  await goTo(page, 'Compare');
  for (const name of ['Circles', 'Funnel'] as const) await settled(page, name);
});

async function painted(page: Page, name: Drawing): Promise<{ base: number; overlay: number }> {
  const of = async (attribute: string) => Number(await drawing(page, name).getAttribute(attribute));
  return { base: await of('data-base-draws'), overlay: await of('data-overlay-draws') };
}

test('whoever is pointed at in one drawing is named in both', async ({ page }) => {
  const inRings = await placeOf(page, 'Circles', 'Fleur Hoekstra');
  const inFunnel = await placeOf(page, 'Funnel', 'Fleur Hoekstra');
  const before = { rings: await painted(page, 'Circles'), funnel: await painted(page, 'Funnel') };
  for (const place of [inRings, inFunnel]) {
    await page.mouse.move(10, 500);
    await expect(page.locator('[data-chart-tooltip]')).toHaveCount(0);
    await page.mouse.move(place.x, place.y, { steps: 5 });
    await expect(page.locator('[data-chart-tooltip]').filter({ hasText: 'Fleur Hoekstra' })).toHaveCount(2);
  }
  const after = { rings: await painted(page, 'Circles'), funnel: await painted(page, 'Funnel') };
  expect([after.rings.base, after.funnel.base]).toEqual([before.rings.base, before.funnel.base]);
  expect(after.rings.overlay).toBeGreaterThan(before.rings.overlay);
  expect(after.funnel.overlay).toBeGreaterThan(before.funnel.overlay);
});

test('a selection made in the funnel is moved in the circles', async ({ page }) => {
  const inFunnel = await placeOf(page, 'Funnel', 'Stefan Kamphuis');
  await page.mouse.click(inFunnel.x, inFunnel.y);
  await expect(page.getByText('1 selected')).toBeVisible();
  await drawing(page, 'Circles').focus();
  await page.keyboard.press('[');
  await expect(message(page, 'Stefan Kamphuis is now in Core.')).toBeVisible();
});

test('a drag to a stage works here as in the funnel', async ({ page }) => {
  await drag(page, await placeOf(page, 'Funnel', 'Salma Benali'), await stageAt(page, 'SQL'));
  await expect(message(page, 'Salma Benali now has stage SQL.')).toBeVisible();
});

test('with less motion the morph shows its end at once', async ({ page }) => {
  const canvas = page.getByRole('region', { name: 'Circles and funnel' }).getByRole('application');
  await page.getByRole('button', { name: 'Morph into one another' }).click();
  await expect(canvas.getByText('Core 12 / 15')).toBeVisible();
  const before = Number(await canvas.getAttribute('data-base-draws'));
  await page.getByRole('button', { name: 'To the funnel' }).click();
  await expect(canvas.getByText('Evangelist')).toBeVisible();
  expect(Number(await canvas.getAttribute('data-base-draws'))).toBe(before + 1);
});

test.describe('with motion', () => {
  test.use({ reducedMotion: 'no-preference' });

  test('the circles turn into the funnel and back, step by step, with the same people', async ({ page }) => {
    const whole = page.getByRole('region', { name: 'Circles and funnel' });
    const canvas = whole.getByRole('application');
    await page.getByRole('button', { name: 'Morph into one another' }).click();
    await expect(canvas.getByText('Core 12 / 15')).toBeVisible();
    const before = Number(await canvas.getAttribute('data-base-draws'));
    await page.getByRole('button', { name: 'To the funnel' }).click();
    await expect(canvas.getByText('Evangelist')).toBeVisible();
    await expect(canvas.getByText('Core 12 / 15')).toHaveCount(0);
    await page.waitForTimeout(1300);
    // Painted on the way, not only at its end.
    expect(Number(await canvas.getAttribute('data-base-draws'))).toBeGreaterThan(before + 5);
    await page.getByRole('button', { name: 'To the circles' }).click();
    await expect(canvas.getByText('Core 12 / 15')).toBeVisible();
    await page.getByRole('button', { name: 'Side by side' }).click();
    await expect(drawing(page, 'Circles')).toBeVisible();
    await expect(drawing(page, 'Funnel')).toBeVisible();
  });
});
