/** What programs other than address books give: a workbook with deals, and a whole workspace. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCore } from '../../electron/core/core.ts';
import { exported } from '../exports/exported.ts';
import { newContact } from '../factories/contact.ts';
import { expect, test } from './fixtures.ts';
import { pick } from './models/fields.ts';

const workbook = join(import.meta.dirname, '../fixtures/xlsx/libreoffice.xlsx');

test.use({ begins: '/contacts' });
test.beforeEach(async ({ contacts }) => contacts.open());

test('a workbook: the sheet with contacts, deals with their stage, and its columns as they were chosen', async ({
  importDialog,
  pipeline,
  contacts,
}) => {
  await importDialog.open();
  await importDialog.choose(workbook);
  await expect(importDialog.previewOf(/Anna van der Berg/)).toBeVisible();
  await importDialog.showColumns();
  const sheet = importDialog.root.getByRole('combobox', { name: 'Sheet' });
  await expect(sheet).toHaveValue('Contacten');
  await pick(sheet, 'Toelichting');
  await expect(importDialog.alerts.filter({ hasText: 'libreoffice.xlsx' })).toBeVisible();
  await pick(sheet, 'Contacten');
  await expect(importDialog.alerts).toHaveCount(0);
  await importDialog.become('Korting', 'Left out');
  await expect(importDialog.start).toBeEnabled();
  expect(await importDialog.run()).toEqual({ added: 3, updated: 0, skipped: 0 });
  await importDialog.close();
  await pipeline.open();
  await expect(pipeline.deal('Open', 'Website')).toContainText('expected by 28 Feb 2026');

  await contacts.open();
  await importDialog.open();
  await importDialog.choose(workbook);
  await importDialog.showColumns();
  const column = importDialog.root.getByRole('combobox', { name: 'Korting becomes' });
  await expect(importDialog.root.getByText('read as you chose last time')).toBeVisible();
  await expect(column).toHaveValue('Left out');
  await importDialog.root.getByRole('button', { name: 'Forget that' }).click();
  await expect(importDialog.root.getByText('read as you chose last time')).toBeHidden();
  await expect(column).toHaveValue('Own field');
});

test('a whole workspace fills one that is empty', async ({ contacts, importDialog, folder }) => {
  const other = await createCore({ file: join(folder, 'other.circles') });
  const [innermost] = await other.caller.circles.list();
  await other.caller.contacts.create(newContact(innermost!.uid, { displayName: 'Anna Bos' }));
  const { bytes } = await exported(other.caller, { format: 'json' });
  await other.close();
  const path = join(folder, 'all.json');
  await writeFile(path, bytes);
  await importDialog.open();
  await importDialog.choose(path);
  await expect(importDialog.alerts.filter({ hasText: 'all.json is a whole workspace' })).toBeVisible();
  await importDialog.root.getByRole('button', { name: 'Fill this workspace with it' }).click();
  await expect(importDialog.root).toBeHidden();
  await expect(contacts.heading).toHaveText('1 contact');
});
