/** From one workspace to another without starting the app again, and what to do when one cannot be opened. */
import { readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { ContactsScreen } from './models/contactsScreen.ts';
import { TodayScreen } from './models/todayScreen.ts';

test('an agency goes from one client to another, and a window that stayed behind says so, or goes on', async ({
  workspaces,
  contacts,
  settings,
  shell,
  page,
  app,
  folder,
  host,
}) => {
  test.skip(
    host !== 'web',
    'the desktop app asks for files by dialogs of the system, which are not of the page',
  );
  test.slow();
  await contacts.open();
  const behind = await page.context().newPage();
  await behind.goto(app.url);
  const left = new TodayScreen(behind);
  await left.expectShown();

  await workspaces.open();
  await expect(workspaces.row('Workspace')).toContainText('Open now');
  await expect(workspaces.row('Workspace').getByRole('cell')).toHaveText(['0', '0', '0', 'None yet', '']);
  await workspaces.create(join(folder, 'Client B'));
  await expect(shell.navigation).toContainText('Client B');
  const notice = behind.getByRole('alert');
  await expect(notice).toContainText('Client B was opened in another window.');
  await notice.getByRole('button', { name: 'Show Client B' }).click();
  await expect(left.shell.navigation).toContainText('Client B');

  // What was closed is open again: with the same file the other window goes on, and hears of what is done.
  await workspaces.open();
  await workspaces.goTo('Workspace');
  await expect(page).toHaveURL(/today/);
  await expect(notice).toContainText('Workspace was opened in another window.');
  await workspaces.open();
  await workspaces.goTo('Client B');
  await expect(page).toHaveURL(/today/);
  await expect(notice).toHaveCount(0);
  const people = new ContactsScreen(behind);
  await people.open();
  await contacts.open();
  await contacts.add({ given: 'Anna', family: 'Bos' });
  await expect(people.row('Anna Bos')).toBeVisible();
  await settings.open();
  await settings.openPart('Workspace');
  await settings.button('Set a passphrase…').click();
  // Where the keyboard is as a dialog opens it comes to a moment later, also from another field.
  await expect(shell.dialog.getByLabel('New passphrase')).toBeFocused();
  await shell.dialog.getByLabel('New passphrase').fill('vier woorden van papier');
  await shell.dialog.getByLabel('The same again').fill('vier woorden van papier');
  await shell.dialog.getByLabel('I have kept it somewhere else too').check();
  await shell.dialog.getByRole('button', { name: 'Encrypt', exact: true }).click();
  await expect(shell.dialog.getByText('The workspace is encrypted.')).toBeVisible();
  await people.add({ given: 'Bas', family: 'Kuiper' });
  await expect(people.shell.main.getByRole('alert')).toHaveCount(0);
  await shell.dialog.getByRole('button', { name: 'Close' }).last().click();
  await contacts.open();
  await contacts.add({ given: 'Cor', family: 'Dam' });
  await expect(people.row('Cor Dam')).toBeVisible();
  await behind.close();

  await workspaces.open();
  await workspaces.choose('Workspace', 'Make a copy…');
  await shell.dialog.getByRole('textbox', { name: 'Name' }).fill('Client C');
  await shell.dialog.getByRole('button', { name: 'Copy' }).click();
  await shell.expectMessage('Workspace was copied: Client C.');
  await expect(workspaces.rows).toHaveCount(3);
  await workspaces.goTo('Workspace');
  await expect(page).toHaveURL(/today/);

  await workspaces.open();
  await workspaces.choose('Workspace', 'Rename or move…');
  await shell.dialog.getByRole('textbox', { name: 'Name' }).fill('Client C');
  await shell.dialog.getByRole('button', { name: 'Rename or move' }).click();
  await expect(shell.dialog.getByRole('alert')).toContainText('nothing was written over');
  await shell.dialog.getByRole('textbox', { name: 'Name' }).fill('Agency');
  await shell.dialog.getByRole('button', { name: 'Rename or move' }).click();
  await expect(page).toHaveURL(/today/);
  await expect(shell.navigation.getByText('Agency', { exact: true })).toBeVisible();
});

test('a damaged workspace is told with its newest good backup, which one click opens', async ({
  workspaces,
  settings,
  shell,
  page,
  app,
  folder,
  host,
}) => {
  test.skip(
    host !== 'web',
    'the desktop app asks for files by dialogs of the system, which are not of the page',
  );
  await settings.open();
  await settings.openPart('Workspace');
  await settings.button('Back up now').click();
  await shell.expectMessage('Backup made, and read back.');
  await workspaces.open();
  await workspaces.create(join(folder, 'Client B'));
  await expect(shell.navigation).toContainText('Client B');
  await writeFile(app.workspaceFile, 'nothing of a database');

  await workspaces.open();
  await expect(workspaces.row('Workspace')).toContainText('Damaged');
  await workspaces.goTo('Workspace');
  await expect(shell.dialog).toContainText('Workspace could not be opened');
  await expect(shell.dialog).toContainText('This workspace file is damaged.');
  await shell.dialog.getByRole('button', { name: /^Open the backup of/ }).click();
  await expect(page).toHaveURL(/today/);
  await expect(shell.navigation.getByRole('link', { name: /^Backup \d\d:\d\d, verified$/ })).toBeVisible();
});

test('what was saved of a workspace that was taken away is one click away, and so is a copy of a backup', async ({
  workspaces,
  settings,
  shell,
  page,
  app,
  folder,
  host,
}) => {
  test.skip(
    host !== 'web',
    'the desktop app asks for files by dialogs of the system, which are not of the page',
  );
  await settings.open();
  await settings.openPart('Workspace');
  await settings.button('Back up now').click();
  await shell.expectMessage('Backup made, and read back.');
  await rename(app.workspaceFile, join(folder, 'Taken away.circles'));
  await settings.button('Open what was saved').click();
  await expect(shell.navigation).toContainText(/Workspace saved/);

  await workspaces.open();
  const backups = `${app.workspaceFile}-backups`;
  await workspaces.openPath(join(backups, (await readdir(backups))[0] ?? ''));
  const refused = page.getByRole('dialog', { name: /could not be opened$/ });
  await expect(refused).toContainText('is a backup, which makes room for newer ones');
  await refused.getByRole('button', { name: 'Work in a copy…' }).click();
  const path = page.getByRole('dialog', { name: 'Where the copy is to be' }).getByRole('textbox');
  await expect(path).toHaveValue(/[/][^/]+Workspace[.]circles$/);
  await path.fill(join(folder, 'As it was'));
  await page.getByRole('button', { name: 'Copy and open' }).click();
  await expect(shell.navigation).toContainText('As it was');
  await expect(page).toHaveURL(/today/);
});
