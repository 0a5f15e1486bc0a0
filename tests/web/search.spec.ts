/** The search box of every screen: finds while one types, however it is typed, and works without a mouse. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { goTo } from './steps.ts';

test.use({ workspace: 'sample' });

const box = (page: Page) => page.getByRole('searchbox', { name: 'Search' });
const found = (page: Page) => page.getByRole('listbox', { name: 'Contacts found' }).getByRole('option');
const panel = (page: Page, name: string) => page.getByRole('complementary', { name, exact: true });

for (const { how, text, name } of [
  { how: 'the beginnings of words', text: 'ann berg', name: 'Anna van der Berg' },
  { how: 'words in any order', text: 'noorderlicht anna', name: 'Anna van der Berg' },
  { how: 'a name without its accents', text: 'yildiz elif', name: 'Elif Yıldız' },
  { how: 'a name in capitals', text: 'BRANDSTATTER', name: 'Klaus Brandstätter' },
  { how: 'an organisation', text: 'hansekontor', name: 'Klaus Brandstätter' },
]) {
  test(`finds by ${how}`, async ({ page }) => {
    await box(page).fill(text);
    await expect(found(page).filter({ hasText: name })).toBeVisible();
  });
}

test('finds by the digits of a phone number, with and without the country code', async ({ page }) => {
  await box(page).fill('anna van der berg');
  await found(page).first().click();
  const number = await panel(page, 'Anna van der Berg').locator('a[href^="tel:"]').first().textContent();
  const digits = (number ?? '').replace(/\D/g, '');
  expect(digits.length).toBeGreaterThan(8);
  for (const typed of [`+${digits}`, `0${digits.slice(2)}`, digits.slice(2, 9)]) {
    await box(page).fill(typed);
    await expect(found(page).filter({ hasText: 'Anna van der Berg' })).toBeVisible();
  }
});

test('the best match comes first, and an organisation before its people', async ({ page }) => {
  await box(page).fill('brouwerij stadshert');
  await expect(found(page).first()).toHaveText('Brouwerij Stadshert');
  await expect(found(page).filter({ hasText: 'Bram ten Cate' })).toBeVisible();
});

test('says so when nobody is found, and forgets what was typed once somebody is chosen', async ({ page }) => {
  await box(page).fill('qqqq');
  await expect(page.getByText('Nobody by that name.')).toBeVisible();
  await box(page).fill('fleur');
  await found(page).filter({ hasText: 'Fleur Hoekstra' }).click();
  await expect(panel(page, 'Fleur Hoekstra')).toBeVisible();
  await expect(box(page)).toHaveValue('');
});

test('an archived contact is not found', async ({ page }) => {
  await box(page).fill('ingeborg haverkamp');
  await found(page).first().click();
  await panel(page, 'Ingeborg Haverkamp').getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByRole('status').getByText('is in the archive')).toBeVisible();
  await box(page).fill('ingeborg haverkamp');
  await expect(page.getByText('Nobody by that name.')).toBeVisible();
});

test('works by keyboard alone, from any screen, and gives the focus back', async ({ page }) => {
  await goTo(page, 'Reports');
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('ten cate');
  await expect(found(page)).toHaveCount(2);
  const names = await found(page).allTextContents();
  await expect(found(page).first()).toHaveAttribute('data-combobox-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const second = names[1]?.startsWith('Bram') ? 'Bram ten Cate' : 'Ilse ten Cate';
  await expect(panel(page, second)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page, second)).toBeHidden();
  await expect(box(page)).toBeFocused();

  await page.keyboard.type('ten cate');
  await expect(found(page)).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(found(page)).toHaveCount(0);
  await expect(box(page)).toBeFocused();
});
