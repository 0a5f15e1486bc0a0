import { expect, type Locator, type Page } from '@playwright/test';
import { Screen } from './screen.ts';

/** Reports: who brings the revenue, per circle and per stage. */
export class ReportsScreen extends Screen {
  readonly name = 'Reports';
  protected readonly title = /^Reports$/;
  readonly perCircle: Locator;
  readonly perStage: Locator;
  /** The few customers who bring most. */
  readonly pareto: Locator;
  protected readonly content: Locator;

  constructor(page: Page) {
    super(page);
    this.perCircle = page.getByRole('table', { name: 'Per circle' });
    this.perStage = page.getByRole('table', { name: 'Per stage' });
    this.pareto = page.getByRole('region', { name: 'Who brings the revenue' });
    this.content = this.perStage.or(
      this.shell.main.getByRole('heading', { name: 'Figures come with people' }),
    );
  }

  /** The figures of a column of a table, without the rows' titles. */
  async figures(table: Locator, column: 'people' | 'revenue'): Promise<number[]> {
    const rows = table.getByRole('row');
    await expect(rows.nth(1)).toBeVisible();
    const texts = await rows.evaluateAll(
      (all, at) => all.slice(1).map((row) => row.children[at]?.textContent ?? ''),
      column === 'people' ? 1 : 2,
    );
    return texts.map((text) => Number(text.replace(/[^\d-]/g, '')));
  }
}
