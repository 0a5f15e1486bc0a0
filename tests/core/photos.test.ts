import { expect, test } from 'vitest';
import { mostPhotos } from '../../shared/model/photo.ts';
import { importFile } from '../imports/uploading.ts';
import { openTestCore } from './openTestCore.ts';

const png = (last: number) =>
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, last]).toString('base64');
const card = (name: string, photo: string | null) =>
  [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${name}`,
    ...(photo ? [`PHOTO;ENCODING=b;TYPE=PNG:${photo}`] : []),
    'END:VCARD',
    '',
  ].join('\r\n');

test('photos of several are told in the order they are asked for, and follow what is undone and erased', async () => {
  const { call } = await openTestCore();
  const cards = [card('Anna Berg', png(1)), card('Bram Smit', null), card('Cees Vos', png(3))];
  await importFile(call, cards.join(''), { file: 'people.vcf' });
  const people = await call.contacts.people();
  const [anna, bram, cees] = ['Anna Berg', 'Bram Smit', 'Cees Vos'].map(
    (name) => people.find((person) => person.name === name)!.uid,
  ) as [string, string, string];
  const address = (last: number) => `data:image/png;base64,${png(last)}`;

  expect(await call.contacts.photos({ uids: [cees, 'nobody', bram, anna] })).toEqual([
    address(3),
    null,
    null,
    address(1),
  ]);
  expect((await call.contacts.details({ uid: anna })).photo).toBe(address(1));
  expect(await call.contacts.photos({ uids: [] })).toEqual([]);
  await expect(call.contacts.photos({ uids: Array(mostPhotos + 1).fill(anna) })).rejects.toThrow();

  await call.history.undo();
  expect(await call.contacts.photos({ uids: [anna] })).toEqual([null]);
  await call.history.redo();
  expect(await call.contacts.photos({ uids: [anna] })).toEqual([address(1)]);
});
