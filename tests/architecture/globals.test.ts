import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, tools } from '../../scripts/project.ts';
import { temporaryFolder } from '../electron/double/launch.ts';

/** What the compiler says of a folder when only the globals of a runtime exist. */
function compile(config: string): string {
  const { stdout } = spawnSync(process.execPath, [tools.tsc, '-p', config], { encoding: 'utf8' });
  return stdout;
}

const configOf = (runtime: string): string => join(import.meta.dirname, `tsconfig.${runtime}.json`);

test.each([
  ['shared', 'everywhere'],
  ['electron/core', 'node'],
])('%s uses only globals it can count on: those of %s', (_folder, runtime) => {
  expect(compile(configOf(runtime))).toBe('');
});

test.each([
  ['everywhere', 'document.title', 'document'],
  ['everywhere', 'process.version', 'process'],
  ['everywhere', 'setTimeout(() => {}, 1)', 'setTimeout'],
  ['node', 'document.title', 'document'],
  ['node', 'new Image()', 'Image'],
])('with the globals of %s, %s is refused', async (runtime, code, name) => {
  const folder = await temporaryFolder();
  writeFileSync(join(folder, 'bad.ts'), `export const bad = ${code};\n`);
  const config = {
    extends: configOf(runtime),
    compilerOptions: { typeRoots: [join(root, 'node_modules/@types')] },
    include: [join(folder, 'bad.ts')],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  expect(compile(join(folder, 'tsconfig.json'))).toContain(`'${name}'`);
});
