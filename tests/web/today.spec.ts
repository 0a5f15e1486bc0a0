/** Today: what asks for attention, done from where it stands; and the first steps while nobody is there. */
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { createCore } from '../../electron/core/core.ts';
import { openInWorker } from './app.ts';
import { expect, test } from './fixtures.ts';
import { Shell } from './models/shell.ts';
import { TodayScreen } from './models/todayScreen.ts';
import { tabTo } from './steps.ts';

test.describe('with the sample', () => {
  test.use({ workspace: 'sample' });
  test.beforeEach(async ({ today }) => today.expectShown());

  test('names the day, what asks for attention from the inside out, nobody twice, and how full the circles are', async ({
    today,
  }) => {
    const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
    await expect(today.heading).toHaveText(`Today, ${day.format(new Date())}`);
    await today.showAll();
    const rows = await today.rows.evaluateAll((all) =>
      all.map((row) => ({
        kind: row.getAttribute('data-kind') ?? '',
        name: row.querySelector('button')?.textContent ?? '',
        circle:
          row
            .closest('section')
            ?.querySelector('h2')
            ?.textContent?.replace(/ ?\d+$/, '') ?? '',
        text: row.textContent ?? '',
      })),
    );
    const circles = ['Core', 'Regulars', 'New clients', 'Leads', 'World', 'In no circle'];
    const places = rows.map(({ circle }) => circles.indexOf(circle));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted());
    for (const circle of circles) {
      const kinds = rows.flatMap((row) => (row.circle === circle ? [row.kind] : []));
      const order = [
        'repair',
        'promise',
        'wave',
        'gift',
        'thanks',
        'cadence',
        'step',
        'capacity',
        'deal',
        'meeting',
        'task',
        'birthday',
      ];
      expect(kinds).toEqual(kinds.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)));
    }
    const people = rows.filter(({ kind }) => kind !== 'wave' && kind !== 'capacity').map(({ name }) => name);
    expect(new Set(people).size).toBe(people.length);

    await expect(today.circlesNow).toHaveText([
      /^Core.*\d+ \/ 15$/,
      /^Regulars.*\d+ \/ 50$/,
      /^New/,
      /^Leads/,
      /^World/,
    ]);
    // Who waits is a row of their own, or is told in the one they have.
    const waiting = rows.filter(
      ({ kind, text }) =>
        kind === 'cadence' || kind === 'promise' || /Also:.*(waits for contact|a broken promise)/.test(text),
    );
    const counted = (await today.circlesNow.allTextContents()).map((text) =>
      Number(/(\d+) waits?/.exec(text)?.[1] ?? 0),
    );
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(waiting.length);
  });

  test('a wave that is due is opened, and marked as sent from here, which is final', async ({
    today,
    desk,
    shell,
  }) => {
    await today.wavesDue.getByRole('link', { name: 'Pricing without hours' }).click();
    await expect(today.heading).toHaveText('Pricing without hours');
    await expect(desk.waves).toContainText('Due');

    await today.open();
    await expect(today.wavesDue).toHaveCount(1);
    const people = /(\d+) people/.exec((await today.wavesDue.textContent()) ?? '')?.[1];
    const dialog = await today.openFirstWave('New clients');
    await expect(dialog.getByRole('list', { name: `${people} people get it` })).toBeVisible();
    await dialog.getByRole('button', { name: 'Mark as sent' }).click();
    const sent = `The wave for New clients is marked as sent: ${people} people got it. This is final.`;
    await shell.expectMessage(sent);
    const told = shell.messages.filter({ hasText: sent });
    await expect(told.getByRole('button', { name: 'Close' })).toBeVisible();
    await expect(told.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    await expect(today.wavesDue).toHaveCount(0);
    await expect(today.done).toContainText('Wave for New clients marked sent', { ignoreCase: true });
  });

  test('a name opens the contact; who is spoken to, or put off, is off the list until Undo', async ({
    today,
    shell,
    page,
  }) => {
    const row = today.waiting.first();
    const name = (await row.getByRole('button').first().textContent()) ?? '';
    await row.getByRole('button', { name, exact: true }).click();
    await expect(shell.panel(name).root).toBeVisible();
    await page.keyboard.press('Escape');

    await row.getByRole('button', { name: `Brief: ${name}` }).click();
    const brief = page.getByRole('dialog', { name: `Brief: ${name}` });
    await expect(brief).toContainText('Last contact');
    await expect(brief).toContainText('What to ask');
    await page.keyboard.press('Escape');
    await expect(brief).toBeHidden();

    const waits = today.about(name).filter({ hasText: 'promised' });
    await today.notNow(name, 'Tomorrow');
    await shell.expectMessage(`${name} comes back tomorrow.`);
    await expect(waits).toHaveCount(0);
    await shell.undoFromMessage(`${name} comes back tomorrow.`);
    await expect(waits).toHaveCount(1);

    await row.getByRole('button', { name: `Log contact with ${name}` }).click();
    await shell.dialog.getByRole('button', { name: /^(Save|Log contact)$/ }).click();
    await shell.expectMessage(`Contact with ${name} is logged.`);
    await expect(waits).toHaveCount(0);
    await expect(today.done).toContainText(`Contact with ${name} logged`, { ignoreCase: true });
    await shell.undoFromMessage(`Contact with ${name} is logged.`);
    await expect(waits).toHaveCount(1);
  });

  test('who brought somebody or revenue is to be thanked, until that is done', async ({
    today,
    shell,
    page,
  }) => {
    await today.expectShown();
    const thanked = page.getByRole('button', { name: / is thanked$/ });
    const count = await thanked.count();
    expect(count).toBeGreaterThan(0);
    const row = page.getByRole('listitem').filter({ has: thanked.first() }).first();
    await expect(row).toContainText(/The tree so far: €[\d,]+ bought, €[\d,]+ through others/);
    const name = ((await thanked.first().getAttribute('aria-label')) ?? '').replace(' is thanked', '');
    await thanked.first().click();
    await shell.expectMessage(`${name} is thanked.`);
    await expect(thanked).toHaveCount(count - 1);
    await shell.undoFromMessage(`${name} is thanked.`);
    await expect(thanked).toHaveCount(count);
  });

  test('a suggested step says why, is taken from here, put off, and taken back', async ({
    today,
    shell,
    page,
  }) => {
    const all = page.getByRole('region', { name: /steps to think about/ });
    const count = Number.parseInt((await all.textContent()) ?? '', 10);
    expect(count).toBeGreaterThan(10);
    await today.showAll();
    const row = today
      .inCircle('Regulars')
      .locator('li[data-kind="step"]')
      .filter({ hasText: 'Closer' })
      .first();
    await expect(row).toContainText('Closer: Regulars → Core');
    await expect(row).toContainText(/Trust \d+, for two weeks at least the 70 asked there/);
    const name = (await row.getByRole('button').first().textContent()) ?? '';
    await row.getByRole('button', { name: `Accept the step of ${name}` }).click();
    await shell.expectMessage(`${name} is now in Core.`);
    await expect(all).toContainText(`${count - 1} steps to think about`);
    await shell.undoFromMessage(`${name} is now in Core.`);
    await expect(all).toContainText(`${count} steps to think about`);

    // The panel says the same, and answers it.
    await row.getByRole('button', { name, exact: true }).click();
    const suggestion = page.getByRole('region', { name: 'Suggested step' });
    await expect(suggestion).toContainText(
      /^Closer: Regulars → Core Trust \d+, for two weeks at least the 70/,
    );
    await suggestion.getByRole('button', { name: 'Not now' }).click();
    await shell.expectMessage(`${name} comes back in 30 days.`);
    await expect(suggestion).toBeHidden();
    await expect(all).toContainText(`${count - 1} steps to think about`);

    // Some of them, ticked by key.
    await all.getByRole('button', { name: 'Choose' }).click();
    const dialog = page.getByRole('dialog', { name: 'Steps to think about' });
    await expect(dialog.getByRole('button', { name: 'Accept 0' })).toBeDisabled();
    for (let ticked = 0; ticked < 2; ticked += 1) {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
    }
    await dialog.getByRole('button', { name: 'Accept 2' }).click();
    await shell.expectMessage('2 people are now in Core.');
    await expect(all).toContainText(`${count - 3} steps to think about`);
    await shell.undoFromMessage('2 people are now in Core.');
    await expect(all).toContainText(`${count - 1} steps to think about`);

    await all.getByRole('button', { name: 'More about all suggested steps' }).click();
    await page.getByRole('menuitem', { name: 'Dismiss' }).click();
    await shell.expectMessage(`${count - 1} people stay where they are.`);
    await expect(all).toBeHidden();
    await shell.undoFromMessage(`${count - 1} people stay where they are.`);
    await all.getByRole('button', { name: `Accept all ${count - 1}` }).click();
    await shell.expectMessage(`${count - 1} people each moved one circle.`);
    await expect(all).toBeHidden();
    await shell.undoFromMessage(`${count - 1} people each moved one circle.`);
    await expect(all).toContainText(`${count - 1} steps to think about`);
  });

  test('a wave is marked as sent with the keyboard alone', async ({ today, page }) => {
    await tabTo(page, today.wavesDue.getByRole('button', { name: /^Mark “/ }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Wave for New clients' });
    await tabTo(page, dialog.getByRole('button', { name: 'Mark as sent' }));
    await page.keyboard.press('Enter');
    await expect(today.wavesDue).toHaveCount(0);
  });
});

/** Somebody in the core about whom everything asks for attention. */
async function busyWith(file: string): Promise<void> {
  const core = await createCore({ file });
  const { caller: call } = core;
  const [inner] = await call.circles.list();
  const today = new Date();
  const day = Temporal.Now.plainDateISO().toString();
  const { uid } = await call.contacts.create({
    displayName: 'Nora Bakker',
    circle: inner!.uid,
    birthday: `1980-${day.slice(5)}`,
  });
  await call.tasks.add({ title: 'Send the photos', contact: uid, dueDay: day });
  await call.deals.create({ title: 'New menu', contact: uid, amount: 120_000 });
  await call.interactions.log({
    contacts: [uid],
    kind: 'complaint',
    direction: 'in',
    summary: 'The last menu came late',
    at: new Date(today.getTime() - 86_400_000).toISOString(),
  });
  await core.close();
}

test('one thing after the other is done about somebody, repair first, until nothing is left', async ({
  host,
  workspaceFile,
  blankPage: page,
}) => {
  test.skip(host !== 'web', 'the file is prepared before the app opens it');
  await busyWith(workspaceFile);
  const app = await openInWorker(workspaceFile, page, 0);
  const [shell, today] = [new Shell(page), new TodayScreen(page)];
  await today.expectShown();
  const row = today.about('Nora Bakker');
  await expect(today.rows).toHaveCount(1);
  await expect(row).toContainText('Repair first');
  await expect(row).toContainText('Also: a deal, a task, a birthday');
  await row.getByRole('button', { name: 'Brief: Nora Bakker' }).click();
  await expect(page.getByRole('dialog', { name: 'Brief: Nora Bakker' })).toContainText(
    'What would put it right?',
  );
  await page.keyboard.press('Escape');
  await row.getByRole('button', { name: 'The complaint of Nora Bakker is resolved' }).click();

  await expect(row).toContainText(/New menu.*no next step/);
  await row.getByRole('button', { name: 'Next step of “New menu”' }).click();
  const form = page.getByRole('dialog', { name: 'Next step of “New menu”' });
  await form.getByLabel('What will you do?').fill('Send the quote');
  await form.getByRole('button', { name: 'Plan' }).click();
  await shell.expectMessage('Planned: Send the quote');

  await expect(row).toContainText('Send the photos');
  await row.getByRole('button', { name: '“Send the photos” is done' }).click();
  const age = new Date().getFullYear() - 1980;
  await expect(row).toContainText(`Turns ${age} today`);
  await today.notNow('Nora Bakker', 'Drop');
  await expect(today.rows).toHaveCount(0);
  await expect(shell.main).toContainText('All done. Nobody waits for you.');
  await expect(today.done).toContainText('Task “Send the photos” done', { ignoreCase: true });
  await app.stop();
});

test.describe('with nobody yet', () => {
  test('offers import, the sample and a first contact', async ({ today, importDialog, page }) => {
    await expect(page.getByRole('heading', { name: 'A day starts with people' })).toBeVisible();
    await today.button('New contact').click();
    await expect(page.getByRole('dialog', { name: 'New contact' })).toBeVisible();
    await page.keyboard.press('Escape');
    await importDialog.open();
    await expect(importDialog.files).toBeAttached();
    await importDialog.close();
    await today.button('Fill with the sample').click();
    await expect(today.waiting.first()).toBeVisible();
  });

  test('tells of the last import afterwards', async ({ today, circles, importDialog }) => {
    const file = join(import.meta.dirname, '..', 'fixtures', 'csv', 'linkedin-connections.csv');
    const { added } = await importDialog.import(file);
    await importDialog.close();
    await expect(today.lastImports).toContainText('linkedin-connections.csv');
    await expect(today.lastImports).toContainText(`${added} added`);
    await expect(today.lastImports).not.toContainText('0 updated');
    await circles.open();
    await today.open();
    await expect(today.lastImports).toContainText('today');
  });
});
