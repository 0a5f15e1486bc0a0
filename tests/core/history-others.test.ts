import { describe, expect, it } from 'vitest';
import { sql } from '../../electron/core/database/sql.ts';
import type { WriteDb } from '../../electron/core/database/writeDb.ts';
import type { CommandOptions } from '../../electron/core/workspace/workspace.ts';
import { newContact } from '../factories/contact.ts';
import { insight } from '../factories/insight.ts';
import { dump } from './dump.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';

/** A contact called Anna, and ways to change her row: as the person at this copy, or as something else. */
async function withAnna() {
  const test = await openTestCore();
  const { uid } = await test.call.contacts.create(newContact(test.circle('core'), { displayName: 'Anna' }));
  const { workspace } = test.core.createContext();
  const run = (work: (db: WriteDb) => unknown, options?: CommandOptions) =>
    workspace.command('contacts.update', work, () => ({ name: 'Anna' }), options);
  return {
    ...test,
    uid,
    run,
    job: (work: (db: WriteDb) => unknown) => run(work, { origin: 'job' }),
    anna: () =>
      workspace.reader.get<{ id: number; display_name: string; owner: string | null; notes: string }>(
        sql`SELECT id, display_name, owner, notes FROM contact WHERE uid = ${uid}`,
      )!,
  };
}

describe('what something else changed since', () => {
  it('stays when it is another column of the same row', async () => {
    const { run, job, anna, call } = await withAnna();
    const { id } = anna();
    await run((db) => db.update('contact', id, { display_name: 'Anne' }));
    await job((db) => db.update('contact', id, { owner: 'Wim' }));
    await call.history.undo();
    expect(anna()).toMatchObject({ display_name: 'Anna', owner: 'Wim' });
    await call.history.redo();
    expect(anna()).toMatchObject({ display_name: 'Anne', owner: 'Wim' });
  });

  it('is never overwritten: undo and redo refuse as a whole, and say what it was about', async () => {
    const { core, run, job, anna, call } = await withAnna();
    const { id } = anna();
    await run((db) => {
      db.insert('tag', { name: 'press' });
      db.update('contact', id, { display_name: 'Anne', notes: 'A note' });
    });
    await job((db) => db.update('contact', id, { notes: 'Another note' }));
    const before = dump(core);
    const step = (await call.history.state()).undo!.uid;
    const problem = { code: 'changed-since', details: { step, command: 'contacts.update', name: 'Anne' } };
    expect(await refusal(call.history.undo())).toEqual(problem);
    expect(dump(core)).toBe(before);
    expect((await call.history.state()).undo?.command).toBe('contacts.update');

    await job((db) => db.update('contact', id, { notes: 'A note' }));
    await call.history.undo();
    await job((db) => db.update('contact', id, { display_name: 'Annie' }));
    const undone = dump(core);
    expect(await refusal(call.history.redo())).toEqual({
      ...problem,
      details: { ...problem.details, name: 'Annie' },
    });
    expect(dump(core)).toBe(undone);
  });

  it.each<[string, (db: WriteDb, id: number) => unknown]>([
    ['changed', (db, id) => db.update('contact', id, { owner: 'Wim' })],
    [
      'used',
      (db, contact_id) =>
        db.insert('deal', {
          title: 'Site',
          contact_id,
          amount: 1,
          currency: 'EUR',
          status: 'open',
          created_at: '2026-03-02T09:00:00.000Z',
        }),
    ],
  ])('keeps a new row that was %s from being taken away', async (_how, work) => {
    const { core, job, anna, call } = await withAnna();
    await job((db) => work(db, anna().id));
    const before = dump(core);
    expect(await refusal(call.history.undo())).toEqual({
      code: 'changed-since',
      details: {
        step: (await call.history.state()).undo!.uid,
        command: 'contacts.create',
        name: 'Anna',
      },
    });
    expect(dump(core)).toBe(before);
  });

  it('keeps a row from being taken away again that it changed after undo brought it back', async () => {
    const { core, run, job, anna, call } = await withAnna();
    const { id } = anna();
    await run((db) =>
      db.insert('contact_address', { contact_id: id, city: 'Ede', street: null, postal_code: null }),
    );
    await run((db) => db.remove('contact_address', 1));
    await call.history.undo();
    await job((db) => db.update('contact_address', 1, { city: 'Assen' }));
    const before = dump(core);
    expect(await refusal(call.history.redo())).toMatchObject({ code: 'changed-since' });
    expect(dump(core)).toBe(before);
  });
});

