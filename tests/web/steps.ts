import type { Locator, Page } from '@playwright/test';

const hasFocus = (control: Locator) => control.evaluate((element) => element === document.activeElement);

/** Presses a key until the control has the focus; fails when that takes more steps than there can be. */
async function press(page: Page, key: string, control: Locator, atMost: number): Promise<void> {
  for (let step = 0; step < atMost; step += 1) {
    if (await hasFocus(control)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${control} cannot be reached with ${key}`);
}

/** Tabs until the control has the focus, as somebody without a mouse does; fails when it cannot be reached. */
export function tabTo(page: Page, control: Locator): Promise<void> {
  return press(page, 'Tab', control, 200);
}

/** Walks a menu down to an item. */
export function arrowTo(page: Page, item: Locator): Promise<void> {
  return press(page, 'ArrowDown', item, 20);
}
