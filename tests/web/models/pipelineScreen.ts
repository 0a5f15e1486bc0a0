import { expect, type Locator, type Page } from '@playwright/test';
import { Screen } from './screen.ts';

/** Pipeline: the deals by how they stand. */
export class PipelineScreen extends Screen {
  readonly name = 'Pipeline';
  protected readonly title = /^Pipeline$/;
  protected readonly content: Locator;

  constructor(page: Page) {
    super(page);
    this.content = this.column('Open').or(this.shell.main.getByRole('heading', { name: 'No deals yet' }));
  }

  column(status: string): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^${status} \\d+$`) });
  }

  deal(status: string, title: string): Locator {
    return this.column(status).getByRole('listitem').filter({ hasText: title });
  }

  async mark(deal: string, as: string): Promise<void> {
    await this.page.getByRole('button', { name: `Change how “${deal}” stands` }).click();
    await this.page.getByRole('menuitem', { name: `Mark as ${as}` }).click();
  }

  async openForm(): Promise<DealForm> {
    await this.button('New deal').click();
    const form = new DealForm(this.page);
    await expect(form.root).toBeVisible();
    return form;
  }
}

/** The form of a new deal. */
export class DealForm {
  readonly root: Locator;
  readonly title: Locator;
  readonly with: Locator;
  readonly amount: Locator;
  readonly currency: Locator;
  readonly save: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: 'New deal' });
    this.title = this.root.getByRole('textbox', { name: 'Title' });
    this.with = this.root.getByRole('combobox', { name: 'With' });
    this.amount = this.root.getByRole('textbox', { name: 'Amount' });
    this.currency = this.root.getByRole('combobox', { name: 'Currency' });
    this.save = this.root.getByRole('button', { name: 'Save' });
  }
}
