import { expect, type Locator, type Page } from '@playwright/test';
import { ContactForm, type Filled } from './contactForm.ts';
import type { ContactPanel } from './contactPanel.ts';
import { Screen } from './screen.ts';

export type ContactList = 'People' | 'Organisations' | 'Archive';

/** Contacts: the lists of people and organisations, and the archive. */
export class ContactsScreen extends Screen {
  readonly name = 'Contacts';
  protected readonly title = /contacts?$/i;
  readonly people: Locator;
  /** What can be done with who is selected. */
  readonly bulk: Locator;
  readonly filter: Locator;
  protected readonly content: Locator;

  constructor(page: Page) {
    super(page);
    this.people = this.list('People');
    this.bulk = page.getByRole('region', { name: 'With the selected contacts' });
    this.filter = page.getByRole('textbox', { name: 'Filter this list' });
    this.content = page
      .getByRole('table')
      .getByRole('row')
      .nth(1)
      .or(this.shell.main.getByRole('heading', { level: 2 }))
      .first();
  }

  list(name: ContactList): Locator {
    return this.page.getByRole('table', { name, exact: true });
  }

  row(name: string, list: ContactList = 'People'): Locator {
    return this.list(list).getByRole('row', { name });
  }

  /** Names in a list from the top, as far as they are in sight. */
  async namesIn(list: ContactList): Promise<string[]> {
    return this.list(list).getByRole('row').locator('[data-control="name"]').allTextContents();
  }

  async expectNames(names: readonly string[], list: ContactList = 'People'): Promise<void> {
    await expect.poll(() => this.namesIn(list)).toEqual(names);
  }

  async expectFirst(name: string): Promise<void> {
    await expect.poll(async () => (await this.namesIn('People'))[0]).toBe(name);
  }

  /** How many people the list holds, in sight or not. */
  async expectCount(count: number): Promise<void> {
    await expect(this.people).toHaveAttribute('aria-rowcount', String(count + 1));
  }

  async show(list: ContactList): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'List' }).getByText(list, { exact: true }).click();
  }

  column(name: string, list: ContactList = 'People'): Locator {
    return this.list(list).getByRole('columnheader', { name });
  }

  async sortBy(column: string, list: ContactList = 'People'): Promise<void> {
    await this.column(column, list).getByRole('button').click();
  }

  async onlyCircle(circle: string): Promise<void> {
    await this.page
      .getByRole('group', { name: 'Filter by circle' })
      .getByRole('button', { name: new RegExp(`^${circle}`) })
      .click();
  }

  async openContact(name: string, list: ContactList = 'People'): Promise<ContactPanel> {
    await this.row(name, list).getByRole('button').click();
    const panel = this.shell.panel(name);
    await expect(panel.root).toBeVisible();
    return panel;
  }

  async openForm(): Promise<ContactForm> {
    await this.button('New contact').first().click();
    const form = new ContactForm(this.page);
    await expect(form.root).toBeVisible();
    return form;
  }

  /** Writes somebody down, whose panel is open then. */
  async add(filled: Filled): Promise<ContactPanel> {
    const form = await this.openForm();
    await form.fill(filled);
    await form.save();
    const panel = this.shell.panel([filled.given, filled.family].filter(Boolean).join(' '));
    await expect(panel.root).toBeVisible();
    return panel;
  }

  box(name: string): Locator {
    return this.page.getByRole('checkbox', { name: `Select ${name}`, exact: true });
  }

  /** Does something with everybody who is selected, with the choice the button opens, if it does. */
  async withSelected(action: string, choice?: string): Promise<void> {
    await this.bulk.getByRole('button', { name: action }).click();
    if (choice !== undefined) await this.page.getByRole('menuitem', { name: choice }).click();
  }
}
