import { expect, test } from 'vitest';
import { asksSomething, dateOrdersAsked } from '../../renderer/features/imports/questions.ts';
import { openTestCore } from '../core/openTestCore.ts';
import { previewFile, upload } from './uploading.ts';

test.each([
  ['Birthday', 'birthday'],
  ['Laatst gesproken', 'lastContact'],
  ['Laatste activiteit', 'lastActivity'],
])('days in “%s” that read two ways are asked about', async (header, field) => {
  const { call } = await openTestCore();
  const id = await upload(call, `Naam;${header}\nAnna Bos;03-04-1990\nKim Bos;05-06-1991\n`);
  const preview = await previewFile(call, { upload: id });
  const column = preview.mapping!.columns[1]!;
  expect(column.field).toBe(field);
  expect(preview.problems).toMatchObject([{ code: 'date-order-unclear' }]);
  expect(dateOrdersAsked(preview, column)).toEqual(['dmy', 'mdy']);
  expect(asksSomething(preview, {})).toBe(true);
});
