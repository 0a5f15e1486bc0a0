import { expect, type Locator, type Page } from '@playwright/test';
import { ContactPanel } from './contactPanel.ts';

/** What every screen stands in: navigation, search, undo and redo, messages, the open contact. */
export class Shell {
  readonly page: Page;
  readonly navigation: Locator;
  /** The screen that is shown. */
  readonly main: Locator;
  readonly search: Locator;
  /** What a search has found. */
  readonly found: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly dialog: Locator;
  /** The strip of messages below the screens, in English. */
  readonly strip: Locator;
  /** What was done or is offered, each with its buttons. */
  readonly messages: Locator;

  constructor(page: Page) {
    this.page = page;
    this.navigation = page.getByRole('navigation');
    this.main = page.getByRole('main');
    this.search = page.getByRole('searchbox', { name: 'Search' });
    this.found = page.getByRole('listbox', { name: 'Contacts found' }).getByRole('option');
    this.undo = this.navigation.getByRole('button', { name: 'Undo', exact: true });
    this.redo = this.navigation.getByRole('button', { name: 'Redo', exact: true });
    this.dialog = page.getByRole('dialog');
    this.strip = page.getByRole('status', { name: 'Messages' });
    this.messages = this.strip.getByRole('group');
  }

  link(screen: string): Locator {
    return this.navigation.getByRole('link', { name: screen, exact: true });
  }

  /** A message that tells what was done. */
  message(text: string | RegExp): Locator {
    return this.page.getByRole('status').getByText(text);
  }

  async expectMessage(text: string | RegExp): Promise<void> {
    await expect(this.message(text)).toBeVisible();
  }

  /** Takes back what a message tells, with the button beside it. */
  async undoFromMessage(text: string | RegExp): Promise<void> {
    await this.messages.filter({ hasText: text }).getByRole('button', { name: 'Undo' }).click();
  }

  panel(name: string): ContactPanel {
    return new ContactPanel(this.page, name);
  }

  /** Searches for somebody and opens who is found first by that name. */
  async openContact(name: string): Promise<ContactPanel> {
    await this.search.fill(name);
    await this.found.filter({ hasText: name }).first().click();
    const panel = this.panel(name);
    await expect(panel.root).toBeVisible();
    return panel;
  }

  /** Selects somebody by a search, without leaving the panel open. */
  async select(name: string): Promise<void> {
    const panel = await this.openContact(name);
    await panel.close();
  }
}
