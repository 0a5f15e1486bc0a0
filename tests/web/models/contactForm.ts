import { expect, type Locator, type Page } from '@playwright/test';

/** What can be filled in of a contact in one go. */
export interface Filled {
  readonly given?: string;
  readonly family?: string;
  readonly organisation?: string;
}

/** The form of a contact, new or there already. */
export class ContactForm {
  readonly root: Locator;
  readonly given: Locator;
  readonly family: Locator;
  readonly organisation: Locator;
  readonly circle: Locator;

  /** @param name what its title says: "New contact", or "Edit" with the name */
  constructor(page: Page, name: string | RegExp = 'New contact') {
    this.root = page.getByRole('dialog', { name });
    this.given = this.field('Given name');
    this.family = this.field('Family name');
    this.organisation = this.root.getByLabel('Organisation', { exact: true }).last();
    this.circle = this.choice('Circle');
  }

  field(name: string): Locator {
    return this.root.getByRole('textbox', { name, exact: true });
  }

  /** A field that offers a list. */
  choice(name: string): Locator {
    return this.root.getByRole('combobox', { name });
  }

  async fill({ given = '', family = '', organisation = '' }: Filled): Promise<void> {
    await this.given.fill(given);
    await this.family.fill(family);
    if (organisation !== '') await this.organisation.fill(organisation);
  }

  async add(what: 'e-mail' | 'address'): Promise<void> {
    await this.root.getByRole('button', { name: `Add ${what}` }).click();
  }

  async showMore(): Promise<void> {
    await this.root.getByRole('button', { name: 'More details' }).click();
  }

  /** Presses Save; the form stays when something is wrong. */
  async trySave(): Promise<void> {
    await this.root.getByRole('button', { name: 'Save' }).click();
  }

  async save(): Promise<void> {
    await this.trySave();
    await expect(this.root).toHaveCount(0);
  }

  async cancel(): Promise<void> {
    await this.root.getByRole('button', { name: 'Cancel' }).click();
    await expect(this.root).toHaveCount(0);
  }
}
