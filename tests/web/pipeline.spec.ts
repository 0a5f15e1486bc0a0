/** Pipeline: a deal is written down, won, lost and taken back, and counts where it should. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { barriers, goTo, message, tabTo, undoFromMessage } from './steps.ts';

const column = (page: Page, title: string) =>
  page.getByRole('region', { name: new RegExp(`^${title} \\d+$`) });

/** Adds somebody to have a deal with. */
async function addContact(page: Page, given: string, family: string): Promise<void> {
  await goTo(page, 'Today');
  await page.getByRole('main').getByRole('button', { name: 'New contact' }).click();
  const dialog = page.getByRole('dialog', { name: 'New contact' });
  await dialog.getByRole('textbox', { name: 'Given name' }).fill(given);
  await dialog.getByRole('textbox', { name: 'Family name' }).fill(family);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
}

test('a deal is created, won, undone, lost, and counts as revenue once it is won', async ({ page }) => {
  await addContact(page, 'Nora', 'Visser');
  await goTo(page, 'Pipeline');
  await expect(page.getByRole('heading', { name: 'No deals yet' })).toBeVisible();
  await page.getByRole('button', { name: 'New deal' }).click();
  const dialog = page.getByRole('dialog', { name: 'New deal' });
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Website');
  await dialog.getByRole('combobox', { name: 'With' }).fill('nora');
  await page.getByRole('option', { name: 'Nora Visser' }).click();
  await dialog.getByRole('textbox', { name: 'Amount' }).pressSequentially('12,500.40');
  await expect(dialog.getByRole('textbox', { name: 'Amount' })).toHaveValue('12,500.40');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(message(page, 'Deal “Website” is written down.')).toBeVisible();
  await expect(column(page, 'Open')).toContainText('€12,500');
  await expect(column(page, 'Open').getByRole('listitem')).toContainText('Website');

  await page.getByRole('button', { name: 'Change how “Website” stands' }).click();
  await page.getByRole('menuitem', { name: 'Mark as won' }).click();
  await expect(message(page, '“Website” is won.')).toBeVisible();
  await expect(column(page, 'Won').getByRole('listitem')).toContainText('Website');
  await expect(column(page, 'Open')).toContainText('No open deals.');
  await goTo(page, 'Reports');
  await expect(page.getByRole('table', { name: 'Per circle' })).toContainText('€12,500');

  await undoFromMessage(page, '“Website” is won.');
  await expect(page.getByRole('table', { name: 'Per circle' })).not.toContainText('€12,500');
  await goTo(page, 'Pipeline');
  await page.getByRole('button', { name: 'Change how “Website” stands' }).click();
  await page.getByRole('menuitem', { name: 'Mark as lost' }).click();
  await expect(column(page, 'Lost').getByRole('listitem')).toContainText('Website');
  await column(page, 'Lost').getByRole('button', { name: 'Nora Visser' }).click();
  await expect(page.getByRole('complementary', { name: 'Nora Visser' })).toBeVisible();
});

test('a deal that was won before it is written down, in another currency, by keyboard alone', async ({
  page,
}) => {
  await addContact(page, 'Nora', 'Visser');
  await goTo(page, 'Pipeline');
  await tabTo(page, page.getByRole('button', { name: 'New deal' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New deal' });
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('Keynote');
  await tabTo(page, dialog.getByRole('combobox', { name: 'With' }));
  await page.keyboard.type('vis');
  await expect(page.getByRole('option', { name: 'Nora Visser' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('textbox', { name: 'Amount' }));
  await page.keyboard.type('900');
  await tabTo(page, dialog.getByRole('combobox', { name: 'Currency' }));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('GBP');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('radio').first());
  await page.keyboard.press('ArrowRight');
  await tabTo(page, dialog.getByRole('button', { name: 'Save' }));
  await page.keyboard.press('Enter');
  await expect(column(page, 'Won').getByRole('listitem')).toContainText('Keynote');
  await expect(column(page, 'Won')).toContainText('£900');
});

test.describe('with the sample', () => {
  test.use({ workspace: 'sample', locale: 'nl-NL' });

  test('speaks Dutch and counts in euros the Dutch way', async ({ page }) => {
    await goTo(page, 'Pijplijn');
    for (const title of ['Open', 'Gewonnen', 'Verloren']) {
      await expect(column(page, title).getByRole('paragraph').first()).toHaveText(/^€\s\d{3}\.\d{3}$/);
    }
    await page.getByRole('button', { name: 'Nieuwe deal' }).click();
    await expect(page.getByRole('dialog', { name: 'Nieuwe deal' }).getByLabel('Valuta')).toHaveValue(
      'EUR · Euro',
    );
    const amount = page.getByRole('textbox', { name: 'Bedrag' });
    await amount.pressSequentially('12.500,40');
    await expect(amount).toHaveValue('12.500,40');
    const dialog = page.getByRole('dialog', { name: 'Nieuwe deal' });
    await dialog.getByRole('textbox', { name: 'Titel' }).fill('Jaarverslag in beeld');
    await dialog.getByRole('combobox', { name: 'Met' }).fill('mila');
    await page.getByRole('option').first().click();
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await expect(
      column(page, 'Open').getByRole('listitem').filter({ hasText: 'Jaarverslag in beeld' }),
    ).toContainText('12.500');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`a new deal, ${colorScheme}`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('has no serious violation', async ({ page }) => {
      await goTo(page, 'Pipeline');
      await page.getByRole('button', { name: 'New deal' }).click();
      const dialog = page.getByRole('dialog', { name: 'New deal' });
      await dialog.getByRole('radiogroup', { name: 'How it stands' }).getByText('Won').click();
      await expect(dialog.getByRole('textbox', { name: 'Closed on' })).toBeVisible();
      expect(await barriers(page)).toEqual([]);
    });
  });
}
