/** Insights: written in Markdown, planned in waves that keep the head start, and followed until they are sent. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { barriers, goTo, message, tabTo, undoFromMessage } from './steps.ts';

const table = (page: Page) => page.getByRole('table', { name: 'Waves by date' });
const waveOf = (page: Page, circle: string) => table(page).getByRole('row').filter({ hasText: circle });

async function newInsight(page: Page, title: string): Promise<void> {
  await goTo(page, 'Insights');
  await page.getByRole('button', { name: 'New insight' }).first().click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('dialog').getByRole('button', { name: 'Create insight' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Fills in a date field, which takes it over when it is left. */
async function fillDate(dialog: Locator, date: string): Promise<void> {
  const field = dialog.getByRole('textbox', { name: 'Date' });
  await field.fill(date);
  await field.press('Tab');
  await expect(field).toHaveValue(date);
}

/** Plans the waves that are proposed, beginning at a moment of the year to come. */
async function schedule(page: Page, date = '2 Mar 2037', time = '09:00'): Promise<void> {
  await page.getByRole('button', { name: 'Schedule waves' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Schedule waves' });
  await fillDate(dialog, date);
  await dialog.getByLabel('Time', { exact: true }).fill(time);
  await dialog.getByRole('button', { name: 'Schedule 5 waves' }).click();
  await expect(message(page, '5 waves planned.')).toBeVisible();
}

async function change(page: Page, circle: string): Promise<Locator> {
  await page.getByRole('button', { name: `Change the wave for ${circle}` }).click();
  return page.getByRole('dialog', { name: `Wave for ${circle}` });
}

/** Circle, moment and status of every wave as the table has them. */
async function rowsOf(page: Page): Promise<string[]> {
  await expect(table(page).getByRole('row')).toHaveCount(6);
  return table(page)
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.slice(1).map((row) => {
        const [circle, moment, , , , , status] = [...row.children].map((cell) => cell.textContent);
        return `${circle}: ${moment}, ${status}`;
      }),
    );
}

/** The same as the ripples tell those who cannot see them. */
async function ripplesOf(page: Page): Promise<string[]> {
  const name =
    (await page.getByRole('img', { name: /^The waves over your circles/ }).getAttribute('aria-label')) ?? '';
  return name.slice(name.indexOf('out: ') + 'out: '.length).split('; ');
}

test('an insight is written in Markdown, read beside it, and kept', async ({ page }) => {
  await newInsight(page, 'Quiet offices');
  const text = page.getByRole('textbox', { name: 'Text' });
  await text.fill('## Why\n\nBecause **silence** works.\n\n<script>alert(1)</script>');
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByRole('heading', { name: 'Why' })).toBeVisible();
  await expect(preview.locator('strong')).toHaveText('silence');
  await expect(preview.locator('script')).toHaveCount(0);
  await expect(page.getByText('Not saved yet')).toBeVisible();

  await page.getByRole('link', { name: 'Back' }).click();
  const warning = page.getByRole('dialog', { name: 'Leave without saving?' });
  await warning.getByRole('button', { name: 'Keep writing' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Quiet offices, loud ideas');
  await page.keyboard.press('Control+S');
  await expect(message(page, '“Quiet offices, loud ideas” saved.')).toBeVisible();
  await page.getByRole('tab', { name: 'Teaser not yet' }).click();
  await expect(preview).toContainText('What you write appears here');
  await page.reload();
  await expect(text).toHaveValue(/Because \*\*silence\*\* works/);
  await goTo(page, 'Insights');
  await expect(page.getByRole('link', { name: 'Quiet offices, loud ideas' })).toBeVisible();
});

test('waves are proposed at the pace of the circles, and ripples and list agree', async ({ page }) => {
  await newInsight(page, 'Pricing without hours');
  await page.getByRole('button', { name: 'Schedule waves' }).click();
  const dialog = page.getByRole('dialog', { name: 'Schedule waves' });
  await fillDate(dialog, '2 Mar 2037');
  const time = dialog.getByRole('textbox', { name: 'Time', exact: true });
  await time.fill('25:00');
  await time.press('Tab');
  await expect(dialog.getByText('Write a time as 9:30')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Schedule/ })).toBeDisabled();
  await time.fill('9');
  await time.press('Tab');
  await expect(time).toHaveValue('09:00');
  await expect(dialog.getByRole('table', { name: 'Proposed waves' }).getByRole('row')).toHaveText([
    /Circle/,
    /Core.*2 Mar.*09:00.*full, with discussion, personal e-mail/,
    /Regulars.*9 Mar.*full, with discussion, e-mail/,
    /New clients.*16 Mar.*summary, e-mail/,
    /Leads.*23 Mar.*teaser, newsletter/,
    /World.*1 Apr.*public, blog/,
  ]);
  await dialog.getByRole('button', { name: 'Schedule 5 waves' }).click();
  await expect(message(page, '5 waves planned.')).toBeVisible();
  const rows = await rowsOf(page);
  expect(rows[0]).toMatch(/^Core: .*2 Mar.*, Scheduled$/);
  expect(await ripplesOf(page)).toEqual(rows);
  await expect(page.getByRole('region', { name: 'Waves in time' }).getByRole('listitem')).toHaveCount(5);
  await undoFromMessage(page, '5 waves planned.');
  await expect(page.getByRole('heading', { name: 'No waves yet' })).toBeVisible();
});

