/** Settings: language, colours, currency and circles take effect at once, and what was done is listed. */
import { mkdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { SettingsScreen } from './models/settingsScreen.ts';
import { tabTo } from './steps.ts';

/** The colour of the ground on which everything stands. */
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('language and colours change at once and are still there after a restart', async ({ program }) => {
  const { page } = program;
  const settings = new SettingsScreen(page);
  await settings.open();
  await settings.choose('Colours', 'Light');
  await expect.poll(() => ground(page)).toBe('rgb(248, 244, 237)');
  await settings.choose('Colours', 'Dark');
  await expect.poll(() => ground(page)).toBe('rgb(23, 22, 26)');
  await settings.choose('Language', 'Nederlands');
  await expect(settings.heading).toHaveText('Instellingen');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');

  const reopened = new SettingsScreen(await program.restart());
  await expect.poll(() => ground(reopened.page)).toBe('rgb(23, 22, 26)');
  await expect(reopened.heading).toHaveText(/^Vandaag/);
  await reopened.shell.link('Instellingen').click();
  await reopened.choose('Taal', 'English');
  await expect(reopened.heading).toHaveText('Settings');
});

test.describe('with the sample', () => {
  test.use({ workspace: 'sample', begins: '/settings' });

  test('dates, numbers, currency and messages follow the language', async ({
    circles,
    pipeline,
    settings,
    shell,
  }) => {
    await circles.open();
    await circles.rings.pressFor('Karin Bosman', '[');
    await shell.expectMessage('Karin Bosman is now in Core.');
    await pipeline.open();
    const won = shell.main.getByRole('region').nth(1).getByRole('paragraph').first();
    await expect(won).toHaveText(/^€\d{3},\d{3}$/);
    const english = (await won.textContent()) ?? '';
    await settings.open();
    await settings.choose('Language', 'Nederlands');
    await expect(settings.heading).toHaveText('Instellingen');
    await shell.expectMessage('Karin Bosman staat nu in ‘Kern’.');

    await shell.link('Pijplijn').click();
    await expect(won).toHaveText(english.replace('€', '€ ').replace(',', '.'));
    await shell.link('Vandaag').click();
    const day = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long' });
    await expect(settings.heading).toHaveText(`Vandaag, ${day.format(new Date())}`);
  });

  test('revenue is counted in the chosen currency', async ({ settings, reports }) => {
    await settings.open();
    await settings.chooseCurrency('dollar', 'USD · US Dollar');
    await reports.open();
    await expect(reports.perCircle).toContainText('US$0');
    await settings.open();
    await settings.chooseCurrency('euro', 'EUR · Euro');
    await reports.open();
    await expect(reports.perCircle).toContainText(/€\d{3},\d{3}/);
  });

  test('a circle is changed, seen elsewhere, and changed back by Undo', async ({
    settings,
    today,
    shell,
  }) => {
    await settings.open();
    const form = await settings.openCircle('Core');
    await expect(form.save).toBeDisabled();
    await expect(form.save).toHaveAccessibleDescription('Nothing has changed since it was saved.');
    await form.field('Name').fill('Heart');
    await form.field('Capacity').fill('many');
    await expect(form.save).toHaveAccessibleDescription('Cannot be read yet: Capacity.');
    await form.field('Capacity').fill('20');
    await form.field('Cadence').fill('10');
    await form.save.click();
    await shell.expectMessage('Heart saved.');
    await expect(settings.circle('Heart')).toContainText('Up to 20 people · every 10 days');
    await today.open();
    await expect(today.circlesNow.first()).toContainText(/Heart.*\/ 20/);
    await shell.undoFromMessage('Heart saved.');
    await expect(today.circlesNow.first()).toContainText(/Core.*\/ 15/);
    await settings.open();
    await settings.openPart('Circles');
    await expect(settings.circle('Core')).toContainText('Up to 15 people · every 14 days');

    // What is typed stays when the circle changes elsewhere, here by Redo; where both did, one chooses.
    await settings.circle('Core').click();
    const typed = settings.circleForm('Core');
    await typed.field('Promise').fill('An answer within the day');
    await typed.field('Capacity').fill('12');
    await shell.redo.click();
    await expect(settings.circle('Heart')).toBeVisible();
    const heart = settings.circleForm('Heart');
    await expect(heart.field('Name')).toHaveValue('Heart');
    await expect(heart.field('Promise')).toHaveValue('An answer within the day');
    await expect(heart.field('Capacity')).toHaveValue('12');
    const clash = heart.root.getByRole('group', { name: 'Capacity' });
    await expect(clash).toContainText(/Now it says\s*20\s*You filled in\s*12/);
    await clash.getByRole('button', { name: 'Keep mine' }).click();
    await heart.save.click();
    await expect(settings.circle('Heart')).toContainText('Up to 12 people');
  });

  test('circles are added, moved by key and by mouse, and removed in one step that Undo takes back', async ({
    settings,
    circles,
    shell,
    page,
  }) => {
    await settings.open();
    await settings.openPart('Circles');
    const { arrangement } = settings;
    const before = await arrangement.rows.allTextContents();
    await expect(arrangement.save).toHaveAccessibleDescription('Nothing has changed since it was saved.');

    await arrangement.add.click();
    await expect(arrangement.newName).toBeFocused();
    await expect(arrangement.save).toHaveAccessibleDescription('A circle needs a name. Give it one.');
    await arrangement.newName.fill('leads');
    await expect(arrangement.save).toHaveAccessibleDescription(/Another circle is called “leads” already/);
    await arrangement.newName.fill('Press');

    await arrangement.handle('Press').focus();
    await page.keyboard.press('ArrowUp');
    await expect(arrangement.said).toHaveText('Press is now 4 of 6, from the inside.');
    await arrangement.handle('Regulars').dragTo(arrangement.rows.nth(2));
    await arrangement.remove('New clients').click();
    await expect(arrangement.gone).toContainText(/“New clients” is removed; its \d+ people go to/);
    await expect(arrangement.said).toHaveText(
      /New clients would be removed, and \d+ people would move to \w+\./,
    );
    await expect(arrangement.rows).toHaveText([/Core/, /Regulars.*of 50/, /\d|/, /Leads/, /World/]);

    await arrangement.save.click();
    await shell.expectMessage(/^Circles saved, and \d+ people moved\.$/);
    await expect(settings.circle('Press')).toBeVisible();
    await expect(settings.circle('New clients')).toBeHidden();
    await circles.open();
    await expect(circles.heading).toContainText('5 circles');
    await shell.undo.click();
    await settings.open();
    await settings.openPart('Circles');
    await expect(arrangement.rows).toHaveText(before);
  });

  test('what trust is made of and what a circle asks are shown in their effect before; rules are off until turned on', async ({
    settings,
    shell,
    page,
  }) => {
    await settings.open();
    await settings.openPart('Trust');
    const value = page.getByRole('slider', { name: 'Value' });
    await value.focus();
    for (let step = 0; step < 5; step += 1) await value.press('ArrowRight');
    const effect = page.getByRole('region', { name: 'What this changes' });
    await expect(effect).toContainText(/The trust of \d+ of \d+ people changes\./);
    await page.getByRole('button', { name: 'Save' }).click();
    await shell.expectMessage('Trust is made of this from now on.');
    await expect(effect).toBeHidden();
    await shell.undoFromMessage('Trust is made of this from now on.');
    await expect(value).toHaveAttribute('aria-valuenow', '10');

    const closer = page.getByRole('switch', { name: /^Bring people closer/ });
    await expect(closer).not.toBeChecked();
    await expect(page.getByText(/^\d+ people now$/).first()).toBeVisible();
    await closer.click();
    await shell.expectMessage('Saved.');
    await expect(closer).toBeChecked();
    expect(await barriers(page)).toEqual([]);

    const form = await settings.openCircle('Core');
    await form.field('Trust asked').fill('90');
    const asked = /^With this, steps suggested: (\d+) closer and \d+ further \(now (\d+) and \d+\)\.$/;
    await expect(form.root.getByText(asked)).toBeVisible();
    const [, then, now] = asked.exec((await form.root.getByText(asked).textContent()) ?? '') ?? [];
    expect(Number(then)).toBeLessThan(Number(now));
  });

  test('an impossible circle is refused with the reason, and nothing changes', async ({ settings, page }) => {
    await settings.open();
    const form = await settings.openCircle('Regulars');
    await form.field('Longest interval').fill('3');
    await form.save.click();
    await expect(form.root.getByRole('alert')).toContainText(
      'The longest interval (3 days) cannot be shorter than the cadence (30 days).',
    );
    await form.field('Longest interval').fill('60');
    await form.field('Name').fill('Core');
    await form.save.click();
    await expect(
      form.root.getByText('Another circle is called “Core” already. Choose another name.'),
    ).toBeVisible();
    await page.reload();
    await expect(settings.circle('Regulars')).toContainText('Up to 50 people · every 30 days');
  });
});

test('what was done is listed, and what was undone is marked so', async ({
  settings,
  shell,
  app,
  page,
  folder,
}) => {
  // The foot of every screen says how safe the latest work is, and leads to the backups.
  await shell.navigation.getByRole('link', { name: 'No backup yet' }).click();
  await expect(page.getByText(app.workspaceFile)).toBeVisible();
  await expect(page.getByText('There is no backup yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await shell.expectMessage('Backup made, and read back.');
  await expect(shell.navigation.getByRole('link', { name: /^Backup \d\d:\d\d, verified$/ })).toBeVisible();
  await expect(page.getByText(/^Last backup .*, read back and found good\.$/)).toBeVisible();
  // A browser cannot show a folder: there is its path instead.
  await expect(page.getByText(`${app.workspaceFile}-backups`, { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy path of the folder' })).toBeVisible();
  // Another disk gets a copy of each.
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await shell.dialog.getByRole('textbox', { name: 'Path of the folder' }).fill(join(folder, 'none'));
  await shell.dialog.getByRole('button', { name: 'Use it' }).click();
  await expect(shell.dialog.getByRole('alert')).toContainText('There is no such folder.');
  await mkdir(join(folder, 'disk'));
  await shell.dialog.getByRole('textbox', { name: 'Path of the folder' }).fill(join(folder, 'disk'));
  await shell.dialog.getByRole('button', { name: 'Use it' }).click();
  await expect(page.getByText(/^The newest there is of .*, read back and found good\.$/)).toBeVisible();
  await settings.openPart('History');
  await expect(settings.doneLately).toContainText('Nothing yet.');
  const conflicts = page.getByRole('region', { name: 'Settled between copies' });
  await expect(conflicts).toContainText(
    'Nothing. Whatever copies of this workspace changed fitted together.',
  );
  const form = await settings.openCircle('World');
  await form.field('Promise').fill('A post a month.');
  await form.save.click();
  await page.evaluate(() => {
    const seen = document.body;
    new MutationObserver(() => {
      if (seen.textContent?.includes('Nothing yet.')) seen.dataset.saidNothing = 'yes';
    }).observe(seen, { childList: true, subtree: true, characterData: true });
  });
  await settings.openPart('History');
  const done = settings.doneLately.getByRole('listitem');
  await expect(done).toHaveCount(1);
  await expect(done).toContainText('World changed');
  // Not even while the list is on its way.
  await expect(page.locator('body')).not.toHaveAttribute('data-said-nothing');
  await expect(done).not.toContainText('Undone');
  await expect(done).not.toContainText('by ');
  await settings.openPart('General');
  await settings.yourName.fill('Eva de Wit');
  await settings.yourName.press('Enter');
  await expect(settings.yourName).toBeFocused();
  await settings.openPart('History');
  await expect(done).toContainText(`by ${userInfo().username}`);
  await shell.undo.click();
  await expect(done).toContainText('Undone');

  // The backup is put back over what came after it, which is a step as any other.
  await shell.redo.click();
  await settings.openPart('Workspace');
  await settings.restoreNewest.click();
  await expect(settings.restoring).toContainText(/Becomes as it was\s*1 circle/);
  await settings.restoring.getByRole('button', { name: 'Put back here' }).click();
  await shell.expectMessage(/^The backup of .* was put back\.$/);
  await expect(settings.restoring).toBeHidden();
  await settings.restoreNewest.click();
  await expect(settings.restoring).toContainText('Nothing in it differs');
  await expect(settings.restoring.getByRole('button', { name: 'Put back here' })).toBeDisabled();
  await settings.restoring.getByRole('button', { name: 'Make a new file of it' }).click();
  await shell.expectMessage(/^A new file was made: .*\.circles$/);
  await settings.openPart('History');
  await expect(done.first()).toContainText(/The backup of .* put back/i);
});

test('language and a circle are set with the keyboard alone', async ({ settings, shell, page }) => {
  await tabTo(page, shell.link('Settings'));
  await page.keyboard.press('Enter');
  await tabTo(page, settings.part('General'));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, settings.circle('Core'));
  await page.keyboard.press('Enter');
  await tabTo(page, settings.circleForm('Core').field('Capacity'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(settings.circle('Core')).toContainText('Up to 12 people');
  await tabTo(page, settings.part('Circles'));
  await page.keyboard.press('ArrowUp');
  await tabTo(page, page.getByRole('radiogroup', { name: 'Language' }).getByRole('radio').first());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(settings.heading).toHaveText('Instellingen');
});

test('the settings of a circle have no serious violation', async ({ settings, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await settings.open();
  const form = await settings.openCircle('Core');
  await expect(form.save).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});
