import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { dump } from '../core/dump.ts';
import { openTestCore } from '../core/openTestCore.ts';
import { samples } from '../fixtures/samples.ts';
import { fixture } from './read.ts';
import { importFile } from './uploading.ts';

describe('the same file again changes nothing', () => {
  test.each(samples)('%s', async (path) => {
    const { core, call } = await openTestCore();
    const first = await importFile(call, fixture(path), { file: path });
    const after = dump(core);
    for (let round = 0; round < 2; round += 1) {
      const again = await importFile(call, fixture(path), { file: path });
      expect(again).toMatchObject({
        added: 0,
        updated: 0,
        skipped: first.added + first.updated + first.skipped,
      });
      expect(dump(core)).toBe(after);
    }
    expect(await call.history.list({ limit: 10 })).toHaveLength(1);
  });

  test('all of them one after another, and then all once more', async () => {
    const { core, call } = await openTestCore();
    for (const path of samples) await importFile(call, fixture(path), { file: path });
    const after = dump(core);
    for (const path of samples) {
      const again = await importFile(call, fixture(path), { file: path });
      expect([path, again.added, again.updated]).toEqual([path, 0, 0]);
    }
    expect(dump(core)).toBe(after);
  });

  test('whoever is in it: namesakes, shared addresses, half-filled rows', async () => {
    // Few values, so that rows meet each other in every way they can.
    const cell = (...values: string[]) => fc.constantFrom('', ...values);
    const row = fc.tuple(
      cell('Jan Jansen', 'jan  JANSEN', 'J. Jansen', 'Kim de Boer', 'de Boer, Kim', 'Alfa', '李', '???'),
      cell('a@x.example', 'A@X.example', 'b@x.example', 'a@x.example, c@x.example'),
      cell('06-1', '06-2', '061; 06-3'),
      cell('Alfa', 'ALFA', 'Beta'),
      cell('https://linkedin.com/in/jan', 'https://www.linkedin.com/in/kim/'),
      cell('Klant', 'VIP;Klant'),
      cell('Belt graag', 'Mailt'),
    );
    const { core, call } = await openTestCore();
    const before = dump(core);
    const csvOf = (rows: readonly string[][]) =>
      Papa.unparse([['Name', 'Email', 'Phone', 'Company', 'URL', 'Tags', 'Notes'], ...rows]);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        fc.pre(rows.some((cells) => cells.some(Boolean)));
        const first = await importFile(call, csvOf(rows));
        const all = first.added + first.updated + first.skipped;
        // Somebody may be told more by an earlier row, now that a later one has made them known.
        for (let round = 0; round < 3; round += 1) {
          const again = await importFile(call, csvOf(rows));
          expect([again.added, again.updated + again.skipped]).toEqual([0, all]);
        }
        while ((await call.history.state()).undo) await call.history.undo();
        expect(dump(core)).toBe(before);
      }),
      { numRuns: 60 },
    );
  });
});
