import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTestCore } from './openTestCore.ts';

/** Somebody who may only do what the rights of a file say, unlike the user that everything is allowed. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** What is said to them who opens a file and adds a person. */
function said(file: string): string[] {
  const program = join(import.meta.dirname, 'children', 'oneCommand.ts');
  const { stdout } = spawnSync(process.execPath, [program, file, 'Anna'], { encoding: 'utf8', ...nobody });
  return stdout.split('\n').filter((line) => line !== '');
}

describe.skipIf(process.platform === 'win32')(
  'what may only be read (on Windows a folder cannot be closed to writing by its mode)',
  () => {
    async function workspaceOf(owner: typeof nobody): Promise<string> {
      const { file, core } = await openTestCore();
      await core.close();
      for (const path of [
        dirname(file),
        ...readdirSync(dirname(file)).map((name) => join(dirname(file), name)),
      ])
        if (owner.uid !== undefined) chownSync(path, owner.uid, owner.gid);
      return file;
    }

    it.each([
      ['a file', (file: string) => chmodSync(file, 0o444)],
      ['its folder', (file: string) => chmodSync(dirname(file), 0o555)],
    ])('is told as that: %s', async (_what, close) => {
      const file = await workspaceOf(nobody);
      expect(said(file)).toEqual(['opened', 'done', 'closed']);
      close(file);
      expect(said(file)).toEqual(['refused workspace-read-only']);
    });

    it('is not what may not even be read', async () => {
      const file = await workspaceOf(nobody);
      chmodSync(file, 0o000);
      expect(said(file)).toEqual(['refused workspace-unreadable']);
    });
  },
);
