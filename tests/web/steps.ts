import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';

/** The names of all screens in English. */
export const screens = [
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

/** Goes to a screen by its link in the main navigation, named in the interface language. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: screen, exact: true }).click();
}

/** A message that tells what was done. */
export function message(page: Page, text: string | RegExp): Locator {
  return page.getByRole('status').getByText(text);
}

/** Takes back what the message tells, with the button beside it. */
export async function undoFromMessage(page: Page, text: string | RegExp): Promise<void> {
  await page
    .getByRole('status')
    .getByRole('group')
    .filter({ hasText: text })
    .getByRole('button', { name: 'Undo' })
    .click();
}

/** Tabs until the control has the focus, as somebody without a mouse does; fails when it cannot be reached. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  const longestWay = 200;
  for (let step = 0; step < longestWay; step += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${control} cannot be reached with Tab`);
}

/** What keeps people from using the page as it is now: serious and critical violations, each with its elements. */
export async function barriers(page: Page): Promise<string[]> {
  // Without frames to look into, the older way needs no second page.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}
