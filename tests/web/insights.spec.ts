/** Insights: written in Markdown, planned in waves that keep the head start, and followed until they are sent. */
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { tabTo } from './steps.ts';

test('an insight is written in Markdown, read beside it, and kept', async ({ insights, shell, page }) => {
  await insights.open();
  const desk = await insights.create('Quiet offices');
  await desk.text.fill('## Why\n\nBecause **silence** works.\n\n<script>alert(1)</script>');
  await expect(desk.preview.getByRole('heading', { name: 'Why' })).toBeVisible();
  await expect(desk.preview.locator('strong')).toHaveText('silence');
  await expect(desk.preview.locator('script')).toHaveCount(0);
  await expect(page.getByText('Not saved yet')).toBeVisible();

  await page.getByRole('link', { name: 'Back', exact: true }).click();
  const warning = page.getByRole('dialog', { name: 'Leave without saving?' });
  await warning.getByRole('button', { name: 'Keep writing' }).click();
  await desk.title.fill('Quiet offices, loud ideas');
  await page.keyboard.press('Control+S');
  await shell.expectMessage('“Quiet offices, loud ideas” saved.');
  await page.getByRole('tab', { name: 'Teaser not yet' }).click();
  await expect(desk.preview).toContainText('What you write appears here');
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Teaser not yet' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('tab', { name: /^Full/ }).click();
  await expect(desk.text).toHaveValue(/Because \*\*silence\*\* works/);
  await insights.open();
  await expect(insights.insight('Quiet offices, loud ideas')).toBeVisible();
});

test.describe('the waves of an insight', () => {
  test.use({ begins: '/insights' });
  test.beforeEach(async ({ insights }) => {
    await insights.open();
    await insights.create('Pricing without hours');
  });

  test('are proposed at the pace of the circles, and ripples and list agree', async ({
    desk,
    shell,
    page,
  }) => {
    const form = await desk.openSchedule();
    await form.fillDay('2 Mar 2037');
    await form.time.fill('25:00');
    await form.time.press('Tab');
    await expect(form.root.getByText('Write a time as 9:30')).toBeVisible();
    await expect(form.button(/^Schedule/)).toBeDisabled();
    await form.time.fill('9');
    await form.time.press('Tab');
    await expect(form.time).toHaveValue('09:00');
    await expect(form.proposed.getByRole('row')).toHaveText([
      /Circle/,
      /Core.*2 Mar.*09:00.*full, with discussion, personal e-mail/,
      /Regulars.*9 Mar.*full, with discussion, e-mail/,
      /New clients.*16 Mar.*summary, e-mail/,
      /Leads.*23 Mar.*teaser, newsletter/,
      /World.*1 Apr.*public, blog/,
    ]);
    await form.press('Schedule 5 waves');
    await shell.expectMessage('5 waves planned.');
    const rows = await desk.rows();
    expect(rows[0]).toMatch(/^Core: .*2 Mar.*, Scheduled$/);
    expect(await desk.ripples()).toEqual(rows);
    await expect(page.getByRole('region', { name: 'Waves in time' }).getByRole('listitem')).toHaveCount(5);
    await shell.undoFromMessage('5 waves planned.');
    await expect(page.getByRole('heading', { name: 'No waves yet' })).toBeVisible();
  });

  test('are refused before or deeper than those further in, with the reason', async ({ desk, page }) => {
    await desk.schedule();
    const before = await desk.rows();
    const regulars = await desk.change('Regulars');
    await expect(regulars.root).toContainText('Core come first: not before');
    await regulars.fillDay('2 Mar 2037');
    await regulars.time.fill('08:00');
    await expect(regulars.refusal).toContainText(
      /Regulars would hear this before Core, who come first on .*2 Mar.*09:00/,
    );
    await regulars.press('Save');
    await expect(regulars.refusal).toBeVisible();
    await expect(regulars.button('Move the outer waves along')).toHaveCount(0);
    await regulars.press('Cancel');
    expect(await desk.rows()).toEqual(before);

    const leads = await desk.change('Leads');
    await leads.depth.click();
    const option = (name: string) => page.getByRole('option', { name });
    await expect(option('Full')).toHaveAttribute('data-combobox-disabled', 'true');
    await expect(option('Summary')).not.toHaveAttribute('data-combobox-disabled');
  });

  test('are refused past those further out, unless these move along', async ({ desk, shell }) => {
    await desk.schedule();
    const core = await desk.change('Core');
    await core.fillDay('20 Mar 2037');
    await expect(core.refusal).toContainText('would hear this before Core');
    await core.press('Move the outer waves along');
    await shell.expectMessage(/further out moved along/);
    // The list asks again a moment after what was done is told.
    await expect(desk.wave('Core')).toContainText('20 Mar');
    const rows = await desk.rows();
    expect(rows.map((row) => row.split(':')[0])).toEqual([
      'Core',
      'Regulars',
      'New clients',
      'Leads',
      'World',
    ]);
    expect(rows[0]).toContain('20 Mar');
    expect(rows[1]).toMatch(/20 Mar|27 Mar/);
    expect(await desk.ripples()).toEqual(rows);
  });

  test('change their status, are told so in ripples and list, and can be undone', async ({ desk, shell }) => {
    await desk.schedule();
    await desk.more('Leads', 'Skip this wave');
    await expect(desk.wave('Leads')).toContainText('Skipped');
    expect(await desk.ripples()).toEqual(await desk.rows());
    await shell.undoFromMessage('The wave for Leads: Skipped.');
    await expect(desk.wave('Leads')).toContainText('Scheduled');
    await desk.more('Core', 'Make it a draft');
    await expect(desk.wave('Core')).toContainText('Draft');
  });
});

