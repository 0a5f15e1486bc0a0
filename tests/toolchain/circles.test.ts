import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSampleWorkspace } from '../../electron/hosts/createSampleWorkspace.ts';
import { root } from '../../scripts/project.ts';
import { temporaryFolder } from '../electron/double/launch.ts';
import { start } from './program.ts';

/** `npm run circles -- …` as npm starts it: in the folder of the project, with where it was typed. */
const circles = (folder: string, ...args: readonly string[]) =>
  start(process.execPath, [join(root, 'scripts', 'circles.mjs'), ...args], {
    npm_lifecycle_event: 'circles',
    INIT_CWD: folder,
  }).ended;

test('the command line finds files from where it was typed, answers on standard output, and says how it ended', async () => {
  const folder = await temporaryFolder();
  await createSampleWorkspace(join(folder, 'mine.circles'));
  const listed = await circles(folder, 'mine.circles', 'list', 'circles', '--json');
  expect([listed.code, listed.error]).toEqual([0, '']);
  expect(JSON.parse(listed.out)).toHaveLength(5);
  writeFileSync(join(folder, 'people.csv'), `Name,Note\n${'Eva Vos,Long\n'.repeat(9000)}`);
  expect(await circles(folder, 'mine.circles', 'import', 'people.csv')).toMatchObject({ code: 0 });
  expect(await circles(folder, 'gone.circles', 'list')).toMatchObject({ code: 1, out: '' });
});
