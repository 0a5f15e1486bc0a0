import type { Locator, Page } from '@playwright/test';
import { boxOf, Drawing, type Place } from './drawing.ts';
import { Screen } from './screen.ts';

/** Circles: everybody as rings. */
export class CirclesScreen extends Screen {
  readonly name = 'Circles';
  protected readonly title = /people, \d circles$/;
  readonly rings: Drawing;
  /** How many are selected. */
  readonly selected: Locator;
  protected readonly content: Locator;

  constructor(page: Page) {
    super(page);
    this.rings = new Drawing(page, 'Circles');
    this.selected = page.getByText(/^\d+ selected$/);
    this.content = this.rings.label('Core');
  }

  override async expectShown(): Promise<void> {
    await super.expectShown();
    await this.rings.settle();
  }

  /** A place in a circle without anybody: its label stands on the edge, and what is below it is clear of people. */
  async placeIn(circle: string): Promise<Place> {
    const box = await boxOf(this.rings.label(circle));
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 + 8 };
  }

  /** What can be done with all who are selected. */
  get several(): Locator {
    return this.page.getByRole('region', { name: 'With the selected contacts' });
  }

  /** Narrows the drawing to those who are found by words. */
  get filter(): Locator {
    return this.page.getByRole('textbox', { name: 'Filter' });
  }

  /** How many are left by the filter. */
  get left(): Locator {
    return this.page.getByRole('group', { name: 'Whom to show' }).getByRole('status');
  }

  async showTable(): Promise<void> {
    await this.button('Table').click();
  }
}
