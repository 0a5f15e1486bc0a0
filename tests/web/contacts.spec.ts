/** Contacts as people keep them: written down, changed, found in lists, moved together, put away and brought back. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { barriers, goTo, message, undoFromMessage } from './steps.ts';

const list = (page: Page, name: 'People' | 'Organisations' | 'Archive' = 'People') =>
  page.getByRole('table', { name, exact: true });
const row = (page: Page, name: string) => list(page).getByRole('row', { name });
const panel = (page: Page, name: string) => page.getByRole('complementary', { name, exact: true });
const bulk = (page: Page) => page.getByRole('region', { name: 'With the selected contacts' });

/** Names in a list from the top, as far as they are in sight. */
const namesIn = (table: Locator) => table.getByRole('row').locator('[data-control="name"]').allTextContents();

async function show(page: Page, view: 'People' | 'Organisations' | 'Archive'): Promise<void> {
  await page.getByRole('radiogroup', { name: 'List' }).getByText(view, { exact: true }).click();
}

async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await field.click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function addPerson(page: Page, given: string, family: string, organisation = ''): Promise<void> {
  await page.getByRole('button', { name: 'New contact' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New contact' });
  await dialog.getByRole('textbox', { name: 'Given name' }).fill(given);
  await dialog.getByRole('textbox', { name: 'Family name' }).fill(family);
  await dialog.getByLabel('Organisation', { exact: true }).last().fill(organisation);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(panel(page, `${given} ${family}`)).toBeVisible();
}

test('a contact with everything is written down and is still there after a restart', async ({ program }) => {
  const { page } = program;
  await goTo(page, 'Contacts');
  await expect(page.getByRole('heading', { name: 'Nobody here yet' })).toBeVisible();
  await page.getByRole('button', { name: 'New contact' }).click();
  const dialog = page.getByRole('dialog', { name: 'New contact' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Fill in a name, an organisation or a way to reach')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Given name' })).toBeFocused();

  await dialog.getByRole('textbox', { name: 'Given name' }).fill('Anna');
  await dialog.getByRole('textbox', { name: 'Family name' }).fill('van der Berg');
  await dialog.getByLabel('Organisation', { exact: true }).last().fill('Studio Noorderlicht');
  await dialog.getByRole('textbox', { name: 'Job title' }).fill('Director');
  await choose(page, dialog.getByRole('combobox', { name: 'Circle' }), 'Regulars');
  await dialog.getByRole('textbox', { name: 'E-mail', exact: true }).fill('anna at example');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('This is no e-mail address yet.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'E-mail', exact: true }).fill('anna@noorderlicht.example');
  await dialog.getByRole('button', { name: 'Add e-mail' }).click();
  await dialog.getByRole('textbox', { name: 'E-mail 2', exact: true }).fill('anna@home.example');
  await dialog.getByLabel('Label for E-mail 2').fill('home');
  await dialog.getByRole('textbox', { name: 'Phone', exact: true }).fill('+31 50 123 45 67');
  await dialog.getByRole('combobox', { name: 'Tags' }).pressSequentially('design,');
  await dialog.getByRole('button', { name: 'More details' }).click();
  await dialog.getByRole('textbox', { name: 'Birthday' }).fill('31-2');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('There is no 31 February.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Birthday' }).fill('29-2');
  await dialog.getByRole('button', { name: 'Add address' }).click();
  await dialog.getByRole('textbox', { name: 'City' }).fill('Groningen');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(message(page, 'Anna van der Berg is in your circles.')).toBeVisible();

  const reopened = await program.restart();
  await goTo(reopened, 'Contacts');
  await row(reopened, 'Anna van der Berg').getByRole('button').click();
  const anna = panel(reopened, 'Anna van der Berg');
  await expect(anna.getByText('Director, Studio Noorderlicht')).toBeVisible();
  await expect(anna.getByRole('combobox', { name: 'Circle' })).toHaveValue('Regulars');
  await expect(anna.getByRole('link', { name: 'anna@home.example' })).toHaveAttribute(
    'href',
    'mailto:anna@home.example',
  );
  await expect(anna.getByRole('link', { name: '+31 50 123 45 67' })).toHaveAttribute(
    'href',
    'tel:+31501234567',
  );
  await expect(anna.getByText('Groningen')).toBeVisible();
  await expect(anna.getByText('design', { exact: true })).toBeVisible();
  await expect(anna.getByText('29 February')).toBeVisible();

  await show(reopened, 'Organisations');
  await expect(
    list(reopened, 'Organisations').getByRole('row', { name: 'Studio Noorderlicht' }),
  ).toContainText('1');
});

test.describe('in an empty workspace', () => {
  test.beforeEach(async ({ page }) => goTo(page, 'Contacts'));

  test('what was changed is shown at once and undone from the toast', async ({ page }) => {
    await addPerson(page, 'Bram', 'ten Cate');
    await panel(page, 'Bram ten Cate').getByRole('button', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit Bram ten Cate' });
    await dialog.getByRole('textbox', { name: 'Family name' }).fill('ten Kate');
    await dialog.getByRole('textbox', { name: 'Notes' }).fill('Thinks in decades.');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(panel(page, 'Bram ten Kate').getByText('Thinks in decades.')).toBeVisible();
    await expect(row(page, 'Bram ten Kate')).toBeVisible();
    await undoFromMessage(page, 'Bram ten Kate is saved.');
    await expect(panel(page, 'Bram ten Cate')).toBeVisible();
    await expect(panel(page, 'Bram ten Cate').getByText('Thinks in decades.')).toBeHidden();
  });

  test('saving an open form keeps the note that came in meanwhile', async ({ page, app, host }) => {
    test.skip(host !== 'web', 'the desktop app has one window for a workspace');
    await addPerson(page, 'Bram', 'ten Cate');
    await panel(page, 'Bram ten Cate').getByRole('button', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit Bram ten Cate' });
    await dialog.getByRole('textbox', { name: 'Job title' }).fill('Baker');

    const other = await page.context().newPage();
    await other.goto(app.url);
    await goTo(other, 'Contacts');
    await row(other, 'Bram ten Cate').getByRole('button').click();
    await panel(other, 'Bram ten Cate').getByRole('button', { name: 'Edit' }).click();
    const meanwhile = other.getByRole('dialog', { name: 'Edit Bram ten Cate' });
    await meanwhile.getByRole('textbox', { name: 'Notes' }).fill('Called: wants bread on Friday.');
    await meanwhile.getByRole('button', { name: 'Save' }).click();
    await expect(meanwhile).toBeHidden();

    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(panel(page, 'Bram ten Cate').getByText('Baker')).toBeVisible();
    await expect(panel(page, 'Bram ten Cate').getByText('Called: wants bread on Friday.')).toBeVisible();
  });

  test('what was typed and not saved comes back with Undo', async ({ page }) => {
    await page.getByRole('button', { name: 'New contact' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Given name' }).fill('Elif');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await undoFromMessage(page, 'What you filled in was not saved.');
    await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Given name' })).toHaveValue('Elif');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(panel(page, 'Elif')).toBeVisible();
    await page.keyboard.press('Escape');

    await row(page, 'Elif').getByRole('button').click();
    await panel(page, 'Elif').getByRole('button', { name: 'Log contact' }).click();
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: 'Summary' })
      .fill('Called about the roastery');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await undoFromMessage(page, 'What you filled in was not saved.');
    await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Summary' })).toHaveValue(
      'Called about the roastery',
    );
  });

  test('who is archived leaves the list, and comes back by Undo and from the archive', async ({ page }) => {
    await addPerson(page, 'Pim', 'de Wit');
    await panel(page, 'Pim de Wit').getByRole('button', { name: 'Archive' }).click();
    await expect(message(page, 'Pim de Wit is in the archive.')).toBeVisible();
    await expect(row(page, 'Pim de Wit')).toHaveCount(0);
    await undoFromMessage(page, 'Pim de Wit is in the archive.');
    await expect(row(page, 'Pim de Wit')).toBeVisible();

    await panel(page, 'Pim de Wit').getByRole('button', { name: 'Archive' }).click();
    await expect(page.getByRole('heading', { name: 'Nobody in your circles' })).toBeVisible();
    await show(page, 'Archive');
    await list(page, 'Archive').getByRole('row', { name: 'Pim de Wit' }).getByRole('button').click();
    await panel(page, 'Pim de Wit').getByRole('button', { name: 'Bring back' }).click();
    await expect(page.getByRole('heading', { name: 'The archive is empty' })).toBeVisible();
    await show(page, 'People');
    await expect(row(page, 'Pim de Wit')).toContainText('Leads');
  });

  test('the archive has the latest on top, and can be sorted and searched', async ({ page }) => {
    for (const name of ['Bram', 'Anna', 'Cees']) {
      await addPerson(page, name, 'Smit');
      await panel(page, `${name} Smit`).getByRole('button', { name: 'Archive' }).click();
      await expect(panel(page, `${name} Smit`).getByText('In the archive')).toBeVisible();
      await page.keyboard.press('Escape');
    }
    await show(page, 'Archive');
    const archive = list(page, 'Archive');
    await expect.poll(() => namesIn(archive)).toEqual(['Cees Smit', 'Anna Smit', 'Bram Smit']);
    await archive.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
    await expect.poll(() => namesIn(archive)).toEqual(['Anna Smit', 'Bram Smit', 'Cees Smit']);
    await page.getByRole('textbox', { name: 'Filter this list' }).fill('cees');
    await expect.poll(() => namesIn(archive)).toEqual(['Cees Smit']);
  });

  test('moves and logged contact are told in the history of the panel', async ({ page }) => {
    await addPerson(page, 'Noor', 'van Dijk');
    const noor = panel(page, 'Noor van Dijk');
    const lately = noor.getByRole('region', { name: 'Lately' }).getByRole('listitem');
    await choose(page, noor.getByRole('combobox', { name: 'Circle' }), 'Core');
    await expect(lately.first()).toContainText('Came closer: Leads to Core');
    await choose(page, noor.getByRole('combobox', { name: 'Stage' }), 'Customer');
    await expect(lately.first()).toContainText('From Lead to Customer');
    await expect(noor.getByText('No contact yet.')).toBeVisible();

    await noor.getByRole('button', { name: 'Log contact' }).click();
    const dialog = page.getByRole('dialog', { name: 'Log contact' });
    await choose(page, dialog.getByRole('combobox', { name: 'Kind' }), 'Call');
    await dialog.getByRole('textbox', { name: 'Summary' }).fill('Guest lesson agreed');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(lately.first()).toContainText('Call: Guest lesson agreed');
    await expect(noor.getByText('Last contact: today.')).toBeVisible();
    await expect(row(page, 'Noor van Dijk')).toContainText('today');
    await page.keyboard.press('Control+z');
    await expect(noor.getByText('Guest lesson agreed')).toHaveCount(0);
  });

  test('a person is referred by another, which both panels tell', async ({ page }) => {
    await addPerson(page, 'Fleur', 'Hoekstra');
    await addPerson(page, 'Youssef', 'El Amrani');
    await panel(page, 'Youssef El Amrani').getByRole('button', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit Youssef El Amrani' });
    await dialog.getByRole('combobox', { name: 'Referred by' }).fill('fle');
    await page.getByRole('option', { name: 'Fleur Hoekstra' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await panel(page, 'Youssef El Amrani').getByRole('button', { name: 'Fleur Hoekstra' }).click();
    await expect(panel(page, 'Fleur Hoekstra')).toContainText('Referred Youssef El Amrani');
  });
});

test.describe('in the sample workspace', () => {
  test.use({ workspace: 'sample' });
  test.beforeEach(async ({ page }) => {
    await goTo(page, 'Contacts');
    await expect(list(page).getByRole('row').nth(1)).toBeVisible();
  });

  test('only the rows in sight exist, and the last one is reached', async ({ page }) => {
    const table = list(page);
    await expect(table).toHaveAttribute('aria-rowcount', '241');
    expect(await table.getByRole('row').count()).toBeLessThan(60);
    await row(page, 'Dirk Aalbers').getByRole('button').focus();
    await page.keyboard.press('End');
    await expect(table.locator('[aria-rowindex="241"]')).toBeInViewport();
    expect(await table.getByRole('row').count()).toBeLessThan(60);
  });

  test('the list is narrowed by circle, tag and words, and widened again', async ({ page }) => {
    const circles = page.getByRole('group', { name: 'Filter by circle' });
    await circles.getByRole('button', { name: /^Core/ }).click();
    await expect(list(page)).toHaveAttribute('aria-rowcount', '13');
    for (const name of await list(page)
      .getByRole('row')
      .allTextContents()
      .then((all) => all.slice(1))) {
      expect(name).toContain('Core');
    }
    await page.getByRole('textbox', { name: 'Filter this list' }).fill('FLEUR');
    await expect.poll(() => namesIn(list(page))).toEqual(['Fleur Hoekstra']);
    await page.getByRole('textbox', { name: 'Filter this list' }).fill('nobody at all');
    await expect(page.getByRole('heading', { name: 'Nobody matches' })).toBeVisible();
    await page.getByRole('button', { name: 'Show everybody' }).click();
    await expect(list(page)).toHaveAttribute('aria-rowcount', '241');
    await choose(page, page.getByRole('combobox', { name: 'Filter by tag' }), 'building');
    await expect(list(page)).not.toHaveAttribute('aria-rowcount', '241');
    await expect(row(page, 'Daan Wiersma')).toBeVisible();
  });

  test('the list is sorted by a column both ways, and stays so on return', async ({ page }) => {
    const sortBy = (column: string) =>
      list(page).getByRole('columnheader', { name: column }).getByRole('button').click();
    expect((await namesIn(list(page)))[0]).toBe('Dirk Aalbers');
    await sortBy('Revenue');
    await expect(list(page).getByRole('columnheader', { name: 'Revenue' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await expect.poll(async () => (await namesIn(list(page)))[0]).toBe('Fleur Hoekstra');
    await page
      .getByRole('group', { name: 'Filter by circle' })
      .getByRole('button', { name: /^Regulars/ })
      .click();
    await goTo(page, 'Today');
    await goTo(page, 'Contacts');
    await expect(list(page)).toHaveAttribute('aria-rowcount', '35');
    await expect(list(page).getByRole('columnheader', { name: 'Revenue' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await sortBy('Revenue');
    const money = list(page).getByRole('row').nth(1).getByRole('cell').last();
    await expect(money).toHaveText('–');
    await sortBy('Name');
    await expect.poll(async () => (await namesIn(list(page)))[0]).toBe('Nienke Bakker');
  });

  test('several people are moved, staged, logged and archived together', async ({ page }) => {
    const people = ['Dirk Aalbers', 'Thijs Aalbers', 'Kadir Aydın'];
    const box = (name: string) => page.getByRole('checkbox', { name: `Select ${name}`, exact: true });
    for (const name of people) await box(name).check();
    await expect(bulk(page)).toContainText('3 selected');

    await bulk(page).getByRole('button', { name: 'Move to circle' }).click();
    await page.getByRole('menuitem', { name: 'Regulars' }).click();
    await expect(message(page, '3 people are now in Regulars.')).toBeVisible();
    for (const name of people) await expect(row(page, name)).toContainText('Regulars');

    await bulk(page).getByRole('button', { name: 'Set stage' }).click();
    await page.getByRole('menuitem', { name: 'SQO' }).click();
    for (const name of people) await expect(row(page, name)).toContainText('SQO');

    await bulk(page).getByRole('button', { name: 'Log contact' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(message(page, 'Contact with 3 people is logged.')).toBeVisible();
    for (const name of people) await expect(row(page, name)).toContainText('today');

    await bulk(page).getByRole('button', { name: 'Archive' }).click();
    await expect(list(page)).toHaveAttribute('aria-rowcount', '238');
    await undoFromMessage(page, '3 contacts are in the archive.');
    await expect(list(page)).toHaveAttribute('aria-rowcount', '241');
    for (const name of people) await expect(row(page, name)).toContainText('Regulars');
  });

  test('Shift selects a range, and the box in the head selects all that are listed', async ({ page }) => {
    const box = (name: string) => page.getByRole('checkbox', { name: `Select ${name}`, exact: true });
    await box('Dirk Aalbers').click();
    await box('Deniz Aksoy').click({ modifiers: ['Shift'] });
    await expect(bulk(page)).toContainText('6 selected');
    await bulk(page).getByRole('button', { name: 'Clear selection' }).click();
    await expect(bulk(page)).toBeHidden();
    await page
      .getByRole('group', { name: 'Filter by circle' })
      .getByRole('button', { name: /^Core/ })
      .click();
    await page.getByRole('checkbox', { name: 'Select all' }).check();
    await expect(bulk(page)).toContainText('12 selected');
  });

  test('an organisation tells what its people add up to, and leads to them', async ({ page }) => {
    await show(page, 'Organisations');
    const brewery = list(page, 'Organisations').getByRole('row', { name: 'Brouwerij Stadshert' });
    await expect(brewery).toContainText('€48,300');
    await brewery.getByRole('button').click();
    const opened = panel(page, 'Brouwerij Stadshert');
    await opened
      .getByRole('region', { name: 'People' })
      .getByRole('button', { name: 'Bram ten Cate' })
      .click();
    await expect(panel(page, 'Bram ten Cate').getByRole('combobox', { name: 'Circle' })).toHaveValue('Core');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`barriers, ${colorScheme}`, () => {
    test.use({ workspace: 'sample', colorScheme, reducedMotion: 'reduce' });

    test('there are none in the lists, the panel, the dialogs, the menus and the search', async ({
      page,
    }) => {
      const clear = async (what: string) => expect(await barriers(page), what).toEqual([]);
      const dialog = page.getByRole('dialog');
      await goTo(page, 'Contacts');
      await row(page, 'Dirk Aalbers').getByRole('button').click();
      await expect(panel(page, 'Dirk Aalbers').getByRole('region', { name: 'About' })).toBeVisible();
      await clear('panel');

      await panel(page, 'Dirk Aalbers').getByRole('button', { name: 'Edit' }).click();
      await expect(dialog.getByRole('textbox', { name: 'Given name' })).toBeFocused();
      await dialog.getByRole('combobox', { name: 'Referred by' }).fill('qqqq');
      await expect(page.getByRole('option', { name: 'Nobody found.' })).toBeVisible();
      await clear('edit');
      await page.keyboard.press('Escape');
      await dialog.getByRole('textbox', { name: 'Family name' }).fill('Albers');
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await expect(message(page, 'What you filled in was not saved.')).toBeVisible();
      await clear('message');

      await panel(page, 'Dirk Aalbers').getByRole('button', { name: 'Log contact' }).click();
      await expect(dialog.getByRole('textbox', { name: 'Summary' })).toBeFocused();
      await clear('log');
      await dialog.getByRole('button', { name: 'Cancel' }).click();

      await page.getByRole('button', { name: 'New contact' }).click();
      await dialog.getByRole('button', { name: 'Save' }).click();
      await expect(dialog.getByText('Fill in a name')).toBeVisible();
      await clear('new contact');
      await dialog.getByRole('button', { name: 'Cancel' }).click();

      await page.getByRole('checkbox', { name: 'Select Thijs Aalbers' }).check();
      await bulk(page).getByRole('button', { name: 'Set stage' }).click();
      await expect(page.getByRole('menuitem', { name: 'Suspect' })).toBeVisible();
      await clear('menu');
      await page.keyboard.press('Escape');

      for (const view of ['Organisations', 'Archive'] as const) {
        await show(page, view);
        await expect(
          list(page, view).or(page.getByRole('heading', { name: 'The archive is empty' })),
        ).toBeVisible();
        await clear(view);
      }
      for (const text of ['anna', 'qqqq']) {
        await page.getByRole('searchbox', { name: 'Search' }).fill(text);
        await expect(
          page.getByText('Nobody by that name.').or(page.getByRole('option').first()),
        ).toBeVisible();
        await clear(`search for ${text}`);
      }
    });
  });
}
