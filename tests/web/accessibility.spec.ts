import { expect, test } from './fixtures.ts';
import { barriers, goTo, screens } from './steps.ts';

for (const workspace of ['sample', 'empty'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${workspace} workspace, ${colorScheme}`, () => {
      test.use({ workspace, colorScheme, reducedMotion: 'reduce' });

      for (const screen of screens) {
        test(`${screen} has no serious violation`, async ({ page }) => {
          await goTo(page, screen);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await page.waitForLoadState('networkidle');
          expect(await barriers(page)).toEqual([]);
        });
      }
    });
  }
}
