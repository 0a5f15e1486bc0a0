/** Messages: in one strip that covers nothing, and true for as long as they stay. */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { CirclesScreen } from './models/circlesScreen.ts';
import { ContactForm } from './models/contactForm.ts';
import { boxOf } from './models/drawing.ts';

test.use({ workspace: 'sample' });

/** Whether two things on the page share any room. */
async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await boxOf(one), await boxOf(other)];
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Moves people until there are a message with Undo and an offer with Demote. */
async function fillCore({ rings, shell }: CirclesScreen): Promise<void> {
  for (const name of ['Stefan Kamphuis', 'Nienke Bakker', 'Karin Bosman', 'Tjeerd Wiarda']) {
    await rings.pressFor(name, '[');
    await shell.expectMessage(`${name} is now in Core.`);
  }
  await shell.expectMessage(/where you promised attention to/);
}

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('messages cover neither what is on a screen nor the panel, and move nothing', async ({
      circles,
      pipeline,
      shell,
      page,
    }) => {
      await circles.open();
      const before = await circles.rings.box();
      expect(await page.evaluate(() => innerWidth)).toBe(viewport.width);
      await fillCore(circles);
      expect(await circles.rings.box()).toEqual(before);
      for (const name of ['Zoom in', 'Zoom out']) {
        expect(await overlap(shell.strip, circles.button(name))).toBe(false);
      }
      await page.keyboard.press('Enter');
      const panel = shell.panel('Tjeerd Wiarda');
      await expect(panel.root).toBeVisible();
      expect(await overlap(shell.strip, panel.root)).toBe(false);
      await pipeline.open();
      await pipeline
        .button(/^Change how/)
        .last()
        .scrollIntoViewIfNeeded();
      expect(await overlap(shell.strip, shell.main)).toBe(false);
      await shell.expectMessage('Tjeerd Wiarda is now in Core.');
    });

    test('a message can be read and used while a dialog is open, beside its Save', async ({
      circles,
      shell,
      page,
    }) => {
      await circles.open();
      await fillCore(circles);
      await circles.button('New contact').click();
      const form = new ContactForm(page);
      await form.showMore();
      const save = form.root.getByRole('button', { name: 'Save' });
      await save.scrollIntoViewIfNeeded();
      expect(await overlap(shell.strip, save)).toBe(false);
      expect(await overlap(shell.strip, form.root)).toBe(false);
      await shell.undoFromMessage('Tjeerd Wiarda is now in Core.');
      await shell.expectMessage(/^Undone: Tjeerd Wiarda/);
      await expect(form.root).toBeVisible();
    });
  });
}

test('a message offers no Undo for what was undone otherwise, nor for what something came after', async ({
  circles,
  shell,
  app,
  context,
  host,
}) => {
  test.skip(host !== 'web', 'a second window is a second page of the same host');
  await circles.open();
  await circles.rings.pressFor('Karin Bosman', '[');
  const undo = shell.strip.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeVisible();

  const other = new CirclesScreen(await context.newPage());
  await other.page.goto(app.url);
  await other.open();
  await other.shell.undo.click();
  await shell.expectMessage(/^Undone: Karin Bosman/);
  await expect(undo).toHaveCount(0);

  await other.shell.redo.click();
  await expect(undo).toBeVisible();
  await other.rings.pressFor('Nienke Bakker', '[');
  await other.shell.expectMessage('Nienke Bakker is now in Core.');
  await expect(undo).toHaveCount(0);
  await shell.expectMessage('Karin Bosman is now in Core.');
});

test('what failed stays until it is closed, whatever succeeds after it', async ({ circles, shell, page }) => {
  await circles.open();
  await circles.rings.focus();
  // There is nothing to redo: the button cannot be pressed, the keys can.
  await page.keyboard.press('Control+Shift+Z');
  const failure = shell.strip.getByRole('alert');
  await expect(failure).toHaveText(/There is nothing left to redo/);
  await circles.rings.pressFor('Karin Bosman', '[');
  await shell.expectMessage('Karin Bosman is now in Core.');
  await expect(failure).toBeVisible();
  await failure.getByRole('button', { name: 'Close' }).click();
  await expect(failure).toHaveCount(0);
  await shell.expectMessage('Karin Bosman is now in Core.');
});
