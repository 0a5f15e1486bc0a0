/**
 * The main job, as someone with a contact export does it on a fresh machine: import real files, see the
 * people as circles, pull one inward, look at the same people as a funnel, plan an insight that reaches the
 * core first, and find everything again after a restart, a crash and an undo too many.
 */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { goTo } from './steps.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');

/** The row of a person in the table that goes with a drawing. */
function rowOf(page: Page, region: 'Circles' | 'Funnel', person: string) {
  return page
    .getByRole('region', { name: region, exact: true })
    .getByRole('table', { name: region, exact: true })
    .getByRole('row', { name: person });
}

async function importFiles(page: Page, files: readonly string[], circle: string): Promise<void> {
  await page.getByRole('button', { name: 'Import contacts' }).first().click();
  await page.getByLabel('Contact files').setInputFiles(files.map((file) => join(fixtures, file)));
  await expect(page.getByRole('table', { name: 'Preview' })).toBeVisible();
  await page.getByRole('dialog').getByRole('combobox', { name: 'Circle' }).click();
  await page.getByRole('option', { name: circle }).click();
  await page.getByRole('button', { name: /^Import \d+ contacts$/ }).click();
  await expect(
    page.getByRole('dialog').getByRole('status').getByText('12 added, 0 updated, 0 skipped'),
  ).toBeVisible();
  await page.keyboard.press('Escape');
}

test('the main job, end to end, on real files', async ({ program }) => {
  const { page } = program;
  await goTo(page, 'Today');
  await importFiles(page, ['csv/linkedin-connections.csv', 'vcard/rfc2426-example.vcf'], 'New clients');

  await goTo(page, 'Circles');
  await expect(rowOf(page, 'Circles', 'Alice Johnson')).toContainText('New clients');
  await expect(rowOf(page, 'Circles', 'Frank Dawson')).toContainText('New clients');

  await page.getByRole('searchbox', { name: 'Search' }).fill('alice');
  await page.getByRole('option', { name: /Alice Johnson/ }).click();
  const panel = page.getByRole('complementary', { name: 'Alice Johnson' });
  await panel.getByRole('button', { name: 'Promote' }).click();
  await expect(page.getByRole('status').getByText('Alice Johnson is now in Regulars.')).toBeVisible();
  await expect(rowOf(page, 'Circles', 'Alice Johnson')).toContainText('Regulars');

  await goTo(page, 'Funnel');
  await expect(rowOf(page, 'Funnel', 'Alice Johnson')).toContainText('Lead');

  await goTo(page, 'Insights');
  await page.getByRole('button', { name: 'New insight' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Pricing without hours');
  await page.getByRole('button', { name: 'Create insight' }).click();
  await page.getByRole('button', { name: 'Schedule waves' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Schedule/ })
    .click();
  const waves = page.getByRole('table', { name: 'Waves' });
  await expect(waves.getByRole('row')).toHaveCount(6);
  await expect(waves.getByRole('row').nth(1)).toContainText('Core');
  await expect(waves.getByRole('row').nth(5)).toContainText('World');

  let reopened = await program.restart();
  await goTo(reopened, 'Circles');
  await expect(rowOf(reopened, 'Circles', 'Alice Johnson')).toContainText('Regulars');

  await program.kill('SIGKILL');
  reopened = await program.restart();
  await goTo(reopened, 'Circles');
  await expect(rowOf(reopened, 'Circles', 'Alice Johnson')).toContainText('Regulars');

  // Waves, insight, promotion, import: undone one by one until nothing is left, and done again.
  const undo = reopened.getByRole('button', { name: 'Undo', exact: true }).first();
  const redo = reopened.getByRole('button', { name: 'Redo', exact: true }).first();
  await goTo(reopened, 'Settings');
  const done = reopened.getByRole('list', { name: 'Done lately' }).getByRole('listitem');
  const undone = done.filter({ hasText: 'Undone' });
  await expect(done).toHaveCount(4);
  for (let steps = 1; steps <= 4; steps += 1) {
    await undo.click();
    await expect(undone).toHaveCount(steps);
  }
  await expect(undo).toBeDisabled();
  await goTo(reopened, 'Circles');
  await expect(reopened.getByRole('heading', { name: 'Your circles are ready' })).toBeVisible();
  await expect(rowOf(reopened, 'Circles', 'Alice Johnson')).toHaveCount(0);
  await goTo(reopened, 'Settings');
  for (let steps = 3; steps >= 0; steps -= 1) {
    await redo.click();
    await expect(undone).toHaveCount(steps);
  }
  await expect(redo).toBeDisabled();
  await goTo(reopened, 'Circles');
  await expect(rowOf(reopened, 'Circles', 'Alice Johnson')).toContainText('Regulars');
});
