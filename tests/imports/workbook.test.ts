import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readContactFile } from '../../electron/core/imports/reading/readContactFile.ts';
import { readWorkbook } from '../../electron/core/imports/reading/workbook/readWorkbook.ts';
import { plainWorkbook } from '../../electron/core/imports/reading/workbook/unpack.ts';
import { seededRandom } from '../../shared/lib/random.ts';
import { Problem } from '../../shared/model/problem.ts';
import { dump } from '../core/dump.ts';
import { openTestCore } from '../core/openTestCore.ts';
import { prepare } from '../core/prepare.ts';
import { refusal } from '../core/refusal.ts';
import { exported } from '../exports/exported.ts';
import { fixture, values } from './read.ts';
import { contactNamed, counts, importFile, previewFile, upload } from './uploading.ts';

/** Reads a workbook the way an import does. */
async function readSheet(bytes: Uint8Array, name: string, sheet?: string) {
  const { text, ...workbook } = await readWorkbook(bytes, name, sheet);
  return { ...workbook, ...readContactFile(Buffer.from(text), name, {}, workbook) };
}

const programs = ['openpyxl.xlsx', 'libreoffice.xlsx'] as const;

describe.each(programs)('a workbook of %s', (name) => {
  const bytes = fixture(`xlsx/${name}`);

  test('is read from the first sheet that holds contacts, with days, numbers and texts as they were meant', async () => {
    const { sheets, sheet, contacts, problems } = await readSheet(bytes, name);
    expect([sheets, sheet]).toEqual([['Toelichting', 'Contacten', 'Leeg'], 'Contacten']);
    expect(problems).toEqual([]);
    expect(contacts).toMatchObject([
      {
        displayName: 'Anna van der Berg',
        birthday: '1980-03-04',
        notes: 'Eerste regel\ntweede regel',
        deals: [{ title: 'Website', amount: 1234.5, expectedOn: '2026-02-28' }],
        // Numbers of rows, whatever lines their cells have.
        origin: { line: 4 },
      },
      { displayName: 'Kim Bos', birthday: '1990-12-31', deals: [{ amount: 1.125 }], origin: { line: 5 } },
      { displayName: 'Jip', origin: { line: 7 } },
    ]);
    expect(contacts.map((contact) => values(contact, 'phone'))).toEqual([['31612345678'], ['06-2'], []]);
    expect(contacts[0]?.custom.Vast).toBe('true');
    // What a formula came to is there only when a spreadsheet program saved it.
    expect(contacts[0]?.custom.Korting).toBe(name === 'libreoffice.xlsx' ? '123.45' : undefined);
  });

  test('comes in once, and from another sheet when that is chosen', async () => {
    const { core, call } = await openTestCore();
    expect(counts(await importFile(call, bytes, { file: name }))).toEqual([3, 0, 0]);
    const after = dump(core);
    expect(counts(await importFile(call, bytes, { file: name }))).toEqual([0, 0, 3]);
    expect(dump(core)).toBe(after);
    const id = await upload(call, bytes, name);
    const preview = await previewFile(call, { upload: id });
    expect(preview).toMatchObject({ format: 'csv', count: 3, workbook: { sheet: 'Contacten' } });
    const files = [{ upload: id, options: { sheet: 'Toelichting' } }];
    expect(await call.imports.preview({ files })).toMatchObject([{ status: 'refused' }]);
    expect(await previewFile(call, { upload: id, options: { sheet: 'Contacten' } })).toMatchObject({
      count: 3,
    });
  });
});

test.each(['en', 'nl'] as const)(
  'our own workbook in %s changes nobody when it comes in again',
  async (language) => {
    const test = await openTestCore();
    await prepare(test);
    const before = dump(test.core);
    const { bytes, name } = await exported(test.call, { format: 'xlsx', language });
    const summary = await importFile(test.call, bytes, { file: name });
    expect(summary).toMatchObject({ added: 0, updated: 0, files: [{ layout: 'circles' }] });
    expect(dump(test.core)).toBe(before);
    const other = await openTestCore();
    await importFile(other.call, bytes, { file: name });
    expect((await contactNamed(other.call, 'Bo Jansen')).person).toBeTruthy();
  },
);

describe('what is no workbook, or no good one', () => {
  const workbook = (sheet: Uint8Array) =>
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': sheet,
    });

  test('is refused by itself, and the other files keep their preview', async () => {
    const { call } = await openTestCore();
    const whole = fixture('xlsx/libreoffice.xlsx');
    const files = [
      ['other.zip', zipSync({ 'a.txt': strToU8('text') })],
      ['half.xlsx', whole.subarray(0, whole.length / 2)],
      ['empty.xlsx', workbook(strToU8('<worksheet/>'))],
      ['good.csv', Buffer.from('Name,Email\nAnna,anna@bos.example\n')],
    ] as const;
    const sent = [];
    for (const [name, bytes] of files) sent.push({ upload: await upload(call, bytes, name) });
    const [zip, half, empty, good] = await call.imports.preview({ files: sent });
    expect(zip).toMatchObject({ status: 'refused', problem: { code: 'file-binary' } });
    expect(half).toMatchObject({ status: 'refused', problem: { code: 'workbook-unreadable' } });
    expect(empty).toMatchObject({ status: 'refused' });
    expect(good).toMatchObject({ status: 'read', preview: { added: 1 } });
    expect(await refusal(call.imports.run({ files: sent.slice(1, 2) }))).toMatchObject({
      code: 'workbook-unreadable',
    });
  });

  test('is read or refused in so many words, whatever bytes are damaged', async () => {
    const whole = fixture('xlsx/libreoffice.xlsx');
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = seededRandom(seed);
      const bytes = Buffer.from(whole);
      for (let count = random.int(1, 20); count > 0; count -= 1)
        bytes[random.int(0, bytes.length - 1)] = random.int(0, 255);
      const result = await readSheet(bytes.subarray(0, random.int(200, bytes.length)), 'x').catch(
        (error: unknown) => error,
      );
      if (result instanceof Error) expect(result, `seed ${seed}`).toBeInstanceOf(Problem);
    }
  });

  test('unpacks to no more than the limit, whatever sizes it tells', () => {
    const bomb = workbook(new Uint8Array(20_000_000));
    const tooLarge = expect.objectContaining({
      code: 'workbook-too-large',
      details: { file: 'x', limit: 1 },
    });
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => plainWorkbook(bomb, 'x', 1024 * 1024)).toThrow(tooLarge);
    // Every place that tells a size says that it is ten bytes.
    const lying = Buffer.from(bomb);
    const size = Buffer.from(new Uint32Array([20_000_000]).buffer);
    for (let at = lying.indexOf(size); at !== -1; at = lying.indexOf(size)) lying.writeUInt32LE(10, at);
    expect(() => plainWorkbook(lying, 'x', 1024 * 1024)).toThrow(tooLarge);
  });
});
