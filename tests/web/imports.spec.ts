/**
 * Importing contacts, the way somebody with an export does it: real files in, a look at what will happen,
 * the import with its progress and its way back, and what is said about files that cannot be read.
 */
import { chmod, mkdtemp, open, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { samples } from '../fixtures/samples.ts';
import { test as base, expect } from './fixtures.ts';
import { barriers, goTo, message, tabTo } from './steps.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');

/** A file made for one test: its text or bytes, or how many bytes of nothing it has. */
type Content = string | Uint8Array | { readonly size: number };

const test = base.extend<{ makeFile: (name: string, content: Content) => Promise<string> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
  makeFile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'circles-import-'));
    await use(async (name, content) => {
      const path = join(folder, name);
      if (typeof content === 'string' || content instanceof Uint8Array) await writeFile(path, content);
      else {
        // Sparse: it takes no room on the disk.
        const file = await open(path, 'w');
        await file.truncate(content.size);
        await file.close();
      }
      return path;
    });
    await rm(folder, { recursive: true, force: true });
  },
});

/** The words of the interface that these tests go by. */
const languages = {
  en: {
    locale: 'en-GB',
    contacts: 'Contacts',
    open: 'Import contacts',
    files: 'Contact files',
    importButton: /^Import \d+ contacts?$/,
    undo: 'Undo',
    cancel: 'Cancel',
    close: 'Close',
    preview: 'Preview',
    refusals: {
      empty: 'empty.csv is empty. Export your contacts again and choose the new file.',
      binary: 'photo.csv is no text file with contacts. Export as CSV or vCard (.vcf) and choose that file.',
      unknown: 'letter.txt looks like neither CSV nor vCard. Export as one of these and try again.',
      large: 'large.csv is larger than 200 MB. Split it into smaller files, or export without photos.',
      gone: 'gone.csv cannot be read. Check that it still exists and that you may open it.',
      forbidden: 'forbidden.csv cannot be read. Check that it still exists and that you may open it.',
      nobody: 'No contacts were found in nobody.csv. Check that you chose the right file.',
      encoding: 'people.csv cannot be read as Unicode (UTF-16 BE). Choose another text encoding.',
    },
    encoding: 'Text encoding',
    encodings: { western: 'Western European (Windows)', wide: 'Unicode (UTF-16 BE)' },
    uneven: ['This row has 2 values where 3 are expected.', 'This row has 5 values where 3 are expected.'],
    skipped: 'This card has no end, so it is skipped.',
    known: 'Alice Johnson is there already, with all of this.',
  },
  nl: {
    locale: 'nl-NL',
    contacts: 'Contacten',
    open: 'Contacten importeren',
    files: 'Contactbestanden',
    importButton: /^\d+ contact(en)? importeren$/,
    undo: 'Ongedaan maken',
    cancel: 'Annuleren',
    close: 'Sluiten',
    preview: 'Voorvertoning',
    refusals: {
      empty: 'empty.csv is leeg. Exporteer je contacten opnieuw en kies het nieuwe bestand.',
      binary:
        'photo.csv is geen tekstbestand met contacten. Exporteer als CSV of vCard (.vcf) en kies dat bestand.',
      unknown:
        'letter.txt lijkt op CSV noch op vCard. Exporteer als een van die twee en probeer het opnieuw.',
      large: 'large.csv is groter dan 200 MB. Splits het in kleinere bestanden of exporteer zonder foto’s.',
      gone: 'gone.csv kan niet gelezen worden. Controleer of het nog bestaat en of je het mag openen.',
      forbidden:
        'forbidden.csv kan niet gelezen worden. Controleer of het nog bestaat en of je het mag openen.',
      nobody: 'Er zijn geen contacten gevonden in nobody.csv. Controleer of je het juiste bestand koos.',
      encoding: 'people.csv kan niet als Unicode (UTF-16 BE) gelezen worden. Kies een andere tekstcodering.',
    },
    encoding: 'Tekstcodering',
    encodings: { western: 'West-Europees (Windows)', wide: 'Unicode (UTF-16 BE)' },
    uneven: ['Deze rij heeft 2 waarden waar er 3 horen.', 'Deze rij heeft 5 waarden waar er 3 horen.'],
    skipped: 'Deze kaart heeft geen einde en is overgeslagen.',
    known: 'Alice Johnson is er al, met al deze gegevens.',
  },
} as const;

