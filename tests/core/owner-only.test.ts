import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newContact } from '../factories/contact.ts';
import { openTestCore } from './openTestCore.ts';
import { temporaryFile } from './temporaryFile.ts';

/** What lies in a folder, by name, with what others than the owner may do with it. */
function openToOthers(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => (statSync(join(folder, name)).mode & 0o077) !== 0,
  );
}

describe.skipIf(process.platform === 'win32')(
  'files of a workspace (Windows gives them the rights of their folder)',
  () => {
    it('are for their owner only, all that lie beside it too', async () => {
      const test = await openTestCore();
      await test.call.contacts.create(newContact(test.circle('core')));
      await test.timers.pass(6 * 60_000);
      const folder = dirname(test.file);
      expect(readdirSync(folder).sort()).toEqual([
        'test.circles',
        'test.circles-backups',
        'test.circles-lock',
        'test.circles-shm',
        'test.circles-wal',
      ]);
      expect(openToOthers(folder)).toEqual([]);
    });

    it('that were open to others are closed to them at the next opening, and unfinished backups are gone', async () => {
      const test = await openTestCore();
      await test.call.contacts.create(newContact(test.circle('core')));
      await test.timers.pass(6 * 60_000);
      await test.core.close();
      const folder = dirname(test.file);
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        const path = join(folder, name);
        chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644);
      }
      const unfinished = join(
        folder,
        'test.circles-backups',
        '2026-03-01T00-00-00.000Z daily.9 test.circles.partial',
      );
      writeFileSync(unfinished, 'half');
      await openTestCore({ file: test.file });
      expect(openToOthers(folder)).toEqual([]);
      expect(readdirSync(dirname(unfinished)).filter((name) => name.endsWith('.partial'))).toEqual([]);
    });

    it('are opened in a folder of somebody else as well', async () => {
      const file = temporaryFile();
      chmodSync(dirname(file), 0o755);
      const { call } = await openTestCore({ file });
      expect(await call.circles.list()).toHaveLength(5);
    });
  },
);
