import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

const screens = [
  'Today',
  'Circles',
  'Funnel',
  'Compare',
  'Contacts',
  'Insights',
  'Pipeline',
  'Playbook',
  'Reports',
  'Settings',
];

for (const workspace of ['sample', 'empty'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${workspace} workspace, ${colorScheme}`, () => {
      test.use({ workspace, colorScheme, reducedMotion: 'reduce' });

      for (const screen of screens) {
        test(`${screen} has no serious violation`, async ({ page }) => {
          await page
            .getByRole('navigation', { name: 'Main' })
            .getByRole('link', { name: screen, exact: true })
            .click();
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await page.waitForLoadState('networkidle');
          const { violations } = await new AxeBuilder({ page }).analyze();
          const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
          expect(
            serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`),
          ).toEqual([]);
        });
      }
    });
  }
}
