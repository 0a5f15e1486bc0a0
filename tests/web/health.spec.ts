/** What is told of the file on every screen: that something else has a hand in it, harm to it, and backups that fail. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { createCore } from '../../electron/core/core.ts';
import { serveWeb } from '../../electron/hosts/web/server.ts';
import { root } from '../../scripts/project.ts';
import { alter, rot } from '../core/harm.ts';
import { testClock } from '../core/testClock.ts';
import { testTimers } from '../core/testTimers.ts';
import { expect, test } from './fixtures.ts';
import { ContactsScreen } from './models/contactsScreen.ts';

const minute = 60_000;

test.skip(({ host }) => host !== 'web', 'the clock of the desktop app is that of the machine');

/** Shows a workspace in the page while something is done with it, four seconds after it was opened. */
async function withOpened(
  file: string,
  page: Page,
  work: (opened: Awaited<ReturnType<typeof openAt>>) => Promise<void>,
): Promise<void> {
  const opened = await openAt(file, page);
  try {
    await work(opened);
  } finally {
    await page.goto('about:blank');
    await opened.server.close();
    await opened.core.close();
  }
}

async function openAt(file: string, page: Page) {
  const clock = testClock(new Date().toISOString());
  const timers = testTimers(clock);
  const core = await createCore({ file, clock, timers });
  const server = await serveWeb(core, join(root, 'out', 'renderer'), 0);
  await page.goto(server.url);
  await timers.pass(4000);
  return { core, timers, server };
}

test('tells on every screen what is wrong with the file, with the next step, until it is seen to', async ({
  folder,
  blankPage: page,
}) => {
  const file = join(folder, 'Dropbox', 'Work.circles');
  mkdirSync(dirname(file));
  const alerts = page.getByRole('main').getByRole('alert');
  const press = (name: string) => page.getByRole('button', { name }).click();

  await withOpened(file, page, async ({ core, timers }) => {
    const notice = page.getByRole('main').getByRole('status').filter({ hasText: 'Dropbox' });
    await expect(notice).toContainText('move the file to a folder of this machine only');
    await press('Go on here');
    await expect(notice).toHaveCount(0);
    await expect(alerts).toHaveCount(0);

    writeFileSync(`${file}-backups`, 'a file where the folder should be');
    const [circle] = await core.caller.circles.list();
    await core.caller.contacts.create({
      displayName: 'Anna',
      circle: circle?.uid ?? '',
      notes: 'n'.repeat(5000),
    });
    await timers.pass(6 * minute);
    await expect(alerts).toContainText('No backup could be made');
    rmSync(`${file}-backups`);
    await press('Try again');
    await expect(alerts).toHaveCount(0);
  });

  rot(file, readFileSync(file).lastIndexOf('n'.repeat(100)));
  await withOpened(file, page, async () => {
    await expect(alerts).toContainText('the disk may be failing');
    await new ContactsScreen(page).open();
    await expect(alerts).toContainText('the disk may be failing');
    await page.getByRole('link', { name: 'To the backups' }).click();
    await expect(page.getByRole('button', { name: 'Back up now' })).toBeVisible();
    await press('It is as it should be');
    await expect(alerts).toHaveCount(0);
  });

  alter(file, 'DELETE FROM contact_search');
  await withOpened(file, page, async () => {
    await expect(alerts).toHaveCount(2);
    await expect(alerts.first()).toContainText('This workspace file is damaged');
    await expect(alerts.last()).toContainText('Something other than this app changed');
  });
});
