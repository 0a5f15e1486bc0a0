/** Reports and Playbook: figures that agree with each other and with the people they are about. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { goTo } from './steps.ts';

/** The figures of a column, from 1, without the rows' titles. */
async function figures(page: Page, table: string, column: number): Promise<number[]> {
  const rows = page.getByRole('table', { name: table }).getByRole('row');
  await expect(rows.nth(1)).toBeVisible();
  const texts = await rows.evaluateAll(
    (all, at) => all.slice(1).map((row) => row.children[at]?.textContent ?? ''),
    column,
  );
  return texts.map((text) => Number(text.replace(/[^\d-]/g, '')));
}

/** How many people the contacts screen says there are, as "240 contacts". */
async function contactsTitle(page: Page): Promise<string> {
  await goTo(page, 'Contacts');
  return (await page.getByRole('heading', { level: 1, name: /\d contacts$/ }).textContent()) ?? '';
}

const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);

test.describe('with the sample', () => {
  test.use({ workspace: 'sample' });

  test('both tables are about the same people and the same revenue', async ({ page }) => {
    const contacts = await contactsTitle(page);
    await goTo(page, 'Reports');
    const [people, revenue] = [1, 2];
    const perCircle = await figures(page, 'Per circle', people);
    expect(perCircle).toHaveLength(5);
    expect(`${sum(perCircle)} contacts`).toBe(contacts);
    expect(sum(await figures(page, 'Per stage', people))).toBe(sum(perCircle));
    const total = sum(await figures(page, 'Per circle', revenue));
    expect(total).toBeGreaterThan(0);
    expect(sum(await figures(page, 'Per stage', revenue))).toBe(total);
    await expect(page.getByRole('main')).toContainText(`good for €${total.toLocaleString('en-GB')} in all`);
  });

  test('the few customers who bring most are drawn and named, and open', async ({ page }) => {
    await goTo(page, 'Reports');
    const pareto = page.getByRole('region', { name: 'Who brings the revenue' });
    const finding = (await pareto.getByRole('heading').textContent()) ?? '';
    const [, few, all] = /^(\d+) of (\d+) customers bring 80% of the revenue$/.exec(finding) ?? [];
    expect(Number(few)).toBeLessThan(Number(all) / 3);
    await expect(pareto.getByRole('img', { name: `${few} of ${all} customers bring 8` })).toBeVisible();
    const outside = Number(/(\d+) of them (is|are) not/.exec((await pareto.textContent()) ?? '')?.[1]);
    const candidates = pareto.getByRole('button');
    await expect(candidates).toHaveCount(outside);
    const name = (await candidates.first().textContent()) ?? '';
    await candidates.first().click();
    await expect(page.getByRole('complementary', { name })).toBeVisible();
  });

  test('the playbook counts everybody once', async ({ page }) => {
    const contacts = await contactsTitle(page);
    await goTo(page, 'Playbook');
    const stages = page.getByRole('main').getByRole('listitem');
    await expect(stages).toHaveCount(12);
    const counts = (await stages.allTextContents()).map((text) =>
      Number(/(\d+) (person|people)/.exec(text)?.[1]),
    );
    expect(`${sum(counts)} contacts`).toBe(contacts);
  });
});

test('without people, reports teach and offer the ways to begin', async ({ page }) => {
  await goTo(page, 'Reports');
  await expect(page.getByRole('heading', { name: 'Figures come with people' })).toBeVisible();
  for (const name of ['Import contacts', 'Fill with the sample', 'New contact']) {
    await expect(page.getByRole('main').getByRole('button', { name })).toBeVisible();
  }
});
