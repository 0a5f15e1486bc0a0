import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { startChild } from './childProcess.ts';
import { contactLogErrors, dump } from './dump.ts';
import { openTestCore, temporaryFile } from './openTestCore.ts';

/** Commands each run would carry out; it is killed somewhere among them. */
const commands = 500;

/** The latest acknowledged state of each step, by uid. */
function acknowledgedStates(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(lines.map((line) => line.split(' ').toReversed() as [string, string]));
}

describe('a core that is killed among 500 commands', () => {
  it.each([1, 37, 160, 250, 333])('keeps every command it acknowledged: at least %i', async (least) => {
    const file = temporaryFile();
    const child = startChild('runCommands.ts', file, String(commands));
    await child.lineCount(least);
    // Somewhere within the commands that follow, a different place each time.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 8));
    await child.kill();
    expect(child.lines.length).toBeGreaterThanOrEqual(least);
    expect(child.lines.length).toBeLessThan(commands);

    const { core, call } = await openTestCore({ file });
    const stored = await call.history.list({ limit: 1000 });
    const states = new Map(stored.map(({ uid, state }) => [uid, state]));
    const acknowledged = acknowledgedStates(child.lines);
    const different = [...acknowledged].filter(([uid, state]) => states.get(uid) !== state);
    const surplus = [...states.keys()].filter((uid) => !acknowledged.has(uid));
    // At most the one command that was running has come through unacknowledged: new, undone or redone.
    expect(different.length + surplus.length).toBeLessThanOrEqual(1);
    expect(different.filter(([uid]) => !states.has(uid))).toEqual([]);

    const created = stored.filter(({ command }) => command === 'contacts.create');
    const names = (await call.contacts.people()).map(({ name }) => name);
    expect(names.sort()).toEqual(created.map(({ details }) => details.name).sort());
    const last = String(created[0]?.details.name);
    expect((await call.contacts.search({ text: last })).map(({ name }) => name)).toContain(last);
    expect(contactLogErrors(core)).toEqual([]);

    const present = dump(core);
    const undone = await call.history.undo();
    expect(dump(core)).not.toBe(present);
    expect(await call.history.redo()).toMatchObject({ command: undone.command });
    expect(dump(core)).toBe(present);

    await core.close();
    const database = new Database(file, { readonly: true });
    expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(database.pragma('foreign_key_check')).toEqual([]);
    database.close();
  });
});