type Words = (typeof languages)['en' | 'nl'];

/** The import dialog in the hands of a person. */
class ImportDialog {
  readonly page: Page;
  readonly dialog: Locator;
  readonly words: Words;

  constructor(page: Page, words: Words) {
    this.page = page;
    this.words = words;
    this.dialog = page.getByRole('dialog', { name: words.open });
  }

  async open(): Promise<void> {
    await goTo(this.page, this.words.contacts);
    // The screen before may offer an import too, and is there until this one is.
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(/contact/i);
    await this.page.getByRole('button', { name: this.words.open }).first().click();
    await expect(this.dialog).toBeVisible();
  }

  async choose(...paths: string[]): Promise<void> {
    await this.dialog.getByLabel(this.words.files).setInputFiles(paths);
  }

  /** The row of a chosen file. */
  file(name: string): Locator {
    return this.dialog.getByRole('listitem').filter({ hasText: name });
  }

  preview(): Locator {
    return this.dialog.getByRole('table', { name: this.words.preview });
  }

  importButton(): Locator {
    return this.dialog.getByRole('button', { name: this.words.importButton });
  }

  summary(): Locator {
    return this.dialog.getByRole('status');
  }

  /** Imports the files and reads the counts of the summary: added, updated, skipped. */
  async import(...paths: string[]): Promise<string[]> {
    await this.open();
    await this.choose(...paths);
    await this.importButton().click();
    await expect(this.summary()).toHaveText(/\d/);
    return (await this.summary().innerText()).match(/\d+/g) ?? [];
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.dialog).toBeHidden();
  }
}

/** How many contacts the contacts screen shows; the heading says it. */
async function expectContacts(page: Page, words: Words, text: string | RegExp): Promise<void> {
  await goTo(page, words.contacts);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text);
}

const everybody = samples.map((path) => join(fixtures, path));

const broken = [
  'BEGIN:VCARD\nVERSION:3.0\nFN:Anna Bos\nEND:VCARD',
  'BEGIN:VCARD\nVERSION:3.0\nFN:Broken',
  'BEGIN:VCARD\nVERSION:4.0\nFN:Eva Smit\nEND:VCARD\n',
].join('\n');

const many = `Name,Email,Company\n${Array.from(
  { length: 20_000 },
  (_, index) => `Person ${index},person${index}@example.org,Company ${index % 500}`,
).join('\n')}\n`;

