/** The search box of every screen: finds while one types, however it is typed, and works without a mouse. */
import { expect, test } from './fixtures.ts';

test.use({ workspace: 'sample' });

test('finds however it is typed, and the best match first', async ({ shell }) => {
  for (const { how, text, name } of [
    { how: 'the beginnings of words', text: 'ann berg', name: 'Anna van der Berg' },
    { how: 'words in any order', text: 'noorderlicht anna', name: 'Anna van der Berg' },
    { how: 'a name without its accents', text: 'yildiz elif', name: 'Elif Yıldız' },
    { how: 'a name in capitals', text: 'BRANDSTATTER', name: 'Klaus Brandstätter' },
    { how: 'an organisation', text: 'hansekontor', name: 'Klaus Brandstätter' },
  ]) {
    await shell.search.fill(text);
    await expect(shell.found.filter({ hasText: name }), how).toBeVisible();
  }
  await shell.search.fill('brouwerij stadshert');
  await expect(shell.found.first(), 'an organisation before its people').toHaveText('Brouwerij Stadshert');
  await expect(shell.found.filter({ hasText: 'Bram ten Cate' })).toBeVisible();
});

test('finds by the digits of a phone number, with and without the country code', async ({ shell }) => {
  const anna = await shell.openContact('Anna van der Berg');
  const number = await anna.root.locator('a[href^="tel:"]').first().textContent();
  const digits = (number ?? '').replace(/\D/g, '');
  expect(digits.length).toBeGreaterThan(8);
  for (const typed of [`+${digits}`, `0${digits.slice(2)}`, digits.slice(2, 9)]) {
    await shell.search.fill(typed);
    await expect(shell.found.filter({ hasText: 'Anna van der Berg' })).toBeVisible();
  }
});

test('says so when nobody is found, forgets what was typed once somebody is chosen, and who is archived', async ({
  shell,
  page,
}) => {
  await shell.search.fill('qqqq');
  await expect(page.getByText('Nobody by that name.')).toBeVisible();
  const fleur = await shell.openContact('Fleur Hoekstra');
  await expect(shell.search).toHaveValue('');
  await fleur.archive();
  await shell.expectMessage('is in the archive');
  await shell.search.fill('fleur hoekstra');
  await expect(page.getByText('Nobody by that name.')).toBeVisible();
});

test('works by keyboard alone, from any screen, and gives the focus back', async ({
  reports,
  shell,
  page,
}) => {
  await reports.open();
  await page.keyboard.press('Control+k');
  await expect(shell.search).toBeFocused();
  await page.keyboard.type('ten cate');
  await expect(shell.found).toHaveCount(2);
  const names = await shell.found.allTextContents();
  await expect(shell.found.first()).toHaveAttribute('data-combobox-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const second = shell.panel(names[1]?.startsWith('Bram') ? 'Bram ten Cate' : 'Ilse ten Cate');
  await expect(second.root).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(second.root).toBeHidden();
  await expect(shell.search).toBeFocused();

  await page.keyboard.type('ten cate');
  await expect(shell.found).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(shell.found).toHaveCount(0);
  await expect(shell.search).toBeFocused();
});
