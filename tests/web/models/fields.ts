import type { Locator } from '@playwright/test';

/** Picks an option of a field that offers a list. */
export async function pick(field: Locator, option: string): Promise<void> {
  await field.click();
  await field.page().getByRole('option', { name: option, exact: true }).click();
}

/** Finds an option of a field that offers what fits the text typed, and picks it. */
export async function lookUp(field: Locator, text: string, option: string): Promise<void> {
  await field.fill(text);
  await field.page().getByRole('option', { name: option }).click();
}
