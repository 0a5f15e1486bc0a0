import { describe, expect, test } from 'vitest';
import { sql } from '../../electron/core/database/sql.ts';
import { openTestCore } from '../core/openTestCore.ts';
import { newContact } from '../factories/contact.ts';
import { contactNamed, counts, finished, importFile, previewFile, upload } from './uploading.ts';

test('what a file says otherwise is remarked upon, in the preview too', async () => {
  const { call, circle } = await openTestCore();
  await call.contacts.create(
    newContact(circle('core'), {
      jobTitle: 'Baas',
      birthday: '1980-03-22',
      points: [{ type: 'email', value: 'anna@berg.example' }],
      custom: { Klantnr: '1' },
    }),
  );
  const content =
    'Name,Email,Job Title,Birthday,Lifecycle Stage,Klantnr\nAnna van der Berg,anna@berg.example,Eigenaar,1981-03-22,Customer,2\n';
  const said = [
    ['jobTitle', '', 'Baas', 'Eigenaar'],
    ['birthday', '', '1980-03-22', '1981-03-22'],
    ['stage', '', 'lead', 'customer'],
    ['custom', 'Klantnr', '1', '2'],
  ].map(([field, column, kept, value]) => ({
    file: 'people.csv',
    line: 2,
    code: 'value-differs',
    details: { name: 'Anna van der Berg', field, column, kept, value },
  }));
  const preview = await previewFile(call, { upload: await upload(call, content) });
  expect(preview).toMatchObject({ known: 1, problems: [], conflictCount: 4 });
  expect(
    preview.conflicts.map(({ line, name, kept, told, choice }) => [line, name, kept, told, choice]),
  ).toEqual(said.map(({ details: { kept, value } }) => [2, 'Anna van der Berg', kept, value, 'ours']));
  const summary = await importFile(call, content);
  expect(counts(summary)).toEqual([0, 0, 1]);
  expect(summary.conflicts).toEqual({ ours: 4, theirs: 0, both: 0 });
  expect(summary.problems).toEqual([
    ...said,
    { ...said[0], code: 'already-there-otherwise', details: { name: 'Anna van der Berg' } },
  ]);
  expect(await contactNamed(call, 'Anna van der Berg')).toMatchObject({ birthday: '1980-03-22' });
});

