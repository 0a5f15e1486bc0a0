/** From one workspace to another without starting the app again, and what to do when one cannot be opened. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { TodayScreen } from './models/todayScreen.ts';

test('an agency goes from one client to another, and a window that stayed behind says so', async ({
  workspaces,
  contacts,
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
  await contacts.open();
  const behind = await page.context().newPage();
  await behind.goto(app.url);
  const left = new TodayScreen(behind);
  await left.expectShown();

  await workspaces.open();
  await expect(workspaces.row('Workspace')).toContainText('Open now');
  await expect(workspaces.row('Workspace').getByRole('cell')).toHaveText(['0', '0', '0', 'None yet']);
  await workspaces.create(join(folder, 'Client B'));
  await expect(shell.navigation).toContainText('Client B');
  const notice = behind.getByRole('alert');
  await expect(notice).toContainText('Client B was opened in another window.');
  await notice.getByRole('button', { name: 'Show Client B' }).click();
  await expect(left.shell.navigation).toContainText('Client B');
  await behind.close();

  await workspaces.open();
  await workspaces.goTo('Workspace');
  await expect(shell.navigation).toContainText('Workspace');
  await expect(page).toHaveURL(/today/);
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
