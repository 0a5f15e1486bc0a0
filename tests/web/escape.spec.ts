import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.use({ workspace: 'sample' });

/** Opens something inside a dialog, and sees Escape close that and nothing else. */
async function closesOnly(page: Page, opener: Locator, opened: Locator): Promise<void> {
  await opener.click();
  await expect(opened).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(opened).toHaveCount(0);
}

test('Escape in a calendar or a list closes that, and keeps the dialog with what was typed', async ({
  page,
  shell,
}) => {
  const calendar = page.getByRole('dialog', { name: /calendar/i });
  const list = page.getByRole('listbox');

  await shell.link('Pipeline').click();
  await page.getByRole('button', { name: 'New deal' }).click();
  const deal = page.getByRole('dialog', { name: 'New deal' });
  await deal.getByRole('textbox', { name: 'Title' }).fill('Website');
  await closesOnly(page, deal.getByRole('combobox', { name: 'Currency' }), list);
  await deal.getByText('Won', { exact: true }).click();
  await closesOnly(page, deal.getByRole('button', { name: /calendar/i }), calendar);
  await expect(deal.getByRole('textbox', { name: 'Title' })).toHaveValue('Website');
  await page.keyboard.press('Escape');
  await expect(deal).toHaveCount(0);

  await shell.link('Today').click();
  await page
    .getByRole('button', { name: /^Log contact with/ })
    .first()
    .click();
  const log = page.getByRole('dialog', { name: 'Log contact' });
  await log.getByRole('textbox', { name: 'Summary' }).fill('We spoke');
  await closesOnly(page, log.getByRole('button', { name: /calendar/i }), calendar);
  await closesOnly(page, log.getByRole('combobox', { name: 'Kind' }), list);
  await expect(log.getByRole('textbox', { name: 'Summary' })).toHaveValue('We spoke');
  await page.keyboard.press('Escape');
  await expect(log).toHaveCount(0);

  await shell.link('Contacts').click();
  await page.getByRole('button', { name: 'New contact' }).click();
  const contact = page.getByRole('dialog', { name: 'New contact' });
  await contact.getByRole('textbox', { name: 'Given name' }).fill('Anna');
  await closesOnly(page, contact.getByRole('combobox', { name: 'Circle' }), list);
  await expect(contact.getByRole('textbox', { name: 'Given name' })).toHaveValue('Anna');
});
