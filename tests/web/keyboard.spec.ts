/** Everything works without a mouse: every control is reached, shows that it has the focus, and never loses it. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { ContactForm } from './models/contactForm.ts';
import { arrowTo, tabTo } from './steps.ts';

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

  test('on every screen every stop of Tab can be seen', async ({ page, screens }) => {
    for (const screen of screens) {
      await screen.open();
      const unseen: string[] = [];
      let stops = 0;
      // Past the last control the focus leaves the page, or begins again at the first.
      for (; stops < 150; stops += 1) {
        await page.keyboard.press('Tab');
        const present = await focus(page);
        if (present === null || (stops > 0 && present.html.includes('href="#screen"'))) break;
        if (!present.shown || !present.inSight) unseen.push(present.html);
      }
      expect.soft(unseen, screen.name).toEqual([]);
      expect.soft(stops, screen.name).toBeGreaterThan(3);
    }
  });

  test('the skip link leads past the navigation', async ({ today, page }) => {
    await today.expectShown();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the screen' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test('people are promoted, taken back and promoted again in the circles', async ({
    circles: { rings, name: screen },
    shell,
    page,
  }) => {
    await press(page, shell.link(screen));
    await tabTo(page, rings.canvas);
    await expectFocus(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const name = (await page.getByRole('complementary').getAttribute('aria-label')) ?? '';
    const { root, circle } = shell.panel(name);
    await expect(circle).toHaveValue(/./);
    const before = await circle.inputValue();
    await expect(rings.canvas).toBeFocused();

    await page.keyboard.press(']');
    await shell.expectMessage(`${name} is now in`);
    await expect(circle).not.toHaveValue(before);
    await page.keyboard.press('[');
    await expect(circle).toHaveValue(before);
    await page.keyboard.press('Control+z');
    await expect(circle).not.toHaveValue(before);
    await page.keyboard.press('Control+Shift+z');
    await expect(circle).toHaveValue(before);
    await page.keyboard.press('Escape');
    await expect(root).toBeHidden();
    await expect(rings.canvas).toBeFocused();
  });

  test('a stage is chosen from the menu over the funnel', async ({
    funnel: { funnel, name: screen },
    shell,
    page,
  }) => {
    await press(page, shell.link(screen));
    await tabTo(page, funnel.canvas);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menuitem', { name: 'Open' })).toBeVisible();
    await arrowTo(page, page.getByRole('menuitem', { name: 'Set stage' }));
    await page.keyboard.press('ArrowRight');
    await arrowTo(page, page.getByRole('menuitem', { name: 'Lost' }));
    await page.keyboard.press('Enter');
    await shell.expectMessage(/now has stage Lost\./);
    await expect(funnel.canvas).toBeFocused();
    await page.keyboard.press('Control+z');
    await shell.expectMessage(/^Undone/);
    await expectFocus(page);
  });

  test('the list is walked with arrows; Enter opens, Tab goes in, Escape closes and comes back', async ({
    contacts,
    shell,
    page,
  }) => {
    const inList = (name: string) => page.getByRole('button', { name, exact: true });
    await press(page, shell.link(contacts.name));
    await tabTo(page, inList('Dirk Aalbers'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(inList('Thijs Aalbers')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(shell.panel('Thijs Aalbers').root).toBeVisible();
    await expect(inList('Thijs Aalbers')).toBeFocused();
    // Where drawing takes its time, the next key comes before: the keyboard is there already.
    const next = await inList('Thijs Aalbers').evaluate((row) => {
      row.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
      return document.activeElement?.textContent;
    });
    expect(next).toContain('Anke von Ahlen');
    await page.keyboard.press('Enter');
    const anke = shell.panel('Anke von Ahlen');
    await expect(anke.edit).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(anke.edit).toBeFocused();

    await press(page, anke.root.getByRole('button', { name: 'Tischlerei Ammerland' }));
    await expect(shell.panel('Tischlerei Ammerland').root).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('complementary')).toBeHidden();
    await expect(inList('Anke von Ahlen')).toBeFocused();

    await inList('Dirk Aalbers').click();
    await page.keyboard.press('ArrowDown');
    await expect(inList('Jeroen Aalbers')).toBeFocused();
  });

  test('several people are selected, moved and archived, and the focus stays in the page', async ({
    contacts,
    shell,
    page,
  }) => {
    await press(page, shell.link(contacts.name));
    await tabTo(page, contacts.box('Dirk Aalbers'));
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(contacts.bulk).toContainText('3 selected');
    await page.keyboard.press('Control+z');
    await shell.expectMessage(/There is nothing left to undo|Undone/);
    await page.keyboard.press('Control+Shift+z');

    const move = contacts.bulk.getByRole('button', { name: 'Move to circle' });
    await press(page, move);
    await arrowTo(page, page.getByRole('menuitem', { name: 'Core' }));
    await page.keyboard.press('Enter');
    await shell.expectMessage('3 people are now in Core.');
    await expect(move).toBeFocused();
    await press(page, contacts.bulk.getByRole('button', { name: 'Archive' }));
    await expect(contacts.bulk).toBeHidden();
    await expectFocus(page);
  });

  test('the import dialog opens, closes and gives the focus back', async ({
    circles,
    importDialog: { root },
    shell,
    page,
  }) => {
    const holdsFocus = () => root.evaluate((element) => element.contains(document.activeElement));
    await press(page, shell.link(circles.name));
    await press(page, circles.button('Import contacts').first());
    await expect(root).toBeVisible();
    expect(await holdsFocus()).toBe(true);
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      expect(await holdsFocus()).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect(root).toBeHidden();
    await expect(circles.button('Import contacts').first()).toBeFocused();
  });
});

test.describe('in an empty workspace', () => {
  test('a contact is created, logged and changed', async ({ contacts, shell, page }) => {
    await press(page, shell.link(contacts.name));
    await contacts.expectShown();
    await press(page, contacts.button('New contact').first());
    const form = new ContactForm(page);
    await expect(form.given).toBeFocused();
    await page.keyboard.type('Anna');
    await page.keyboard.press('Tab');
    await page.keyboard.type('van der Berg');
    await tabTo(page, form.circle);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(form.circle).toHaveValue('New clients');
    await page.keyboard.press('Control+Enter');
    const anna = shell.panel('Anna van der Berg');
    await expect(anna.root).toBeVisible();
    await expectFocus(page);

    await press(page, anna.logContact);
    await expect(page.getByRole('textbox', { name: 'Summary' })).toBeFocused();
    await page.keyboard.type('Lunch in Groningen');
    await page.keyboard.press('Control+Enter');
    await expect(anna.root).toContainText('Lunch in Groningen');
    await expect(anna.logContact).toBeFocused();

    await tabTo(page, anna.stage);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(anna.stage).toHaveValue('MQL');
    await expect(anna.stage).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(anna.stage).toHaveValue('Lead');

    // Typing is undone in the field, not in the workspace.
    await tabTo(page, contacts.filter);
    await page.keyboard.type('zzz');
    await page.keyboard.press('Control+z');
    await expect(contacts.filter).not.toHaveValue('zzz');
    await expect(anna.root).toBeVisible();
  });

  test('an insight is written and planned', async ({ insights, desk, shell, page }) => {
    await press(page, shell.link(insights.name));
    await press(page, insights.button('New insight').first());
    await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await page.keyboard.type('Pricing without hours');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Pricing without hours' })).toBeAttached();
    await expectFocus(page);
    await press(page, page.getByRole('button', { name: 'Schedule waves' }).first());
    const dialog = page.getByRole('dialog', { name: 'Schedule waves' });
    await press(page, dialog.getByRole('button', { name: /^Schedule \d+ waves$/ }));
    await expect(desk.waves.getByRole('row')).toHaveCount(6);
    await expectFocus(page);
  });

  test('the language is switched, and everything is found under its new name', async ({
    settings,
    shell,
    page,
  }) => {
    await press(page, shell.link(settings.name));
    const languages = page.getByRole('radiogroup', { name: 'Language' });
    await tabTo(page, languages.getByRole('radio', { checked: true }));
    await page.keyboard.press('ArrowRight');
    await expect(languages.getByRole('radio', { name: 'English' })).toBeChecked();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
    await expect(shell.link('Kringen')).toBeVisible();
    await expectFocus(page);
  });
});
