/** A window left open: time passes in the core, and the page moves on by itself. */
import { join } from 'node:path';
import { createCore } from '../../electron/core/core.ts';
import { serveWeb } from '../../electron/hosts/web/server.ts';
import { root } from '../../scripts/project.ts';
import { testClock } from '../core/testClock.ts';
import { testTimers } from '../core/testTimers.ts';
import { expect, test } from './fixtures.ts';

const hour = 3_600_000;

test.use({ workspace: 'sample' });
test.skip(({ host }) => host !== 'web', 'the clock of the desktop app is that of the machine');

test('shows the new day, who waits by then and the wave that has become due', async ({
  workspaceFile,
  blankPage: page,
}) => {
  const clock = testClock(new Date().toISOString());
  const timers = testTimers(clock);
  const core = await createCore({ file: workspaceFile, clock, timers });
  const server = await serveWeb(core, join(root, 'out', 'renderer'), 0);
  try {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const { uid } = await core.caller.insights.create({ title: 'Bread', variants: { full: 'Bake it.' } });
    const start = new Date(clock().getTime() + hour).toISOString();
    await core.caller.insights.schedule({ uid, start, zone });
    await page.goto(server.url);
    const title = page.getByRole('heading', { level: 1, name: /^Today, / });
    const yesterday = await title.textContent();
    const asking = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Today' }) });
    const howMany = async () => Number.parseInt(((await asking.textContent()) ?? '').replace(/\D+/g, ''), 10);
    await expect.poll(howMany).toBeGreaterThan(0);
    const askedYesterday = await howMany();
    await timers.pass(2000);

    await expect(page.getByRole('button', { name: 'Mark “Bread” as sent' })).toHaveCount(0);
    await timers.pass(hour);
    await expect(page.getByRole('button', { name: 'Mark “Bread” as sent' })).toBeVisible();

    // The machine sleeps for a week, and wakes up.
    clock.advance(7);
    await timers.pass(30_000);
    await expect(title).not.toHaveText(yesterday ?? '');
    await expect.poll(howMany).toBeGreaterThan(askedYesterday);
  } finally {
    await page.goto('about:blank');
    await server.close();
    await core.close();
  }
});
