import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { Shell } from './models/shell.ts';

test.use({ workspace: 'sample' });

/** Opens something inside a dialog, and sees Escape close that and nothing else: the dialog keeps the keyboard. */
async function closesOnly(page: Page, opener: Locator, opened: Locator): Promise<void> {
  await opener.click();
  await expect(opened).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(opened).toHaveCount(0);
  await expect(opener).toBeFocused();
}

/** Closes a dialog with Escape, and takes that back from the message that tells of it. */
async function closeAndBringBack(shell: Shell, dialog: Locator): Promise<void> {
  await shell.page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await shell.undoFromMessage('What you filled in was not saved.');
  await expect(dialog).toBeVisible();
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
  await closeAndBringBack(shell, deal);
  await expect(deal.getByRole('textbox', { name: 'Title' })).toHaveValue('Website');
  await expect(deal.getByRole('radio', { name: 'Won' })).toBeChecked();
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

test('Escape in a list of the import closes that, and keeps the files with what was chosen for them', async ({
  contacts,
  importDialog,
  page,
}) => {
  const list = page.getByRole('listbox');
  await contacts.open();
  await importDialog.open();
  await importDialog.choose('tests/fixtures/csv/thunderbird.csv');
  await expect(importDialog.preview).toBeVisible();
  await closesOnly(page, importDialog.root.getByRole('combobox', { name: 'Circle' }), list);
  await importDialog.showColumns();
  const becomes = importDialog.root.getByRole('combobox', { name: /becomes$/ }).first();
  await closesOnly(page, becomes, list);
  await expect(importDialog.file('thunderbird.csv')).toBeVisible();

  // The dialog itself asks first, whichever way it is closed, and Escape closes only that question.
  const question = page.getByRole('dialog', { name: 'Close without importing?' });
  await page.keyboard.press('Escape');
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  for (const name of ['Close', 'Cancel']) {
    await importDialog.root.getByRole('button', { name, exact: true }).click();
    await question.getByRole('button', { name: 'Back to the files' }).click();
    await expect(question).toHaveCount(0);
  }
  await expect(importDialog.file('thunderbird.csv')).toBeVisible();
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Close without importing' }).click();
  await expect(importDialog.root).toHaveCount(0);
});

test('Escape while a wave or an insight is filled in loses nothing', async ({
  insights,
  desk,
  shell,
  page,
}) => {
  const calendar = page.getByRole('dialog', { name: /calendar/i });
  const list = page.getByRole('listbox');
  await insights.open();
  await insights.button('New insight').click();
  const title = shell.dialog.getByRole('textbox', { name: 'Title' });
  await title.fill('Quiet offices');
  await closeAndBringBack(shell, shell.dialog);
  await expect(title).toHaveValue('Quiet offices');
  await page.keyboard.press('Enter');
  await expect(desk.title).toHaveValue('Quiet offices');

  const form = await desk.openSchedule();
  await closesOnly(page, form.button(/calendar/i), calendar);
  await closesOnly(page, form.root.getByRole('combobox', { name: 'Time zone' }), list);
  await form.fillDay('2 Mar 2037');
  await closeAndBringBack(shell, form.root);
  await expect(form.day).toHaveValue('2 Mar 2037');
  await form.press('Schedule 5 waves');
  await shell.expectMessage('5 waves planned.');

  const core = await desk.change('Core');
  await closesOnly(page, core.button(/calendar/i), calendar);
  await closesOnly(page, core.depth, list);
  const invitation = core.root.getByRole('textbox', { name: 'Invitation' });
  await invitation.fill('Come and listen');
  await closeAndBringBack(shell, core.root);
  await expect(invitation).toHaveValue('Come and listen');
  await core.press('Save');
  await shell.expectMessage(/Core/);
  await expect(core.root).toHaveCount(0);
});
