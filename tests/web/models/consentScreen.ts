import type { Locator, Page } from '@playwright/test';
import { Screen } from './screen.ts';

/** With whom may be shared: reached from the reports. */
export class ConsentScreen extends Screen {
  readonly name = 'Consent';
  protected readonly title = /^Consent$/;
  readonly perCircle: Locator;
  readonly list: Locator;
  protected readonly content: Locator;

  constructor(page: Page) {
    super(page);
    this.perCircle = page.getByRole('table', { name: 'Consent per circle' });
    this.list = page.getByRole('table', { name: 'Who said what' });
    this.content = this.list.or(this.shell.main.getByRole('heading', { name: 'Consent comes with people' }));
  }

  override async open(): Promise<void> {
    await this.shell.link('Reports').click();
    await this.shell.main.getByRole('link', { name: 'Consent to sharing' }).click();
    await this.expectShown();
  }

  /** How many the list holds now. */
  async count(): Promise<number> {
    return Number(await this.list.getAttribute('aria-rowcount')) - 1;
  }
}
