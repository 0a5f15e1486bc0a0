import { describe, expect, it } from 'vitest';
import { sql } from '../../electron/core/database/sql.ts';
import { newContact } from '../factories/contact.ts';
import { dump } from './dump.ts';
import { openTestCore } from './openTestCore.ts';

/** A promise with its end in the hands of the test. */
function gate(): { wait: Promise<void>; open: () => void } {
  let open: () => void = () => {};
  const wait = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { wait, open };
}

async function withWorkspace() {
  const test = await openTestCore();
  const { workspace } = test.core.createContext();
  const tag = (name: string) =>
    workspace.command(
      'contacts.update',
      (db) => db.insert('tag', { name }),
      () => ({ name }),
    );
  const tags = () =>
    workspace.reader.all<{ name: string }>(sql`SELECT name FROM tag ORDER BY id`).map(({ name }) => name);
  return { ...test, workspace, tag, tags };
}

describe('a command', () => {
  it('that fails leaves nothing behind and the next one runs', async () => {
    const { core, call, workspace, tag, tags, circle } = await withWorkspace();
    await call.contacts.create(newContact(circle('core')));
    await call.history.undo();
    const [data, state] = [dump(core), await call.history.state()];

    const failing = workspace.command(
      'contacts.update',
      (db) => {
        db.insert('tag', { name: 'half' });
        throw new Error('on purpose');
      },
      () => ({}),
    );
    await expect(failing).rejects.toThrow('on purpose');
    expect(dump(core)).toBe(data);
    expect(await call.history.state()).toEqual(state);
    expect(workspace.reader.value(sql`SELECT count(*) FROM change_set`)).toBe(2);

    await tag('whole');
    expect(tags()).toEqual(['whole']);
  });

  it('that breaks a reference between rows fails', async () => {
    const { workspace } = await withWorkspace();
    const dangling = workspace.command(
      'contacts.update',
      (db) => db.insert('contact_tag', { contact_id: 404, tag_id: 404 }),
      () => ({}),
    );
    await expect(dangling).rejects.toThrow(/FOREIGN KEY/);
  });

  it('refuses to change or remove a row that is not there', async () => {
    const { workspace } = await withWorkspace();
    const update = workspace.command(
      'contacts.update',
      (db) => db.update('tag', 404, { name: 'x' }),
      () => ({}),
    );
    await expect(update).rejects.toThrow(/No row/);
    const remove = workspace.command(
      'contacts.update',
      (db) => db.remove('tag', 404),
      () => ({}),
    );
    await expect(remove).rejects.toThrow(/No row/);
  });

  it('takes a column that is left undefined for unchanged', async () => {
    const { workspace, tag, tags } = await withWorkspace();
    const id = await tag('kept');
    await workspace.command(
      'contacts.update',
      (db) => db.update('tag', id, { name: undefined }),
      () => ({}),
    );
    expect(tags()).toEqual(['kept']);
  });

  it('waits while an asynchronous one runs, and reads do not see that one before it is done', async () => {
    const { call, workspace, tag, tags } = await withWorkspace();
    const { wait, open } = gate();
    const order: string[] = [];
    const long = workspace
      .command(
        'contacts.import',
        async (db) => {
          db.insert('tag', { name: 'long' });
          await wait;
          db.insert('tag', { name: 'longer' });
        },
        () => ({}),
      )
      .then(() => order.push('long'));
    const short = tag('short').then(() => order.push('short'));
    const preference = call.preferences.set({ colours: 'dark' }).then(() => order.push('preference'));

    expect(await call.contacts.search({ text: 'long' })).toEqual([]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(tags()).toEqual([]);
    expect(order).toEqual([]);

    open();
    await Promise.all([long, short, preference]);
    expect(order).toEqual(['long', 'short', 'preference']);
    expect(tags()).toEqual(['long', 'longer', 'short']);
  });

  it('that is asynchronous and fails leaves nothing, and those waiting for it run', async () => {
    const { workspace, tag, tags } = await withWorkspace();
    const { wait, open } = gate();
    const long = workspace.command(
      'contacts.import',
      async (db) => {
        db.insert('tag', { name: 'long' });
        await wait;
        throw new Error('cancelled');
      },
      () => ({}),
    );
    const short = tag('short');
    open();
    await expect(long).rejects.toThrow('cancelled');
    await short;
    expect(tags()).toEqual(['short']);
  });

  it('is finished before the file closes', async () => {
    const { core, reopen, workspace } = await withWorkspace();
    const { wait, open } = gate();
    const long = workspace.command(
      'contacts.import',
      async (db) => {
        await wait;
        db.insert('tag', { name: 'long' });
      },
      () => ({}),
    );
    const closing = core.close();
    open();
    await Promise.all([long, closing]);
    const { core: again } = await reopen();
    expect(again.createContext().workspace.reader.value(sql`SELECT name FROM tag`)).toBe('long');
  });

  it('tells listeners once it is stored, and never fails because of them', async () => {
    const { workspace, tag, tags, log } = await withWorkspace();
    const seen: string[][] = [];
    const stop = workspace.onChange(() => seen.push(tags()));
    workspace.onChange(() => {
      throw new Error('listener');
    });
    await tag('one');
    stop();
    await tag('two');
    expect(seen).toEqual([['one']]);
    expect(tags()).toEqual(['one', 'two']);
    expect(log.join()).toContain('listener');
  });
});

describe('closing', () => {
  it('can be asked for twice', async () => {
    const { core } = await openTestCore();
    await Promise.all([core.close(), core.close()]);
    await core.close();
  });
});
