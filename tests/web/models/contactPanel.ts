import { expect, type Locator, type Page } from '@playwright/test';
import { pick } from './fields.ts';

/** The open contact, at the right of every screen. */
export class ContactPanel {
  readonly root: Locator;
  readonly circle: Locator;
  readonly stage: Locator;
  /** What happened with the contact, latest first. */
  readonly lately: Locator;
  readonly edit: Locator;
  readonly logContact: Locator;

  constructor(page: Page, name: string) {
    this.root = page.getByRole('complementary', { name, exact: true });
    this.circle = this.root.getByRole('combobox', { name: 'Circle' });
    this.stage = this.root.getByRole('combobox', { name: 'Stage' });
    this.lately = this.root.getByRole('region', { name: 'Lately' }).getByRole('listitem');
    this.edit = this.root.getByRole('button', { name: 'Edit' });
    this.logContact = this.root.getByRole('button', { name: 'Log contact' });
  }

  async moveTo(circle: string): Promise<void> {
    await pick(this.circle, circle);
  }

  async setStage(stage: string): Promise<void> {
    await pick(this.stage, stage);
  }

  async promote(): Promise<void> {
    await this.root.getByRole('button', { name: 'Promote' }).click();
  }

  async archive(): Promise<void> {
    await this.root.getByRole('button', { name: 'Archive' }).click();
  }

  async bringBack(): Promise<void> {
    await this.root.getByRole('button', { name: 'Bring back' }).click();
  }

  /** Follows the name of another contact that the panel tells. */
  async follow(name: string): Promise<void> {
    await this.root.getByRole('button', { name }).click();
  }

  async close(): Promise<void> {
    await this.root.getByRole('button', { name: 'Close' }).click();
    await expect(this.root).toBeHidden();
  }
}
