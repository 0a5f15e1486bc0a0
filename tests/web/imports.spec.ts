/**
 * Importing contacts, the way somebody with an export does it: real files in, a look at what will happen,
 * the import with its progress and its way back, and what is said about files that cannot be read.
 */
import { chmod, open, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { samples } from '../fixtures/samples.ts';
import { barriers } from './barriers.ts';
import { test as base, expect } from './fixtures.ts';
import { pick } from './models/fields.ts';
import { ImportDialog } from './models/importDialog.ts';
import { tabTo } from './steps.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');
const linkedIn = join(fixtures, 'csv/linkedin-connections.csv');

/** A file made for one test: its text or bytes, or how many bytes of nothing it has. */
type Content = string | Uint8Array | { readonly size: number };

const test = base.extend<{ makeFile: (name: string, content: Content) => Promise<string> }>({
  makeFile: async ({ folder }, use) => {
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
  },
});

const broken = [
  'BEGIN:VCARD\nVERSION:3.0\nFN:Anna Bos\nEND:VCARD',
  'BEGIN:VCARD\nVERSION:3.0\nFN:Broken',
  'BEGIN:VCARD\nVERSION:4.0\nFN:Eva Smit\nEND:VCARD\n',
].join('\n');

const uneven = 'Name,Email,Company\nNora Vos,nora@vos.example\nKim Smid,kim@smid.example,Smid BV,a,b\n';

const many = `Name,Email,Company\n${Array.from(
  { length: 20_000 },
  (_, index) => `Person ${index},person${index}@example.org,Company ${index % 500}`,
).join('\n')}\n`;

/** Files that hold no contacts that can be read, by name. */
const unreadable: Readonly<Record<string, Content>> = {
  'empty.csv': '',
  'photo.csv': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  'letter.txt': 'Dear reader,\nthis is a letter. It goes on.\nBye!\n',
  'large.csv': { size: 1024 ** 3 },
  'nobody.csv': 'Name,Email\n',
};

