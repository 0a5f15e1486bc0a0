import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTestCore } from '../core/openTestCore.ts';
import { prepare } from '../core/prepare.ts';
import { temporaryFile } from '../core/temporaryFile.ts';
import { ask, say } from './commandLine.ts';

/** A closed workspace with a little of everything in it, and the uids of what there is. */
async function closed() {
  const test = await openTestCore();
  const present = await prepare(test);
  await test.core.close();
  return { file: test.file, present, reopen: test.reopen };
}

const namesOf = (people: readonly { name: string }[]) => people.map(({ name }) => name);

describe('a file', () => {
  test('is checked from beginning to end, with nothing changed and nothing left beside it', async () => {
    const { file } = await closed();
    const before = readFileSync(file);
    const beside = readdirSync(dirname(file));
    expect(await ask(file, 'check')).toMatchObject({ sound: true, file, backup: null });
    expect((await say(file, 'check')).out).toContain('is sound, with 5 contacts');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(beside);
  });

  test('that is damaged is told apart, with its newest good backup', async () => {
    const { file } = await closed();
    const { path } = await ask(file, 'backup');
    truncateSync(file, Math.floor(statSync(file).size / 2));
    const { code, out, error } = await say(file, 'check', '--json');
    expect([code, error]).toEqual([4, '']);
    expect(JSON.parse(out).problem).toMatchObject({ code: 'workspace-damaged', details: { backup: path } });
  });

  test('that is a row short is damaged', async () => {
    const { file } = await closed();
    const { default: Database } = await import('better-sqlite3');
    const connection = new Database(file);
    connection.pragma('foreign_keys = OFF');
    connection.exec("DELETE FROM contact WHERE display_name = 'Bo Jansen'");
    connection.close();
    expect((await say(file, 'check')).code).toBe(4);
  });

  test('is backed up and read back; the backup is checked likewise, and not worked in', async () => {
    const { file } = await closed();
    const { path } = await ask(file, 'backup');
    expect(await ask(file, 'check')).toMatchObject({ backup: { path } });
    expect(await ask(path, 'check')).toMatchObject({ sound: true, file: path });
    expect(readdirSync(dirname(path))).toHaveLength(1);
    expect((await say(path, 'list')).error).toContain('is a backup');
    expect((await say(path, 'backup')).error).toContain('is a backup');
    const copy = join(dirname(file), 'copy.circles');
    copyFileSync(path, copy);
    expect(namesOf(await ask(copy, 'list'))).toEqual(namesOf(await ask(file, 'list')));
  });

  test('is made as a backup is, after a look at what that would change, and Undo takes it back', async () => {
    const { file, reopen } = await closed();
    expect((await say(file, 'restore')).error).toContain('There is no good backup');
    const { path } = await ask(file, 'backup');
    expect(await ask(file, 'restore', '--preview')).toMatchObject({ backup: path, rows: 0 });
    await ask(file, 'log', 'Dirk', '--note', 'Afterwards');
    expect((await say(file, 'restore', '--preview')).out).toMatch(/^interaction: 1 would go, Afterwards$/m);
    expect(await ask(file, 'backups')).toMatchObject([{ path }]);
    const { file: beside } = await ask(file, 'restore', '--beside');
    expect(await ask(beside, 'check')).toMatchObject({ sound: true });
    expect((await ask(file, 'restore', path)).rows).toBeGreaterThan(0);
    expect(await ask(file, 'restore', '--preview', path)).toMatchObject({ rows: 0 });
    const { call } = await reopen();
    expect(await call.history.undo()).toMatchObject({ command: 'workspace.restore' });
  });

  test('that is damaged is replaced by its newest good backup, and kept', async () => {
    const { file } = await closed();
    const { path } = await ask(file, 'backup');
    truncateSync(file, Math.floor(statSync(file).size / 2));
    expect((await say(file, 'restore', '--preview')).code).toBe(4);
    expect((await say(file, 'restore', file)).error).toContain('There is no good backup');
    for (const named of [[], [path]]) {
      const { recovered } = await ask(file, 'restore', ...named);
      expect(recovered).toMatchObject({ backup: { path } });
      expect(existsSync(recovered.keptAs)).toBe(true);
      expect(namesOf(await ask(file, 'list'))).toContain('Dirk');
      truncateSync(file, Math.floor(statSync(file).size / 2));
    }
  });

  test.each(['check', 'backup', 'list', 'log'])(
    'somebody has open is refused by %s, who and where',
    async (command) => {
      const { core, file } = await openTestCore();
      const words = command === 'log' ? ['Anna'] : [];
      const { code, out, error } = await say(file, command, ...words);
      expect([code, out]).toEqual([3, '']);
      expect(error).toContain(`process ${process.pid} on`);
      expect(await core.caller.contacts.people()).toEqual([]);
    },
  );

  test.each(['check', 'backup', 'list'])('that is not there is not made by %s', async (command) => {
    const file = temporaryFile();
    const { code, error } = await say(file, command);
    expect(code).toBe(1);
    expect(error).toContain('is not there');
    expect(existsSync(file)).toBe(false);
  });

  test('of another program is left alone', async () => {
    const file = temporaryFile();
    writeFileSync(file, 'Not a workspace, but long enough to be read as the head of one. '.repeat(20));
    expect((await say(file, 'check')).code).toBe(4);
    expect((await say(file, 'list')).code).toBe(4);
    expect(readFileSync(file, 'utf8')).toMatch(/^Not a workspace/);
  });
});

