import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { terminalLanguage } from '../../electron/hosts/problemText.ts';
import { openTestCore } from '../core/openTestCore.ts';
import { say } from './commandLine.ts';

test('the language of a terminal is that of its environment, English when it is another', () => {
  expect(terminalLanguage({ LANG: 'nl_NL.UTF-8' })).toBe('nl');
  expect(terminalLanguage({ LANG: 'nl_NL.UTF-8', LC_ALL: 'C' })).toBe('en');
  expect(terminalLanguage({ LANG: 'de_DE.UTF-8' })).toBe('en');
  expect(terminalLanguage({})).toBe('en');
});

test('problems are told in the language that is asked for, to programs with their code', async () => {
  const { file, core } = await openTestCore();
  await core.close();
  const english = await say(file, 'show', 'Nobody');
  const dutch = await say(file, 'show', 'Nobody', '--language', 'nl');
  expect(english).toMatchObject({ code: 1, error: expect.stringContaining('Nobody') });
  expect(dutch).toMatchObject({ code: 1, error: expect.stringContaining('Nobody') });
  expect(dutch.error).not.toBe(english.error);
  const { out } = await say(file, 'show', 'Nobody', '--language=nl', '--json');
  expect(JSON.parse(out)).toMatchObject({ problem: { code: 'contact-unknown' }, text: dutch.error });
});

test('what is met in a file that is imported is told in words, each with its place', async () => {
  const { file, core } = await openTestCore();
  await core.close();
  const people = join(dirname(file), 'people.csv');
  writeFileSync(people, 'First Name,Email,Labels\nEva,eva@example.com,\n,,press\n');
  expect((await say(file, 'import', people)).out).toContain(
    'people.csv, line 3: Nothing in this row names or reaches anybody, so it is skipped.',
  );
  writeFileSync(people, 'First Name,Email,Labels\nBo,bo@example.com,\n,,press\n');
  const { out } = await say(file, 'import', people, '--language', 'nl');
  expect(out).toMatch(/people\.csv, regel 3: \D+/);
  expect(out).not.toContain('row-nothing');
});
