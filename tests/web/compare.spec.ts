/** The comparison on the sample: one hover and one selection in both drawings, and the morph between them. */
import { expect, test } from './fixtures.ts';

test.use({ workspace: 'sample', begins: '/compare', reducedMotion: 'reduce' });

test.beforeEach(async ({ compare }) => compare.open());

test('whoever is pointed at in one drawing is named in both', async ({ compare, page }) => {
  const { rings, funnel } = compare;
  const places = [await rings.placeOf('Fleur Hoekstra'), await funnel.placeOf('Fleur Hoekstra')];
  const before = { rings: await rings.painted(), funnel: await funnel.painted() };
  for (const { x, y } of places) {
    await page.mouse.move(10, 500);
    await expect(rings.tooltip).toHaveCount(0);
    await page.mouse.move(x, y, { steps: 5 });
    await expect(rings.tooltip.filter({ hasText: 'Fleur Hoekstra' })).toHaveCount(2);
  }
  const after = { rings: await rings.painted(), funnel: await funnel.painted() };
  expect([after.rings.base, after.funnel.base]).toEqual([before.rings.base, before.funnel.base]);
  expect(after.rings.overlay).toBeGreaterThan(before.rings.overlay);
  expect(after.funnel.overlay).toBeGreaterThan(before.funnel.overlay);
});

test('a selection made in the funnel is moved in the circles', async ({ compare, shell, page }) => {
  const { x, y } = await compare.funnel.placeOf('Stefan Kamphuis');
  await page.mouse.click(x, y);
  await expect(page.getByText('1 selected')).toBeVisible();
  await compare.rings.focus();
  await page.keyboard.press('[');
  await shell.expectMessage('Stefan Kamphuis is now in Core.');
});

test('a drag to a stage works here as in the funnel', async ({ compare: { funnel }, shell }) => {
  await funnel.drag(await funnel.placeOf('Salma Benali'), await funnel.placeIn('SQL'));
  await shell.expectMessage('Salma Benali now has stage SQL.');
});

test('with less motion the morph shows its end at once', async ({ compare }) => {
  const { canvas } = compare.morph;
  await compare.startMorph();
  await expect(canvas.getByText('Core 12 / 15')).toBeVisible();
  const before = await compare.morph.painted();
  await compare.morphToFunnel();
  await expect(canvas.getByText('Evangelist')).toBeVisible();
  expect((await compare.morph.painted()).base).toBe(before.base + 1);
});

test.describe('with motion', () => {
  test.use({ reducedMotion: 'no-preference' });

  test('the circles turn into the funnel and back, step by step, with the same people', async ({
    compare,
  }) => {
    const { canvas } = compare.morph;
    await compare.startMorph();
    await expect(canvas.getByText('Core 12 / 15')).toBeVisible();
    const before = await compare.morph.painted();
    await compare.morphToFunnel();
    await expect(canvas.getByText('Evangelist')).toBeVisible();
    await expect(canvas.getByText('Core 12 / 15')).toHaveCount(0);
    // Painted on the way, not only at its end.
    await expect.poll(async () => (await compare.morph.painted()).base).toBeGreaterThan(before.base + 5);
    await compare.morphToCircles();
    await expect(canvas.getByText('Core 12 / 15')).toBeVisible();
    await compare.showSideBySide();
    await expect(compare.rings.canvas).toBeVisible();
    await expect(compare.funnel.canvas).toBeVisible();
  });
});