test.describe('files come in', () => {
  test.use({ begins: '/contacts' });
  test.beforeEach(async ({ contacts }) => contacts.open());

  test('every sample file comes in, again brings nobody new, and one Undo takes an import back', async ({
    contacts,
    importDialog,
    shell,
  }) => {
    const everybody = samples.map((path) => join(fixtures, path));
    const { added, updated, skipped } = await importDialog.import(...everybody);
    // 10 + 2 + 2 rows and 6 + 1 + 1 + 1 + 1 + 1 + 3 + 1 + 1 + 2 + 1 + 1 + 1 cards.
    expect(added + updated + skipped).toBe(35);
    await expect(importDialog.summary, 'the outcome is seen first').toBeInViewport({ ratio: 1 });
    const perFile = importDialog.root.getByRole('table', { name: 'Per file' });
    await expect(perFile.getByRole('row')).toHaveCount(everybody.length + 1);
    await importDialog.close();
    await expect(contacts.heading).toHaveText(`${added} contacts`);
    expect(await importDialog.import(...everybody)).toEqual({ added: 0, updated: 0, skipped: 35 });
    await expect(
      importDialog.root.getByText('Alice Johnson is there already, with all of this.'),
    ).toBeVisible();
    await importDialog.close();
    await expect(contacts.heading).toHaveText(`${added} contacts`);

    await shell.undo.click();
    await expect(contacts.heading).not.toHaveText(`${added} contacts`);
  });

  test('what is wrong with cards, rows and encodings is told, and the others come in', async ({
    importDialog,
    makeFile,
  }) => {
    const outcome = await importDialog.import(
      await makeFile('broken.vcf', broken),
      await makeFile('uneven.csv', uneven),
    );
    expect(outcome).toEqual({ added: 4, updated: 0, skipped: 1 });
    await importDialog.showTold();
    await expect(importDialog.told('This card has no end, so it is skipped.')).toContainText(
      'broken.vcf, line 5',
    );
    await expect(importDialog.told('This row has 2 values where 3 are expected.')).toContainText(
      'uneven.csv, line 2',
    );
    await expect(importDialog.told('This row has 5 values where 3 are expected.')).toContainText(
      'uneven.csv, line 3',
    );
    await importDialog.close();

    await importDialog.open();
    const text = 'Name,Email\nZo\u00eb Bakker,zoe@bakker.example\n';
    await importDialog.choose(await makeFile('people.csv', Buffer.from(text, 'latin1')));
    await expect(importDialog.preview.getByText('Zoë Bakker')).toBeVisible();

    await importDialog.file('people.csv').getByRole('button', { expanded: false }).click();
    await pick(importDialog.encoding, 'Unicode (UTF-16 BE)');
    await expect(importDialog.alerts).toHaveText(
      'people.csv cannot be read as Unicode (UTF-16 BE). Choose another text encoding.',
    );
    await expect(importDialog.start).toBeDisabled();
    await expect(importDialog.start).toHaveAccessibleDescription(
      'None of these files holds a contact that can be imported.',
    );

    await pick(importDialog.encoding, 'Western European (Windows)');
    await expect(importDialog.alerts).toHaveCount(0);
    expect(await importDialog.run()).toEqual({ added: 1, updated: 0, skipped: 0 });
  });

  test('files that cannot be read, or are gone while they are read, are refused in so many words, and nothing comes in', async ({
    contacts,
    importDialog,
    makeFile,
  }) => {
    await importDialog.open();
    for (const [name, content] of Object.entries(unreadable)) {
      await importDialog.choose(await makeFile(name, content));
    }
    for (const refusal of [
      'empty.csv is empty. Export your contacts again and choose the new file.',
      'photo.csv is no file with contacts that can be read. Export as CSV, XLSX or vCard (.vcf) and choose that file.',
      'letter.txt is neither a table (CSV), nor vCard, nor an export of Monica. Export as one of these and try again.',
      'large.csv is larger than 200 MB. Split it into smaller files, or export without photos.',
      'No contacts were found in nobody.csv. Check that you chose the right file.',
    ]) {
      await expect(importDialog.alerts.filter({ hasText: refusal })).toBeVisible();
    }
    const gone = await makeFile('gone.csv', { size: 150 * 1024 ** 2 });
    await importDialog.choose(gone);
    await expect(importDialog.file('gone.csv').getByRole('progressbar')).toBeVisible();
    await unlink(gone);
    const refusal = 'gone.csv cannot be read. Check that it still exists and that you may open it.';
    await expect(importDialog.alerts.filter({ hasText: refusal })).toBeVisible();
    await expect(importDialog.start).toBeDisabled();
    await importDialog.close();
    await expect(contacts.heading).toHaveText('Contacts');
  });

  test.describe('of somebody else', () => {
    test.skip(process.getuid?.() === 0, 'root may read every file');

    test('a file that may not be read is refused', async ({ importDialog, makeFile }) => {
      await importDialog.open();
      const path = await makeFile('forbidden.csv', 'Name,Email\nAnna Bos,anna@bos.example\n');
      await chmod(path, 0);
      await importDialog.choose(path);
      await expect(importDialog.alerts).toHaveText(
        'forbidden.csv cannot be read. Check that it still exists and that you may open it.',
      );
    });
  });

  test('columns can be given another meaning, and the preview follows', async ({
    importDialog,
    makeFile,
    shell,
    page,
  }) => {
    await importDialog.open();
    await importDialog.choose(
      await makeFile('people.csv', 'Wie,Elektropost,Dag\nAnna,anna@bos.example,03-04-1980\n'),
    );
    await importDialog.showColumns();
    await importDialog.become('Wie', 'Organisation');
    await expect(importDialog.previewOf(/^Anna anna@bos\.example/)).toBeVisible();
    await importDialog.become('Dag', 'Birthday');
    await expect(
      importDialog.root.getByText(/dates in “Dag” .* Check that this is their order/),
    ).toBeVisible();
    await importDialog.root.getByRole('combobox', { name: 'Order of dates in Dag' }).click();
    await page.getByRole('option', { name: 'month, day, year' }).click();
    await expect(importDialog.root.getByText(/can be read two ways/)).toHaveCount(0);
    await importDialog.become('Wie', 'Whole name');
    expect(await importDialog.run()).toEqual({ added: 1, updated: 0, skipped: 0 });
    await importDialog.close();
    const anna = await shell.openContact('Anna');
    await expect(anna.root).toContainText('4 March');
  });

  test('new people start in the chosen circle; who is there already is told so beforehand', async ({
    contacts,
    importDialog,
    makeFile,
    shell,
  }) => {
    const header = 'Name,Email,Phone,Company\n';
    await importDialog.import(
      await makeFile('a.csv', `${header}Anna Bos,anna@bos.example,,\nJan Jansen,,,Alfa BV\n`),
    );
    await importDialog.close();
    await importDialog.open();
    await importDialog.choose(
      await makeFile(
        'b.csv',
        `${header}A. Bos,ANNA@bos.example,06-1,\njan jansen,,06-2,ALFA BV\nAnna Bos,anna@bos.example,06-1,\nKim Bos,,06-3,\n`,
      ),
      await makeFile('c.csv', `${header}KIM BOS,,06-3,\n`),
    );
    await expect(importDialog.previewOf(/^A\. Bos/)).toContainText('Gets more details');
    await expect(importDialog.previewOf(/^jan jansen/)).toContainText('Gets more details');
    await expect(importDialog.previewOf(/^Anna Bos/)).toContainText('Already there');
    await expect(importDialog.previewOf(/^Kim Bos/)).toContainText('New');
    await expect(importDialog.file('b.csv')).toContainText('1 new · 2 get more details · 1 already there');
    await expect(importDialog.file('c.csv')).toContainText('1 contact · 1 already there');
    await importDialog.startIn('Regulars');
    expect(await importDialog.run()).toEqual({ added: 1, updated: 2, skipped: 2 });
    await expect(importDialog.root.getByText('New people are in Regulars now.')).toBeVisible();
    await importDialog.root.getByRole('button', { name: 'Undo' }).click();
    await shell.expectMessage(/Undone/);
    await expect(contacts.heading).toHaveText('2 contacts');
  });

  test('whoever is there with other values: both are shown, and what is chosen is what comes', async ({
    importDialog,
    makeFile,
    page,
    shell,
  }) => {
    const header = 'Name,Email,Phone,Birthday,Tags\n';
    await importDialog.import(
      await makeFile('a.csv', `${header}Anna Bos,anna@bos.example,06-11111111,1980-04-03,\n`),
    );
    await importDialog.close();
    await importDialog.open();
    const later = `${header}Anna Bos,anna@bos.example,06-22222222,1981-04-03,\nKim Smit,kim@smit.example,,,VIP\nBo Mol,bo@mol.example,,,\n`;
    await importDialog.choose(await makeFile('b.csv', later));

    await importDialog.show('Differences');
    const birthday = importDialog.root.getByRole('row', { name: 'Anna Bos Birthday' });
    await expect(birthday).toContainText(/1980.*1981/);
    const choice = importDialog.root.getByRole('radiogroup', { name: 'What stays of Anna Bos, Birthday' });
    await expect(choice.getByRole('radio', { name: 'Yours' })).toBeChecked();
    await importDialog.root.getByRole('button', { name: 'Keep all of yours' }).click();
    const phone = importDialog.root.getByRole('radiogroup', { name: 'What stays of Anna Bos, Phone' });
    await expect(phone.getByRole('radio', { name: 'Yours' })).toBeChecked();
    await choice.getByText('The file’s').click();
    await expect(choice.getByRole('radio', { name: 'The file’s' })).toBeChecked();

    await importDialog.show('Circles');
    const rings = importDialog.root.getByRole('table', { name: 'Circles after this import' });
    await expect(rings.getByRole('row', { name: /^Leads 1 \+2 3/ })).toBeVisible();
    await importDialog.root.getByRole('button', { name: 'Add a rule' }).click();
    await page.getByRole('menuitem', { name: 'Tag' }).click();
    await pick(importDialog.root.getByRole('listitem').getByRole('combobox', { name: 'Circle' }), 'Core');
    await expect(rings.getByRole('row', { name: /^Core 0 \+1 1/ })).toBeVisible();
    await expect(rings.getByRole('row', { name: /^Leads 1 \+1 2/ })).toBeVisible();

    expect(await importDialog.run()).toEqual({ added: 2, updated: 1, skipped: 0 });
    await expect(importDialog.root.getByText('New people are in Core 1, Leads 1.')).toBeVisible();
    await expect(importDialog.root.getByText('1 value of yours was kept.')).toBeVisible();
    await importDialog.close();
    const anna = await shell.openContact('Anna Bos');
    await expect(anna.root).toContainText('1981');
    await expect(anna.root).not.toContainText('22222222');
  });

  test('a long import moves, can be stopped, and leaves nothing behind', async ({
    contacts,
    importDialog,
    makeFile,
    page,
  }) => {
    await importDialog.open();
    await importDialog.choose(await makeFile('many.csv', many));
    await expect(importDialog.root.getByText('And 19,975 more contacts.')).toBeVisible({ timeout: 20_000 });
    await importDialog.start.click();
    const value = async () => Number(await importDialog.progress.getAttribute('aria-valuenow'));
    await expect.poll(value).toBeGreaterThan(0);
    const seen = await value();
    await expect.poll(value).toBeGreaterThan(seen);
    await importDialog.root.getByRole('button', { name: 'Cancel' }).click();
    await expect(importDialog.root.getByText('Nothing was imported; everything is as it was.')).toBeVisible();
    await expect(importDialog.start).toBeEnabled();

    await importDialog.start.click();
    await expect(importDialog.summary).toHaveText('20,000 added, 0 updated, 0 skipped', { timeout: 50_000 });
    await page.keyboard.press('Escape');
    await expect(contacts.heading).toHaveText('20,000 contacts');
  });

  test('a page that is left takes its files with it', async ({
    app,
    contacts,
    host,
    importDialog,
    makeFile,
    page,
  }) => {
    test.skip(host !== 'web', 'closing the window ends the core of the desktop app, and all it holds');
    const uploads: string[] = [];
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        const told = /"upload":"([^"]+)"/.exec(payload.toString())?.[1];
        if (told !== undefined) uploads.push(told);
      }),
    );
    await page.reload();
    await contacts.expectShown();
    await importDialog.open();
    await importDialog.choose(await makeFile('uneven.csv', uneven));
    await expect(importDialog.previewOf('Nora Vos')).toBeVisible();
    const look = async () => {
      const files = uploads.map((upload) => ({ upload, options: {}, choices: {} }));
      return app.ask?.().imports.preview({ files, circle: null, rules: [] });
    };
    expect(await look()).toMatchObject([{ status: 'read' }]);
    // As the browser tells it. One that really leaves may drop what is sent last; then the host's own clock takes them.
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
    await expect.poll(look).toMatchObject([{ status: 'refused', problem: { code: 'upload-unknown' } }]);
  });

  test('the whole way by keyboard alone', async ({ contacts, importDialog, page }) => {
    // Asked for in time: a chooser that opens before the browser knows is a real one.
    const choosing = page.waitForEvent('filechooser');
    await tabTo(page, contacts.button('Import contacts').first());
    await page.keyboard.press('Enter');
    await expect(importDialog.files).toBeFocused();
    await page.keyboard.press('Enter');
    await (await choosing).setFiles([linkedIn, join(fixtures, 'vcard/vcard-4.0.vcf')]);

    await tabTo(page, importDialog.root.getByRole('button', { name: 'Leave out vcard-4.0.vcf' }));
    await page.keyboard.press('Enter');
    await expect(importDialog.files).toBeFocused();

    await tabTo(page, importDialog.root.getByRole('button', { name: 'Columns' }));
    await page.keyboard.press('Enter');
    const position = importDialog.root.getByRole('combobox', { name: 'Position becomes' });
    await tabTo(page, position);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Own field');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(position).toHaveValue('Own field');

    await tabTo(page, importDialog.root.getByRole('button', { name: 'Import 10 contacts' }));
    await page.keyboard.press('Enter');
    await expect(importDialog.summary).toHaveText('10 added, 0 updated, 0 skipped');
    await expect(importDialog.root.getByRole('button', { name: 'Close' }).last()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(importDialog.root).toBeHidden();
  });

  test('no step has a serious violation', async ({ importDialog, makeFile, page }) => {
    const clear = async (what: string) => expect.soft(await barriers(page), what).toEqual([]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await importDialog.open();
    await clear('choice of files');
    const klanten = 'Naam,E-mail,Verjaardag\nZo\u00eb,zoe@x.example,03-04-1980\n,,\nPiet,piet,\n';
    await importDialog.choose(
      linkedIn,
      await makeFile('klanten.csv', Buffer.from(klanten, 'latin1')),
      await makeFile('broken.vcf', broken),
      await makeFile('empty.csv', ''),
    );
    await expect(importDialog.alerts).toBeVisible();
    await expect(importDialog.file('klanten.csv').getByRole('combobox').first()).toBeVisible();
    await clear('preview');
    await importDialog.show('Remarks');
    await clear('remarks');
    await importDialog.show('Circles');
    await clear('circles');
    await importDialog.show('Contacts');
    await importDialog.run();
    await clear('summary');
    await importDialog.close();

    await importDialog.open();
    await importDialog.choose(await makeFile('many.csv', many));
    await importDialog.start.click();
    await expect(importDialog.progress).toBeVisible();
    await clear('progress');
  });
});

