/** The menu of the desktop app: what is chosen from it is done by the page, through what the preload gives. */
import type { Page } from '@playwright/test';
import { texts } from '../../shared/locales/texts.ts';
import { menuRoutes } from '../../shared/model/desktop.ts';
import { chooseFromMenu, openWithDesktop } from './desktopDouble.ts';
import { test as base, expect } from './fixtures.ts';
import { CirclesScreen } from './models/circlesScreen.ts';
import { ContactForm } from './models/contactForm.ts';
import { ContactsScreen } from './models/contactsScreen.ts';
import { Shell } from './models/shell.ts';

const test = base.extend<{ desktop: Page }>({
  desktop: async ({ context, app }, use) => {
    const page = await context.newPage();
    await openWithDesktop(page, app.url);
    await expect(new Shell(page).navigation).toBeVisible();
    await use(page);
    await page.close();
  },
});

test.use({ workspace: 'sample' });
test.skip(({ host }) => host !== 'web', 'the desktop app has its own menu, see tests/electron/menu.test.ts');

test('every screen can be gone to, and shows what it showed when it was left', async ({ desktop }) => {
  const heading = desktop.getByRole('heading', { level: 1 });
  for (const route of menuRoutes) {
    await chooseFromMenu(desktop, { kind: 'go', route });
    await expect(desktop).toHaveURL(new RegExp(`${route}(\\?|$)`));
    await expect(heading).toBeVisible();
  }
  await expect(heading).toHaveText(texts.en.navigation.settings);

  await chooseFromMenu(desktop, { kind: 'go', route: '/contacts' });
  await new ContactsScreen(desktop).show('Organisations');
  await expect(desktop).toHaveURL(/list=organisations/);
  const shown = desktop.url();
  await chooseFromMenu(desktop, { kind: 'go', route: '/today' });
  await chooseFromMenu(desktop, { kind: 'go', route: '/contacts' });
  await expect(desktop).toHaveURL(shown);
});

test('dialogs open, and the one that is open keeps what was typed whatever is chosen', async ({
  desktop,
}) => {
  const dialogs = [
    ['import-contacts', texts.en.actions.importContacts],
    ['new-insight', texts.en.actions.newInsight],
    ['new-deal', texts.en.actions.newDeal],
    ['new-contact', texts.en.actions.newContact],
  ] as const;
  for (const [kind, name] of dialogs) {
    await chooseFromMenu(desktop, { kind });
    const dialog = desktop.getByRole('dialog', { name });
    await expect(dialog).toBeVisible();
    if (kind === 'new-contact') break;
    await desktop.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  const form = new ContactForm(desktop);
  await form.given.fill('Anna');
  await chooseFromMenu(desktop, { kind: 'new-deal' });
  await chooseFromMenu(desktop, { kind: 'go', route: '/pipeline' });
  await expect(desktop.getByRole('dialog')).toHaveCount(1);
  await expect(form.given).toHaveValue('Anna');
  await expect(desktop).toHaveURL(/\/today/);
});

test('Search puts the keyboard into the search box', async ({ desktop }) => {
  await chooseFromMenu(desktop, { kind: 'search' });
  await expect(new Shell(desktop).search).toBeFocused();
});

test('Undo and Redo are of the workspace, and of the text while one types', async ({ desktop }) => {
  const circles = new CirclesScreen(desktop);
  await circles.open();
  await circles.rings.pressFor('Karin Bosman', '[');
  await circles.shell.expectMessage('Karin Bosman is now in Core.');
  await chooseFromMenu(desktop, { kind: 'undo' });
  await circles.shell.expectMessage(/^Undone: Karin Bosman/);
  await chooseFromMenu(desktop, { kind: 'redo' });
  await circles.shell.expectMessage(/^Redone: Karin Bosman/);

  await circles.shell.search.focus();
  // One piece of typing: how many keys Chromium takes back at once depends on how fast they came.
  await desktop.keyboard.insertText('Karin');
  await chooseFromMenu(desktop, { kind: 'undo' });
  await expect(circles.shell.search).toHaveValue('');
  await circles.shell.expectMessage(/^Redone: Karin Bosman/);
});

test('a newer version is told beside the navigation, and where to look is set in the settings', async ({
  desktop,
}) => {
  const shell = new Shell(desktop);
  await shell.link('Settings').click();
  const versions = desktop.getByRole('region', { name: 'New versions' });
  await expect(versions.getByRole('status')).toHaveText(
    'This is version 0.1.0. Without an address the app never looks.',
  );
  const address = versions.getByRole('textbox', { name: 'Address where new versions are announced' });
  await address.fill('http://example.com');
  await expect(versions).toContainText('It must begin with https://');
  await address.fill('https://example.com/circles');
  await address.press('Enter');
  await expect(versions.getByRole('status')).toContainText('Looking for a newer version than 0.1.0');
  const known = { version: '0.1.0', feed: 'https://example.com/circles', isFixed: false };
  await desktop.evaluate((updates) => window.tellUpdates(updates), {
    ...known,
    now: { state: 'ready', version: '0.2.0' } as const,
  });
  await expect(versions.getByRole('status')).toContainText(
    'Version 0.2.0 is here, and is installed when you quit.',
  );
  await shell.link('Today').click();
  await desktop.getByRole('link', { name: 'Version 0.2.0 is installed when you quit' }).click();
  await expect(versions).toBeVisible();
});