describe('looking', () => {
  test('lists people, of a circle in either language, and those who wait', async () => {
    const { file } = await closed();
    expect(namesOf(await ask(file, 'list'))).toEqual(['Anna van der Berg', 'Dirk', 'Bo Jansen']);
    expect(namesOf(await ask(file, 'list', '--circle', 'core'))).toEqual(['Anna van der Berg']);
    expect(namesOf(await ask(file, 'list', 'people', '--circle', 'Vaste klanten'))).toEqual(['Dirk']);
    // The clock of the test is long ago.
    expect(namesOf(await ask(file, 'list', '--due'))).toContain('Dirk');
    const { code, error } = await say(file, 'list', '--circle', 'Enemies');
    expect([code, error]).toEqual([
      1,
      'There is no circle “Enemies”. There are: Core, Regulars, New clients, Leads, World.',
    ]);
  });

  test('lists circles, deals and insights', async () => {
    const { file } = await closed();
    expect((await say(file, 'list', 'circles')).out).toMatch(/^Core +1 +15 +14 days$/m);
    expect((await say(file, 'list', 'circles', '--language', 'nl')).out).toMatch(/^Kern +1 +15 +14 days$/m);
    expect((await say(file, 'list', 'deals')).out).toMatch(
      /^Bread site +Anna van der Berg +2500.00 EUR +open/m,
    );
    expect((await say(file, 'list', 'insights')).out).toMatch(/^Pricing by value .* 1 of 5 sent$/m);
  });

  test('shows one contact by uid, by whole name, or by words nobody else has', async () => {
    const { file, present } = await closed();
    for (const who of [[present.bo], ['bo jansen'], ['Bo', 'Jan']]) {
      expect(await ask(file, 'show', ...who)).toMatchObject({ uid: present.bo, displayName: 'Bo Jansen' });
    }
    const { out } = await say(file, 'show', 'Anna');
    for (const line of [/^Circle +Core$/m, /^mobile +06 1234 5678$/m, /^Tags +baker, VIP$/m])
      expect(out).toMatch(line);
  });

  test('who is meant is never guessed', async () => {
    const { file, present } = await closed();
    expect((await say(file, 'show', 'Nobody')).error).toContain('“Nobody”');
    const { code, out } = await say(file, 'show', 'baker', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out).problem).toMatchObject({ code: 'contact-ambiguous', details: { count: 2 } });
    expect(out).toContain(present.anna);
    expect(namesOf(await ask(file, 'find', 'baker'))).toEqual(['Anna van der Berg', 'Bo Jansen']);
  });
});

