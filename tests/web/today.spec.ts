/** Today: what asks for attention, done from where it stands; and the first steps while nobody is there. */
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { tabTo } from './steps.ts';

test.describe('with the sample', () => {
  test.use({ workspace: 'sample' });
  test.beforeEach(async ({ today }) => today.expectShown());

  test('names the day, who waits from the inside out, and how full the circles are', async ({ today }) => {
    const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
    await expect(today.heading).toHaveText(`Today, ${day.format(new Date())}`);
    const rows = today.waiting.getByRole('listitem');
    await expect(rows).toHaveCount(10);
    const waits = (await rows.allTextContents()).map((row) => {
      const [, days, promised] = /(\d+) days.*; (\d+) promised/.exec(row) ?? [];
      return { promised: Number(promised), ratio: Number(days) / Number(promised) };
    });
    // From the inside out, where more is promised. Days are told rounded, so neighbours may differ by that.
    for (const [place, { promised, ratio }] of waits.entries()) {
      expect(ratio).toBeGreaterThan(1);
      const before = waits[place - 1];
      if (before === undefined) continue;
      expect(promised).toBeGreaterThanOrEqual(before.promised);
      if (promised === before.promised) expect(ratio).toBeLessThanOrEqual(before.ratio + 0.05);
    }
    expect(new Set(waits.map(({ promised }) => promised)).size).toBeGreaterThan(1);
    const all = await today.waitingCount();
    await today.showAllWaiting();
    await expect(rows).toHaveCount(all);

    await expect(today.circlesNow).toHaveText([
      /^Core.*\d+ \/ 15$/,
      /^Regulars.*\d+ \/ 50$/,
      /^New/,
      /^Leads/,
      /^World/,
    ]);
    const counted = (await today.circlesNow.allTextContents()).map((text) =>
      Number(/(\d+) waits?/.exec(text)?.[1] ?? 0),
    );
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(all);
  });

  test('a wave that is due is opened, and marked as sent from here, which is final', async ({
    today,
    desk,
    shell,
  }) => {
    await today.wavesDue.getByRole('link', { name: 'Open “Pricing without hours”' }).click();
    await expect(today.heading).toHaveText('Pricing without hours');
    await expect(desk.waves).toContainText('Due');

    await today.open();
    await expect(today.wavesDue).toHaveCount(1);
    const people = /(\d+) people/.exec((await today.wavesDue.textContent()) ?? '')?.[1];
    const dialog = await today.openFirstWave('New clients');
    await expect(dialog.getByRole('list', { name: `${people} people get it` })).toBeVisible();
    await dialog.getByRole('button', { name: 'Mark as sent' }).click();
    const sent = `The wave for New clients is marked as sent: ${people} people got it. This is final.`;
    await shell.expectMessage(sent);
    const told = shell.messages.filter({ hasText: sent });
    await expect(told.getByRole('button', { name: 'Close' })).toBeVisible();
    await expect(told.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    await expect(today.wavesDue).toHaveCount(0);
  });

  test('a name opens the contact; logging contact takes the person off the list', async ({
    today,
    shell,
    page,
  }) => {
    const before = await today.waitingCount();
    const row = today.waiting.getByRole('listitem').first();
    const name = (await row.getByRole('button').first().textContent()) ?? '';
    await row.getByRole('button', { name, exact: true }).click();
    await expect(shell.panel(name).root).toBeVisible();
    await page.keyboard.press('Escape');

    await row.getByRole('button', { name: `Log contact with ${name}` }).click();
    await shell.dialog.getByRole('button', { name: /^(Save|Log contact)$/ }).click();
    await shell.expectMessage(`Contact with ${name} is logged.`);
    const title = today.waiting.getByRole('heading');
    await expect(title).toHaveText(`${before - 1} people wait for contact`);
    await expect(today.waiting.getByRole('button', { name, exact: true })).toHaveCount(0);
    await shell.undoFromMessage(`Contact with ${name} is logged.`);
    await expect(title).toHaveText(`${before} people wait for contact`);
  });

  test('a suggested step says why, is taken from here, put off, and taken back', async ({
    today,
    shell,
    page,
  }) => {
    const steps = page.getByRole('region', { name: /steps to think about/ });
    const title = steps.getByRole('heading');
    const count = Number.parseInt((await title.textContent()) ?? '', 10);
    expect(count).toBeGreaterThan(10);
    const row = steps.getByRole('listitem').first();
    await expect(row).toContainText('Closer: Regulars → Core');
    await expect(row).toContainText(/Trust \d+, for two weeks at least the 70 asked there/);
    const name = (await row.getByRole('button').first().textContent()) ?? '';
    await row.getByRole('button', { name: `Accept the step of ${name}` }).click();
    await shell.expectMessage(`${name} is now in Core.`);
    await expect(title).toHaveText(`${count - 1} steps to think about`);
    await shell.undoFromMessage(`${name} is now in Core.`);
    await expect(title).toHaveText(`${count} steps to think about`);

    await row.getByRole('button', { name: `More about the suggestion for ${name}` }).click();
    await page.getByRole('menuitem', { name: 'Not now' }).click();
    await shell.expectMessage(`${name} comes back in 30 days.`);
    await expect(title).toHaveText(`${count - 1} steps to think about`);

    await steps.getByRole('button', { name: 'More about all suggested steps' }).click();
    await page.getByRole('menuitem', { name: 'Dismiss' }).click();
    await shell.expectMessage(`${count - 1} people stay where they are.`);
    await expect(steps).toBeHidden();
    await shell.undoFromMessage(`${count - 1} people stay where they are.`);
    await steps.getByRole('button', { name: `Accept all ${count - 1}` }).click();
    await shell.expectMessage(`${count - 1} people each moved one circle.`);
    await expect(steps).toBeHidden();
    await shell.undoFromMessage(`${count - 1} people each moved one circle.`);
    await expect(title).toHaveText(`${count - 1} steps to think about`);
    await expect(today.heading).toBeVisible();
  });

  test('a wave is marked as sent with the keyboard alone', async ({ today, page }) => {
    await tabTo(page, today.wavesDue.getByRole('button', { name: 'Mark as sent' }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Wave for New clients' });
    await tabTo(page, dialog.getByRole('button', { name: 'Mark as sent' }));
    await page.keyboard.press('Enter');
    await expect(today.wavesDue).toHaveCount(0);
  });
});

test.describe('with nobody yet', () => {
  test('offers import, the sample and a first contact', async ({ today, importDialog, page }) => {
    await expect(page.getByRole('heading', { name: 'A day starts with people' })).toBeVisible();
    await today.button('New contact').click();
    await expect(page.getByRole('dialog', { name: 'New contact' })).toBeVisible();
    await page.keyboard.press('Escape');
    await importDialog.open();
    await expect(importDialog.files).toBeAttached();
    await importDialog.close();
    await today.button('Fill with the sample').click();
    await expect(today.waiting).toBeVisible();
  });

  test('tells of the last import afterwards', async ({ today, circles, importDialog }) => {
    const file = join(import.meta.dirname, '..', 'fixtures', 'csv', 'linkedin-connections.csv');
    const { added } = await importDialog.import(file);
    await importDialog.close();
    await expect(today.lastImports).toContainText('linkedin-connections.csv');
    await expect(today.lastImports).toContainText(`${added} added`);
    await expect(today.lastImports).not.toContainText('0 updated');
    await circles.open();
    await today.open();
    await expect(today.lastImports).toContainText('today');
  });
});
