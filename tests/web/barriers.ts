import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * What keeps people from using the page as it is now, in the light and in the dark: serious and critical
 * violations, each with its elements. Both are looked at on the same page, which follows the system; what
 * stands on it is the same, so the dark is asked about its colours only.
 */
export async function barriers(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme);
    // Without frames to look into, the older way needs no second page.
    // What is in order is not described element by element: that took half of the time.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    if (scheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
    const { violations } = await axe.analyze();
    for (const { impact, id, nodes } of violations) {
      if (impact !== 'serious' && impact !== 'critical') continue;
      found.push(`${scheme}, ${id}: ${nodes.map(({ html }) => html).join('\n')}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}
