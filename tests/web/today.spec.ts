/** Today: what asks for attention, done from where it stands; and the first steps while nobody is there. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { goTo, message, tabTo, undoFromMessage } from './steps.ts';

const waiting = (page: Page) => page.getByRole('region', { name: /wait(s)? for contact/ });
const waves = (page: Page) => page.getByRole('region', { name: /wave(s)? (is|are) due/ });

/** How many people the title of the list says wait. */
async function waitingCount(page: Page): Promise<number> {
  return Number.parseInt((await waiting(page).getByRole('heading').textContent()) ?? '', 10);
}

test.describe('with the sample', () => {
  test.use({ workspace: 'sample' });

  test('names the day, and who waits worst first', async ({ page }) => {
    const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
    await expect(
      page.getByRole('heading', { level: 1, name: `Today, ${day.format(new Date())}` }),
    ).toBeVisible();
    const rows = waiting(page).getByRole('listitem');
    await expect(rows).toHaveCount(10);
    const ratios = (await rows.allTextContents()).map((row) => {
      const [, days, promised] = /(\d+) days.*; (\d+) promised/.exec(row) ?? [];
      return Number(days) / Number(promised);
    });
    // Days are told rounded, so neighbours may differ by that.
    for (const [place, ratio] of ratios.entries()) {
      expect(ratio).toBeGreaterThan(1);
      if (place > 0) expect(ratio).toBeLessThanOrEqual((ratios[place - 1] as number) + 0.05);
    }
    const all = await waitingCount(page);
    while (await page.getByRole('button', { name: /^Show \d+ more$/ }).isVisible()) {
      await page.getByRole('button', { name: /^Show \d+ more$/ }).click();
    }
    await expect(rows).toHaveCount(all);
  });

  test('a wave that is due is marked as sent from here, which is final', async ({ page }) => {
    const due = waves(page).getByRole('listitem');
    await expect(due).toHaveCount(1);
    const people = /(\d+) people/.exec((await due.textContent()) ?? '')?.[1];
    await due.getByRole('button', { name: 'Mark as sent' }).click();
    const dialog = page.getByRole('dialog', { name: 'Wave for New clients' });
    await expect(dialog.getByRole('list', { name: `${people} people get it` })).toBeVisible();
    await dialog.getByRole('button', { name: 'Mark as sent' }).click();
    const sent = `The wave for New clients is marked as sent: ${people} people got it. This is final.`;
    await expect(message(page, sent)).toBeVisible();
    const told = page.getByRole('status').getByRole('group').filter({ hasText: sent });
    await expect(told.getByRole('button', { name: 'Close' })).toBeVisible();
    await expect(told.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    await expect(waves(page)).toHaveCount(0);
  });

  test('Open leads to the waves of the insight', async ({ page }) => {
    await waves(page).getByRole('link', { name: 'Open “Pricing without hours”' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Pricing without hours' })).toBeVisible();
    await expect(page.getByRole('table', { name: 'Waves by date' })).toContainText('Due');
  });

  test('a name opens the contact; logging contact takes the person off the list', async ({ page }) => {
    const before = await waitingCount(page);
    const row = waiting(page).getByRole('listitem').first();
    const name = (await row.getByRole('button').first().textContent()) ?? '';
    await row.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('complementary', { name })).toBeVisible();
    await page.keyboard.press('Escape');

    await row.getByRole('button', { name: `Log contact with ${name}` }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^(Save|Log contact)$/ })
      .click();
    await expect(message(page, `Contact with ${name} is logged.`)).toBeVisible();
    await expect(waiting(page).getByRole('heading')).toHaveText(`${before - 1} people wait for contact`);
    await expect(waiting(page).getByRole('button', { name, exact: true })).toHaveCount(0);
    await undoFromMessage(page, `Contact with ${name} is logged.`);
    await expect(waiting(page).getByRole('heading')).toHaveText(`${before} people wait for contact`);
  });

  test('shows how full the circles are, with as many waiting as the list has', async ({ page }) => {
    const circles = page.getByRole('region', { name: 'Your circles now' }).getByRole('listitem');
    await expect(circles).toHaveText([
      /^Core.*\d+ \/ 15$/,
      /^Regulars.*\d+ \/ 50$/,
      /^New/,
      /^Leads/,
      /^World/,
    ]);
    const counted = (await circles.allTextContents()).map((text) =>
      Number(/(\d+) waits?/.exec(text)?.[1] ?? 0),
    );
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(await waitingCount(page));
  });

  test('a wave is marked as sent with the keyboard alone', async ({ page }) => {
    await tabTo(page, waves(page).getByRole('button', { name: 'Mark as sent' }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Wave for New clients' });
    await tabTo(page, dialog.getByRole('button', { name: 'Mark as sent' }));
    await page.keyboard.press('Enter');
    await expect(waves(page)).toHaveCount(0);
  });

  test.describe('in Dutch', () => {
    test.use({ locale: 'nl-NL' });

    test('speaks Dutch throughout', async ({ page }) => {
      const day = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long' });
      await expect(
        page.getByRole('heading', { level: 1, name: `Vandaag, ${day.format(new Date())}` }),
      ).toBeVisible();
      await expect(page.getByRole('region', { name: '1 golf te versturen' })).toBeVisible();
      const list = page.getByRole('region', { name: /mensen wachten op contact/ });
      await expect(list.getByRole('listitem').first()).toContainText(
        /× het ritme\d+ dagen stil; \d+ beloofd/,
      );
      await expect(page.getByRole('region', { name: 'Je kringen nu' })).toContainText('Buitenwereld');
    });
  });
});

test.describe('with nobody yet', () => {
  test('offers import, the sample and a first contact', async ({ page }) => {
    await expect(page.getByRole('heading', { name: 'A day starts with people' })).toBeVisible();
    const main = page.getByRole('main');
    await main.getByRole('button', { name: 'New contact' }).click();
    await expect(page.getByRole('dialog', { name: 'New contact' })).toBeVisible();
    await page.keyboard.press('Escape');
    await main.getByRole('button', { name: 'Import contacts' }).click();
    await expect(page.getByLabel('Contact files')).toBeAttached();
    await page.keyboard.press('Escape');
    await main.getByRole('button', { name: 'Fill with the sample' }).click();
    await expect(waiting(page)).toBeVisible();
  });

  test('tells of the last import afterwards', async ({ page }) => {
    await page.getByRole('main').getByRole('button', { name: 'Import contacts' }).click();
    const file = join(import.meta.dirname, '..', 'fixtures', 'csv', 'linkedin-connections.csv');
    await page.getByLabel('Contact files').setInputFiles(file);
    await page.getByRole('button', { name: /^Import \d+ contacts$/ }).click();
    const summary = await page
      .getByRole('dialog')
      .getByText(/\d+ added, \d+ updated, \d+ skipped/)
      .textContent();
    await page.keyboard.press('Escape');
    const imports = page.getByRole('region', { name: 'Last imports' });
    await expect(imports).toContainText('linkedin-connections.csv');
    await expect(imports).toContainText(
      /\d+ added, \d+ updated, \d+ skipped/.exec(summary ?? '')?.[0] ?? 'no summary',
    );
    await goTo(page, 'Circles');
    await goTo(page, 'Today');
    await expect(imports).toContainText('today');
  });
});
