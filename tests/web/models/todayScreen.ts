import { expect, type Locator, type Page } from '@playwright/test';
import { Screen } from './screen.ts';

/** Today: who waits for contact, which waves are due, how full the circles are. */
export class TodayScreen extends Screen {
  readonly name = 'Today';
  protected readonly title = /^Today, /;
  readonly waiting: Locator;
  readonly suggestions: Locator;
  readonly wavesDue: Locator;
  /** One line per circle. */
  readonly circlesNow: Locator;
  readonly lastImports: Locator;
  protected readonly content: Locator;

  constructor(page: Page) {
    super(page);
    this.waiting = page.getByRole('region', { name: /waits? for contact/ });
    this.suggestions = page.getByRole('region', { name: /suggestions? to decide on/ });
    this.wavesDue = page.getByRole('region', { name: /waves? (is|are) due/ }).getByRole('listitem');
    this.circlesNow = page.getByRole('region', { name: 'Your circles now' }).getByRole('listitem');
    this.lastImports = page.getByRole('region', { name: 'Last imports' });
    this.content = this.circlesNow
      .first()
      .or(this.shell.main.getByRole('heading', { name: 'A day starts with people' }));
  }

  /** How many people the title of the list says wait. */
  async waitingCount(): Promise<number> {
    return Number.parseInt((await this.waiting.getByRole('heading').textContent()) ?? '', 10);
  }

  /** Shows everybody who waits, not just the first. */
  async showAllWaiting(): Promise<void> {
    const more = this.waiting.getByRole('button', { name: /^Show \d+ more$/ });
    while (await more.isVisible()) await more.click();
  }

  /** Opens what is asked before the first wave that is due counts as sent. */
  async openFirstWave(circle: string): Promise<Locator> {
    await this.wavesDue.first().getByRole('button', { name: 'Mark as sent' }).click();
    const dialog = this.page.getByRole('dialog', { name: `Wave for ${circle}` });
    await expect(dialog).toBeVisible();
    return dialog;
  }
}
