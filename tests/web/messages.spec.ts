import type { Locator, Page } from '@playwright/test';
import { drawing, selectByName } from './drawing.ts';
import { expect, test } from './fixtures.ts';
import { goTo, message, undoFromMessage } from './steps.ts';

test.use({ workspace: 'sample' });

const strip = (page: Page): Locator => page.getByRole('status', { name: 'Messages' });

/** Whether two things on the page share any room. */
async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [(await one.boundingBox())!, (await other.boundingBox())!];
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Moves people until there are a message with Undo and an offer with Demote. */
async function fillCore(page: Page): Promise<void> {
  for (const name of ['Stefan Kamphuis', 'Nienke Bakker', 'Karin Bosman', 'Tjeerd Wiarda']) {
    await selectByName(page, name);
    await drawing(page, 'Circles').focus();
    await page.keyboard.press('[');
    await expect(message(page, `${name} is now in Core.`)).toBeVisible();
  }
  await expect(message(page, /where you promised attention to/)).toBeVisible();
}

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('messages cover neither what is on a screen nor the panel, and move nothing', async ({ page }) => {
      await goTo(page, 'Circles');
      const before = await drawing(page, 'Circles').boundingBox();
      await fillCore(page);
      expect(await drawing(page, 'Circles').boundingBox()).toEqual(before);
      for (const name of ['Zoom in', 'Zoom out']) {
        expect(await overlap(strip(page), page.getByRole('button', { name }))).toBe(false);
      }
      await page.keyboard.press('Enter');
      await expect(page.getByRole('complementary', { name: 'Tjeerd Wiarda' })).toBeVisible();
      expect(await overlap(strip(page), page.getByRole('complementary'))).toBe(false);
      await goTo(page, 'Pipeline');
      await page
        .getByRole('button', { name: /^Change how/ })
        .last()
        .scrollIntoViewIfNeeded();
      expect(await overlap(strip(page), page.getByRole('main'))).toBe(false);
      await expect(message(page, 'Tjeerd Wiarda is now in Core.')).toBeVisible();
    });

    test('a message can be read and used while a dialog is open, beside its Save', async ({ page }) => {
      await goTo(page, 'Circles');
      await fillCore(page);
      await page.getByRole('button', { name: 'New contact' }).click();
      const dialog = page.getByRole('dialog', { name: 'New contact' });
      await dialog.getByRole('button', { name: 'More details' }).click();
      const save = dialog.getByRole('button', { name: 'Save' });
      await save.scrollIntoViewIfNeeded();
      expect(await overlap(strip(page), save)).toBe(false);
      expect(await overlap(strip(page), dialog)).toBe(false);
      await undoFromMessage(page, 'Tjeerd Wiarda is now in Core.');
      await expect(message(page, /^Undone: Tjeerd Wiarda/)).toBeVisible();
      await expect(dialog).toBeVisible();
    });
  });
}

test('a message offers no Undo for what was undone otherwise, nor for what something came after', async ({
  page,
  app,
  context,
  host,
}) => {
  test.skip(host !== 'web', 'a second window is a second page of the same host');
  await goTo(page, 'Circles');
  await selectByName(page, 'Karin Bosman');
  await drawing(page, 'Circles').focus();
  await page.keyboard.press('[');
  const undo = strip(page).getByRole('button', { name: 'Undo' });
  await expect(undo).toBeVisible();

  const other = await context.newPage();
  await other.goto(app.url);
  await goTo(other, 'Circles');
  await other.getByRole('navigation').getByRole('button', { name: 'Undo' }).click();
  await expect(message(page, /^Undone: Karin Bosman/)).toBeVisible();
  await expect(undo).toHaveCount(0);

  await other.getByRole('navigation').getByRole('button', { name: 'Redo' }).click();
  await expect(undo).toBeVisible();
  await selectByName(other, 'Nienke Bakker');
  await drawing(other, 'Circles').focus();
  await other.keyboard.press('[');
  await expect(message(other, 'Nienke Bakker is now in Core.')).toBeVisible();
  await expect(undo).toHaveCount(0);
  await expect(message(page, 'Karin Bosman is now in Core.')).toBeVisible();
});

test('what failed stays until it is closed, whatever succeeds after it', async ({ page }) => {
  await goTo(page, 'Circles');
  await drawing(page, 'Circles').focus();
  // There is nothing to redo: the button cannot be pressed, the keys can.
  await page.keyboard.press('Control+Shift+Z');
  const failure = strip(page).getByRole('alert');
  await expect(failure).toHaveText(/There is nothing left to redo/);
  await selectByName(page, 'Karin Bosman');
  await drawing(page, 'Circles').focus();
  await page.keyboard.press('[');
  await expect(message(page, 'Karin Bosman is now in Core.')).toBeVisible();
  await expect(failure).toBeVisible();
  await failure.getByRole('button', { name: 'Close' }).click();
  await expect(failure).toHaveCount(0);
  await expect(message(page, 'Karin Bosman is now in Core.')).toBeVisible();
});
