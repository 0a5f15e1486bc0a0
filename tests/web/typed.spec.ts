/** Days, moments, amounts and numbers as people type them: understood before their eyes, or refused with a reason. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { Shell } from './models/shell.ts';

/** Opens the form for a deal in Dutch, with everything but its amount and day filled in. */
async function newDeal(page: Page): Promise<Locator> {
  await new Shell(page).link('Pijplijn').click();
  await page.getByRole('button', { name: 'Nieuwe deal' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nieuwe deal' });
  await dialog.getByRole('textbox', { name: 'Titel' }).fill('Jaarverslag');
  await dialog.getByRole('combobox', { name: 'Met' }).fill('mila');
  await page.getByRole('option').first().click();
  await dialog.getByRole('radiogroup').getByText('Gewonnen').click();
  return dialog;
}

test.describe('in Dutch', () => {
  test.use({ workspace: 'sample', locale: 'nl-NL' });

  test('a deal takes 1250.50 for 1250 and a half, and 10-12-2025 for December', async ({ page }) => {
    const dialog = await newDeal(page);
    const amount = dialog.getByRole('textbox', { name: 'Bedrag' });
    await amount.fill('1250.50');
    await expect(amount).toHaveAccessibleDescription(/^€\s1\.250,50$/);
    const closed = dialog.getByRole('textbox', { name: 'Gesloten op' });
    await closed.fill('10-12-2025');
    await expect(closed).toHaveAccessibleDescription('woensdag 10 december 2025');
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await expect(new Shell(page).message('Jaarverslag')).toBeVisible();
    const deal = page.getByRole('listitem').filter({ hasText: 'Jaarverslag' });
    await expect(deal).toContainText(/€\s1\.25\d/);
    await expect(deal).toContainText('10 dec 2025');
  });

  test('a contact form keeps what is typed, in its own words, when another window changes the language', async ({
    page,
    app,
  }) => {
    const shell = new Shell(page);
    await shell.link('Contacten').click();
    await page.getByRole('button', { name: 'Nieuw contact' }).click();
    const fresh = page.getByRole('dialog', { name: 'Nieuw contact' });
    await fresh.getByRole('textbox', { name: 'Voornaam' }).fill('Jorinde');
    await fresh.getByRole('textbox', { name: 'Telefoon', exact: true }).fill('06 1234 5678');
    await fresh.getByRole('combobox', { name: /Telefoon/ }).fill('Werk');
    await fresh.getByRole('button', { name: 'Meer gegevens' }).click();
    await fresh.getByRole('textbox', { name: 'Verjaardag' }).fill('3 mei 1980');
    await fresh.getByRole('button', { name: 'Bewaren' }).click();
    const panel = page.getByRole('complementary', { name: 'Jorinde' });
    await panel.getByRole('button', { name: 'Bewerken' }).click();
    const form = page.getByRole('dialog', { name: /Jorinde/ });
    await expect(form.getByRole('combobox', { name: /Telefoon/ })).toHaveValue('werk');
    await form.getByRole('textbox', { name: 'Verjaardag' }).fill('4 mei 1980');

    const other = await page.context().newPage();
    await other.goto(app.url);
    await new Shell(other).link('Instellingen').click();
    await other.getByText('English', { exact: true }).click();
    await expect(form.getByRole('textbox', { name: 'Birthday' })).toHaveValue('4 mei 1980');
    await expect(form.getByRole('combobox', { name: /Phone/ })).toHaveValue('work');
    await expect(form.getByRole('alert')).toHaveCount(0);
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('complementary', { name: 'Jorinde' })).toContainText('4 May 1980');
    await other.close();
  });

  test('a wave takes 10 mei 2037 for May', async ({ page }) => {
    await new Shell(page).link('Inzichten').click();
    await page.getByRole('button', { name: 'Nieuw inzicht' }).first().click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Titel' }).fill('Minder vergaderen');
    await page.getByRole('dialog').getByRole('button', { name: 'Inzicht maken' }).click();
    await page.getByRole('button', { name: 'Golven plannen' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Golven plannen' });
    const date = dialog.getByRole('textbox', { name: 'Datum' });
    await date.fill('10 mei 2037');
    await expect(date).toHaveAccessibleDescription('zondag 10 mei 2037');
    await date.press('Tab');
    await expect(date).toHaveValue('10 mei 2037');
    await expect(dialog.getByRole('table')).toContainText('zo 10 mei');
  });
});

test.describe('in English', () => {
  test.use({ workspace: 'sample' });

  test('what cannot be read stays, says why, and cannot be saved; what has two meanings is asked', async ({
    page,
  }) => {
    await new Shell(page).link('Pipeline').click();
    await page.getByRole('button', { name: 'New deal' }).click();
    const dialog = page.getByRole('dialog', { name: 'New deal' });
    await dialog.getByRole('textbox', { name: 'Title' }).fill('Annual report');
    await dialog.getByRole('combobox', { name: 'With' }).fill('mila');
    await page.getByRole('option').first().click();
    await dialog.getByRole('radiogroup').getByText('Won').click();
    const save = dialog.getByRole('button', { name: 'Save' });

    const amount = dialog.getByRole('textbox', { name: 'Amount' });
    await amount.fill('1.250');
    await amount.press('Tab');
    await expect(amount).toHaveAccessibleDescription('This can mean more than one thing. Which do you mean?');
    await expect(save).toBeDisabled();
    await dialog.getByRole('button', { name: '€1,250.00' }).click();
    await expect(amount).toHaveValue('1,250');
    await expect(save).toBeEnabled();

    const closed = dialog.getByRole('textbox', { name: 'Closed on' });
    await closed.fill('31 February 2026');
    await closed.press('Enter');
    await expect(closed).toHaveAccessibleDescription('There is no 31 February 2026.');
    await expect(closed).toHaveValue('31 February 2026');
    await expect(save).toBeDisabled();
    await closed.fill('yesterday');
    await expect(save).toBeEnabled();
  });

  test('a calendar picks a day; Escape closes it and nothing else', async ({ page }) => {
    await new Shell(page).link('Pipeline').click();
    await page.getByRole('button', { name: 'New deal' }).click();
    const dialog = page.getByRole('dialog', { name: 'New deal' });
    await dialog.getByRole('textbox', { name: 'Title' }).fill('Annual report');
    await dialog.getByRole('radiogroup').getByText('Lost').click();
    const closed = dialog.getByRole('textbox', { name: 'Closed on' });
    await closed.fill('10 Dec 2025');
    const opener = dialog.getByRole('button', { name: 'Calendar for Closed on' });
    await opener.click();
    const calendar = page.getByRole('dialog', { name: 'Calendar for Closed on' });
    const tenth = calendar.getByRole('button', { name: '10 December 2025' });
    await expect(tenth).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(calendar).toBeHidden();
    await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('Annual report');
    await expect(opener).toBeFocused();

    await page.keyboard.press('Enter');
    await expect(tenth).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(closed).toHaveValue('11 Dec 2025');
    await opener.click();
    await calendar.getByRole('button', { name: 'Previous month' }).click();
    await calendar.getByRole('button', { name: '5 November 2025', exact: true }).click();
    await expect(closed).toHaveValue('5 Nov 2025');
    await expect(closed).toHaveAccessibleDescription('Wednesday 5 November 2025');
  });
});
