/** The way out: files of contacts and of the workspace, and somebody erased for good. */
import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';

test('contacts leave as a table or a card, and somebody is erased for good, from the backups too', async ({
  contacts,
  settings,
  shell,
  page,
}) => {
  await contacts.open();
  await contacts.add({ given: 'Bram', family: 'ten Cate' });
  const noor = await contacts.add({ given: 'Noor', family: 'van Dijk' });
  await noor.close();
  const dialog = page.getByRole('dialog');

  /** Makes the file and reads what was downloaded. */
  const fileMade = async (): Promise<{ name: string; text: string }> => {
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Make the file' }).click();
    const download = await downloading;
    await expect(dialog).toBeHidden();
    await shell.expectMessage(`“${download.suggestedFilename()}” is ready`);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  };

  await contacts.button('Export').first().click();
  const table = await fileMade();
  expect(table.name).toMatch(/\.csv$/);
  expect(table.text).toMatch(/^\ufeffName,First name,.*\r\n.*Bram ten Cate.*\r\n.*Noor van Dijk/);

  await contacts.filter.fill('noor');
  await contacts.button('Export').first().click();
  await dialog.getByRole('radio', { name: 'The list as it is now: 1 contact' }).check();
  await dialog.getByRole('radio', { name: 'vCard 4.0' }).check();
  const cards = await fileMade();
  expect(cards.text).toContain('FN:Noor van Dijk');
  expect(cards.text).not.toContain('Bram');
  await contacts.filter.clear();

  await settings.open();
  await settings.openPart('Workspace');
  await settings.button('Back up now').click();
  await shell.expectMessage('backup');
  await contacts.open();

  await contacts.openContact('Noor van Dijk');
  await noor.root.getByRole('button', { name: 'Export or erase' }).click();
  await page.getByRole('menuitem', { name: 'Erase for good' }).click();
  const erase = dialog.getByRole('button', { name: 'Erase for good' });
  await dialog.getByRole('textbox').fill('Noor');
  await expect(erase).toBeDisabled();
  await dialog.getByRole('textbox').fill('Noor van Dijk');
  await erase.click();
  await expect(dialog.getByText('1 copy still holds what was erased')).toBeVisible();
  await expect(dialog.getByRole('listitem')).toHaveText(/Backup · 1 contact/);
  await dialog.getByRole('button', { name: 'Make all anew' }).click();
  await expect(dialog.getByText('No backup or other copy here holds anything')).toBeVisible();
  await shell.expectMessage('1 copy made anew');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(noor.root).toBeHidden();
  await contacts.expectNames(['Bram ten Cate']);

  // What was undone goes after a second question, and Redo with it.
  await contacts.add({ given: 'Piet', family: 'Smit' });
  await page.keyboard.press('Escape');
  await shell.undo.click();
  await settings.open();
  await settings.openPart('Privacy');
  await settings.button('Forget what was undone').click();
  await settings.button('Forget for good').click();
  await shell.expectMessage('What was undone is forgotten');
  await expect(settings.button('Forget what was undone')).toBeVisible();
  await expect(shell.redo).toBeDisabled();
});
