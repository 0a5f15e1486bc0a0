import { expect, type Locator, type Page } from '@playwright/test';
import { InsightDesk } from './insightDesk.ts';
import { Screen } from './screen.ts';

/** Insights: everything worth sharing, and how far each has come. */
export class InsightsScreen extends Screen {
  readonly name = 'Insights';
  protected readonly title = /^Insights$/;
  protected readonly content: Locator;

  constructor(page: Page) {
    super(page);
    this.content = this.shell.main
      .getByRole('listitem')
      .or(this.shell.main.getByRole('heading', { level: 2 }))
      .first();
  }

  /** Writes down a new insight, and is at its desk then. */
  async create(title: string): Promise<InsightDesk> {
    await this.button('New insight').first().click();
    await this.shell.dialog.getByRole('textbox', { name: 'Title' }).fill(title);
    await this.shell.dialog.getByRole('button', { name: 'Create insight' }).click();
    return this.desk(title);
  }

  insight(title: string): Locator {
    return this.shell.main.getByRole('link', { name: title });
  }

  async openInsight(title: string): Promise<InsightDesk> {
    await this.insight(title).click();
    return this.desk(title);
  }

  private async desk(title: string): Promise<InsightDesk> {
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    return new InsightDesk(this.page);
  }
}
