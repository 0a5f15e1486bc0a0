import { expect, type Locator, type Page } from '@playwright/test';
import { Shell } from './shell.ts';

/** What the models of screens have in common. */
export abstract class Screen {
  readonly page: Page;
  readonly shell: Shell;
  readonly heading: Locator;
  /** Its name in the main navigation. */
  abstract readonly name: string;
  /** Its title once its data is there; the titles of no two screens are alike. */
  protected abstract readonly title: RegExp;
  /** What it shows when its data is there, whether or not there is any. */
  protected abstract readonly content: Locator;

  constructor(page: Page) {
    this.page = page;
    this.shell = new Shell(page);
    this.heading = page.getByRole('heading', { level: 1 });
  }

  /** Goes to the screen by its link, and waits until it is really there. */
  async open(): Promise<void> {
    await this.shell.link(this.name).click();
    await this.expectShown();
  }

  /**
   * The screen and its data are shown. The screen before stays until this one is loaded, and some show
   * their frame before they know anything.
   */
  async expectShown(): Promise<void> {
    await expect(this.heading).toHaveText(this.title);
    await expect(this.content).toBeVisible();
  }

  /** A button that stands on the screen itself. */
  button(name: string | RegExp): Locator {
    return this.shell.main.getByRole('button', { name });
  }
}