test('a wave before that of a circle further in is refused with the reason', async ({ page }) => {
  await newInsight(page, 'Pricing without hours');
  await schedule(page);
  const before = await rowsOf(page);
  const dialog = await change(page, 'Regulars');
  await expect(dialog).toContainText('Core come first: not before');
  await fillDate(dialog, '2 Mar 2037');
  await dialog.getByLabel('Time', { exact: true }).fill('08:00');
  const refusal = dialog.getByRole('alert');
  await expect(refusal).toContainText(
    /Regulars would hear this before Core, who come first on .*2 Mar.*09:00/,
  );
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(refusal).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Move the outer waves along' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await rowsOf(page)).toEqual(before);
});

test('a wave past those further out is refused, unless they move along', async ({ page }) => {
  await newInsight(page, 'Pricing without hours');
  await schedule(page);
  const dialog = await change(page, 'Core');
  await fillDate(dialog, '20 Mar 2037');
  await expect(dialog.getByRole('alert')).toContainText('would hear this before Core');
  await dialog.getByRole('button', { name: 'Move the outer waves along' }).click();
  await expect(message(page, /further out moved along/)).toBeVisible();
  const rows = await rowsOf(page);
  expect(rows.map((row) => row.split(':')[0])).toEqual(['Core', 'Regulars', 'New clients', 'Leads', 'World']);
  expect(rows[0]).toContain('20 Mar');
  expect(rows[1]).toMatch(/20 Mar|27 Mar/);
  expect(await ripplesOf(page)).toEqual(rows);
});

test('a depth deeper than that of a circle further in cannot be chosen', async ({ page }) => {
  await newInsight(page, 'Pricing without hours');
  await schedule(page);
  const dialog = await change(page, 'Leads');
  await dialog.getByRole('combobox', { name: 'Depth' }).click();
  await expect(page.getByRole('option', { name: 'Full' })).toHaveAttribute('data-combobox-disabled', 'true');
  await expect(page.getByRole('option', { name: 'Summary' })).not.toHaveAttribute('data-combobox-disabled');
});

test('the status of a wave changes, is told in ripples and list, and can be undone', async ({ page }) => {
  await newInsight(page, 'Pricing without hours');
  await schedule(page);
  await page.getByRole('button', { name: 'More for the wave for Leads' }).click();
  await page.getByRole('menuitem', { name: 'Skip this wave' }).click();
  await expect(waveOf(page, 'Leads')).toContainText('Skipped');
  expect(await ripplesOf(page)).toEqual(await rowsOf(page));
  await undoFromMessage(page, 'The wave for Leads: Skipped.');
  await expect(waveOf(page, 'Leads')).toContainText('Scheduled');
  await page.getByRole('button', { name: 'More for the wave for Core' }).click();
  await page.getByRole('menuitem', { name: 'Make it a draft' }).click();
  await expect(waveOf(page, 'Core')).toContainText('Draft');
});

test('a wave whose moment has come is on Today, and waits for its text before it is sent', async ({
  page,
}) => {
  await goTo(page, 'Today');
  await page.getByRole('button', { name: 'New contact' }).click();
  const contact = page.getByRole('dialog', { name: 'New contact' });
  await contact.getByRole('textbox', { name: 'Given name' }).fill('Nora');
  await contact.getByRole('button', { name: 'Save' }).click();
  await newInsight(page, 'Pricing without hours');
  await schedule(page, '1 Jan 2026', '09:00');
  await expect(waveOf(page, 'Core')).toContainText('Due');
  await goTo(page, 'Today');
  const due = page.getByRole('region', { name: /waves are due/ }).getByRole('listitem');
  await expect(due.first()).toContainText('Core');
  await due.first().getByRole('button', { name: 'Mark as sent' }).click();
  const dialog = page.getByRole('dialog', { name: 'Wave for Core' });
  await expect(dialog.getByRole('alert')).toContainText('The text “Full” of this insight is not written yet');
  await expect(dialog.getByRole('button', { name: 'Mark as sent' })).toBeDisabled();
});

test('an insight is made and planned with the keyboard alone', async ({ page }) => {
  await tabTo(page, page.getByRole('navigation').getByRole('link', { name: 'Insights' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('main').getByRole('button', { name: 'New insight' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('Quiet offices');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Schedule waves' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Schedule 5 waves' }));
  await page.keyboard.press('Enter');
  await expect(table(page)).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'More for the wave for World' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Mark as sent' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Skip this wave' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(waveOf(page, 'World')).toContainText('Skipped');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`the desk of an insight, ${colorScheme}`, () => {
    test.use({ workspace: 'sample', colorScheme, reducedMotion: 'reduce' });

    test('has no serious violation in its waves, its text and its dialogs', async ({ page }) => {
      await goTo(page, 'Insights');
      await expect(page.getByRole('heading', { level: 1, name: 'Insights' })).toBeVisible();
      await page.getByRole('main').getByRole('link', { name: 'Pricing without hours' }).click();
      await expect(table(page)).toBeVisible();
      expect(await barriers(page), 'waves').toEqual([]);
      const dialog = await change(page, 'Leads');
      await expect(dialog.getByRole('button', { name: 'Save' })).toBeVisible();
      expect(await barriers(page), 'change').toEqual([]);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await table(page).getByRole('button', { name: 'Mark as sent' }).click();
      await expect(page.getByRole('dialog').getByRole('button', { name: 'Cancel' })).toBeVisible();
      expect(await barriers(page), 'send').toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.getByRole('radiogroup', { name: 'View' }).getByText('Text').click();
      await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible();
      expect(await barriers(page), 'text').toEqual([]);
    });
  });
}