test.describe('in Dutch', () => {
  test.use({ locale: 'nl-NL' });

  test('files come in and go back, and what is wrong with them is told in so many words', async ({
    page,
    shell,
    makeFile,
  }) => {
    const dialog = new ImportDialog(page, {
      title: 'Contacten importeren',
      files: 'Contactbestanden',
      preview: 'Voorvertoning',
      start: /^\d+ contact(en)? importeren$/,
      encoding: 'Tekstcodering',
    });
    const heading = page.getByRole('heading', { level: 1 });
    await shell.link('Contacten').click();
    await expect(heading).toHaveText('Contacten');
    await dialog.open();
    for (const [name, content] of Object.entries(unreadable))
      await dialog.choose(await makeFile(name, content));
    const gone = await makeFile('gone.csv', { size: 150 * 1024 ** 2 });
    await dialog.choose(gone);
    await expect(dialog.file('gone.csv').getByRole('progressbar')).toBeVisible();
    await unlink(gone);
    for (const refusal of [
      'empty.csv is leeg. Exporteer je contacten opnieuw en kies het nieuwe bestand.',
      'photo.csv is geen leesbaar bestand met contacten. Exporteer als CSV, XLSX of vCard (.vcf) en kies dat bestand.',
      'letter.txt is geen tabel (CSV), geen vCard en geen export van Monica. Exporteer als een van deze en probeer het opnieuw.',
      'large.csv is groter dan 200 MB. Splits het in kleinere bestanden of exporteer zonder foto’s.',
      'Er zijn geen contacten gevonden in nobody.csv. Controleer of je het juiste bestand koos.',
      'gone.csv kan niet gelezen worden. Controleer of het nog bestaat en of je het mag openen.',
    ]) {
      await expect(dialog.alerts.filter({ hasText: refusal })).toBeVisible();
    }
    await dialog.close();

    await dialog.open();
    const text = 'Name,Email\nZo\u00eb Bakker,zoe@bakker.example\n';
    await dialog.choose(await makeFile('people.csv', Buffer.from(text, 'latin1')));
    await expect(dialog.preview.getByText('Zoë Bakker')).toBeVisible();
    await dialog.file('people.csv').getByRole('button', { expanded: false }).click();
    await pick(dialog.encoding, 'Unicode (UTF-16 BE)');
    await expect(dialog.alerts).toHaveText(
      'people.csv kan niet als Unicode (UTF-16 BE) gelezen worden. Kies een andere tekstcodering.',
    );
    await pick(dialog.encoding, 'West-Europees (Windows)');
    await dialog.choose(linkedIn, await makeFile('broken.vcf', broken), await makeFile('uneven.csv', uneven));
    expect(await dialog.run()).toEqual({ added: 15, updated: 0, skipped: 1 });
    await dialog.showTold();
    await expect(dialog.told('Deze kaart heeft geen einde; de kaart is overgeslagen.')).toContainText(
      'broken.vcf, regel 5',
    );
    for (const [line, told] of [
      [2, 'Deze rij heeft 2 waarden waar er 3 horen.'],
      [3, 'Deze rij heeft 5 waarden waar er 3 horen.'],
    ] as const) {
      await expect(dialog.told(told)).toContainText(`uneven.csv, regel ${line}`);
    }
    await dialog.close();
    await expect(heading).toHaveText('15 mensen');

    expect(await dialog.import(linkedIn)).toEqual({ added: 0, updated: 0, skipped: 10 });
    await expect(dialog.root.getByText('Alice Johnson is er al, met al deze gegevens.')).toBeVisible();
    await dialog.close();
    await page.getByRole('button', { name: 'Ongedaan maken', exact: true }).first().click();
    await expect(heading).toHaveText('Contacten');
  });
});
