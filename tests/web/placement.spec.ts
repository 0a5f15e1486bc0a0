/** The placement session, as somebody new goes through it: an address book comes in, and its people get their places. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressBook } from '../factories/addressBook.ts';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { ImportDialog } from './models/importDialog.ts';
import { PlacementScreen } from './models/placementScreen.ts';

test('a new user imports 150 people and places them one by one, with keys, by drag and several at once', async ({
  page,
  folder,
  today,
  importDialog,
  shell,
  circles,
}) => {
  const placement = new PlacementScreen(page);
  const file = join(folder, 'address book.csv');
  await writeFile(file, addressBook(Date.now()));
  expect((await importDialog.import(file)).added).toBe(150);
  await placement.begin();
  await placement.expectLeft(150);

  // Whoever has most reason to be near comes first, with what is known and why.
  await expect(placement.card).toContainText('VIP');
  await expect(placement.card).toContainText('Revenue');
  await expect(placement.card).toContainText(/Proposal: .+(trust is \d+|their stage is)/);
  expect(await barriers(page)).toEqual([]);

  const first = await placement.name.innerText();
  await placement.press('1');
  await placement.expectLeft(149);
  await expect(placement.said).toContainText(`${first} stands in Core. Next: `);
  await placement.press('1');
  await placement.press('2');
  await placement.expectLeft(147);
  await expect(placement.choice('Core')).toContainText('2 / 15');

  // Back, and again.
  const fourth = await placement.name.innerText();
  await expect(placement.button('undo')).toBeEnabled();
  await placement.press('u');
  await placement.expectLeft(148);
  await expect(placement.name).not.toHaveText(fourth);
  await placement.press('Enter');
  await placement.expectLeft(147);
  await expect(placement.name).toHaveText(fourth);

  // Who is skipped comes back later.
  await placement.press('s');
  await expect(placement.name).not.toHaveText(fourth);
  await placement.expectLeft(147);

  // Several at once: all others with the tag, of whom two are placed and one is.
  await placement.group(/others with “VIP”$/).click();
  await placement.choice('Regulars').click();
  await placement.expectLeft(142);

  // By drag, onto the outermost ring.
  const dragged = await placement.name.innerText();
  await placement.dragOutermost();
  await placement.expectLeft(141);
  await expect(placement.said).toContainText(`${dragged} stands in World.`);

  // Stopped, it is offered again, and goes on with who is left.
  await placement.stop();
  await circles.expectShown();
  await today.open();
  await expect(page.getByRole('region', { name: '141 people have no place of their own yet' })).toBeVisible();
  await page.getByRole('link', { name: 'Place them' }).click();
  await placement.expectLeft(141);
  await placement.button('rest').click();
  await placement.expectDone();
  await shell.undo.click();
  await placement.expectLeft(141);
});

test.describe('in Dutch', () => {
  test.use({ locale: 'nl-NL' });

  test('everybody gets a place: by what is proposed, several at once, and the rest where they are', async ({
    page,
    folder,
  }) => {
    const file = join(folder, 'adresboek.csv');
    await writeFile(file, addressBook(Date.now()));
    const dialog = new ImportDialog(page, {
      title: 'Contacten importeren',
      files: 'Contactbestanden',
      preview: 'Voorvertoning',
      start: /^\d+ contacten importeren$/,
      encoding: 'Tekstcodering',
    });
    expect((await dialog.import(file)).added).toBe(150);
    const placement = new PlacementScreen(page, {
      offer: /^Plaats \d+ mensen$/,
      rings: 'Kringen',
      left: /^Nog \d+ mensen te plaatsen$/,
      undo: /^Ongedaan maken/,
      stop: 'Stop voor nu',
      skip: /^Overslaan/,
      rest: /^Laat alle \d+ staan$/,
      done: 'Iedereen heeft een plek',
    });
    await placement.begin();
    await expect(placement.card).toContainText(/Voorstel: .+(het vertrouwen is \d+|de fase is)/);
    for (let left = 149; left > 139; left -= 1) {
      await placement.press('Enter');
      await placement.expectLeft(left);
    }
    await placement.button('rest').click();
    await placement.expectDone();
    await placement.rings.settle();
    expect(await barriers(page)).toEqual([]);
  });
});
