/** The rings on the sample: people come closer by hand, by keyboard and from the menu; zoom; the table beside. */
import type { Page } from '@playwright/test';
import { circleAt, drag, drawing, label, placeOf, rows, selectByName, settled } from './drawing.ts';
import { expect, test } from './fixtures.ts';
import { goTo, message, undoFromMessage } from './steps.ts';

test.use({ workspace: 'sample', reducedMotion: 'reduce' });

test.beforeEach(async ({ page }) => {
  await goTo(page, 'Circles');
  await expect(label(page, 'Circles', 'Core')).toHaveText('Core 12 / 15');
  await settled(page, 'Circles');
});

/** How often the picture and what lies over it were painted. */
async function painted(page: Page): Promise<{ base: number; overlay: number }> {
  const of = async (name: string) => Number(await drawing(page, 'Circles').getAttribute(name));
  return { base: await of('data-base-draws'), overlay: await of('data-overlay-draws') };
}

test('somebody dragged inward is in that circle, until it is undone', async ({ page }) => {
  const from = await placeOf(page, 'Circles', 'Stefan Kamphuis');
  await drag(page, from, await circleAt(page, 'Core'));
  await expect(message(page, 'Stefan Kamphuis is now in Core.')).toBeVisible();
  await expect(label(page, 'Circles', 'Core')).toHaveText('Core 13 / 15');
  await expect(label(page, 'Circles', 'Regulars')).toHaveText('Regulars 33 / 50');
  await undoFromMessage(page, 'Stefan Kamphuis is now in Core.');
  await expect(label(page, 'Circles', 'Core')).toHaveText('Core 12 / 15');
  await expect(label(page, 'Circles', 'Regulars')).toHaveText('Regulars 34 / 50');
});

test('somebody let go outside the circles, or given up with Escape, stays', async ({ page }) => {
  const from = await placeOf(page, 'Circles', 'Stefan Kamphuis');
  const { x, y } = (await drawing(page, 'Circles').boundingBox())!;
  await drag(page, from, { x: x + 5, y: y + 5 });
  const core = await circleAt(page, 'Core');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(core.x, core.y, { steps: 5 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.getByRole('status', { name: 'Messages' })).toBeEmpty();
  await expect(label(page, 'Circles', 'Core')).toHaveText('Core 12 / 15');
});

test('several people, selected with Ctrl, move together with the brackets and by a drag', async ({
  page,
}) => {
  const first = await placeOf(page, 'Circles', 'Stefan Kamphuis');
  const second = await placeOf(page, 'Circles', 'Nienke Bakker');
  await page.mouse.click(first.x, first.y);
  await page.keyboard.down('Control');
  await page.mouse.click(second.x, second.y);
  await page.keyboard.up('Control');
  await expect(page.getByText('2 selected')).toBeVisible();
  await page.keyboard.press('[');
  await expect(message(page, '2 people are now in Core.')).toBeVisible();
  await expect(label(page, 'Circles', 'Core')).toHaveText('Core 14 / 15');
  await page.keyboard.press(']');
  await expect(message(page, '2 people are now in Regulars.')).toBeVisible();
  await expect(label(page, 'Circles', 'Core')).toHaveText('Core 12 / 15');
  // Whoever goes and comes back stands where they stood.
  await drag(page, second, await circleAt(page, 'Leads'));
  await expect(message(page, '2 people are now in Leads.')).toBeVisible();
  await expect(label(page, 'Circles', 'Regulars')).toHaveText('Regulars 32 / 50');
});

test('a box drawn with Shift selects who is in it', async ({ page }) => {
  const whole = (await drawing(page, 'Circles').boundingBox())!;
  const middle = { x: whole.x + whole.width / 2, y: whole.y + whole.height / 2 };
  await page.keyboard.down('Shift');
  await page.mouse.move(middle.x + 1, whole.y + 3);
  await page.mouse.down();
  await page.mouse.move(whole.x + 3, whole.y + whole.height / 4, { steps: 4 });
  await page.mouse.move(whole.x + 3, whole.y + whole.height - 3, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(page.getByText(/^\d+ selected$/)).toBeVisible();
  const selected = Number.parseInt((await page.getByText(/^\d+ selected$/).textContent())!, 10);
  expect(selected).toBeGreaterThan(60);
  expect(selected).toBeLessThan(180);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByText(/^\d+ selected$/)).toHaveCount(0);
});

test('the arrows walk the people and say who it is; Enter opens, Space selects', async ({ page }) => {
  await drawing(page, 'Circles').focus();
  const said = () => drawing(page, 'Circles').locator('..').locator('[aria-live]').textContent();
  await page.keyboard.press('ArrowRight');
  const first = await said();
  expect(first).toMatch(/^.+, (Core|Regulars|New clients|Leads|World)$/);
  await page.keyboard.press('ArrowDown');
  expect(await said()).not.toBe(first);
  const name = (await said())!.split(',')[0]!;
  await page.keyboard.press(' ');
  await expect(page.getByText('1 selected')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name })).toBeVisible();
});

