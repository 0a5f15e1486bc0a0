import { describe, expect, it } from 'vitest';
import { newContact } from '../factories/contact.ts';
import { dump } from './dump.ts';
import { openTestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';

describe('undo and redo', () => {
  it('take back the last command and do it again, saying which', async () => {
    const { core, call, circle } = await openTestCore();
    const { uid } = await call.contacts.create(newContact(circle('leads')));
    const before = dump(core);
    await call.circles.move({ contacts: [uid], circle: circle('core') });
    const after = dump(core);

    const move = {
      command: 'circles.move',
      details: { count: 1, name: 'Anna van der Berg', circle: circle('core') },
    };
    expect((await call.history.state()).undo).toMatchObject(move);
    expect(await call.history.undo()).toMatchObject(move);
    expect(dump(core)).toBe(before);
    expect(await call.history.state()).toMatchObject({ undo: { command: 'contacts.create' }, redo: move });
    expect(await call.history.redo()).toMatchObject(move);
    expect(dump(core)).toBe(after);
    expect((await call.history.state()).redo).toBeNull();
  });

  it('redo in the order of doing', async () => {
    const { call, circle } = await openTestCore();
    for (const displayName of ['One', 'Two', 'Three'])
      await call.contacts.create(newContact(circle('core'), { displayName }));
    await call.history.undo();
    await call.history.undo();
    expect((await call.history.redo()).details).toEqual({ name: 'Two' });
    expect((await call.history.redo()).details).toEqual({ name: 'Three' });
  });

  it('refuse when there is nothing', async () => {
    const { call, circle } = await openTestCore();
    expect(await refusal(call.history.undo())).toEqual({ code: 'nothing-to-undo', details: {} });
    await call.contacts.create(newContact(circle('core')));
    expect(await refusal(call.history.redo())).toEqual({ code: 'nothing-to-redo', details: {} });
    await call.history.undo();
    expect(await refusal(call.history.undo())).toMatchObject({ code: 'nothing-to-undo' });
  });

  it('a new command drops what could be redone, one that changes nothing does not', async () => {
    const { call, circle } = await openTestCore();
    const { uid } = await call.contacts.create(newContact(circle('core')));
    await call.circles.move({ contacts: [uid], circle: circle('world') });
    await call.history.undo();
    await call.circles.move({ contacts: [uid], circle: circle('core') });
    expect((await call.history.state()).redo).not.toBeNull();
    await call.circles.move({ contacts: [uid], circle: circle('leads') });
    expect((await call.history.state()).redo).toBeNull();
    expect(await refusal(call.history.redo())).toMatchObject({ code: 'nothing-to-redo' });
  });

  it('work on what was done before the file was last opened', async () => {
    const first = await openTestCore();
    const empty = dump(first.core);
    await first.call.contacts.create(newContact(first.circle('core'), { tags: ['A'], organisation: 'Smit' }));
    await first.call.contacts.create(newContact(first.circle('core'), { displayName: 'Bo' }));
    const full = dump(first.core);
    await first.call.history.undo();

    const second = await first.reopen();
    expect((await second.call.history.redo()).details).toEqual({ name: 'Bo' });
    expect(dump(second.core)).toBe(full);
    await second.call.history.undo();
    await second.call.history.undo();
    expect(dump(second.core)).toBe(empty);
    expect((await second.call.history.state()).undo).toBeNull();
  });

  it('never take back the default circles', async () => {
    const { call } = await openTestCore();
    expect(await refusal(call.history.undo())).toMatchObject({ code: 'nothing-to-undo' });
    expect(await call.circles.list()).toHaveLength(5);
  });

  it('bring back bytes, text of every kind and empty fields', async () => {
    const { core } = await openTestCore();
    const { workspace } = core.createContext();
    await workspace.command(
      'contacts.create',
      (db) => {
        const id = db.insert('contact', {
          kind: 'organisation',
          display_name: 'NUL \0, quote ", emoji 🥐, lone \ud800',
          sort_name: '{"base64":"AAAA"}',
          notes: '{"base64":"AAAA"}',
          created_at: '2026-01-01T00:00:00.000Z',
        });
        db.insert('contact_photo', {
          contact_id: id,
          media_type: 'image/png',
          data: new Uint8Array([0, 255, 128]),
        });
      },
      () => ({}),
    );
    const before = dump(core);
    await workspace.command(
      'contacts.update',
      (db) => {
        db.remove('contact_photo', 1);
        db.remove('contact', 1);
      },
      () => ({}),
    );
    await workspace.replay('undo');
    expect(dump(core)).toBe(before);
    expect(before).toContain('[0,255,128]');
  });
});

describe('preferences', () => {
  it('are view state: kept in the file, never undone', async () => {
    const first = await openTestCore();
    await first.call.contacts.create(newContact(first.circle('core')));
    await first.call.preferences.set({ language: 'nl' });
    await first.call.preferences.set({ colours: 'dark' });
    expect((await first.call.history.state()).undo?.command).toBe('contacts.create');
    await first.call.history.undo();
    await first.call.preferences.set({ colours: 'light' });
    expect((await first.call.history.state()).redo?.command).toBe('contacts.create');
    const second = await first.reopen();
    expect(await second.call.preferences.get()).toMatchObject({ language: 'nl', colours: 'light' });
  });
});
