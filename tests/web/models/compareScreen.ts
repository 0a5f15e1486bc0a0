import type { Locator, Page } from '@playwright/test';
import { Drawing } from './drawing.ts';
import { FunnelDrawing } from './funnelScreen.ts';
import { Screen } from './screen.ts';

/** Compare: rings and funnel beside each other, and one that turns into the other. */
export class CompareScreen extends Screen {
  readonly name = 'Compare';
  protected readonly title = /^The same people, twice$/;
  readonly rings: Drawing;
  readonly funnel: FunnelDrawing;
  readonly morph: Drawing;
  protected readonly content: Locator;

  constructor(page: Page) {
    super(page);
    this.rings = new Drawing(page, 'Circles');
    this.funnel = new FunnelDrawing(page);
    this.morph = new Drawing(page, 'Circles and funnel');
    this.content = this.rings.label('Core');
  }

  override async expectShown(): Promise<void> {
    await super.expectShown();
    await this.rings.settle();
    await this.funnel.settle();
  }

  async startMorph(): Promise<void> {
    await this.button('Morph into one another').click();
  }

  async morphToFunnel(): Promise<void> {
    await this.button('To the funnel').click();
  }

  async morphToCircles(): Promise<void> {
    await this.button('To the circles').click();
  }

  async showSideBySide(): Promise<void> {
    await this.button('Side by side').click();
  }
}