test('the menu at a person promotes, demotes and moves anywhere', async ({ page }) => {
  const place = await placeOf(page, 'Circles', 'Stefan Kamphuis');
  await page.mouse.click(place.x, place.y, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Demote' }).click();
  await expect(message(page, 'Stefan Kamphuis is now in New clients.')).toBeVisible();
  await drawing(page, 'Circles').focus();
  await page.keyboard.press('ContextMenu');
  await page.getByRole('menuitem', { name: 'Move to circle' }).hover();
  await page.getByRole('menuitem', { name: 'Core' }).click();
  await expect(message(page, 'Stefan Kamphuis is now in Core.')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search' }).fill('Stefan Kamphuis');
  await page.getByRole('option', { name: /Stefan Kamphuis/ }).click();
  const panel = page.getByRole('complementary', { name: 'Stefan Kamphuis' });
  await expect(panel.getByText('Moved outward: Regulars to New clients')).toBeVisible();
  await expect(panel.getByText('Came closer: New clients to Core')).toBeVisible();
});

test('a circle that gets too full warns, and offers to demote who has the lowest trust', async ({ page }) => {
  for (const name of ['Stefan Kamphuis', 'Nienke Bakker', 'Karin Bosman']) {
    await selectByName(page, name);
    await drawing(page, 'Circles').focus();
    await page.keyboard.press('[');
    await expect(message(page, `${name} is now in Core.`)).toBeVisible();
  }
  await expect(label(page, 'Circles', 'Core')).toHaveText('Core 15 / 15');
  await expect(message(page, /where you promised attention to/)).toHaveCount(0);
  await selectByName(page, 'Tjeerd Wiarda');
  await drawing(page, 'Circles').focus();
  await page.keyboard.press('[');
  const warning = page
    .getByRole('status')
    .getByRole('group')
    .filter({ hasText: 'Core holds 16 where you promised attention to 15.' });
  const lowest = /15\. (.+) has the lowest trust there: \d+\./.exec((await warning.textContent())!)![1]!;
  expect(lowest).not.toBe('Tjeerd Wiarda');
  await warning.getByRole('button', { name: 'Demote' }).click();
  await expect(message(page, `${lowest} is now in Regulars.`)).toBeVisible();
  await expect(label(page, 'Circles', 'Core')).toHaveText('Core 15 / 15');
});

test('zooming with buttons, keys and wheel keeps people under the pointer; the whole comes back', async ({
  page,
}) => {
  const person = await placeOf(page, 'Circles', 'Fleur Hoekstra');
  const at = async () => (await label(page, 'Circles', 'World').boundingBox())!.y;
  const whole = await at();
  await expect(page.getByRole('button', { name: 'Whole drawing' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(at).toBeLessThan(whole - 20);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(at).toBeCloseTo(whole, 0);
  await drawing(page, 'Circles').focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect.poll(at).toBeLessThan(whole - 20);
  await page.getByRole('button', { name: 'Whole drawing' }).click();
  await expect.poll(at).toBeCloseTo(whole, 0);

  await page.mouse.move(person.x, person.y);
  await page.mouse.wheel(0, -400);
  await expect.poll(at).not.toBeCloseTo(whole, 0);
  await page.mouse.move(person.x + 1, person.y);
  await expect(page.locator('[data-chart-tooltip]')).toContainText('Fleur Hoekstra');

  // Dragging the ground moves it, and people with it.
  const ground = await circleAt(page, 'Regulars').catch(() => null);
  if (ground !== null) {
    await drag(page, ground, { x: ground.x + 40, y: ground.y });
    await page.mouse.move(person.x + 40, person.y);
    await expect(page.locator('[data-chart-tooltip]')).toContainText('Fleur Hoekstra');
  }
});

test('walking with the arrows brings people into sight who are not', async ({ page }) => {
  await selectByName(page, 'Fleur Hoekstra');
  await drawing(page, 'Circles').focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('+');
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowLeft');
  await settled(page, 'Circles');
  await page.keyboard.press('ContextMenu');
  const seen = (await drawing(page, 'Circles').boundingBox())!;
  const { x, y } = await page.locator('[data-person-menu]').evaluate((menu) => menu.getBoundingClientRect());
  expect(x).toBeGreaterThan(seen.x);
  expect(x).toBeLessThan(seen.x + seen.width);
  expect(y).toBeGreaterThan(seen.y);
  expect(y).toBeLessThan(seen.y + seen.height);
});

test('pointing at people paints what lies over the picture, never the picture', async ({ page }) => {
  const person = await placeOf(page, 'Circles', 'Fleur Hoekstra');
  const before = await painted(page);
  await page.mouse.move(person.x - 200, person.y + 30);
  await page.mouse.move(person.x, person.y, { steps: 30 });
  await expect(page.locator('[data-chart-tooltip]')).toContainText('Fleur Hoekstra');
  const after = await painted(page);
  expect(after.base).toBe(before.base);
  expect(after.overlay).toBeGreaterThan(before.overlay);
});

test('a promotion is on its way before it is drawn, and asks again only for what it changed', async ({
  page,
}) => {
  await selectByName(page, 'Stefan Kamphuis');
  await settled(page, 'Circles');
  await page.evaluate(() => {
    const steps: string[] = [];
    Object.assign(window, { steps });
    /** Notes what the page asks of the core, by a socket in a browser and by a port in the desktop app. */
    const listen = (
      told: { send(data: string): void } | { postMessage(data: string): void },
      name: 'send' | 'postMessage',
    ) => {
      const sends = told as Record<typeof name, (data: string) => void>;
      const original = sends[name];
      sends[name] = function (this: unknown, data: string) {
        for (const [, path] of String(data).matchAll(/"path":"([\w.]+)"/g)) steps.push(path!);
        return original.call(this, data);
      };
    };
    listen(WebSocket.prototype, 'send');
    listen(MessagePort.prototype as { postMessage(data: string): void }, 'postMessage');
    new MutationObserver(() => steps.push('drawn')).observe(document, {
      subtree: true,
      attributeFilter: ['data-base-draws'],
    });
  });
  await drawing(page, 'Circles').focus();
  await page.keyboard.press('[');
  await expect(message(page, 'Stefan Kamphuis is now in Core.')).toBeVisible();
  const steps = () => page.evaluate(() => (window as unknown as { steps: string[] }).steps);
  await expect.poll(steps).toContain('history.state');
  await settled(page, 'Circles');
  expect((await steps()).slice(0, 2)).toEqual(['circles.step', 'drawn']);
  expect([...new Set(await steps())].filter((step) => step !== 'drawn').sort()).toEqual([
    'circles.step',
    'contacts.listed',
    'history.state',
  ]);
});

test('the table holds the same people in the same circles as the drawing', async ({ page }) => {
  await page.getByRole('button', { name: 'Table' }).click();
  const table = page.getByRole('table', { name: 'Circles', exact: true });
  await expect(table).toHaveAttribute('aria-rowcount', '241');
  const header = (await table.getByRole('columnheader').allTextContents()).map((text) => text.trim());
  const circleColumn = header.findIndex((text) => text.startsWith('Circle'));
  const seen = new Map<string, string>();
  const collect = async () => {
    const cells = await rows(page, 'Circles').evaluateAll(
      (all, column) =>
        all.map((row) => [row.getAttribute('aria-rowindex'), row.children[column]?.textContent]),
      circleColumn,
    );
    for (const [index, circle] of cells) if (index && index !== '1') seen.set(index, circle ?? '');
  };
  while (seen.size < 240) {
    const before = seen.size;
    await collect();
    await rows(page, 'Circles').last().scrollIntoViewIfNeeded();
    await table.evaluate((element) => element.parentElement?.scrollBy(0, 200));
    await expect.poll(async () => collect().then(() => seen.size)).toBeGreaterThan(Math.min(before, 239));
  }
  const counts = Object.groupBy(seen.values(), (circle) => circle);
  for (const [circle, people] of Object.entries(counts)) {
    await expect(label(page, 'Circles', circle)).toHaveText(new RegExp(`^${circle} ${people!.length}( /|$)`));
  }
  expect(Object.keys(counts)).toHaveLength(5);
});
