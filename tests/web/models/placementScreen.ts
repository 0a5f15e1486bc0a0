import { expect, type Locator, type Page } from '@playwright/test';
import { boxOf, Drawing } from './drawing.ts';
import { Shell } from './shell.ts';

/** What the screen calls its parts. */
const english = {
  offer: /^Place \d+ people$/,
  rings: 'Circles',
  left: /^\d+ people to place$/,
  undo: /^Undo/,
  stop: 'Stop for now',
  skip: /^Skip/,
  rest: /^Leave all \d+ where they are$/,
  done: 'Everybody has a place',
};

/** The placement session; in English unless it is given other names. */
export class PlacementScreen {
  readonly page: Page;
  readonly heading: Locator;
  readonly card: Locator;
  /** Name of who is dealt. */
  readonly name: Locator;
  /** What is told to who cannot see it. */
  readonly said: Locator;
  readonly rings: Drawing;
  private readonly names: typeof english;
  private readonly main: Locator;

  constructor(page: Page, names = english) {
    this.page = page;
    this.names = names;
    this.main = new Shell(page).main;
    this.heading = page.getByRole('heading', { level: 1 });
    this.name = this.main.getByRole('heading', { level: 2 });
    this.card = this.main.getByRole('region').filter({ has: page.getByRole('heading', { level: 2 }) });
    this.said = this.main.getByRole('status');
    this.rings = new Drawing(page, names.rings);
  }

  /** Follows the offer that stands on the screen or dialog. */
  async begin(): Promise<void> {
    await this.page.getByRole('link', { name: this.names.offer }).last().click();
    await expect(this.heading).toHaveText(this.names.left);
  }

  /** How many are left. */
  async left(): Promise<number> {
    return Number(/\d+/.exec(await this.heading.innerText())?.[0] ?? 0);
  }

  async expectLeft(count: number): Promise<void> {
    await expect(this.heading).toHaveText(new RegExp(`\\b${count}\\b`));
  }

  button(name: 'undo' | 'skip' | 'rest'): Locator {
    return this.main.getByRole('button', { name: this.names[name] });
  }

  /** The button of a circle, with its number. */
  choice(circle: string): Locator {
    return this.main.getByRole('listitem').getByRole('button', { name: new RegExp(`^${circle} ?\\d`) });
  }

  /** Something several have in common. */
  group(name: RegExp): Locator {
    return this.card.getByRole('button', { name });
  }

  /** Drags the card onto the outermost ring. */
  async dragOutermost(): Promise<void> {
    await this.rings.settle();
    const { width, height } = await boxOf(this.rings.canvas);
    const outer = Math.min(width, height) / 2;
    const targetPosition = { x: width / 2, y: height / 2 + outer - 18 };
    await this.card.dragTo(this.rings.canvas, { targetPosition });
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async stop(): Promise<void> {
    await this.main.getByRole('link', { name: this.names.stop }).click();
  }

  async expectDone(): Promise<void> {
    await expect(this.heading).toHaveText(this.names.done);
  }
}
