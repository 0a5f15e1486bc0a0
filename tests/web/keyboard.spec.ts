/** Everything works without a mouse: every control is reached, shows that it has the focus, and never loses it. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { message, screens, tabTo } from './steps.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first();
const drawing = (page: Page, region: string) =>
  page.getByRole('region', { name: region, exact: true }).getByRole('application');
const panel = (page: Page, name: string) => page.getByRole('complementary', { name, exact: true });

/** Goes to a screen by its link, with Tab and Enter. */
async function walkTo(page: Page, screen: string): Promise<void> {
  await tabTo(page, page.getByRole('navigation').getByRole('link', { name: screen, exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Tabs to a control and presses it. */
async function press(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

/** What has the focus, and whether one can see that it has: an outline, or a frame in the accent. */
const focus = (page: Page) =>
  page.evaluate(async () => {
    const present = document.activeElement;
    if (!present || present === document.body) return null;
    const accent = document.createElement('i');
    accent.style.color = 'var(--accent)';
    document.body.append(accent);
    const accentColour = getComputedStyle(accent).color;
    accent.remove();
    // A hidden radio or switch shows it on the label beside it.
    const near = [present, present.nextElementSibling, present.parentElement].filter((part) => part !== null);
    await Promise.all(near.flatMap((part) => part.getAnimations()).map((change) => change.finished));
    const shown = near.some((part) => {
      const { outlineStyle, outlineWidth, borderTopColor, borderTopWidth } = getComputedStyle(part);
      const outlined = outlineStyle !== 'none' && outlineWidth !== '0px';
      return outlined || (borderTopWidth !== '0px' && borderTopColor === accentColour);
    });
    const box = present.getBoundingClientRect();
    const inSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return { shown, inSight, html: present.outerHTML.slice(0, 160) };
  });

/** Somewhere in the page has the focus, and shows it. */
async function expectFocus(page: Page): Promise<void> {
  await expect.poll(() => focus(page)).toMatchObject({ shown: true, inSight: true });
}

test.use({ reducedMotion: 'reduce' });

test.describe('in the sample workspace', () => {
  test.use({ workspace: 'sample' });

  for (const screen of screens) {
    test(`${screen}: every stop of Tab can be seen`, async ({ page }) => {
      await walkTo(page, screen);
      await page.waitForLoadState('networkidle');
      const unseen: string[] = [];
      let stops = 0;
      // Past the last control the focus leaves the page, or begins again at the first.
      for (; stops < 150; stops += 1) {
        await page.keyboard.press('Tab');
        const present = await focus(page);
        if (present === null || (stops > 0 && present.html.includes('href="#screen"'))) break;
        if (!present.shown || !present.inSight) unseen.push(present.html);
      }
      expect(unseen).toEqual([]);
      expect(stops).toBeGreaterThan(3);
    });
  }

  test('the skip link leads past the navigation', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the screen' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test('people are promoted, taken back and promoted again in the circles', async ({ page }) => {
    await walkTo(page, 'Circles');
    await tabTo(page, drawing(page, 'Circles'));
    await expectFocus(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const opened = page.getByRole('complementary');
    const circle = opened.getByRole('combobox', { name: 'Circle' });
    await expect(circle).toHaveValue(/./);
    const before = await circle.inputValue();
    const name = (await opened.getAttribute('aria-label')) ?? '';
    await expect(drawing(page, 'Circles')).toBeFocused();

    await page.keyboard.press(']');
    await expect(message(page, `${name} is now in`)).toBeVisible();
    await expect(circle).not.toHaveValue(before);
    await page.keyboard.press('[');
    await expect(circle).toHaveValue(before);
    await page.keyboard.press('Control+z');
    await expect(circle).not.toHaveValue(before);
    await page.keyboard.press('Control+Shift+z');
    await expect(circle).toHaveValue(before);
    await page.keyboard.press('Escape');
    await expect(opened).toBeHidden();
    await expect(drawing(page, 'Circles')).toBeFocused();
  });

  test('a stage is chosen from the menu over the funnel', async ({ page }) => {
    await walkTo(page, 'Funnel');
    await tabTo(page, drawing(page, 'Funnel'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menuitem', { name: 'Open' })).toBeVisible();
    await arrowTo(page, page.getByRole('menuitem', { name: 'Set stage' }));
    await page.keyboard.press('ArrowRight');
    await arrowTo(page, page.getByRole('menuitem', { name: 'Lost' }));
    await page.keyboard.press('Enter');
    await expect(message(page, /now has stage Lost\./)).toBeVisible();
    await expect(drawing(page, 'Funnel')).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(message(page, /^Undone/)).toBeVisible();
    await expectFocus(page);
  });

  test('the list is walked with arrows; Enter opens, Tab goes in, Escape closes and comes back', async ({
    page,
  }) => {
    await walkTo(page, 'Contacts');
    const first = page.getByRole('button', { name: 'Dirk Aalbers', exact: true });
    await tabTo(page, first);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const thijs = page.getByRole('button', { name: 'Thijs Aalbers', exact: true });
    await expect(thijs).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(panel(page, 'Thijs Aalbers')).toBeVisible();
    await expect(thijs).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const edit = panel(page, 'Anke von Ahlen').getByRole('button', { name: 'Edit' });
    await expect(edit).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(edit).toBeFocused();

    await tabTo(page, panel(page, 'Anke von Ahlen').getByRole('button', { name: 'Tischlerei Ammerland' }));
    await page.keyboard.press('Enter');
    await expect(panel(page, 'Tischlerei Ammerland')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('complementary')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Anke von Ahlen', exact: true })).toBeFocused();
  });

  test('several people are selected, moved and archived, and the focus stays in the page', async ({
    page,
  }) => {
    await walkTo(page, 'Contacts');
    await tabTo(page, page.getByRole('checkbox', { name: 'Select Dirk Aalbers' }));
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    const bulk = page.getByRole('region', { name: 'With the selected contacts' });
    await expect(bulk).toContainText('3 selected');
    await page.keyboard.press('Control+z');
    await expect(message(page, /There is nothing left to undo|Undone/)).toBeVisible();
    await page.keyboard.press('Control+Shift+z');

    await tabTo(page, bulk.getByRole('button', { name: 'Move to circle' }));
    await page.keyboard.press('Enter');
    await arrowTo(page, page.getByRole('menuitem', { name: 'Core' }));
    await page.keyboard.press('Enter');
    await expect(message(page, '3 people are now in Core.')).toBeVisible();
    await expect(bulk.getByRole('button', { name: 'Move to circle' })).toBeFocused();
    await tabTo(page, bulk.getByRole('button', { name: 'Archive' }));
    await page.keyboard.press('Enter');
    await expect(bulk).toBeHidden();
    await expectFocus(page);
  });

  test('the import dialog opens, closes and gives the focus back', async ({ page }) => {
    await walkTo(page, 'Circles');
    await press(page, button(page, 'Import contacts'));
    const dialog = page.getByRole('dialog', { name: 'Import contacts' });
    await expect(dialog).toBeVisible();
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(button(page, 'Import contacts')).toBeFocused();
  });
});

test.describe('in an empty workspace', () => {
  test('a contact is created, logged and changed', async ({ page }) => {
    await walkTo(page, 'Contacts');
    await press(page, button(page, 'New contact'));
    await expect(page.getByRole('textbox', { name: 'Given name' })).toBeFocused();
    await page.keyboard.type('Anna');
    await page.keyboard.press('Tab');
    await page.keyboard.type('van der Berg');
    const circle = page.getByRole('dialog').getByRole('combobox', { name: 'Circle' });
    await tabTo(page, circle);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(circle).toHaveValue('New clients');
    await page.keyboard.press('Control+Enter');
    await expect(panel(page, 'Anna van der Berg')).toBeVisible();
    await expectFocus(page);

    await press(page, panel(page, 'Anna van der Berg').getByRole('button', { name: 'Log contact' }));
    await expect(page.getByRole('textbox', { name: 'Summary' })).toBeFocused();
    await page.keyboard.type('Lunch in Groningen');
    await page.keyboard.press('Control+Enter');
    await expect(panel(page, 'Anna van der Berg')).toContainText('Lunch in Groningen');
    await expect(panel(page, 'Anna van der Berg').getByRole('button', { name: 'Log contact' })).toBeFocused();

    const stage = panel(page, 'Anna van der Berg').getByRole('combobox', { name: 'Stage' });
    await tabTo(page, stage);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(stage).toHaveValue('MQL');
    await expect(stage).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(stage).toHaveValue('Lead');
  });

  test('typing is undone in the field, not in the workspace', async ({ page }) => {
    await walkTo(page, 'Contacts');
    await press(page, button(page, 'New contact'));
    await expect(page.getByRole('textbox', { name: 'Given name' })).toBeFocused();
    await page.keyboard.type('Bram');
    await page.keyboard.press('Control+Enter');
    await expect(panel(page, 'Bram')).toBeVisible();
    await tabTo(page, page.getByRole('textbox', { name: 'Filter this list' }));
    await page.keyboard.type('zzz');
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('textbox', { name: 'Filter this list' })).not.toHaveValue('zzz');
    await expect(panel(page, 'Bram')).toBeVisible();
  });

  test('an insight is written and planned', async ({ page }) => {
    await walkTo(page, 'Insights');
    await press(page, button(page, 'New insight'));
    await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await page.keyboard.type('Pricing without hours');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Pricing without hours' })).toBeAttached();
    await expectFocus(page);
    await press(page, button(page, 'Schedule waves'));
    const dialog = page.getByRole('dialog', { name: 'Schedule waves' });
    await press(page, dialog.getByRole('button', { name: /^Schedule \d+ waves$/ }));
    await expect(page.getByRole('table', { name: 'Waves' }).getByRole('row')).toHaveCount(6);
    await expectFocus(page);
  });

  test('the language is switched, and everything is found under its new name', async ({ page }) => {
    await walkTo(page, 'Settings');
    const languages = page.getByRole('radiogroup', { name: 'Language' });
    await tabTo(page, languages.getByRole('radio', { checked: true }));
    await page.keyboard.press('ArrowRight');
    await expect(languages.getByRole('radio', { name: 'English' })).toBeChecked();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
    await expect(page.getByRole('navigation').getByRole('link', { name: 'Kringen' })).toBeVisible();
    await expectFocus(page);
  });
});

/** Walks a menu down to an item. */
async function arrowTo(page: Page, item: Locator): Promise<void> {
  const longestMenu = 20;
  for (let step = 0; step < longestMenu; step += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${item} cannot be reached with the arrow keys`);
}
