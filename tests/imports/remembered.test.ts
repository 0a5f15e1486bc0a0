import { expect, test } from 'vitest';
import type { ImportMapping } from '../../shared/model/import.ts';
import { openTestCore } from '../core/openTestCore.ts';
import { refusal } from '../core/refusal.ts';
import { importFile, previewFile, upload } from './uploading.ts';

const table = (...rows: string[]) => ['Who,Reach,Met', ...rows, ''].join('\n');
const first = table('Anna Bos,anna@bos.example,03-04-2024');

/** What people choose: who it is, and in which order days are written. */
const chosen = (mapping: ImportMapping | undefined) => ({
  columns: (mapping?.columns ?? []).map((column) => {
    if (column.header === 'Who') return { ...column, field: 'displayName' as const };
    return column.header === 'Met'
      ? { ...column, field: 'connectedOn' as const, dateOrder: 'mdy' as const }
      : column;
  }),
});

test('how columns were read is offered again for the same heads, until it is forgotten', async () => {
  const { call, reopen } = await openTestCore();
  const id = await upload(call, first);
  const before = await previewFile(call, { upload: id });
  expect(before.isRemembered).toBe(false);
  const mapping = chosen(before.mapping);
  await importFile(call, first, { options: { mapping } });

  const { call: later } = await reopen();
  const second = await upload(later, table('Kim Bos,kim@bos.example,05-06-2024'));
  const offered = await previewFile(later, { upload: second });
  expect(offered).toMatchObject({ isRemembered: true, mapping, contacts: [{ name: 'Kim Bos' }] });
  // Another choice for this file goes before it.
  const other = { columns: mapping.columns.map((column) => ({ ...column, field: 'custom' as const })) };
  expect(await previewFile(later, { upload: second, options: { mapping: other } })).toMatchObject({
    isRemembered: false,
    mapping: other,
  });
  // Other heads are another table.
  const third = await upload(later, 'Who,Reach\nJip,jip@bos.example\n');
  expect((await previewFile(later, { upload: third })).isRemembered).toBe(false);

  await later.imports.forgetMapping(mapping);
  expect(await previewFile(later, { upload: second })).toMatchObject({
    isRemembered: false,
    mapping: before.mapping,
  });
});

test('nothing is remembered of what nobody chose, of tables without heads and of imports that failed', async () => {
  const { call } = await openTestCore();
  await importFile(call, first);
  expect((await previewFile(call, { upload: await upload(call, first) })).isRemembered).toBe(false);
  const bare = 'Anna Bos,anna@bos.example\nKim Bos,kim@bos.example\n';
  const { mapping } = await previewFile(call, { upload: await upload(call, bare) });
  await importFile(call, bare, { options: { mapping: { columns: [...mapping!.columns] } } });
  expect((await previewFile(call, { upload: await upload(call, bare) })).isRemembered).toBe(false);

  const other = table('Kim Bos,kim@bos.example,05-06-2024').replace('Who', 'Whoever');
  const id = await upload(call, other);
  const options = { mapping: chosen((await previewFile(call, { upload: id })).mapping) };
  expect(
    await refusal(call.imports.run({ files: [{ upload: id, options }], circle: 'nowhere' })),
  ).toMatchObject({
    code: 'not-found',
  });
  expect((await previewFile(call, { upload: await upload(call, other) })).isRemembered).toBe(false);
});

test('the last fifty are kept', async () => {
  const { call } = await openTestCore();
  const text = (index: number) => `Name,Email,Field ${index}\nAnna,anna${index}@bos.example,x\n`;
  for (let index = 0; index < 51; index += 1) {
    const { mapping } = await previewFile(call, { upload: await upload(call, text(index)) });
    await importFile(call, text(index), { options: { mapping: { columns: [...mapping!.columns] } } });
  }
  const isRemembered = async (index: number) =>
    (await previewFile(call, { upload: await upload(call, text(index)) })).isRemembered;
  expect([await isRemembered(0), await isRemembered(1), await isRemembered(50)]).toEqual([false, true, true]);
});