describe('a step that is refused', () => {
  const refused = { code: 'changed-since' };

  /** Two steps, of which the later one cannot be undone. */
  async function withTwoSteps() {
    const test = await withAnna();
    const { run, job, anna, call } = test;
    const { id } = anna();
    await run((db) => db.update('contact', id, { display_name: 'Anne' }));
    await run((db) => db.update('contact', id, { notes: 'A note' }));
    await job((db) => db.update('contact', id, { notes: 'Another note' }));
    const [, later, earlier] = await call.history.list({ limit: 3 });
    return { ...test, earlier: earlier!.uid, later: later!.uid };
  }

  it('can be skipped: Undo goes to the step before, and history says so', async () => {
    const { call, anna, earlier, later } = await withTwoSteps();
    expect(await refusal(call.history.undo())).toMatchObject(refused);
    expect((await call.history.skip({ step: later })).uid).toBe(later);
    expect((await call.history.undo()).uid).toBe(earlier);
    expect(anna()).toMatchObject({ display_name: 'Anna', notes: 'Another note' });
    expect((await call.history.list({ limit: 3 })).map(({ state, undo }) => [state, undo])).toEqual([
      ['done', 'never'],
      ['done', 'skipped'],
      ['undone', 'step'],
    ]);
    // Redo passes over it too.
    expect((await call.history.redo()).uid).toBe(earlier);
    expect(await refusal(call.history.redo())).toMatchObject({ code: 'nothing-to-redo' });
  });

  it('can be skipped on the way back', async () => {
    const { run, job, call, anna } = await withAnna();
    const { id } = anna();
    await run((db) => db.update('contact', id, { display_name: 'Anne' }));
    await run((db) => db.update('contact', id, { notes: 'A note' }));
    const later = (await call.history.undo()).uid;
    const earlier = (await call.history.undo()).uid;
    await job((db) => db.update('contact', id, { display_name: 'Annie' }));
    expect(await refusal(call.history.redo())).toMatchObject(refused);
    await call.history.skip({ step: earlier });
    expect((await call.history.redo()).uid).toBe(later);
    expect(anna()).toMatchObject({ display_name: 'Annie', notes: 'A note' });
  });

  it('that was skipped can be taken up again, and nothing else can', async () => {
    const { call, later, earlier } = await withTwoSteps();
    await call.history.skip({ step: later });
    await call.history.skip({ step: later, skipped: false });
    expect((await call.history.state()).undo?.uid).toBe(later);
    const [ofJob] = await call.history.list({ limit: 1 });
    for (const step of [later, earlier, ofJob!.uid]) {
      const again = call.history.skip({ step, skipped: false });
      expect(await refusal(again)).toMatchObject({ code: 'not-found' });
    }
  });

  it('that is no longer the next one, or none at all, is not skipped', async () => {
    const { run, call, anna, later } = await withTwoSteps();
    await run((db) => db.update('contact', anna().id, { owner: 'Wim' }));
    expect(await refusal(call.history.skip({ step: later }))).toMatchObject({ code: 'not-found' });
    expect(await refusal(call.history.skip({ step: 'nobody' }))).toMatchObject({ code: 'not-found' });
    expect((await call.history.list({ limit: 4 })).map(({ undo }) => undo)).toEqual([
      'step',
      'never',
      'step',
      'step',
    ]);
  });
});

describe('who gave a command', () => {
  it('is told by the name they go by then: that of the system, or their own, kept for each of those', async () => {
    const as = (userName: string) => ({ host: { userName, showInFolder: null, workspaces: null } });
    const first = await openTestCore(as('ewit'));
    const add = ({ call, circle }: TestCore, displayName: string) =>
      call.contacts.create(newContact(circle('core'), { displayName }));
    await add(first, 'Anna');
    await first.call.member.rename({ name: '  Eva de Wit ' });
    await add(first, 'Bo');
    await first.core.close();
    // The file is opened by somebody else.
    const second = await openTestCore({ ...as('wim'), file: first.file });
    expect(await second.call.member.name()).toBe('wim');
    await add(second, 'Cees');
    await second.call.member.rename({ name: 'Wim' });
    await second.core.close();
    const third = await openTestCore({ ...as('ewit'), file: first.file });
    expect(await third.call.member.name()).toBe('Eva de Wit');
    await third.call.member.rename({ name: '' });
    expect(await third.call.member.name()).toBe('ewit');
    const past = await third.call.history.list({ limit: 10 });
    expect(past.map(({ details, member }) => [details.name, member])).toEqual([
      ['Cees', 'wim'],
      ['Bo', 'Eva de Wit'],
      ['Anna', 'ewit'],
    ]);
  });

  it('is nobody where a job did, or the system knows nobody by name', async () => {
    const { call, core, circle } = await openTestCore({
      host: { userName: '', showInFolder: null, workspaces: null },
    });
    await call.contacts.create(newContact(circle('core')));
    await core.createContext().workspace.command(
      'contacts.update',
      (db) => db.insert('tag', { name: 'press' }),
      () => ({}),
      { origin: 'job' },
    );
    expect((await call.history.list({ limit: 2 })).map(({ member }) => member)).toEqual([null, null]);
  });
});

