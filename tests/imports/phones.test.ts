import { expect, test } from 'vitest';
import { openTestCore } from '../core/openTestCore.ts';
import { contactNamed, counts, importFile } from './uploading.ts';

test.each(['+31 6 12345678', '0031612345678', '+31 (0)6-12345678'])(
  'a phone number is the same one as %s, and is found in either spelling',
  async (spelling) => {
    const { call } = await openTestCore();
    await importFile(call, 'Name,Phone\nKim Bos,06-12345678\nBo Li,06-87654321\n');
    expect(counts(await importFile(call, `Name,Phone\nKim Bos,${spelling}\n`))).toEqual([0, 0, 1]);
    // Written in both ways in one row it is kept once.
    await importFile(call, `Name,Phone\nEva Smit,${spelling}; 06-12345678\n`);
    expect((await contactNamed(call, 'Eva Smit')).points).toMatchObject([{ value: spelling }]);
    for (const text of [spelling, '06-12345678', '0612345678', '06 1234'])
      expect((await call.contacts.search({ text })).map(({ name }) => name)).toEqual(['Kim Bos', 'Eva Smit']);
  },
);
