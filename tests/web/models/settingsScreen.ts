import type { Locator, Page } from '@playwright/test';
import { Screen } from './screen.ts';

/** Settings: language, colours and currency, circles, the workspace, and what was done lately. */
export class SettingsScreen extends Screen {
  readonly name: string = 'Settings';
  protected readonly title: RegExp = /^Settings$/;
  readonly doneLately: Locator;
  readonly yourName: Locator;
  /** Opens the dialog that restores the newest backup. */
  readonly restoreNewest: Locator;
  readonly restoring: Locator;
  protected readonly content: Locator;

  constructor(page: Page) {
    super(page);
    this.doneLately = page.getByRole('region', { name: 'Done lately' });
    this.yourName = page.getByRole('textbox', { name: 'Your name' });
    this.restoreNewest = page
      .getByRole('list', { name: 'Backups, newest first' })
      .getByRole('button')
      .first();
    this.restoring = page.getByRole('dialog', { name: /^Restore the backup/ });
    this.content = page.getByRole('tabpanel').getByRole('region').first();
  }

  /** The tab of a part of the settings. */
  part(name: string): Locator {
    return this.page.getByRole('tab', { name });
  }

  async openPart(name: string): Promise<void> {
    await this.part(name).click();
  }

  async choose(group: string, option: string): Promise<void> {
    await this.page.getByRole('radiogroup', { name: group }).getByText(option, { exact: true }).click();
  }

  async chooseCurrency(words: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Currency' }).fill(words);
    await this.page.getByRole('option', { name: option }).click();
  }

  /** The button that opens the settings of a circle. */
  circle(name: string): Locator {
    return this.button(new RegExp(`^${name} `));
  }

  async openCircle(name: string): Promise<CircleForm> {
    await this.openPart('Circles');
    await this.circle(name).click();
    return this.circleForm(name);
  }

  /** Which circles there are, from the inside out. */
  get arrangement(): CircleArrangement {
    return new CircleArrangement(this.page);
  }

  circleForm(name: string): CircleForm {
    return new CircleForm(this.page, name);
  }
}

/** Which circles there are and in what order, before it is saved. */
export class CircleArrangement {
  readonly rows: Locator;
  readonly save: Locator;
  readonly add: Locator;
  readonly newName: Locator;
  readonly gone: Locator;
  readonly said: Locator;

  constructor(page: Page) {
    const list = page.getByRole('list', { name: 'Circles, from the inside out' });
    const region = page.getByRole('region', { name: 'Circles', exact: true });
    this.rows = list.getByRole('listitem');
    this.save = region.getByRole('button', { name: 'Save the circles' });
    this.add = region.getByRole('button', { name: 'Add a circle' });
    this.newName = list.getByRole('textbox', { name: 'Name of the new circle' });
    this.gone = region.getByRole('list', { name: 'Removed circles' });
    this.said = region.locator('[aria-live=polite]').filter({ hasText: /./ }).first();
  }

  handle(name: string): Locator {
    return this.rows.getByRole('button', { name: `Move ${name}`, exact: true });
  }

  remove(name: string): Locator {
    return this.rows.getByRole('button', { name: `Remove ${name}` });
  }
}

/** What can be set of a circle. */
export class CircleForm {
  readonly root: Locator;
  readonly save: Locator;

  constructor(page: Page, circle: string) {
    this.root = page.getByRole('region', { name: new RegExp(`^${circle}`) });
    this.save = this.root.getByRole('button', { name: 'Save' });
  }

  field(name: string): Locator {
    return this.root.getByRole('textbox', { name });
  }
}
