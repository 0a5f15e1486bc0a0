/** The rings on the sample: people come closer by hand, by keyboard and from the menu; zoom; the table beside. */

import { importFile } from '../imports/uploading.ts';
import { expect, test } from './fixtures.ts';
import { boxOf } from './models/drawing.ts';

test.use({ workspace: 'sample', begins: '/circles', reducedMotion: 'reduce' });

test.beforeEach(async ({ circles }) => {
  await circles.open();
  await expect(circles.rings.label('Core')).toHaveText('Core 12 / 15');
});

test('somebody let go outside the circles, or given up with Escape, stays; let go further in they are there, until undone', async ({
  circles,
  shell,
  page,
}) => {
  const { rings } = circles;
  const from = await rings.placeOf('Stefan Kamphuis');
  const { x, y } = await rings.box();
  await rings.drag(from, { x: x + 5, y: y + 5 });
  const core = await circles.placeIn('Core');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(core.x, core.y, { steps: 5 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(shell.strip).toBeEmpty();
  await expect(rings.label('Core')).toHaveText('Core 12 / 15');

  await rings.drag(from, core);
  await shell.expectMessage('Stefan Kamphuis is now in Core.');
  await expect(rings.label('Core')).toHaveText('Core 13 / 15');
  await expect(rings.label('Regulars')).toHaveText('Regulars 33 / 50');
  await shell.undoFromMessage('Stefan Kamphuis is now in Core.');
  await expect(rings.label('Core')).toHaveText('Core 12 / 15');
  await expect(rings.label('Regulars')).toHaveText('Regulars 34 / 50');
});

test('people are selected by a box drawn with Shift, or one by one with Ctrl, and move together by key and by a drag', async ({
  circles,
  shell,
  page,
}) => {
  const whole = await circles.rings.box();
  const middle = { x: whole.x + whole.width / 2, y: whole.y + whole.height / 2 };
  await page.keyboard.down('Shift');
  await page.mouse.move(middle.x + 1, whole.y + 3);
  await page.mouse.down();
  await page.mouse.move(whole.x + 3, whole.y + whole.height / 4, { steps: 4 });
  await page.mouse.move(whole.x + 3, whole.y + whole.height - 3, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(circles.selected).toBeVisible();
  const selected = Number.parseInt((await circles.selected.textContent()) ?? '', 10);
  expect(selected).toBeGreaterThan(60);
  expect(selected).toBeLessThan(180);
  // The view keeps its own controls beside what can be done with all of them at once.
  await expect(circles.filter).toBeVisible();
  await circles.several.getByRole('button', { name: 'Tags' }).click();
  await page.getByRole('combobox', { name: 'Add' }).fill('seen together');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Change tags' }).click();
  await shell.expectMessage(`Tags of ${selected} contacts changed.`);
  await circles.several.getByRole('button', { name: 'Task' }).click();
  await page.getByRole('textbox', { name: 'What will you do?' }).fill('Invite');
  await page.keyboard.press('Enter');
  await shell.expectMessage(`Planned for ${selected} contacts: Invite`);
  await circles.filter.fill('seen together');
  await expect(circles.left).toHaveText(`${selected} of 240`);
  await circles.filter.press('Escape');
  await circles.button('Clear selection').click();
  await expect(circles.selected).toHaveCount(0);

  const { rings } = circles;
  const first = await rings.placeOf('Stefan Kamphuis');
  const second = await rings.placeOf('Nienke Bakker');
  await page.mouse.click(first.x, first.y);
  await page.keyboard.down('Control');
  await page.mouse.click(second.x, second.y);
  await page.keyboard.up('Control');
  await expect(circles.selected).toHaveText('2 selected');
  await page.keyboard.press('[');
  await shell.expectMessage('2 people are now in Core.');
  await expect(rings.label('Core')).toHaveText('Core 14 / 15');
  await page.keyboard.press(']');
  await shell.expectMessage('2 people are now in Regulars.');
  await expect(rings.label('Core')).toHaveText('Core 12 / 15');
  // Whoever goes and comes back stands where they stood, once they have arrived.
  await rings.settle();
  await rings.drag(second, await circles.placeIn('Leads'));
  await shell.expectMessage('2 people are now in Leads.');
  await expect(rings.label('Regulars')).toHaveText('Regulars 32 / 50');
});

test('the arrows walk the people, say who it is and bring them into sight, as a search does; Enter opens, Space selects', async ({
  circles,
  shell,
  page,
}) => {
  const { rings } = circles;
  await rings.focus();
  await page.keyboard.press('ArrowRight');
  const first = await rings.said();
  expect(first).toMatch(/^.+, (Core|Regulars|New clients|Leads|World)$/);
  await page.keyboard.press('ArrowDown');
  expect(await rings.said()).not.toBe(first);
  const [name = ''] = (await rings.said()).split(',');
  await page.keyboard.press(' ');
  await expect(circles.selected).toHaveText('1 selected');
  await page.keyboard.press('Enter');
  await expect(shell.panel(name).root).toBeVisible();
  await shell.panel(name).close();

  await rings.focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('+');
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowLeft');
  await rings.settle();
  const expectInSight = async () => {
    const seen = await rings.box();
    const { x, y } = await rings.menuPlace();
    expect(x).toBeGreaterThan(seen.x);
    expect(x).toBeLessThan(seen.x + seen.width);
    expect(y).toBeGreaterThan(seen.y);
    expect(y).toBeLessThan(seen.y + seen.height);
  };
  await page.keyboard.press('ContextMenu');
  await expectInSight();
  await page.keyboard.press('Escape');
  // The same drawing, still from near, comes to whomever is searched, wherever they stand.
  for (const searched of ['Alice Ashworth', 'Jürgen von Ahlen']) {
    await shell.select(searched);
    await rings.focus();
    await rings.settle();
    await page.keyboard.press('ContextMenu');
    await expectInSight();
    await page.keyboard.press('Escape');
  }
});

test('the menu at a person promotes, demotes and moves anywhere', async ({ circles, shell, page }) => {
  const { rings } = circles;
  await rings.chooseAt(await rings.placeOf('Stefan Kamphuis'), 'Demote');
  await shell.expectMessage('Stefan Kamphuis is now in New clients.');
  await rings.focus();
  await page.keyboard.press('ContextMenu');
  await rings.choose('Move to circle', 'Core');
  await shell.expectMessage('Stefan Kamphuis is now in Core.');

  // Focused on somebody, all are dimmed but those they are tied to; Escape leaves.
  await circles.showTable();
  await rings.focus();
  await page.keyboard.press('ContextMenu');
  await rings.choose('Show their ties');
  const ties = page.getByRole('region', { name: 'Stefan Kamphuis and their ties' });
  await expect(ties.getByText('Insights received')).toBeVisible();
  await expect(rings.table).not.toHaveAttribute('aria-rowcount', '241');
  await rings.focus();
  await page.keyboard.press('Escape');
  await expect(ties).toHaveCount(0);
  await expect(rings.table).toHaveAttribute('aria-rowcount', '241');

  const panel = await shell.openContact('Stefan Kamphuis');
  await expect(panel.root.getByText('Moved outward: Regulars to New clients')).toBeVisible();
  await expect(panel.root.getByText('Came closer: New clients to Core')).toBeVisible();
});

test('a circle that gets too full warns, and offers to demote who has the lowest trust', async ({
  circles,
  shell,
}) => {
  const { rings } = circles;
  for (const name of ['Stefan Kamphuis', 'Nienke Bakker', 'Karin Bosman']) {
    await rings.pressFor(name, '[');
    await shell.expectMessage(`${name} is now in Core.`);
  }
  await expect(rings.label('Core')).toHaveText('Core 15 / 15');
  await expect(shell.message(/where you promised attention to/)).toHaveCount(0);
  await rings.pressFor('Tjeerd Wiarda', '[');
  const warning = shell.messages.filter({ hasText: 'Core holds 16 where you promised attention to 15.' });
  const text = (await warning.textContent()) ?? '';
  const [, lowest = ''] = /15\. (.+) has the lowest trust there: \d+\./.exec(text) ?? [];
  expect(lowest).not.toBe('Tjeerd Wiarda');
  await warning.getByRole('button', { name: 'Demote' }).click();
  await shell.expectMessage(`${lowest} is now in Regulars.`);
  await expect(rings.label('Core')).toHaveText('Core 15 / 15');
});

test('pointing paints only what lies over the picture; zooming keeps people under the pointer; the whole comes back', async ({
  circles,
  shell,
  app,
  page,
}) => {
  const { rings } = circles;
  const person = await rings.placeOf('Fleur Hoekstra');
  const before = await rings.painted();
  await page.mouse.move(person.x - 200, person.y + 30);
  await page.mouse.move(person.x, person.y, { steps: 30 });
  await expect(rings.tooltip).toContainText('Fleur Hoekstra');
  const after = await rings.painted();
  expect(after.base).toBe(before.base);
  expect(after.overlay).toBeGreaterThan(before.overlay);

  const at = async () => (await boxOf(rings.label('Core'))).y;
  const whole = await at();
  await expect(circles.button('Whole drawing')).toHaveCount(0);
  await circles.button('Zoom in').click();
  await expect.poll(at).toBeLessThan(whole - 20);
  await circles.button('Zoom out').click();
  await expect.poll(at).toBeCloseTo(whole, 0);
  await rings.focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect.poll(at).toBeLessThan(whole - 20);
  // The small picture of the whole goes elsewhere by a drag, and is gone with the whole in sight.
  const small = page.locator('[data-minimap]');
  const { x, y, width, height } = await boxOf(small);
  const near = await at();
  await rings.drag({ x: x + width / 2, y: y + height / 2 }, { x: x + width / 2, y: y + height * 0.7 });
  await expect.poll(at).toBeLessThan(near - 20);
  await circles.button('Whole drawing').click();
  await expect.poll(at).toBeCloseTo(whole, 0);
  await expect(small).toHaveCount(0);

  await page.mouse.move(person.x, person.y);
  await page.mouse.wheel(0, -400);
  await expect.poll(at).not.toBeCloseTo(whole, 0);
  await page.mouse.move(person.x + 1, person.y);
  await expect(rings.tooltip).toContainText('Fleur Hoekstra');

  // Dragging the ground moves it, and people with it.
  const ground = await circles.placeIn('Regulars');
  await rings.drag(ground, { x: ground.x + 40, y: ground.y });
  await page.mouse.move(person.x + 40, person.y);
  await expect(rings.tooltip).toContainText('Fleur Hoekstra');

  // From near a dot shows the photo of whoever has one.
  const core = app.ask?.();
  if (core === undefined) return;
  const photo = await page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d')!;
    pen.fillStyle = '#00ff00';
    pen.fillRect(0, 0, 300, 150);
    return pen.canvas.toDataURL().slice('data:image/png;base64,'.length);
  });
  const { uid } = (await core.contacts.people()).find(({ name }) => name === 'Fleur Hoekstra')!;
  const { points } = await core.contacts.details({ uid });
  const email = points.find(({ type }) => type === 'email')!.value;
  const card = `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Fleur Hoekstra\r\nEMAIL:${email}\r\nPHOTO;ENCODING=b;TYPE=PNG:${photo}\r\nEND:VCARD\r\n`;
  await importFile(core, card, { file: 'fleur.vcf' });
  const middle = { x: person.x + 40, y: person.y };
  await expect.poll(() => rings.colourAt(middle)).toBe('0,255,0,255');
  await shell.undo.click();
  await expect.poll(() => rings.colourAt(middle)).not.toBe('0,255,0,255');
});

test('a promotion is on its way before it is drawn, and asks again only for what it changed', async ({
  circles: { rings },
  shell,
  page,
}) => {
  await shell.select('Stefan Kamphuis');
  await rings.settle();
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
  await rings.focus();
  await page.keyboard.press('[');
  await shell.expectMessage('Stefan Kamphuis is now in Core.');
  const steps = () => page.evaluate(() => (window as unknown as { steps: string[] }).steps);
  await expect.poll(steps).toContain('history.state');
  await rings.settle();
  expect((await steps()).slice(0, 2)).toEqual(['circles.step', 'drawn']);
  expect([...new Set(await steps())].filter((step) => step !== 'drawn').sort()).toEqual([
    'circles.step',
    'circles.suggestedSteps',
    'contacts.listed',
    // The latest step only: the message offers Undo as long as that is it.
    'history.list',
    'history.state',
  ]);
});

test('the table holds the same people in the same circles as the drawing, and a legend explains it', async ({
  circles,
  shell,
  page,
}) => {
  const legend = circles.button('Legend');
  const lean = page.getByText('Leans outward: not in touch for too long');
  await expect(lean).toBeHidden();
  await legend.press('Enter');
  await expect(legend).toHaveAttribute('aria-expanded', 'true');
  await expect(lean).toBeVisible();
  await legend.press(' ');
  await expect(lean).toBeHidden();

  await circles.showTable();
  const { rings } = circles;
  await expect(rings.table).toHaveAttribute('aria-rowcount', '241');
  const header = (await rings.table.getByRole('columnheader').allTextContents()).map((text) => text.trim());
  const circleColumn = header.findIndex((text) => text.startsWith('Circle'));
  const seen = new Map<string, string>();
  const collect = async () => {
    const cells = await rings.rows.evaluateAll(
      (all, column) =>
        all.map((row) => [row.getAttribute('aria-rowindex'), row.children[column]?.textContent]),
      circleColumn,
    );
    for (const [index, circle] of cells) if (index && index !== '1') seen.set(index, circle ?? '');
    return seen.size;
  };
  while ((await collect()) < 240) {
    const before = seen.size;
    await rings.rows.last().scrollIntoViewIfNeeded();
    await rings.table.evaluate((element) => element.parentElement?.scrollBy(0, 200));
    await expect.poll(collect).toBeGreaterThan(before);
  }
  const counts = Object.groupBy(seen.values(), (circle) => circle);
  for (const [circle, people = []] of Object.entries(counts)) {
    await expect(rings.label(circle)).toHaveText(new RegExp(`^${circle} ${people.length}( /|$)`));
  }
  expect(Object.keys(counts)).toHaveLength(5);

  // A filter is one more painting of the same picture; the table lists who is left.
  await rings.settle();
  const before = await rings.painted();
  await circles.filter.fill('karin');
  await expect(circles.left).toHaveText('2 of 240');
  await expect(rings.table).toHaveAttribute('aria-rowcount', '3');
  await rings.settle();
  expect((await rings.painted()).base).toBe(before.base + 1);
  await expect(rings.label('Core')).toHaveText('Core 12 / 15');
  await rings.focus();
  await page.keyboard.press('ArrowRight');
  expect(await rings.said()).toMatch(/^Karin /);
  await circles.filter.press('Escape');
  await expect(circles.left).toBeEmpty();
  await expect(rings.table).toHaveAttribute('aria-rowcount', '241');
  await circles.button('Show everybody').click();
  await page.getByRole('menuitem', { name: 'customers' }).click();
  await expect(page).toHaveURL(/standing=customers/);
  await expect(circles.left).toHaveText(/^\d+ of 240$/);
  await circles.button('Outline tags').click();
  const laid = await rings.painted();
  await page.getByRole('menuitemcheckbox', { name: 'press' }).click();
  await expect(page).toHaveURL(/outline=.*press/);
  await expect.poll(async () => (await rings.painted()).overlay).toBeGreaterThan(laid.overlay);
  expect((await rings.painted()).base).toBe(laid.base);

  // Beside a panel the names keep their room; other columns make way.
  const cell = rings.rows.nth(1).getByRole('cell').nth(1);
  const name = await cell.innerText();
  await cell.click();
  await expect(shell.panel(name).root).toBeVisible();
  const beside = rings.table.getByRole('cell', { name, exact: true });
  await expect.poll(async () => (await boxOf(beside)).width).toBeGreaterThan(100);
});
