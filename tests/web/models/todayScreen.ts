import { expect, type Locator, type Page } from '@playwright/test';
import { Screen } from './screen.ts';

/** Today: what asks for attention from the inside out, what was done, how full the circles are. */
export class TodayScreen extends Screen {
  readonly name = 'Today';
  protected readonly title = /^Today, /;
  /** Everything that asks for attention, in order. */
  readonly rows: Locator;
  /** Who waits longer than their circle promises. */
  readonly waiting: Locator;
  readonly steps: Locator;
  readonly wavesDue: Locator;
  readonly suggestions: Locator;
  readonly done: Locator;
  /** One line per circle. */
  readonly circlesNow: Locator;
  readonly lastImports: Locator;
  protected readonly content: Locator;

  constructor(page: Page) {
    super(page);
    this.rows = this.shell.main.locator('li[data-kind]');
    this.waiting = this.kind('cadence').or(this.kind('promise'));
    this.steps = this.kind('step');
    this.wavesDue = this.kind('wave');
    this.suggestions = page.getByRole('region', { name: /suggestions? to decide on/ });
    this.done = page.getByRole('region', { name: /things? done today/ });
    this.circlesNow = page.getByRole('region', { name: 'Your circles now' }).getByRole('listitem');
    this.lastImports = page.getByRole('region', { name: 'Last imports' });
    this.content = this.circlesNow
      .first()
      .or(this.shell.main.getByRole('heading', { name: 'A day starts with people' }));
  }

  /** Rows of one kind. */
  kind(kind: string): Locator {
    return this.shell.main.locator(`li[data-kind="${kind}"]`);
  }

  /** What asks for attention in one circle. */
  inCircle(name: string): Locator {
    return this.shell.main.getByRole('region', { name: new RegExp(`^${name} \\d+$`) });
  }

  /** The row about somebody. */
  about(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('button', { name, exact: true }) });
  }

  /** Shows every row, not just the first of each circle. */
  async showAll(): Promise<void> {
    const more = this.shell.main.getByRole('button', { name: /^Show \d+ more$/ });
    while ((await more.count()) > 0) await more.first().click();
  }

  /** Says to a row that it is not done now. */
  async notNow(name: string, answer: string): Promise<void> {
    await this.shell.main.getByRole('button', { name: `Not now: ${name}` }).click();
    await this.page.getByRole('menuitem', { name: answer }).click();
  }

  /** Opens what is asked before the first wave that is due counts as sent. */
  async openFirstWave(circle: string): Promise<Locator> {
    await this.wavesDue
      .first()
      .getByRole('button', { name: /^Mark “.*” as sent$/ })
      .click();
    const dialog = this.page.getByRole('dialog', { name: `Wave for ${circle}` });
    await expect(dialog).toBeVisible();
    return dialog;
  }
}
