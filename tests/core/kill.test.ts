import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { startChild } from './childProcess.ts';
import { dump } from './dump.ts';
import { openTestCore, temporaryFile } from './openTestCore.ts';

/** Commands each run starts; it is killed somewhere among them. */
const commands = 500;

describe('a core that is killed among 500 commands', () => {
  it.each([1, 37, 160, 333, 450])('keeps every command it acknowledged: at least %i', async (least) => {
    const file = temporaryFile();
    const child = startChild('runCommands.ts', file, String(commands));
    await child.lineCount(least);
    // Somewhere within the next command, a different place each time.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 8));
    await child.kill();
    expect(child.lines.length).toBeGreaterThanOrEqual(least);

    const { core, call } = await openTestCore({ file });
    const names = new Set((await call.contacts.people()).map(({ name }) => name));
    expect(child.lines.filter((name) => !names.has(name))).toEqual([]);
    // At most the command that was running has come through unacknowledged.
    expect(names.size - child.lines.length).toBeLessThanOrEqual(1);

    const present = dump(core);
    const undone = await call.history.undo();
    expect(dump(core)).not.toBe(present);
    expect(await call.history.redo()).toMatchObject({ command: undone.command });
    expect(dump(core)).toBe(present);
    const last = child.lines.at(-1) ?? '';
    expect((await call.contacts.search({ text: last })).map(({ name }) => name)).toContain(last);

    await core.close();
    const database = new Database(file, { readonly: true });
    expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(database.pragma('foreign_key_check')).toEqual([]);
    database.close();
  });
});