describe('a choice about conflicts', () => {
  const card = (told: {
    name: string;
    phone: string;
    org: string;
    day: string;
    photo: Buffer;
    own: string;
  }) =>
    [
      'BEGIN:VCARD',
      'VERSION:3.0',
      `FN:${told.name}`,
      'EMAIL:anna@berg.example',
      `TEL;TYPE=CELL:${told.phone}`,
      `ORG:${told.org}`,
      `BDAY:${told.day}`,
      `PHOTO;ENCODING=b;TYPE=PNG:${told.photo.toString('base64')}`,
      `X-SIZE:${told.own}`,
      'END:VCARD',
      '',
    ].join('\r\n');
  const png = (rest: number[]) => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...rest]);
  const before = {
    name: 'Anna van der Berg',
    phone: '06-11111111',
    org: 'Berg BV',
    day: '1980-03-22',
    photo: png([1]),
    own: 'M',
  };
  const after = {
    name: 'Anna Bakker',
    phone: '06-22222222',
    org: 'Bakker BV',
    day: '1981-03-22',
    photo: png([1, 2]),
    own: 'L',
  };

  async function bring(
    conflicts: 'ours' | 'theirs' | 'both' | null,
    choices: Record<string, 'ours' | 'theirs' | 'both'> = {},
  ) {
    const test = await openTestCore();
    await importFile(test.call, card(before), { file: 'before.vcf' });
    const uid = (await contactNamed(test.call, before.name)).uid;
    const files = [{ upload: await upload(test.call, card(after), 'after.vcf'), choices }];
    const [answer] = await test.call.imports.preview({ files, conflicts });
    if (answer?.status !== 'read') throw new Error('It was not read');
    const { preview } = answer;
    const summary = finished(await test.call.imports.run({ files, conflicts }));
    const said = preview.conflicts.map(({ choice }) => choice);
    expect(summary.conflicts).toEqual({
      ours: said.filter((choice) => choice === 'ours').length,
      theirs: said.filter((choice) => choice === 'theirs').length,
      both: said.filter((choice) => choice === 'both').length,
    });
    const details = await test.call.contacts.details({ uid });
    const found = {
      name: details.displayName,
      phones: details.points.filter(({ type }) => type === 'phone').map(({ value }) => value),
      org: details.organisation?.name,
      day: details.birthday,
    };
    return { test, preview, summary, details, found };
  }

  test('ours: all stays, of phone numbers too', async () => {
    const { preview, found, summary } = await bring('ours');
    expect(preview.conflicts.map(({ field }) => field)).toEqual([
      'displayName',
      'organisation',
      'birthday',
      'custom',
      'phone',
      'photo',
    ]);
    expect(found).toEqual({ name: before.name, phones: [before.phone], org: before.org, day: before.day });
    expect(counts(summary)).toEqual([0, 0, 1]);
  });

  test('theirs: all gives way, in one step that Undo takes back', async () => {
    const { test, found, summary, details } = await bring('theirs');
    expect(found).toEqual({ name: after.name, phones: [after.phone], org: after.org, day: after.day });
    expect(counts(summary)).toEqual([0, 1, 0]);
    expect(summary.problems.map(({ code }) => code)).toEqual(Array(6).fill('value-taken'));
    const photo = () =>
      test.core.createContext().workspace.reader.value<Buffer>(sql`SELECT data FROM contact_photo`);
    expect(photo()).toEqual(after.photo);
    await test.call.history.undo();
    expect((await test.call.contacts.details({ uid: details.uid })).displayName).toBe(before.name);
    expect(photo()).toEqual(before.photo);
  });

  test('both, where there may be several; one by one before all', async () => {
    const usual = await bring(null);
    expect(usual.found).toMatchObject({ name: before.name, phones: [before.phone, after.phone] });
    const birthday = usual.preview.conflicts.find(({ field }) => field === 'birthday');
    const { found, preview } = await bring('both', { [birthday!.key]: 'theirs' });
    expect(preview.conflicts.map(({ choice }) => choice)).toEqual([
      'ours',
      'ours',
      'theirs',
      'both',
      'both',
      'ours',
    ]);
    expect(found).toEqual({
      name: before.name,
      phones: [before.phone, after.phone],
      org: before.org,
      day: after.day,
    });
  });

  test('a stage that is taken leaves its move behind', async () => {
    const { call } = await openTestCore();
    const content = (stage: string) => `Name,Email,Lifecycle Stage\nKim Bos,kim@bos.example,${stage}\n`;
    await importFile(call, content('Lead'));
    const files = [{ upload: await upload(call, content('Customer')) }];
    expect(finished(await call.imports.run({ files, conflicts: 'theirs' }))).toMatchObject({ updated: 1 });
    expect(await call.contacts.people()).toMatchObject([{ stage: 'customer' }]);
    const { history } = await contactNamed(call, 'Kim Bos');
    expect(history[0]).toMatchObject({ type: 'stage', from: 'lead', to: 'customer', cause: 'import' });
  });
});

test('less of the same is no difference: initials, a birthday without its year, one line of several', async () => {
  const { call } = await openTestCore();
  const file = (name: string, birthday: string, brand: string) =>
    `Name,Email,Birthday,Brand\n${name},anna@berg.example,${birthday},"${brand}"\n`;
  await importFile(call, file('Anna van der Berg', '1980-03-22', 'Tea\nCake'));
  const summary = await importFile(call, file('A. van der BERG', '--03-22', 'Cake'));
  expect(summary.problems.map(({ code }) => code)).toEqual(['already-there']);
});