for (const [language, words] of Object.entries(languages)) {
  test.describe(language, () => {
    test.use({ locale: words.locale });

    test('files come in, the second time nobody twice, and one Undo takes an import back', async ({
      page,
    }) => {
      const dialog = new ImportDialog(page, words);
      const first = await dialog.import(join(fixtures, 'csv/linkedin-connections.csv'));
      expect(first).toEqual(['10', '0', '0']);
      await dialog.close();
      await expectContacts(page, words, /^10 /);

      expect(await dialog.import(join(fixtures, 'csv/linkedin-connections.csv'))).toEqual(['0', '0', '10']);
      await expect(dialog.dialog.getByText(words.known)).toBeVisible();
      await dialog.close();
      await expectContacts(page, words, /^10 /);

      await page.getByRole('button', { name: words.undo, exact: true }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/^10 /);
    });

    test('a broken card is named with file and line, the others come in', async ({ page, makeFile }) => {
      const dialog = new ImportDialog(page, words);
      expect(await dialog.import(await makeFile('broken.vcf', broken))).toEqual(['2', '0', '1']);
      const told = dialog.dialog.getByRole('listitem').filter({ hasText: words.skipped });
      await expect(told).toContainText(/broken\.vcf, (line|regel) 5/);
    });

    test('uneven rows are named with their lines and used as far as they go', async ({ page, makeFile }) => {
      const dialog = new ImportDialog(page, words);
      const rows = 'Name,Email,Company\nAnna Bos,anna@bos.example\nEva Smit,eva@smit.example,Smit BV,a,b\n';
      expect(await dialog.import(await makeFile('uneven.csv', rows))).toEqual(['2', '0', '0']);
      await dialog.dialog.locator('summary').click();
      for (const [index, text] of words.uneven.entries()) {
        const told = dialog.dialog.getByRole('listitem').filter({ hasText: text });
        await expect(told).toContainText(new RegExp(`uneven\\.csv, (line|regel) ${index + 2}`));
      }
    });

    test('files that cannot be read are refused in so many words, and nothing comes in', async ({
      page,
      makeFile,
    }) => {
      const dialog = new ImportDialog(page, words);
      await dialog.open();
      await dialog.choose(
        await makeFile('empty.csv', ''),
        await makeFile('photo.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
        await makeFile('letter.txt', 'Dear reader,\nthis is a letter. It goes on.\nBye!\n'),
        await makeFile('large.csv', { size: 1024 ** 3 }),
        await makeFile('nobody.csv', 'Name,Email\n'),
      );
      const { empty, binary, unknown, large, nobody } = words.refusals;
      for (const refusal of [empty, binary, unknown, large, nobody]) {
        await expect(dialog.dialog.getByRole('alert').filter({ hasText: refusal })).toBeVisible();
      }
      await expect(dialog.importButton()).toBeDisabled();
      await dialog.close();
      await expectContacts(page, words, /^(0|No|Geen|Contact)/);
    });

    test('a file that is gone while it is read is refused', async ({ page, makeFile }) => {
      const dialog = new ImportDialog(page, words);
      await dialog.open();
      const path = await makeFile('gone.csv', { size: 150 * 1024 ** 2 });
      await dialog.choose(path);
      await expect(dialog.file('gone.csv').getByRole('progressbar')).toBeVisible();
      await unlink(path);
      await expect(dialog.dialog.getByRole('alert')).toHaveText(words.refusals.gone);
    });

    test('a file that may not be read is refused', async ({ page, makeFile }) => {
      test.skip(process.getuid?.() === 0, 'root may read every file');
      const dialog = new ImportDialog(page, words);
      await dialog.open();
      const path = await makeFile('forbidden.csv', 'Name,Email\nAnna Bos,anna@bos.example\n');
      await chmod(path, 0);
      await dialog.choose(path);
      await expect(dialog.dialog.getByRole('alert')).toHaveText(words.refusals.forbidden);
    });

    test('a wrong encoding is told, and another can be chosen', async ({ page, makeFile }) => {
      const dialog = new ImportDialog(page, words);
      await dialog.open();
      const text = 'Name,Email\nZo\u00eb Bakker,zoe@bakker.example\n';
      await dialog.choose(await makeFile('people.csv', Buffer.from(text, 'latin1')));
      await expect(dialog.preview().getByText('Zoë Bakker')).toBeVisible();

      await dialog.file('people.csv').getByRole('button', { expanded: false }).click();
      const encoding = dialog.dialog.getByRole('combobox', { name: words.encoding });
      await encoding.click();
      await page.getByRole('option', { name: words.encodings.wide }).click();
      await expect(dialog.dialog.getByRole('alert')).toHaveText(words.refusals.encoding);
      await expect(dialog.importButton()).toBeDisabled();

      await encoding.click();
      await page.getByRole('option', { name: words.encodings.western }).click();
      await expect(dialog.dialog.getByRole('alert')).toHaveCount(0);
      await dialog.importButton().click();
      await expect(dialog.summary()).toHaveText(/^1 /);
    });
  });
}

const words = languages.en;

test('every sample file comes in, and again brings nobody new', async ({ page }) => {
  const dialog = new ImportDialog(page, words);
  const counts = (await dialog.import(...everybody)).map(Number);
  const [added = 0, updated = 0, skipped = 0] = counts;
  // 10 + 2 + 2 rows and 6 + 1 + 1 + 1 + 1 + 1 + 3 + 1 + 1 + 2 + 1 + 1 + 1 cards.
  expect(added + updated + skipped).toBe(35);
  await expect(dialog.summary(), 'the outcome is seen first').toBeInViewport({ ratio: 1 });
  const perFile = dialog.dialog.getByRole('table', { name: 'Per file' });
  await expect(perFile.getByRole('row')).toHaveCount(everybody.length + 1);
  await dialog.close();
  await expectContacts(page, words, new RegExp(`^${added} `));
  expect(await dialog.import(...everybody)).toEqual(['0', '0', '35']);
});

test('columns can be given another meaning, and the preview follows', async ({ page, makeFile }) => {
  const dialog = new ImportDialog(page, words);
  await dialog.open();
  await dialog.choose(
    await makeFile('people.csv', 'Wie,Elektropost,Dag\nAnna,anna@bos.example,03-04-1980\n'),
  );
  await dialog.dialog.getByRole('button', { name: 'Columns' }).click();
  const become = async (column: string, field: string) => {
    await dialog.dialog.getByRole('combobox', { name: `${column} becomes` }).click();
    await page.getByRole('option', { name: field, exact: true }).click();
  };
  await become('Wie', 'Organisation');
  await expect(dialog.preview().getByRole('row', { name: /^Anna anna@bos\.example/ })).toBeVisible();
  await become('Dag', 'Birthday');
  await expect(dialog.dialog.getByText(/dates in “Dag” .* Check that this is their order/)).toBeVisible();
  await dialog.dialog.getByRole('combobox', { name: 'Order of dates in Dag' }).click();
  await page.getByRole('option', { name: 'month, day, year' }).click();
  await expect(dialog.dialog.getByText(/can be read two ways/)).toHaveCount(0);
  await become('Wie', 'Whole name');
  await dialog.importButton().click();
  await expect(dialog.summary()).toHaveText('1 added, 0 updated, 0 skipped');
  await dialog.close();
  await page.getByRole('searchbox', { name: 'Search' }).first().fill('anna');
  await page.getByRole('option', { name: /Anna/ }).click();
  await expect(page.getByRole('complementary', { name: 'Anna' })).toContainText('4 March');
});

test('new people start in the chosen circle; who is there already is told so beforehand', async ({
  page,
  makeFile,
}) => {
  const dialog = new ImportDialog(page, words);
  const header = 'Name,Email,Phone,Company\n';
  await dialog.import(
    await makeFile('a.csv', `${header}Anna Bos,anna@bos.example,,\nJan Jansen,,,Alfa BV\n`),
  );
  await dialog.close();
  await dialog.open();
  await dialog.choose(
    await makeFile(
      'b.csv',
      `${header}A. Bos,ANNA@bos.example,06-1,\njan jansen,,06-2,ALFA BV\nAnna Bos,anna@bos.example,06-1,\nKim Bos,,06-3,\n`,
    ),
  );
  const effectOf = (name: RegExp) => dialog.preview().getByRole('row', { name });
  await expect(effectOf(/^A\. Bos/)).toContainText('Gets more details');
  await expect(effectOf(/^jan jansen/)).toContainText('Gets more details');
  await expect(effectOf(/^Anna Bos/)).toContainText('Already there');
  await expect(effectOf(/^Kim Bos/)).toContainText('New');
  await dialog.dialog.getByRole('combobox', { name: 'Circle' }).click();
  await page.getByRole('option', { name: 'Regulars' }).click();
  await dialog.importButton().click();
  await expect(dialog.summary()).toHaveText('1 added, 2 updated, 1 skipped');
  await expect(dialog.dialog.getByText('New people are in Regulars now.')).toBeVisible();
  await dialog.dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(message(page, /Undone/)).toBeVisible();
  await expectContacts(page, words, /^2 /);
});

test('a long import moves, can be stopped, and leaves nothing behind', async ({ page, makeFile }) => {
  const dialog = new ImportDialog(page, words);
  await dialog.open();
  await dialog.choose(await makeFile('many.csv', many));
  await expect(dialog.dialog.getByText('And 19,900 more contacts.')).toBeVisible();
  await dialog.importButton().click();
  const bar = dialog.dialog.getByRole('progressbar', { name: 'Importing…' });
  const value = async () => Number(await bar.getAttribute('aria-valuenow'));
  await expect.poll(value).toBeGreaterThan(0);
  const seen = await value();
  await expect.poll(value).toBeGreaterThan(seen);
  await dialog.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.dialog.getByText('Nothing was imported; everything is as it was.')).toBeVisible();
  await expect(dialog.importButton()).toBeEnabled();

  await dialog.importButton().click();
  await expect(dialog.summary()).toHaveText('20,000 added, 0 updated, 0 skipped', { timeout: 50_000 });
  await dialog.close();
  await expectContacts(page, words, /^20,000 /);
});