describe('writing', () => {
  test('a contact with several people is written down as one step that Undo takes back', async () => {
    const { file, present, reopen } = await closed();
    const { code, out } = await say(
      ...[file, 'log', 'Anna van der Berg', present.bo],
      ...['--kind', 'meeting', '--at', '2026-03-01T10:00:00Z', '--note', 'Bread'],
    );
    expect([code, out]).toEqual([0, 'Written down: meeting with 2 people.']);
    const { call } = await reopen();
    const { history } = await call.contacts.details({ uid: present.bo });
    expect(history).toContainEqual(
      expect.objectContaining({ type: 'interaction', summary: 'Bread', at: '2026-03-01T10:00:00.000Z' }),
    );
    expect(await call.history.undo()).toMatchObject({ command: 'interactions.log' });
  });

  test('with somebody unknown among them nothing is written', async () => {
    const { file, present, reopen } = await closed();
    expect((await say(file, 'log', 'Anna', 'Nobody')).code).toBe(1);
    const { call } = await reopen();
    const { history } = await call.contacts.details({ uid: present.anna });
    expect(history.filter(({ type }) => type === 'interaction')).toHaveLength(1);
  });

  test('a file is imported into a circle, after a look at what that would do', async () => {
    const { file } = await closed();
    writeFileSync(
      join(dirname(file), 'new.csv'),
      'Name,Email\nEva Vos,eva@example.com\nAnna,anna@example.com\n',
    );
    expect(await ask(file, 'import', 'new.csv', '--preview')).toMatchObject([{ added: 1, count: 2 }]);
    expect(namesOf(await ask(file, 'list'))).not.toContain('Eva Vos');
    expect(await ask(file, 'import', 'new.csv', '--circle', 'Regulars')).toMatchObject({
      added: 1,
      skipped: 1,
    });
    expect(namesOf(await ask(file, 'list', '--circle', 'Regulars'))).toEqual(['Dirk', 'Eva Vos']);
  });

  test('of several files with one that cannot be read none is imported', async () => {
    const { file } = await closed();
    writeFileSync(join(dirname(file), 'new.csv'), 'Name,Email\nEva Vos,eva@example.com\n');
    expect((await say(file, 'import', 'new.csv', 'gone.csv')).error).toContain('gone.csv cannot be read');
    expect(namesOf(await ask(file, 'list'))).not.toContain('Eva Vos');
  });
});

describe('tasks', () => {
  test('are written down by a day as people type it, listed, and done once', async () => {
    const { file, present } = await closed();
    const made = await ask(
      file,
      'task',
      'Call',
      'about',
      'bread',
      '--due',
      '10 mei 2030',
      '--time',
      '9u30',
      '--for',
      'Bo',
    );
    expect(made).toMatchObject({
      title: 'Call about bread',
      dueDay: '2030-05-10',
      dueTime: '09:30',
      contact: present.bo,
    });
    expect((await say(file, 'list', 'tasks')).out).toMatch(/^2030-05-10 09:30 +Call about bread +Bo Jansen/m);
    expect(await ask(file, 'done', 'call about bread')).toMatchObject({ uid: made.uid });
    expect((await say(file, 'done', 'call about bread')).error).toContain('No task “call about bread”');
    expect((await ask(file, 'list', 'tasks')).done).toMatchObject([
      { uid: made.uid },
      { title: 'Clear the desk' },
    ]);
  });

  test('of one name are told apart by uid', async () => {
    const { file } = await closed();
    const one = await ask(file, 'task', 'Call', '--due', 'tomorrow');
    await ask(file, 'task', 'Call', '--due', 'tomorrow');
    expect((await say(file, 'done', 'Call')).error).toContain(one.uid);
    expect(await ask(file, 'done', one.uid)).toEqual({ uid: one.uid, title: 'Call' });
  });
});

