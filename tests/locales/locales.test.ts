import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/project.ts';
import { texts } from '../../shared/locales/texts.ts';
import { commandNames } from '../../shared/model/command.ts';
import { languages } from '../../shared/model/language.ts';
import { problemCodes } from '../../shared/model/problem.ts';
import { codeFiles, lineOf, pageFiles, type Syntax, walk } from './pageSource.ts';

/** Every text by its whole key, e.g. `circles.names.core`. */
function flatten(texts: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value] as const]
        : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

const { en, nl } = texts;
const english = flatten(en);
const dutch = flatten(nl);
const files = pageFiles();
const pluralEnding = /_(zero|one|two|few|many|other)$/;

/** What the page asks to have translated: whole keys, and beginnings of keys that are put together. */
function askedKeys(): { whole: Set<string>; beginnings: string[] } {
  const whole = new Set<string>();
  const beginnings: string[] = [];
  const note = (syntax: Syntax) => {
    if (syntax.type === 'Literal' && typeof syntax.value === 'string') whole.add(syntax.value);
    if (syntax.type !== 'TemplateLiteral') return;
    const [first] = syntax.quasis as { value: { cooked: string } }[];
    if (first && /^[\w-]+\./.test(first.value.cooked)) beginnings.push(first.value.cooked);
  };
  // Keys also travel as values before they are translated, so every text in the page counts.
  for (const { program } of files) walk(program, note);
  return { whole, beginnings };
}

/** Which file holds which texts, by the first parts of their keys. */
function partsByFile(language: string): Map<string, string[]> {
  const folder = join(root, 'shared/locales', language);
  return new Map(
    readdirSync(folder).map((file) => [
      basename(file, '.json'),
      Object.keys(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    ]),
  );
}

test('both languages have the same texts, in the same files', () => {
  expect([...dutch.keys()]).toEqual([...english.keys()]);
  expect(partsByFile('nl')).toEqual(partsByFile('en'));
});

test.each(languages)('every file of %s is taken up, and none hides the texts of another', (language) => {
  const parts = [...partsByFile(language).values()].flat();
  expect(parts.toSorted()).toEqual(Object.keys(texts[language]).toSorted());
});

test('texts are in a file for each feature that has a screen, and some that all share', () => {
  const shared = new Set([
    'commands',
    'common',
    'menu',
    'passphrase',
    'past',
    'people',
    'problems',
    'referrals',
    'typed',
  ]);
  const features = readdirSync(join(root, 'renderer/features'));
  const strays = [...partsByFile('en').keys()].filter(
    (name) => !shared.has(name) && !features.includes(name),
  );
  expect(strays).toEqual([]);
});

test('no text is empty, and both languages fill in the same values', () => {
  const valuesIn = (text: string | undefined) => (text?.match(/\{\{\s*\w+/g) ?? []).sort();
  for (const [key, text] of english) {
    expect(text.trim(), key).not.toBe('');
    expect(dutch.get(key)?.trim(), key).not.toBe('');
    // A singular may leave the number out.
    if (!key.endsWith('_one')) expect(valuesIn(dutch.get(key)), key).toEqual(valuesIn(text));
  }
});

test('every text is used', () => {
  const { whole, beginnings } = askedKeys();
  const inMenu = codeFiles('electron/main')
    .map(({ text }) => text)
    .join('\n');
  const inExports = codeFiles('electron/core/exports')
    .map(({ text }) => text)
    .join('\n');
  const unused = [...english.keys()].filter((key) => {
    // Heads of exported tables: the types of the core know them all.
    if (key.startsWith('exports.columns.')) return !inExports.includes(`heads.${key.split('.').at(-1)}`);
    if (key.startsWith('menu.')) return !inMenu.includes(`texts.${key}`);
    const asked = key.replace(pluralEnding, '');
    return !whole.has(asked) && !beginnings.some((beginning) => asked.startsWith(beginning));
  });
  expect(unused).toEqual([]);
});

test('no beginning of a key leads nowhere', () => {
  const { beginnings } = askedKeys();
  const sections = new Set(Object.keys(en));
  const lost = beginnings.filter(
    (beginning) =>
      sections.has(beginning.split('.')[0] ?? '') &&
      ![...english.keys()].some((key) => key.startsWith(beginning)),
  );
  expect(lost).toEqual([]);
});

test('every problem and every command has its text', () => {
  const has = (key: string) => english.has(key) || english.has(`${key}_other`);
  expect(problemCodes.filter((code) => !has(`problems.${code}`))).toEqual([]);
  expect(commandNames.filter((name) => !has(`commands.${name}`))).toEqual([]);
  expect(
    Object.keys(en.problems).filter((code) => !(problemCodes as readonly string[]).includes(code)),
  ).toEqual([]);
});

/** Dutch that was in use beside the word for the same thing, or that no Dutch person would say. */
const leftWords =
  /\bfunnel\b|drijf|moet(en)? eruit|eigenaar|herkomst|\bmens\b|recentheid|struikel|meeschuiv/i;

test('one Dutch word for each term', () => {
  expect([...dutch].filter(([, text]) => leftWords.test(text))).toEqual([]);
});

/** Attributes whose text people read or hear. */
const spokenAttributes = new Set([
  'aria-label',
  'aria-description',
  'alt',
  'label',
  'placeholder',
  'title',
  'description',
]);

test('no text is written in the page itself', () => {
  const found: string[] = [];
  for (const file of files) {
    walk(file.program, (syntax) => {
      const report = (text: unknown) => {
        if (typeof text === 'string' && /\p{L}{2,}/u.test(text)) {
          found.push(`${file.path}:${lineOf(file, syntax.start)} ${text.trim()}`);
        }
      };
      if (syntax.type === 'JSXText') report(syntax.value);
      if (syntax.type === 'JSXAttribute' && spokenAttributes.has((syntax.name as { name: string }).name)) {
        const value = syntax.value as Syntax | null;
        if (value?.type === 'Literal') report(value.value);
      }
    });
  }
  expect(found).toEqual([]);
});
