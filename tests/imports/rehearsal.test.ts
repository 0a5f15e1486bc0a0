import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Core } from '../../electron/core/core.ts';
import { conflictChoices, type ImportRun } from '../../shared/model/importRun.ts';
import { openTestCore } from '../core/openTestCore.ts';
import { samples } from '../fixtures/samples.ts';
import { fixture } from './read.ts';
import { finished, importFile, previewFiles, upload } from './uploading.ts';

/** Files as they are sent: name and content. */
type Files = readonly (readonly [name: string, content: string | Uint8Array])[];

/** What is chosen about all of them. */
type Choice = Partial<Pick<ImportRun, 'conflicts' | 'rules'>>;

/** Sends files, looks at the preview of all, imports them, and expects that the one told what the other did. */
async function expectForetold(call: Core['caller'], files: Files, choice: Choice = {}): Promise<void> {
  const sources = [];
  for (const [name, content] of files) sources.push({ upload: await upload(call, content, name) });
  const previews = await previewFiles(call, sources, choice);
  const foretold = previews.map(({ file, added, updated, known, skipped }) => {
    return { file, added, updated, skipped: known + skipped };
  });
  const summary = finished(await call.imports.run({ files: sources, ...choice }));
  expect(foretold).toEqual(summary.files.map(({ layout: _, ...counts }) => counts));
  const conflicts = { ours: 0, theirs: 0, both: 0 };
  const starts: Record<string, number> = {};
  for (const preview of previews) {
    for (const conflict of preview.conflicts) conflicts[conflict.choice] += 1;
    for (const [circle, count] of Object.entries(preview.starts))
      starts[circle] = (starts[circle] ?? 0) + count;
  }
  if (previews.every((preview) => preview.conflictCount === preview.conflicts.length))
    expect(conflicts).toEqual(summary.conflicts);
  expect(starts).toEqual(summary.starts);
}

const sampleFiles: Files = samples.map((path) => [path, fixture(path)]);

test('all samples together, and then once more', async () => {
  const { call } = await openTestCore();
  await expectForetold(call, sampleFiles);
  await expectForetold(call, sampleFiles.toReversed());
});

test('the same file twice: the second has nothing new', async () => {
  const { call } = await openTestCore();
  const content = 'Name,Email\nAnna Bos,anna@bos.example\nKim Bos,kim@bos.example\n';
  const sources = [{ upload: await upload(call, content) }, { upload: await upload(call, content) }];
  const [first, second] = await previewFiles(call, sources);
  expect(first).toMatchObject({ added: 2, updated: 0, known: 0 });
  expect(second).toMatchObject({ added: 0, updated: 0, known: 2 });
  expect(second?.contacts.map(({ effect }) => effect)).toEqual(['already-there', 'already-there']);
});

test('contacts beyond those that are shown count as well', async () => {
  const { call } = await openTestCore();
  const rows = Array.from({ length: 250 }, (_, index) => `Person ${index},person${index}@example.org`);
  const sources = [
    { upload: await upload(call, `Name,Email\n${rows.join('\n')}\n`) },
    { upload: await upload(call, `Name,Email,Phone\n${rows.slice(240).join(',06-1\n')},06-1\n`) },
  ];
  const [first, second] = await previewFiles(call, sources);
  expect(first).toMatchObject({ count: 250, added: 250, contacts: { length: 25 } });
  expect(second).toMatchObject({ count: 10, added: 0, updated: 10 });
});

test('an organisation that people were said to belong to is there when its own row comes', async () => {
  const { call } = await openTestCore();
  await expectForetold(call, [
    ['people.csv', 'Name,Email,Company\nAnna Bos,anna@bos.example,Alfa BV\n'],
    ['companies.csv', 'Name,Company,Phone\n,ALFA bv,06-1\n,Beta,06-2\n'],
  ]);
});

test('a file that cannot be read says so and leaves the others their preview', async () => {
  const { call } = await openTestCore();
  const people = 'Name,Email\nAnna Bos,anna@bos.example\n';
  const files = [
    { upload: await upload(call, '%PDF-1.7', 'a.csv') },
    { upload: await upload(call, people, 'b.csv') },
  ];
  expect(await call.imports.preview({ files })).toMatchObject([
    { status: 'refused', problem: { code: 'file-binary', details: { file: 'a.csv' } } },
    { status: 'read', preview: { added: 1 } },
  ]);
});

test('whoever is in the files, and whoever was there before', async () => {
  // Few values, so that rows meet each other in every way they can.
  const cell = (...values: string[]) => fc.constantFrom('', ...values);
  const row = fc.tuple(
    cell('Jan Jansen', 'jan  JANSEN', 'J. Jansen', 'Kim de Boer', 'de Boer, Kim', 'Alfa', '李', '???'),
    cell('a@x.example', 'A@X.example', 'b@x.example', 'a@x.example, c@x.example'),
    cell('06-1', '06-2', '061; 06-3', 'abc'),
    cell('Alfa', 'ALFA', 'Beta'),
    cell('https://linkedin.com/in/jan', 'https://www.linkedin.com/in/kim/'),
    cell('Klant', 'VIP;Klant', 'vip'),
    cell('Belt graag', 'Mailt'),
    cell('Groen', 'Rood'),
    cell('1980-01-02', '1981-01-02'),
  );
  const rows = fc
    .array(row, { minLength: 1, maxLength: 8 })
    .filter((some) => some.some((cells) => cells.slice(0, 5).some(Boolean)));
  const csvOf = (some: readonly string[][]) =>
    Papa.unparse([
      ['Name', 'Email', 'Phone', 'Company', 'URL', 'Tags', 'Notes', 'Colour', 'Birthday'],
      ...some,
    ]);
  const { call, circle } = await openTestCore();
  const choice = fc.record<Choice>({
    conflicts: fc.constantFrom(null, ...conflictChoices),
    rules: fc.constantFrom([], [{ by: 'tag', tag: 'vip', circle: circle('core') }]),
  });
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.array(rows, { minLength: 1, maxLength: 4 }),
      choice,
      async (before, files, chosen) => {
        await importFile(call, csvOf(before));
        await expectForetold(
          call,
          files.map((some, index) => [`${index}.csv`, csvOf(some)]),
          chosen,
        );
        while ((await call.history.state()).undo) await call.history.undo();
      },
    ),
    { numRuns: 60 },
  );
});
