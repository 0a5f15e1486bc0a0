import type { Locator, Page } from '@playwright/test';
import { boxOf, Drawing, type Place } from './drawing.ts';
import { Screen } from './screen.ts';

/** The drawing of the funnel, also beside the rings. */
export class FunnelDrawing extends Drawing {
  constructor(page: Page) {
    super(page, 'Funnel');
  }

  stage(name: string): Locator {
    return this.canvas.getByText(name, { exact: true });
  }

  /** The number under the name of a stage. */
  async countOf(stage: string): Promise<number> {
    const text = (await this.stage(stage).locator('..').textContent()) ?? '';
    return Number(text.replace(stage, ''));
  }

  /** A place in a stage: the middle of the funnel, as high as its label. */
  async placeIn(stage: string): Promise<Place> {
    const whole = await this.box();
    const box = await boxOf(this.stage(stage));
    return { x: whole.x + whole.width * 0.55, y: box.y + box.height };
  }
}

/** Funnel: everybody who is in it, by stage. */
export class FunnelScreen extends Screen {
  readonly name = 'Funnel';
  protected readonly title = /in the funnel$/;
  readonly funnel: FunnelDrawing;
  protected readonly content: Locator;

  constructor(page: Page) {
    super(page);
    this.funnel = new FunnelDrawing(page);
    this.content = this.funnel.stage('Evangelist');
  }

  override async expectShown(): Promise<void> {
    await super.expectShown();
    await this.funnel.settle();
  }

  /** Narrows drawing and table to those who are found by words. */
  get filter(): Locator {
    return this.page.getByRole('textbox', { name: 'Filter' });
  }

  async showTable(): Promise<void> {
    await this.button('Table').click();
  }
}
