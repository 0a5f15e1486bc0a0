import { expect, test } from './fixtures.ts';
import { Shell } from './models/shell.ts';

test.describe('the page and its host', () => {
  test.beforeEach(({ host }) => {
    test.skip(host !== 'web', 'the desktop app has no address, token or connection to lose');
  });

  test('the token leaves the address bar and reloading still works', async ({ program: { page } }) => {
    const { navigation } = new Shell(page);
    await expect(navigation).toBeVisible();
    expect(page.url()).not.toContain('token');
    await page.reload();
    await expect(navigation).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('nothing on the page is refused by the content policy', async ({ program: { page, url } }) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    for (const route of ['today', 'circles', 'contacts', 'settings']) {
      await page.goto(new URL(`/${route}${new URL(url).search}`, url).href);
      await expect(new Shell(page).navigation).toBeVisible();
    }
    expect(refused).toEqual([]);
  });
});
