/** The funnel on the sample: the stage set by drag, from the menu and in the panel, with its history. */
import { drag, drawing, placeOf, rows, settled, stageAt } from './drawing.ts';
import { expect, test } from './fixtures.ts';
import { goTo, message, undoFromMessage } from './steps.ts';

test.use({ workspace: 'sample', reducedMotion: 'reduce' });

test.beforeEach(async ({ page }) => {
  await goTo(page, 'Funnel');
  await settled(page, 'Funnel');
});

/** The number under the name of a stage. */
async function countOf(page: import('@playwright/test').Page, stage: string): Promise<number> {
  const text = await drawing(page, 'Funnel').getByText(stage, { exact: true }).locator('..').textContent();
  return Number(text!.replace(stage, ''));
}

test('somebody dragged to a stage has it, also in the table, until it is undone', async ({ page }) => {
  const [mql, sql] = [await countOf(page, 'MQL'), await countOf(page, 'SQL')];
  const from = await placeOf(page, 'Funnel', 'Salma Benali');
  await drag(page, from, await stageAt(page, 'SQL'));
  await expect(message(page, 'Salma Benali now has stage SQL.')).toBeVisible();
  await expect.poll(() => countOf(page, 'MQL')).toBe(mql - 1);
  expect(await countOf(page, 'SQL')).toBe(sql + 1);
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(rows(page, 'Funnel').filter({ hasText: 'Salma Benali' })).toContainText('SQL');
  await undoFromMessage(page, 'Salma Benali now has stage SQL.');
  await expect.poll(() => countOf(page, 'MQL')).toBe(mql);
  await expect(rows(page, 'Funnel').filter({ hasText: 'Salma Benali' })).toContainText('MQL');
});

test('menu and panel set the stage too, and every change is kept', async ({ page }) => {
  const place = await placeOf(page, 'Funnel', 'Salma Benali');
  await page.mouse.click(place.x, place.y, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Set stage' }).hover();
  await page.getByRole('menuitem', { name: 'SQL', exact: true }).click();
  await expect(message(page, 'Salma Benali now has stage SQL.')).toBeVisible();

  await page.getByRole('searchbox', { name: 'Search' }).fill('Salma Benali');
  await page.getByRole('option', { name: /Salma Benali/ }).click();
  const panel = page.getByRole('complementary', { name: 'Salma Benali' });
  await panel.getByRole('combobox', { name: 'Stage' }).click();
  await page.getByRole('option', { name: 'Customer', exact: true }).click();
  await expect(message(page, 'Salma Benali now has stage Customer.')).toBeVisible();
  await expect(panel.getByText('From MQL to SQL')).toBeVisible();
  await expect(panel.getByText('From SQL to Customer')).toBeVisible();
});

test('who is lost stands beside the funnel, and comes back into it', async ({ page }) => {
  const customers = await countOf(page, 'Customer');
  const place = await placeOf(page, 'Funnel', 'Stefan Kamphuis');
  await page.mouse.click(place.x, place.y, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Set stage' }).hover();
  await page.getByRole('menuitem', { name: 'Lost' }).click();
  await expect.poll(() => countOf(page, 'Customer')).toBe(customers - 1);
  await expect(page.getByText('21 lost, beside the funnel')).toBeVisible();
  await undoFromMessage(page, 'Stefan Kamphuis now has stage Lost.');
  await expect.poll(() => countOf(page, 'Customer')).toBe(customers);
  await expect(page.getByText('20 lost, beside the funnel')).toBeVisible();
});

test('the stages and those beside them hold everybody once', async ({ page }) => {
  const stages = ['Lead', 'MQL', 'SQL', 'Opportunity', 'Customer', 'Evangelist'];
  let sum = 0;
  for (const stage of stages) sum += await countOf(page, stage);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${sum} people in the funnel`);
  expect(sum + 20).toBe(240);
});
