import { expect, type Locator, type Page } from '@playwright/test';
import { Shell } from './shell.ts';

/** A place on the page, in its pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A drawing as somebody uses it who sees it: point at people, drag them, select them, walk with the keys. */
export class Drawing {
  readonly page: Page;
  /** The drawing proper, which has the keyboard. */
  readonly canvas: Locator;
  /** The table of the same people. */
  readonly table: Locator;
  readonly rows: Locator;
  readonly menu: Locator;
  /** What is told of who is pointed at. */
  readonly tooltip: Locator;
  private readonly shell: Shell;

  constructor(page: Page, name: string) {
    this.page = page;
    this.shell = new Shell(page);
    const region = page.getByRole('region', { name, exact: true });
    this.canvas = region.getByRole('application');
    this.table = region.getByRole('table', { name, exact: true });
    this.rows = this.table.getByRole('row');
    this.menu = page.getByRole('menu');
    this.tooltip = page.locator('[data-chart-tooltip]');
  }

  /** The row of somebody in the table. */
  row(person: string): Locator {
    return this.rows.filter({ hasText: person });
  }

  /** The label of a band: its name, and how many people it holds. */
  label(band: string): Locator {
    return this.canvas.getByText(new RegExp(`^${band} \\d`));
  }

  /** How often the picture and what lies over it were painted. */
  async painted(): Promise<{ base: number; overlay: number }> {
    const of = async (name: string) => Number(await this.canvas.getAttribute(name));
    return { base: await of('data-base-draws'), overlay: await of('data-overlay-draws') };
  }

  /** The colour that the picture has at a place, as its red, green, blue and how much of it shows. */
  async colourAt(place: Place): Promise<string> {
    return this.canvas
      .locator('canvas')
      .first()
      .evaluate((element, { x, y }) => {
        const canvas = element as HTMLCanvasElement;
        const { left, top, width } = canvas.getBoundingClientRect();
        const scale = canvas.width / width;
        const pen = canvas.getContext('2d')!;
        return pen.getImageData((x - left) * scale, (y - top) * scale, 1, 1).data.join();
      }, place);
  }

  /** Waits until the drawing is no longer painted anew, frame after frame. */
  async settle(): Promise<void> {
    await settled(this.canvas);
  }

  /** What it tells those who walk it with the keys. */
  async said(): Promise<string> {
    return (await this.canvas.locator('..').locator('[aria-live]').textContent()) ?? '';
  }

  async focus(): Promise<void> {
    await this.canvas.focus();
  }

  /** Where somebody's dot is; tells it from the menu, which opens at the dot. Leaves them selected. */
  async placeOf(person: string): Promise<Place> {
    await this.shell.select(person);
    await this.focus();
    await this.settle();
    await this.page.keyboard.press('ContextMenu');
    const place = await this.menuPlace();
    // The menu takes the keyboard a moment after it is seen.
    await expect(this.menu.getByRole('menuitem').first()).toBeFocused();
    await this.page.keyboard.press('Escape');
    await expect(this.menu).toHaveCount(0);
    return place;
  }

  /** Where the menu at a person is open. */
  async menuPlace(): Promise<Place> {
    await expect(this.menu).toBeVisible();
    return this.page.locator('[data-person-menu]').evaluate((element) => {
      const { left, top } = element.getBoundingClientRect();
      return { x: left, y: top };
    });
  }

  /** Presses a key that does something with one person. */
  async pressFor(person: string, key: string): Promise<void> {
    await this.shell.select(person);
    await this.focus();
    await this.page.keyboard.press(key);
  }

  /** Opens the menu at a place with the mouse and goes down it, past submenus, to what is to be done. */
  async chooseAt({ x, y }: Place, ...items: readonly string[]): Promise<void> {
    await this.page.mouse.click(x, y, { button: 'right' });
    await this.choose(...items);
  }

  /** Goes down the open menu. */
  async choose(...items: readonly string[]): Promise<void> {
    for (const [index, name] of items.entries()) {
      const item = this.page.getByRole('menuitem', { name: new RegExp(`^${name}\\b`) });
      await (index < items.length - 1 ? item.hover() : item.click());
    }
  }

  /** Drags from one place to another, as a hand does: press, some moves, release. */
  async drag(from: Place, to: Place): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
  }

  async box(): Promise<{ x: number; y: number; width: number; height: number }> {
    return boxOf(this.canvas);
  }
}

/** Waits until a drawing is no longer painted anew, frame after frame. */
export async function settled(canvas: Locator): Promise<void> {
  await canvas.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        const painted = () => element.getAttribute('data-base-draws');
        let [before, calm] = [painted(), 0];
        const look = () => {
          calm = painted() === before ? calm + 1 : 0;
          before = painted();
          if (calm < 10) requestAnimationFrame(look);
          else resolve();
        };
        requestAnimationFrame(look);
      }),
  );
}

/** Where something stands that is shown. */
export async function boxOf(
  element: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error(`${element} is not shown`);
  return box;
}
