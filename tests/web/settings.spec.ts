/** Settings: language, colours, currency and circles take effect at once, and what was done is listed. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { barriers, goTo, message, tabTo, undoFromMessage } from './steps.ts';

async function choose(page: Page, group: string, option: string): Promise<void> {
  await page.getByRole('radiogroup', { name: group }).getByText(option, { exact: true }).click();
}

/** The button that opens the settings of a circle. */
const circle = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name: new RegExp(`^${name} `) });

test.describe('with the sample', () => {
  test.use({ workspace: 'sample' });

  test('the language changes at once, with dates, numbers and currency, and stays', async ({ program }) => {
    const { page } = program;
    await goTo(page, 'Pipeline');
    const won = page.getByRole('main').getByRole('region').nth(1).getByRole('paragraph').first();
    await expect(won).toHaveText(/^€\d{3},\d{3}$/);
    const english = (await won.textContent()) ?? '';
    await goTo(page, 'Settings');
    await choose(page, 'Language', 'Nederlands');
    await expect(page.getByRole('heading', { level: 1, name: 'Instellingen' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl');

    await goTo(page, 'Pijplijn');
    await expect(won).toHaveText(english.replace('€', '€ ').replace(',', '.'));
    await goTo(page, 'Vandaag');
    const day = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Vandaag, ${day.format(new Date())}`);

    const reopened = await program.restart();
    await expect(reopened.getByRole('heading', { level: 1 })).toHaveText(/^Vandaag/);
    await goTo(reopened, 'Instellingen');
    await choose(reopened, 'Taal', 'English');
    await expect(reopened.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  });

  test('revenue is counted in the chosen currency', async ({ page }) => {
    await goTo(page, 'Settings');
    await page.getByRole('combobox', { name: 'Currency' }).fill('dollar');
    await page.getByRole('option', { name: 'USD · US Dollar' }).click();
    await goTo(page, 'Reports');
    await expect(page.getByText(/No deals won in the last 24 months/)).toBeVisible();
    await expect(page.getByRole('table', { name: 'Per circle' })).toContainText('US$0');
    await goTo(page, 'Settings');
    await page.getByRole('combobox', { name: 'Currency' }).fill('euro');
    await page.getByRole('option', { name: 'EUR · Euro' }).click();
    await goTo(page, 'Reports');
    await expect(page.getByRole('table', { name: 'Per circle' })).toContainText(/€\d{3},\d{3}/);
  });

  test('a circle is changed, seen elsewhere, and changed back by Undo', async ({ page }) => {
    await goTo(page, 'Settings');
    await circle(page, 'Core').click();
    const form = page.getByRole('region', { name: /^Core/ });
    await expect(form.getByRole('button', { name: 'Save' })).toBeDisabled();
    await form.getByRole('textbox', { name: 'Name' }).fill('Heart');
    await form.getByRole('textbox', { name: 'Capacity' }).fill('20');
    await form.getByRole('textbox', { name: 'Cadence' }).fill('10');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(message(page, 'Heart saved.')).toBeVisible();
    await expect(circle(page, 'Heart')).toContainText('Up to 20 people · every 10 days');
    await goTo(page, 'Today');
    await expect(page.getByRole('region', { name: 'Your circles now' })).toContainText(/Heart.*\/ 20/);
    await undoFromMessage(page, 'Heart saved.');
    await expect(page.getByRole('region', { name: 'Your circles now' })).toContainText(/Core.*\/ 15/);
    await goTo(page, 'Settings');
    await expect(circle(page, 'Core')).toContainText('Up to 15 people · every 14 days');
  });

  test('an impossible circle is refused with the reason, and nothing changes', async ({ page }) => {
    await goTo(page, 'Settings');
    await circle(page, 'Regulars').click();
    const form = page.getByRole('region', { name: /^Regulars/ });
    await form.getByRole('textbox', { name: 'Longest interval' }).fill('3');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form.getByRole('alert')).toContainText(
      'The longest interval (3 days) cannot be shorter than the cadence (30 days).',
    );
    await form.getByRole('textbox', { name: 'Longest interval' }).fill('60');
    await form.getByRole('textbox', { name: 'Name' }).fill('Core');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(
      form.getByText('Another circle is called “Core” already. Choose another name.'),
    ).toBeVisible();
    await page.reload();
    await expect(circle(page, 'Regulars')).toContainText('Up to 50 people · every 30 days');
  });

  test('colours change at once and stay', async ({ program }) => {
    const { page } = program;
    const ground = (of: Page) => of.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await goTo(page, 'Settings');
    await choose(page, 'Colours', 'Light');
    await expect.poll(() => ground(page)).toBe('rgb(248, 244, 237)');
    await choose(page, 'Colours', 'Dark');
    await expect.poll(() => ground(page)).toBe('rgb(23, 22, 26)');
    const reopened = await program.restart();
    await expect.poll(() => ground(reopened)).toBe('rgb(23, 22, 26)');
  });
});

test('what was done is listed, and what was undone is marked so', async ({ page, app }) => {
  await goTo(page, 'Settings');
  await expect(page.getByText(app.workspaceFile)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Done lately' })).toContainText('Nothing yet.');
  await circle(page, 'World').click();
  const form = page.getByRole('region', { name: /^World/ });
  await form.getByRole('textbox', { name: 'Promise' }).fill('A post a month.');
  await form.getByRole('button', { name: 'Save' }).click();
  const done = page.getByRole('list', { name: 'Done lately' }).getByRole('listitem');
  await expect(done).toHaveCount(1);
  await expect(done).toContainText('World changed');
  await expect(done).not.toContainText('Undone');
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(done).toContainText('Undone');
});

test('language and a circle are set with the keyboard alone', async ({ page }) => {
  await tabTo(page, page.getByRole('navigation').getByRole('link', { name: 'Settings' }));
  await page.keyboard.press('Enter');
  await tabTo(page, circle(page, 'Core'));
  await page.keyboard.press('Enter');
  const form = page.getByRole('region', { name: /^Core/ });
  await tabTo(page, form.getByRole('textbox', { name: 'Capacity' }));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(circle(page, 'Core')).toContainText('Up to 12 people');
  await tabTo(page, page.getByRole('radiogroup', { name: 'Language' }).getByRole('radio').first());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { level: 1, name: 'Instellingen' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`the settings of a circle, ${colorScheme}`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('have no serious violation', async ({ page }) => {
      await goTo(page, 'Settings');
      await circle(page, 'Core').click();
      await expect(
        page.getByRole('region', { name: /^Core/ }).getByRole('button', { name: 'Save' }),
      ).toBeVisible();
      expect(await barriers(page)).toEqual([]);
    });
  });
}