test('a wave whose moment has come is on Today, waits for its text, and is final once it is sent', async ({
  contacts,
  insights,
  settings,
  shell,
  today,
}) => {
  await contacts.open();
  await contacts.add({ given: 'Nora' });
  await insights.open();
  const desk = await insights.create('Pricing without hours');
  await desk.schedule('1 Jan 2026', '09:00');
  await expect(desk.wave('Core')).toContainText('Due');
  await today.open();
  await expect(today.inCircle('Core')).toContainText('A wave is due');
  const dialog = await today.openFirstWave('Core');
  await expect(dialog.getByRole('alert')).toContainText('The text “Full” of this insight is not written yet');
  await expect(dialog.getByRole('button', { name: 'Mark as sent' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await insights.open();
  await insights.openInsight('Pricing without hours');
  await desk.write('Ask what it is worth.');
  await today.open();
  const ready = await today.openFirstWave('Core');
  await ready.getByRole('button', { name: 'Mark as sent' }).click();
  await shell.expectMessage(/Core/);
  await shell.undo.click();
  await shell.expectMessage(/^Undone: .*Pricing without hours/);

  // Its plan cannot be taken back any more, which keeps nothing before it from being undone.
  const refused = shell.strip.getByRole('alert');
  await shell.undo.click();
  await expect(refused).toContainText('was changed since by something else');
  await refused.getByRole('button', { name: 'Skip this step' }).click();
  await shell.expectMessage(/^Skipped: .*Undo now goes to the step before/);
  await expect(refused).toHaveCount(0);
  await settings.open();
  await settings.openPart('History');
  const step = settings.doneLately.getByRole('listitem').filter({ hasText: /^insight “[^”]+”Skip/ });
  await step.getByRole('button', { name: 'Skip this step' }).click();
  await expect(settings.doneLately.getByRole('listitem').filter({ hasText: 'Skipped' })).toHaveCount(2);
  await shell.undo.click();
  await shell.expectMessage(/^Undone: .*Nora/);
});

test('an insight is made and planned with the keyboard alone', async ({ insights, desk, shell, page }) => {
  await tabTo(page, shell.link('Insights'));
  await page.keyboard.press('Enter');
  await tabTo(page, insights.button('New insight'));
  await page.keyboard.press('Enter');
  await expect(shell.dialog.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('Quiet offices');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Schedule waves' }));
  await page.keyboard.press('Enter');
  await tabTo(page, shell.dialog.getByRole('button', { name: 'Schedule 5 waves' }));
  await page.keyboard.press('Enter');
  await expect(desk.waves).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'More for the wave for World' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Mark as sent' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Skip this wave' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.wave('World')).toContainText('Skipped');
});

test.describe('with the sample', () => {
  test.use({ workspace: 'sample', begins: '/insights', reducedMotion: 'reduce' });

  test('the desk of an insight has no serious violation in its waves, its text and its dialogs', async ({
    insights,
    shell,
    page,
  }) => {
    const clear = async (what: string) => expect.soft(await barriers(page), what).toEqual([]);
    await insights.open();
    const desk = await insights.openInsight('Pricing without hours');
    await expect(desk.waves).toBeVisible();
    await clear('waves');
    const form = await desk.change('Leads');
    await expect(form.button('Save')).toBeVisible();
    await clear('change');
    await page.keyboard.press('Escape');
    await expect(form.root).toHaveCount(0);
    await desk.waves.getByRole('button', { name: 'Mark as sent' }).click();
    await expect(shell.dialog.getByRole('button', { name: 'Cancel' })).toBeVisible();
    await clear('send');
    await page.keyboard.press('Escape');
    await expect(shell.dialog).toHaveCount(0);
    await page.getByRole('radiogroup', { name: 'View' }).getByText('Text').click();
    await expect(desk.preview).toBeVisible();
    await clear('text');
  });
});
