import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newContact } from '../factories/contact.ts';
import type { TestCore } from './openTestCore.ts';

/**
 * Words that nothing else holds, nor parts of them: the index of search keeps only the ends of words that begin alike. Parts of
 * three letters are found by chance now and then, among the checksums of a log.
 */
export const given = 'Xyqvwkörd';
export const family = 'Zhjklmup';
export const name = `${given} ${family}`;
const mail = 'vwqxbrtk@kzzqjx.example';
export const note = 'Fhqwgads knows Jjvkkqw';
const parts = ['yqvwk', 'hjklmup', 'jklmu', 'wqxbrtk', 'kzzqjx', 'hqwgad', 'jvkkq'];

/** Every spelling in which a part may stand in a file. */
const spellings = parts.flatMap((part) => {
  const reversed = [...part].reverse().join('');
  return [part, reversed].flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
});

/** What of the made-up person can be read in the files of a folder, by file; case does not count. */
export function leftIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const bytes = Buffer.from(
        readFileSync(join(entry.parentPath, entry.name)).toString('latin1').toLowerCase(),
        'latin1',
      );
      return spellings.filter((part) => bytes.includes(part)).map((part) => `${entry.name}: ${part}`);
    });
}

/** Adds the made-up person. */
export const add = ({ call, circle }: Pick<TestCore, 'call' | 'circle'>, fields = {}) =>
  call.contacts.create(
    newContact(circle('core'), {
      displayName: name,
      givenName: given,
      familyName: family,
      points: [{ type: 'email', value: mail }],
      notes: note,
      ...fields,
    }),
  );
