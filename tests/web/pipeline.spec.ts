/** Pipeline: a deal is written down, won, lost and taken back, and counts where it should. */
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { lookUp } from './models/fields.ts';
import { DealForm } from './models/pipelineScreen.ts';
import { tabTo } from './steps.ts';

test.describe('in an empty workspace', () => {
  test.use({ begins: '/contacts' });
  test.beforeEach(async ({ contacts, pipeline }) => {
    await contacts.open();
    await contacts.add({ given: 'Nora', family: 'Visser' });
    await pipeline.open();
  });

  test('a deal is created, won, undone, lost, and counts as revenue once it is won', async ({
    pipeline,
    reports,
    shell,
    page,
  }) => {
    await expect(page.getByRole('heading', { name: 'No deals yet' })).toBeVisible();
    const form = await pipeline.openForm();
    await expect(form.save).toBeDisabled();
    const reason = 'Still to fill in: Title and Amount.';
    await expect(form.save).toHaveAccessibleDescription(reason);
    await tabTo(page, form.save);
    await expect(page.getByRole('tooltip')).toHaveText(reason);
    await page.keyboard.press('Enter');
    await form.title.fill('Website');
    // Whose panel is open is whom the deal is with, and choosing them once more changes nothing.
    await expect(form.with).toHaveValue('Nora Visser');
    await lookUp(form.with, 'nora', 'Nora Visser');
    await expect(form.with).toHaveValue('Nora Visser');
    await form.amount.pressSequentially('12,500.40');
    await expect(form.amount).toHaveValue('12,500.40');
    await form.save.click();
    await shell.expectMessage('Deal “Website” is written down.');
    await expect(pipeline.column('Open')).toContainText('€12,500.40');
    await expect(pipeline.deal('Open', 'Website')).toContainText('€12,500.40');

    await pipeline.mark('Website', 'won');
    await shell.expectMessage('“Website” is won.');
    await expect(pipeline.deal('Won', 'Website')).toBeVisible();
    await expect(pipeline.column('Open')).toContainText('No open deals.');
    await reports.open();
    await expect(reports.perCircle).toContainText('€12,500.40');

    await shell.undoFromMessage('“Website” is won.');
    await expect(reports.perCircle).not.toContainText('€12,500');
    await pipeline.open();
    await pipeline.mark('Website', 'lost');
    await pipeline.deal('Lost', 'Website').getByRole('button', { name: 'Nora Visser' }).click();
    await expect(shell.panel('Nora Visser').root).toBeVisible();

    // Closing what nobody filled in loses nothing.
    const another = await pipeline.openForm();
    await page.keyboard.press('Escape');
    await expect(another.root).toBeHidden();
    await shell.expectMessage('“Website” is lost.');
  });

  test('a deal that was won before it is written down, in another currency, by keyboard alone', async ({
    pipeline,
    page,
  }) => {
    await tabTo(page, pipeline.button('New deal'));
    await page.keyboard.press('Enter');
    const form = new DealForm(page);
    await expect(form.title).toBeFocused();
    await page.keyboard.type('Keynote');
    await tabTo(page, form.with);
    await page.keyboard.type('vis');
    await expect(page.getByRole('option', { name: 'Nora Visser' })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(page, form.amount);
    await page.keyboard.type('900');
    await tabTo(page, form.currency);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('GBP');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(page, form.root.getByRole('radio').first());
    await page.keyboard.press('ArrowRight');
    await tabTo(page, form.save);
    await page.keyboard.press('Enter');
    await expect(pipeline.deal('Won', 'Keynote')).toBeVisible();
    await expect(pipeline.column('Won')).toContainText('£900');
  });
});

test('the form of a new deal has no serious violation', async ({ pipeline, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await pipeline.open();
  const form = await pipeline.openForm();
  await form.root.getByRole('radiogroup', { name: 'How it stands' }).getByText('Won').click();
  await expect(form.root.getByRole('textbox', { name: 'Closed on' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});
