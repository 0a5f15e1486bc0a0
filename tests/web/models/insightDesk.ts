import { expect, type Locator, type Page } from '@playwright/test';
import { Shell } from './shell.ts';

/** The desk of one insight: its texts, and its waves as a table and as ripples. */
export class InsightDesk {
  readonly page: Page;
  readonly text: Locator;
  readonly title: Locator;
  readonly preview: Locator;
  readonly waves: Locator;
  private readonly shell: Shell;

  constructor(page: Page) {
    this.page = page;
    this.shell = new Shell(page);
    this.text = page.getByRole('textbox', { name: 'Text' });
    this.title = page.getByRole('textbox', { name: 'Title' });
    this.preview = page.getByRole('region', { name: 'Preview' });
    this.waves = page.getByRole('table', { name: 'Waves by date' });
  }

  wave(circle: string): Locator {
    return this.waves.getByRole('row').filter({ hasText: circle });
  }

  /** Writes the whole text and saves it. */
  async write(text: string): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'View' }).getByText('Text').click();
    await this.text.fill(text);
    await this.page.getByRole('button', { name: 'Save' }).click();
    await this.shell.expectMessage(/saved/);
  }

  async openSchedule(): Promise<WaveForm> {
    await this.page.getByRole('button', { name: 'Schedule waves' }).first().click();
    return new WaveForm(this.page, 'Schedule waves');
  }

  /** Plans the waves that are proposed, beginning at a moment of the year to come. */
  async schedule(day = '2 Mar 2037', time = '09:00'): Promise<void> {
    const form = await this.openSchedule();
    await form.fillDay(day);
    await form.time.fill(time);
    await form.press('Schedule 5 waves');
    await this.shell.expectMessage('5 waves planned.');
  }

  async change(circle: string): Promise<WaveForm> {
    await this.page.getByRole('button', { name: `Change the wave for ${circle}` }).click();
    return new WaveForm(this.page, `Wave for ${circle}`);
  }

  /** Chooses what else can be done with a wave. */
  async more(circle: string, action: string): Promise<void> {
    await this.page.getByRole('button', { name: `More for the wave for ${circle}` }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  /** Circle, moment and status of every wave as the table has them. */
  async rows(): Promise<string[]> {
    const rows = this.waves.getByRole('row');
    await expect(rows).toHaveCount(6);
    return rows.evaluateAll((all) =>
      all.slice(1).map((row) => {
        const [circle, moment, , , , , status] = [...row.children].map((cell) => cell.textContent);
        return `${circle}: ${moment}, ${status}`;
      }),
    );
  }

  /** The same as the ripples tell those who cannot see them. */
  async ripples(): Promise<string[]> {
    const drawing = this.page.getByRole('img', { name: /^The waves over your circles/ });
    const name = (await drawing.getAttribute('aria-label')) ?? '';
    return name.slice(name.indexOf('out: ') + 'out: '.length).split('; ');
  }
}

/** A dialog that asks when waves go out. */
export class WaveForm {
  readonly root: Locator;
  readonly day: Locator;
  readonly time: Locator;
  readonly proposed: Locator;
  readonly depth: Locator;
  readonly refusal: Locator;

  constructor(page: Page, name: string) {
    this.root = page.getByRole('dialog', { name });
    this.day = this.root.getByRole('textbox', { name: 'Date' });
    this.time = this.root.getByRole('textbox', { name: 'Time', exact: true });
    this.proposed = this.root.getByRole('table', { name: 'Proposed waves' });
    this.depth = this.root.getByRole('combobox', { name: 'Depth' });
    this.refusal = this.root.getByRole('alert');
  }

  /** Fills in the day, which the field takes over when it is left. */
  async fillDay(day: string): Promise<void> {
    await this.day.fill(day);
    await this.day.press('Tab');
    await expect(this.day).toHaveValue(day);
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name });
  }

  async press(name: string): Promise<void> {
    await this.button(name).click();
  }
}
