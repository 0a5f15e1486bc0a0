/** Encrypting a workspace, and being asked for its passphrase at the next start. */
import { expect, test } from './fixtures.ts';
import { SettingsScreen } from './models/settingsScreen.ts';
import { Shell } from './models/shell.ts';
import { TodayScreen } from './models/todayScreen.ts';

const passphrase = 'vier woorden van papier';

test('a workspace is encrypted with its backups, asks for its passphrase from then on, and is decrypted again', async ({
  program,
  host,
}) => {
  test.skip(host !== 'web', 'the desktop app has the same pages, and its own ways are tried under a double');
  test.slow();
  const settings = new SettingsScreen(program.page);
  const { dialog } = settings.shell;
  await settings.open();
  await settings.openPart('Workspace');
  await settings.button('Back up now').click();
  await settings.shell.expectMessage('Backup made, and read back.');

  await settings.button('Set a passphrase…').click();
  const encrypt = dialog.getByRole('button', { name: 'Encrypt', exact: true });
  await dialog.getByLabel('New passphrase').fill('geheim');
  await expect(dialog.getByText('At least 8 characters.')).toBeVisible();
  await dialog.getByLabel('New passphrase').fill(passphrase);
  await expect(dialog.getByText('Hard to guess.', { exact: true })).toBeVisible();
  await dialog.getByLabel('The same again').fill('vier boorden');
  await expect(dialog.getByText('This is not the same.')).toBeVisible();
  await dialog.getByLabel('The same again').fill(passphrase);
  await expect(encrypt).toBeDisabled();
  await dialog.getByLabel('I have kept it somewhere else too').check();
  await expect(dialog.getByLabel(/keychain/)).toHaveCount(0);
  await encrypt.click();
  await expect(dialog.getByText('The workspace is encrypted.')).toBeVisible();
  await expect(dialog.getByText('1 backup was brought in line.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(settings.button('Remove the passphrase…')).toBeVisible();

  const page = await program.restart();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Workspace is encrypted');
  const field = page.getByLabel('Passphrase', { exact: true });
  await expect(field).toBeFocused();
  await field.fill('vier woorden');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('It does not open with this passphrase.');
  await field.fill(passphrase);
  await page.keyboard.press('Enter');
  await new TodayScreen(page).expectShown();

  const again = new SettingsScreen(page);
  const shown = new Shell(page).dialog;
  await again.open();
  await again.openPart('Workspace');
  await again.restoreNewest.click();
  await expect(again.restoring).toContainText('Nothing in it differs');
  await page.keyboard.press('Escape');
  await again.button('Remove the passphrase…').click();
  await shown.getByLabel('Present passphrase').fill(passphrase);
  await shown.getByRole('button', { name: 'Remove it' }).click();
  await expect(shown.getByText('The workspace is not encrypted any more.')).toBeVisible();
  await shown.getByRole('button', { name: 'Close' }).last().click();
  await expect(again.button('Set a passphrase…')).toBeVisible();
});