describe('a command of a job or of another copy', () => {
  it.each(['job', 'remote'] as const)(
    '(%s) is no step to undo and drops nothing from redo',
    async (origin) => {
      const { run, anna, call } = await withAnna();
      const { id } = anna();
      await run((db) => db.update('contact', id, { display_name: 'Anne' }));
      await call.history.undo();
      const state = await call.history.state();
      await run((db) => db.update('contact', id, { owner: 'Wim' }), { origin, member: 'colleague' });
      expect(await call.history.state()).toEqual(state);
      expect((await call.history.list({ limit: 1 }))[0]).toMatchObject({ state: 'done', undo: 'never' });
      await call.history.redo();
      expect(anna()).toMatchObject({ display_name: 'Anne', owner: 'Wim' });
    },
  );

  it('never takes the id of a row that history may bring back, after reopening either', async () => {
    const first = await withAnna();
    await first.call.history.undo();
    const second = await first.reopen();
    const { workspace } = second.core.createContext();
    await workspace.command(
      'contacts.update',
      (db) =>
        db.insert('contact', {
          kind: 'organisation',
          display_name: 'Smit',
          sort_name: 'Smit',
          created_at: '',
        }),
      () => ({}),
      { origin: 'job' },
    );
    await second.call.history.redo();
    const names = workspace.reader.all(sql`SELECT id, display_name FROM contact ORDER BY id`);
    expect(names).toEqual([
      { id: 1, display_name: 'Anna' },
      { id: 2, display_name: 'Smit' },
    ]);
  });
});

describe('a wave that was sent', () => {
  it('is final: Undo passes over it, and it is never sent twice', async () => {
    const { call, core, run, anna, clock } = await withAnna();
    const { uid } = await call.insights.create(insight());
    await call.insights.schedule({ uid, start: clock().toISOString(), zone: 'UTC' });
    const [wave] = (await call.insights.details({ uid })).waves;
    await run((db) => db.update('contact', anna().id, { owner: 'Wim' }));
    expect((await call.insights.sendWave({ wave: wave!.uid })).recipients).toBe(1);

    expect((await call.history.undo()).command).toBe('contacts.update');
    expect(anna().owner).toBeNull();
    const sent = dump(core);
    // The plan of what went out is no longer taken back.
    expect(await refusal(call.history.undo())).toMatchObject({ code: 'changed-since' });
    expect(dump(core)).toBe(sent);
    expect(core.createContext().workspace.reader.value(sql`SELECT count(*) FROM delivery`)).toBe(1);
    expect(await refusal(call.insights.sendWave({ wave: wave!.uid }))).toMatchObject({
      code: 'wave-already-sent',
    });
  });
});

describe('what is recorded', () => {
  it('of an insert is its key, of an update the columns it changed, of a removal the row', async () => {
    const { core, run, anna, call } = await withAnna();
    const { id } = anna();
    await run((db) => db.insert('tag', { name: 'press' }));
    await run((db) => db.update('contact', id, { owner: 'Wim', display_name: 'Anna' }));
    await run((db) => db.remove('tag', 1));
    const recorded = () =>
      core
        .createContext()
        .workspace.reader.all<{ before: string | null; after: string | null }>(
          sql`SELECT before, after FROM row_change ORDER BY change_set_id DESC, position DESC LIMIT 3`,
        )
        .map(({ before, after }) => [before && JSON.parse(before), after && JSON.parse(after)]);
    const press = { id: 1, uid: expect.any(String), name: 'press' };
    expect(recorded()).toEqual([
      [press, null],
      [{ owner: null }, { owner: 'Wim' }],
      [null, null],
    ]);
    for (let step = 0; step < 3; step += 1) await call.history.undo();
    expect(recorded()[2]).toEqual([null, press]);
    for (let step = 0; step < 3; step += 1) await call.history.redo();
    expect(recorded()[2]).toEqual([null, null]);
  });
});
