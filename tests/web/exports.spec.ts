/** The way out: files of contacts and of the workspace, and somebody erased for good. */
import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';

test('contacts leave as a table or a card, and somebody is erased for good after their name was typed', async ({
  contacts,
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

  await contacts.openContact('Noor van Dijk');
  await noor.root.getByRole('button', { name: 'Export or erase' }).click();
  await page.getByRole('menuitem', { name: 'Erase for good' }).click();
  const erase = dialog.getByRole('button', { name: 'Erase for good' });
  await dialog.getByRole('textbox').fill('Noor');
  await expect(erase).toBeDisabled();
  await dialog.getByRole('textbox').fill('Noor van Dijk');
  await erase.click();
  await expect(dialog.getByText('There are no backups that hold them.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await shell.expectMessage('Erased for good');
  await expect(noor.root).toBeHidden();
  await contacts.expectNames(['Bram ten Cate']);
});
