/** Steps in a drawing, as somebody takes them who sees it: point at people, drag them, select them. */
import { expect, type Locator, type Page } from '@playwright/test';

export type Drawing = 'Circles' | 'Funnel';

/** The drawing proper, which has the keyboard. */
export function drawing(page: Page, name: Drawing): Locator {
  return page.getByRole('application', { name: new RegExp(`^${name}, drawing`) });
}

/** The rows of people in the table that goes with a drawing. */
export function rows(page: Page, name: Drawing): Locator {
  return page
    .getByRole('region', { name, exact: true })
    .getByRole('table', { name, exact: true })
    .getByRole('row');
}

/** Selects somebody by a search, without leaving the panel open. */
export async function selectByName(page: Page, name: string): Promise<void> {
  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.fill(name);
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click();
  const panel = page.getByRole('complementary', { name });
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toBeHidden();
}

/** Where somebody's dot is on the page; tells it from the menu, which opens at the dot. Leaves them selected. */
export async function placeOf(page: Page, name: Drawing, person: string): Promise<{ x: number; y: number }> {
  await selectByName(page, person);
  await drawing(page, name).focus();
  await settled(page, name);
  await page.keyboard.press('ContextMenu');
  await expect(page.getByRole('menu')).toBeVisible();
  const place = await page.locator('[data-person-menu]').evaluate((element) => {
    const { left, top } = element.getBoundingClientRect();
    return { x: left, y: top };
  });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  return place;
}

/** Waits until a drawing is no longer painted anew. */
export async function settled(page: Page, name: Drawing): Promise<void> {
  const painted = () => drawing(page, name).getAttribute('data-base-draws');
  await expect(async () => {
    const before = await painted();
    await page.waitForTimeout(250);
    expect(await painted()).toBe(before);
  }).toPass();
}

/** The label of a band: its name, and how many people it holds. */
export function label(page: Page, name: Drawing, band: string): Locator {
  return drawing(page, name).getByText(new RegExp(`^${band} \\d`));
}

/** A place in a circle: where its label stands. */
export async function circleAt(page: Page, circle: string): Promise<{ x: number; y: number }> {
  const box = (await label(page, 'Circles', circle).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A place in a stage: the middle of the funnel, as high as its label. */
export async function stageAt(page: Page, stage: string): Promise<{ x: number; y: number }> {
  const whole = (await drawing(page, 'Funnel').boundingBox())!;
  const box = (await drawing(page, 'Funnel').getByText(stage, { exact: true }).boundingBox())!;
  return { x: whole.x + whole.width * 0.55, y: box.y + box.height };
}

/** Drags from one place to another, as a hand does: press, some moves, release. */
export async function drag(
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}