test('the whole way by keyboard alone', async ({ page }) => {
  const { dialog } = new ImportDialog(page, words);
  // Asked for in time: a chooser that opens before the browser knows is a real one.
  const choosing = page.waitForEvent('filechooser');
  await goTo(page, 'Contacts');
  await tabTo(page, page.getByRole('button', { name: 'Import contacts' }).first());
  await page.keyboard.press('Enter');
  const input = dialog.getByLabel('Contact files');
  await expect(input).toBeFocused();
  await page.keyboard.press('Enter');
  await (await choosing).setFiles([
    join(fixtures, 'csv/linkedin-connections.csv'),
    join(fixtures, 'vcard/vcard-4.0.vcf'),
  ]);

  await tabTo(page, dialog.getByRole('button', { name: 'Leave out vcard-4.0.vcf' }));
  await page.keyboard.press('Enter');
  await expect(input).toBeFocused();

  await tabTo(page, dialog.getByRole('button', { name: 'Columns' }));
  await page.keyboard.press('Enter');
  const position = dialog.getByRole('combobox', { name: 'Position becomes' });
  await tabTo(page, position);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Own field');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(position).toHaveValue('Own field');

  await tabTo(page, dialog.getByRole('button', { name: 'Import 10 contacts' }));
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText('10 added, 0 updated, 0 skipped');
  await expect(dialog.getByRole('button', { name: 'Close' }).last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('no step has a serious violation', async ({ page, makeFile }) => {
      const dialog = new ImportDialog(page, words);
      const expectAccessible = async () => expect(await barriers(page)).toEqual([]);
      await dialog.open();
      await expectAccessible();
      await dialog.choose(
        join(fixtures, 'csv/linkedin-connections.csv'),
        await makeFile(
          'klanten.csv',
          Buffer.from(
            'Naam,E-mail,Verjaardag\nZo\u00eb,zoe@x.example,03-04-1980\n,,\nPiet,piet,\n',
            'latin1',
          ),
        ),
        await makeFile('broken.vcf', broken),
        await makeFile('empty.csv', ''),
      );
      await expect(dialog.dialog.getByRole('alert')).toBeVisible();
      await expect(dialog.file('klanten.csv').getByRole('combobox').first()).toBeVisible();
      await dialog.dialog.locator('summary').click();
      await expectAccessible();
      await dialog.importButton().click();
      await expect(dialog.summary()).toBeVisible();
      await expectAccessible();
      await dialog.close();

      await dialog.open();
      await dialog.choose(await makeFile('many.csv', many));
      await dialog.importButton().click();
      await expect(dialog.dialog.getByRole('progressbar', { name: 'Importing…' })).toBeVisible();
      await expectAccessible();
    });
  });
}
