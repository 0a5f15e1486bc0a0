import { existsSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newContact } from '../factories/contact.ts';
import { keptWorkspace } from './keptWorkspace.ts';
import { runLimited } from './limitedDisk.ts';
import { openTestCore } from './openTestCore.ts';

const name = 'Anna Achterberg';

describe.skipIf(process.platform === 'win32')(
  'a disk that takes no more (Windows knows no limit to try it with)',
  () => {
    const workspace = keptWorkspace(async ({ caller }) => {
      const [circle] = await caller.circles.list();
      await caller.contacts.create(newContact(circle?.uid ?? '', { displayName: 'Bo' }));
    });

    it.each([0, 8, 40, 80, 120, 200, 1000])(
      'keeps what it acknowledged and ends in good order: %i blocks',
      async (blocks) => {
        const file = workspace();
        const { lines, errors, code } = runLimited(blocks, 'oneCommand.ts', file, name);
        expect({ code, errors: errors.match(/^Node\.js v/m) }).toEqual({ code: 0, errors: null });
        for (const line of lines)
          expect(line).toMatch(/^(opened|done|closed|refused (disk-refused|disk-full))$/);
        expect(lines.length).toBeGreaterThan(0);
        const { call } = await openTestCore({ file });
        const people = (await call.contacts.people()).map((person) => person.name);
        expect(people.includes(name)).toBe(lines.includes('done'));
        expect(people).toContain('Bo');
      },
    );

    it('that fills up before closing leaves the log for the next opening', async () => {
      const file = workspace();
      // The log of one command fits, the file itself is larger already.
      const blocks = Math.floor(statSync(file).size / 512) - 8;
      const { lines, errors, code } = runLimited(blocks, 'oneCommand.ts', file, name);
      expect({ lines, code }).toEqual({ lines: ['opened', 'done', 'closed'], code: 0 });
      expect(errors).toContain('disk-refused');
      expect(existsSync(`${file}-wal`)).toBe(true);
      const { call } = await openTestCore({ file });
      expect((await call.contacts.people()).map((person) => person.name).sort()).toEqual([name, 'Bo']);
    });
  },
);