describe('leaving', () => {
  test('everything, or one person, is written into a new file that only its owner can read', async () => {
    const { file, present } = await closed();
    const { file: all, size } = await ask(file, 'export', 'all.json');
    expect(all).toBe(join(dirname(file), 'all.json'));
    expect(statSync(all)).toMatchObject({ size });
    if (process.platform !== 'win32') expect(statSync(all).mode & 0o777).toBe(0o600);
    expect(readFileSync(all, 'utf8')).toContain('Dirk');
    const { file: one } = await ask(file, 'export', 'bo.json', present.bo);
    expect(readFileSync(one, 'utf8')).toContain('Bo Jansen');
    expect(readFileSync(one, 'utf8')).not.toContain('Dirk');
    const { file: card } = await ask(file, 'export', 'bo.vcf', 'Bo');
    expect(readFileSync(card, 'utf8')).toMatch(/^BEGIN:VCARD\r\nVERSION:3.0/);
    const { file: rows } = await ask(file, 'export', 'all.csv');
    expect(readFileSync(rows, 'utf8')).toContain('Bo Jansen');
  });

  test('no file is overwritten, and none made in a folder that is not there', async () => {
    const { file } = await closed();
    writeFileSync(join(dirname(file), 'mine.json'), 'Mine');
    expect((await say(file, 'export', 'mine.json')).error).toContain('is there already');
    expect(readFileSync(join(dirname(file), 'mine.json'), 'utf8')).toBe('Mine');
    expect((await say(file, 'export', 'nowhere/all.json')).error).toContain('could not be written');
    expect((await say(file, 'export', 'all.doc')).error).toContain('--format is ');
  });
});

test.each([
  [[], 'Name a workspace file and a command'],
  [['dance'], 'There is no command “dance”'],
  [['toString'], 'There is no command “toString”'],
  [['list', 'enemies'], 'There is no list “enemies”'],
  [['list', 'deals', '--due'], '--due are for people'],
  [['show'], 'It is: show WHO'],
  [['log', 'Anna', '--direction', 'up'], '--direction is'],
  [['log', 'Anna', '--at', 'soon'], '--at takes a moment'],
  [['check', '--fast'], '--fast'],
  [['task', 'Call'], '--due tomorrow'],
  [['task', 'Call', '--due', 'someday'], '--due “someday” cannot be read'],
  [['task', 'Call', '--due', 'tomorrow', '--time', 'late'], '--time “late” cannot be read'],
])('what makes no sense ends with the usage: %j', async (args, why) => {
  const { file } = await closed();
  const { code, out, error } = await say(file, ...args);
  expect([code, out]).toEqual([2, '']);
  expect(error).toContain(why);
  expect(error).toContain('Usage: npm run circles -s -- FILE COMMAND');
});

test('help tells every command', async () => {
  const { code, out } = await say('--help');
  expect(code).toBe(0);
  for (const name of [
    'check',
    'backup',
    'import',
    'list',
    'find',
    'show',
    'log',
    'task',
    'done',
    'mcp',
    'asked',
  ])
    expect(out).toContain(`  ${name}`);
});

describe('an exported workspace', () => {
  test('fills a new one, which is made; a file that is none leaves nothing behind', async () => {
    const { file, present } = await closed();
    const all = join(dirname(file), 'all.json');
    await ask(file, 'export', all);
    const made = join(dirname(file), 'made.circles');
    writeFileSync(join(dirname(file), 'broken.json'), '{"format":');
    const beside = readdirSync(dirname(file));
    expect((await say(made, 'fill', 'broken.json')).code).toBe(1);
    expect(readdirSync(dirname(file))).toEqual(beside);
    expect(await ask(made, 'fill', 'all.json')).toMatchObject({ file: made });
    expect(namesOf(await ask(made, 'list'))).toEqual(namesOf(await ask(file, 'list')));
    const { displayName, points, history } = await ask(file, 'show', present.anna);
    expect(await ask(made, 'show', present.anna)).toMatchObject({ displayName, points, history });
    const again = await say(made, 'fill', 'all.json', '--json');
    expect(JSON.parse(again.out).problem.code).toBe('workspace-not-empty');
  });
});
