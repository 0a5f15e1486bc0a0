import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { root } from '../../scripts/project.ts';
import { packageOf, readSources, type Source } from './sources.ts';

const { dependencies, devDependencies, scripts } = packageJson;
const declared = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
const sources = readSources();

const imported = (among: readonly Source[]): Set<string> =>
  new Set(
    among.flatMap(({ imports }) =>
      imports.filter(({ file }) => file === null).map(({ request }) => packageOf(request)),
    ),
  );

/** What a script of the project runs: named in package.json or as a path below node_modules. */
function isRun(name: string): boolean {
  const commands = Object.values(scripts).flatMap((script) => script.split(/\s+/));
  const asPath = `'node_modules', ${name
    .split('/')
    .map((part) => `'${part}'`)
    .join(', ')}`;
  return (
    commands.includes(name) ||
    sources.some(({ path, text }) => path.startsWith('scripts/') && text.includes(asPath))
  );
}

/** The types of something that is used: `@types/d3` of d3, `@types/node` of Node itself. */
function isTypesOfUsed(name: string, used: ReadonlySet<string>): boolean {
  const subject = name.startsWith('@types/') ? name.slice('@types/'.length) : null;
  return subject === 'node' || (subject !== null && used.has(subject));
}

const builtin = /^node:/;
const used = imported(sources);

test('every dependency is imported or run', () => {
  const idle = declared.filter((name) => !used.has(name) && !isRun(name) && !isTypesOfUsed(name, used));
  expect(idle).toEqual([]);
});

test('everything that is imported is a dependency', () => {
  const missing = [...used].filter((name) => !builtin.test(name) && !declared.includes(name));
  expect(missing).toEqual([]);
});

test('what the app needs when it runs is packed with it', () => {
  const running = sources
    // The command line is not packed: it runs from the sources.
    .filter(({ path }) => /^(electron|shared)\//.test(path) && !path.startsWith('electron/hosts/cli'))
    .map((source) => ({ ...source, imports: source.imports.filter(({ isType }) => !isType) }));
  // Electron is not packed with the app: it is what the app is packed in.
  const needed = [...imported(running)].filter((name) => !builtin.test(name) && name !== 'electron');
  expect(needed.filter((name) => !(name in dependencies))).toEqual([]);
});

test('every version is exact, and every package is in the table with its reason', () => {
  const versions = Object.values({ ...dependencies, ...devDependencies });
  expect(versions.filter((version) => !/^(npm:[\w-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  const table = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
  const rows = [...table.matchAll(/^\| (`[^|]+`) \| ([^|]+) \|$/gm)];
  const named = rows.flatMap(([, names]) =>
    [...(names ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  expect(named.toSorted()).toEqual(declared.toSorted());
  expect(rows.filter(([, , why]) => (why ?? '').trim().length < 20)).toEqual([]);
});
