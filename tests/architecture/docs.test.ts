import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { root } from '../../scripts/project.ts';
import { filesBelow } from './sources.ts';

const documents = ['.', 'docs', 'electron', 'renderer', 'resources', 'scripts', 'shared', 'tests'].flatMap(
  (folder) =>
    (folder === 'docs'
      ? filesBelow(folder)
      : readdirSync(join(root, folder)).map((name) => join(folder, name))
    ).filter((path) => path.endsWith('.md')),
);
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The headings of a document as the anchors that links name. */
const anchors = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

/** The links of a document that lead nowhere in the project; the web is not looked at. */
function brokenLinks(path: string, text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : join(dirname(path), file);
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchors(file === '' ? text : read(target)).includes(anchor);
    });
}

/** The npm commands a document tells people to run. */
const commands = (text: string): string[] =>
  [...text.matchAll(/\bnpm (start|test|run ([\w:-]+))/g)].map(
    ([, command, script]) => script ?? command ?? '',
  );

test.each(documents)('the links of %s lead somewhere', (path) => {
  expect(brokenLinks(path, read(path))).toEqual([]);
});

test('a link that leads nowhere is found', () => {
  const text =
    '# Two words\n[a](nowhere.md) [b](#two-words) [c](#three-words) [d](docs/core.md) [e](https://x.example)';
  expect(brokenLinks('README.md', text)).toEqual(['nowhere.md', '#three-words']);
});

test.each(documents)('the commands in %s exist', (path) => {
  expect(commands(read(path)).filter((name) => !(name in packageJson.scripts))).toEqual([]);
});

test('every command is in the README or behind one that is', () => {
  const inside = new Set(['types', 'lint', 'format', 'build']);
  const told = new Set(commands(read('README.md')));
  expect(Object.keys(packageJson.scripts).filter((name) => !inside.has(name) && !told.has(name))).toEqual([]);
});

test('decisions are numbered, dated and short', () => {
  const decisions = filesBelow('docs/decisions');
  const numbers = decisions.map((path) => path.match(/^docs\/decisions\/(\d{4})-[a-z0-9-]+\.md$/)?.[1]);
  expect(numbers).not.toContain(undefined);
  expect(new Set(numbers).size).toBe(decisions.length);
  for (const path of decisions) {
    expect(read(path), path).toMatch(/^# .+\n\n20\d\d-\d\d-\d\d\n\n/);
    expect(read(path).split('\n').length, path).toBeLessThan(60);
  }
});
