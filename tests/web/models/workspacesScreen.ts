import type { Locator, Page } from '@playwright/test';
import { Screen } from './screen.ts';

/** Workspaces: all that were opened here, what is due in each, and the way from one to another. */
export class WorkspacesScreen extends Screen {
  readonly name = 'Workspaces';
  protected readonly title = /^Workspaces$/;
  protected readonly content: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    super(page);
    this.content = page.getByRole('table', { name: 'Workspaces' });
    this.rows = this.content.locator('tbody').getByRole('row');
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  /** Makes a workspace by typing its path, where no dialog of the system asks. */
  async create(file: string): Promise<void> {
    await this.button('New workspace…').click();
    await this.shell.dialog.getByRole('textbox').fill(file);
    await this.shell.dialog.getByRole('button', { name: 'Make it' }).click();
  }

  /** Opens a file by typing its path, where no dialog of the system asks. */
  async openPath(file: string): Promise<void> {
    await this.button('Open another…').click();
    await this.shell.dialog.getByRole('textbox').fill(file);
    await this.shell.dialog.getByRole('button', { name: 'Open', exact: true }).click();
  }

  /** Chooses from the menu of a workspace. */
  async choose(name: string, what: string): Promise<void> {
    await this.button(`What can be done with ${name}`).click();
    await this.page.getByRole('menuitem', { name: what }).click();
  }

  async goTo(name: string): Promise<void> {
    await this.row(name).getByRole('button', { name, exact: true }).click();
  }
}
