import { expect, test } from 'vitest';
import { openTestCore } from '../core/openTestCore.ts';
import { newContact } from '../factories/contact.ts';
import { contactNamed, counts, importFile, previewFile, upload } from './uploading.ts';

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
  expect(preview).toMatchObject({ known: 1, problems: said, problemCount: 4 });
  const summary = await importFile(call, content);
  expect(counts(summary)).toEqual([0, 0, 1]);
  expect(summary.problems).toEqual([
    ...said,
    { ...said[0], code: 'already-there-otherwise', details: { name: 'Anna van der Berg' } },
  ]);
  expect(await contactNamed(call, 'Anna van der Berg')).toMatchObject({ birthday: '1980-03-22' });
});

test('less of the same is no difference: initials, a birthday without its year, one line of several', async () => {
  const { call } = await openTestCore();
  const file = (name: string, birthday: string, brand: string) =>
    `Name,Email,Birthday,Brand\n${name},anna@berg.example,${birthday},"${brand}"\n`;
  await importFile(call, file('Anna van der Berg', '1980-03-22', 'Tea\nCake'));
  const summary = await importFile(call, file('A. van der BERG', '--03-22', 'Cake'));
  expect(summary.problems.map(({ code }) => code)).toEqual(['already-there']);
});

test('a second deal of somebody who is there is not passed over in silence', async () => {
  const { call } = await openTestCore();
  const summary = await importFile(
    call,
    'Record ID,Deal Name,Deal Stage,Amount,Email,First Name,Last Name\n1,Website,Won,5000,kim@bos.example,Kim,Bos\n2,Logo,Open,900,kim@bos.example,Kim,Bos\n',
  );
  expect(counts(summary)).toEqual([1, 0, 1]);
  expect(summary.problems.map(({ code, line }) => [code, line])).not.toContainEqual(['already-there', 3]);
  expect(summary.problems.map(({ details }) => details.value)).toEqual(
    expect.arrayContaining(['Logo', 'Open', '900']),
  );
});
