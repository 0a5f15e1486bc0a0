import { beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../../electron/core/database/sql.ts';
import { type RowOf, tables } from '../../electron/core/database/tables/index.ts';
import type { WriteDb } from '../../electron/core/database/writeDb.ts';
import type { ContactChanges, ContactDetails } from '../../shared/model/contact.ts';
import { change, reposition } from './convergence/commands.ts';
import {
  type Copy,
  exchange,
  hear,
  makeOriginal,
  type Original,
  openCopies,
  openCopy,
  pull,
} from './convergence/copies.ts';
import { faults, sharedDump } from './convergence/sharedDump.ts';
import { refusal } from './refusal.ts';

let original: Original;
let here: Copy;
let there: Copy;

beforeEach(async () => {
  original = await makeOriginal();
  [here, there] = (await openCopies(original, 2)) as [Copy, Copy];
});

/** Lets both hear all, and sees that they are the same and sound. */
async function meet(...copies: readonly Copy[]): Promise<void> {
  await exchange(copies);
  const [first, ...others] = await Promise.all(copies.map(sharedDump));
  for (const other of others) expect(other).toEqual(first);
  for (const copy of copies) expect(faults(copy)).toEqual([]);
}

const uidOf = ({ workspace }: Copy, name: string): string =>
  workspace.reader.value<string>(sql`SELECT uid FROM contact WHERE display_name = ${name}`) ?? '';

const details = (copy: Copy, uid: string): Promise<ContactDetails> => copy.call.contacts.details({ uid });

const reasons = async (copy: Copy): Promise<string[]> =>
  (await copy.call.history.conflicts()).map(({ reason }) => reason);

async function edit(copy: Copy, uid: string, changes: ContactChanges): Promise<void> {
  await copy.call.contacts.update({ uid, changes });
}

const later = (copy: Copy): void => copy.clock.advance(1);

describe('what is changed on both sides', () => {
  it('a contact that is renamed on both has the later name, with the parts that belong to it', async () => {
    const anna = uidOf(here, 'Anna van der Berg');
    await edit(here, anna, { displayName: 'Anna Bakker', givenName: 'Anna', familyName: 'Bakker' });
    later(there);
    await edit(there, anna, { displayName: 'Hanna de Wit', givenName: 'Hanna', familyName: 'de Wit' });
    await meet(here, there);
    expect(await details(here, anna)).toMatchObject({
      displayName: 'Hanna de Wit',
      givenName: 'Hanna',
      familyName: 'de Wit',
    });
  });

  it('a name of which each changed a part is one of both, never half of each', async () => {
    const bo = uidOf(here, 'Bo Jansen');
    await edit(here, bo, { displayName: 'Bo de Vries', givenName: 'Bo', familyName: 'de Vries' });
    later(there);
    await edit(there, bo, { displayName: 'Bob Jansen', givenName: 'Bob', familyName: 'Jansen' });
    await meet(here, there);
    expect(await details(here, bo)).toMatchObject({
      displayName: 'Bob Jansen',
      givenName: 'Bob',
      familyName: 'Jansen',
    });
  });

  it('different columns of one contact are both kept', async () => {
    const anna = uidOf(here, 'Anna van der Berg');
    await edit(here, anna, { displayName: 'Anna Bakker', givenName: 'Anna', familyName: 'Bakker' });
    await edit(there, anna, { owner: 'Eva' });
    await meet(here, there);
    expect(await details(there, anna)).toMatchObject({ displayName: 'Anna Bakker', owner: 'Eva' });
  });

  it('a contact that is archived here and promoted there is both', async () => {
    const bo = uidOf(here, 'Bo Jansen');
    await here.call.contacts.setArchived({ contacts: [bo], archived: true });
    await there.call.circles.move({ contacts: [bo], circle: there.circle('core') });
    await meet(here, there);
    const [archived] = (await here.call.contacts.archived()).filter(({ uid }) => uid === bo);
    expect(archived).toMatchObject({ circle: here.circle('core') });
  });

  it('a deal that is won here and lost there is what was decided last, with its moment', async () => {
    const deal = here.workspace.reader.value<string>(sql`SELECT uid FROM deal WHERE status = 'open'`) ?? '';
    later(there);
    await there.call.deals.setStatus({ deal, status: 'lost' });
    const closedAt = there.clock().toISOString();
    await here.call.deals.setStatus({ deal, status: 'won' });
    await meet(here, there);
    expect(here.workspace.reader.get(sql`SELECT status, closed_at FROM deal WHERE uid = ${deal}`)).toEqual({
      status: 'lost',
      closed_at: closedAt,
    });
  });

  it('circles that are put elsewhere on both sides have a place each', async () => {
    await reposition(here, here.circle('core'), 2);
    later(there);
    await reposition(there, there.circle('regulars'), 3);
    await meet(here, there);
    const positions = (await here.call.circles.list()).map(({ position }) => position);
    expect(positions).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('what is made on both sides', () => {
  it('a tag is one tag, with everybody who was given it', async () => {
    const [anna, bo] = [uidOf(here, 'Anna van der Berg'), uidOf(here, 'Bo Jansen')];
    await edit(here, anna, { tags: { added: ['Choir'] } });
    await edit(there, bo, { tags: { added: ['choir'] } });
    await meet(here, there);
    expect(here.workspace.reader.value(sql`SELECT count(*) FROM tag WHERE name = 'choir'`)).toBe(1);
    const tags = await Promise.all([anna, bo].map(async (uid) => (await details(here, uid)).tags));
    const both = tags.flat().map((name) => name.toLowerCase());
    expect(both.filter((name) => name === 'choir')).toEqual(['choir', 'choir']);
  });

  it('a wave is planned once, and nobody is given an insight twice', async () => {
    const idea =
      here.workspace.reader.value<string>(sql`SELECT uid FROM insight WHERE title = 'An idea'`) ?? '';
    for (const copy of [here, there]) {
      const start = copy.clock().toISOString();
      await copy.call.insights.schedule({ uid: idea, start, zone: 'Europe/Amsterdam' });
      const [first] = (await copy.call.insights.details({ uid: idea })).waves;
      await copy.call.insights.sendWave({ wave: first?.uid ?? '' });
      later(there);
    }
    await meet(here, there);
    const { waves } = await here.call.insights.details({ uid: idea });
    expect(waves).toHaveLength(5);
    expect(waves[0]).toMatchObject({ status: 'sent', recipients: 1 });
  });

  it('two tags that get one name keep apart: the later one gets another name, and people are told', async () => {
    const [vip, baker] = ['VIP', 'baker'].map(
      (name) => here.workspace.reader.value<string>(sql`SELECT uid FROM tag WHERE name = ${name}`) ?? '',
    );
    await change(here, 'tag', vip ?? '', { name: 'friends' });
    later(there);
    await change(there, 'tag', baker ?? '', { name: 'Friends' });
    await meet(here, there);
    const nameOf = (uid = '') => here.workspace.reader.value(sql`SELECT name FROM tag WHERE uid = ${uid}`);
    expect([nameOf(vip), nameOf(baker)]).toEqual(['friends', 'Friends (2)']);
    expect(await reasons(here)).toContain('renamed');
  });

  it('two halves of a round of referrals lose the later one, and people are told', async () => {
    const [bo, dirk] = [uidOf(here, 'Bo Jansen'), uidOf(here, 'Dirk')];
    await edit(here, dirk, { referredBy: bo });
    later(there);
    await edit(there, bo, { referredBy: dirk });
    await meet(here, there);
    expect((await details(here, dirk)).referredBy?.uid).toBe(bo);
    expect((await details(here, bo)).referredBy).toBeNull();
    expect(await reasons(here)).toContain('cycle');
  });
});

describe('a row that is removed here and changed there', () => {
  const emails = async (copy: Copy): Promise<string[]> =>
    (await details(copy, uidOf(copy, 'Anna van der Berg'))).points.map(({ value }) => value);

  async function removeHere(): Promise<void> {
    const anna = uidOf(here, 'Anna van der Berg');
    const removed = (await details(here, anna)).points.map(({ uid }) => uid);
    await edit(here, anna, { points: { removed } });
  }

  async function changeThere(): Promise<void> {
    const anna = uidOf(there, 'Anna van der Berg');
    const [email] = (await details(there, anna)).points;
    const changes = { value: 'anna@example.org' };
    await edit(there, anna, { points: { changed: [{ uid: email!.uid, changes }] } });
  }

  it('is gone when it was removed last', async () => {
    await changeThere();
    later(here);
    await removeHere();
    await meet(here, there);
    expect(await emails(there)).toEqual([]);
  });

  it('is kept when it was changed last, and people are told', async () => {
    await removeHere();
    later(there);
    await changeThere();
    await meet(here, there);
    expect(await emails(here)).toEqual(['anna@example.org']);
    expect(await reasons(there)).toContain('kept');
  });

  it('is kept when something there refers to it', async () => {
    const { uid } = await here.call.contacts.create({ displayName: 'Fien', circle: here.circle('leads') });
    await here.call.deals.create({ title: 'Logo', contact: uid, amount: 1000 });
    const wave =
      here.workspace.reader.value<string>(
        sql`SELECT wave.uid FROM wave JOIN circle ON circle.id = circle_id WHERE circle.position = 2`,
      ) ?? '';
    await there.call.insights.sendWave({ wave });
    const id = here.workspace.reader.value<number>(sql`SELECT id FROM wave WHERE uid = ${wave}`) ?? 0;
    later(here);
    await here.workspace.command(
      'insights.schedule',
      (db) => db.remove('wave', id),
      () => ({}),
    );
    await meet(here, there);
    expect(here.workspace.reader.value(sql`SELECT status FROM wave WHERE uid = ${wave}`)).toBe('sent');
  });
});

describe('changes', () => {
  it('that come before what they refer to wait, are told, and are merged when it comes', async () => {
    const begin = await here.workspace.knowledge();
    const { uid } = await here.call.contacts.create({ displayName: 'Fien', circle: here.circle('leads') });
    const first = await here.workspace.changesSince(begin);
    await here.call.interactions.log({ contacts: [uid], kind: 'call', direction: 'in' });
    await edit(here, uid, { notes: 'Paints' });
    const second = await here.workspace.changesSince(first.until);

    await hear(there, second);
    expect(uidOf(there, 'Fien')).toBe('');
    expect(await reasons(there)).toContain('missing');
    await hear(there, first);
    expect(await details(there, uid)).toMatchObject({ notes: 'Paints' });
    expect(await reasons(there)).toEqual([]);
    await meet(here, there);
  });

  it('that are heard twice change nothing the second time', async () => {
    const begin = await there.workspace.knowledge();
    await edit(here, uidOf(here, 'Dirk'), { notes: 'Sails' });
    const changes = await here.workspace.changesSince(begin);
    await hear(there, changes);
    const once = await sharedDump(there);
    const steps = await there.call.history.list({ limit: 1000 });
    await hear(there, changes);
    expect(await sharedDump(there)).toEqual(once);
    expect(await there.call.history.list({ limit: 1000 })).toEqual(steps);
  });

  it('never name a row by an id of the file', async () => {
    const { rows } = await here.workspace.changesSince({});
    const columns = rows.flatMap(({ table, values }) =>
      Object.entries(tables)
        .filter(([name]) => name === table)
        .flatMap(([, described]) => Object.entries(described.columns))
        .filter(([, { refersTo }]) => refersTo !== null)
        .map(([column]) => values[column]),
    );
    expect(columns.length).toBeGreaterThan(50);
    expect(columns.filter((value) => value !== null && !/^[0-9a-f-]{36}$/.test(String(value)))).toEqual([]);
  });

  it('of a copy that has done nothing yet are everything there is', async () => {
    const { rows } = await here.workspace.changesSince({});
    const stored = Object.keys(tables).map(
      (name) =>
        here.workspace.reader.value<number>({ text: `SELECT count(*) FROM ${name}`, values: [] }) ?? 0,
    );
    expect(rows).toHaveLength(stored.reduce((sum, count) => sum + count, 0));
  });

  it('of a newer version wait and are told, whatever else came is merged', async () => {
    const begin = await there.workspace.knowledge();
    const dirk = uidOf(here, 'Dirk');
    await edit(here, dirk, { notes: 'Sails' });
    const changes = await here.workspace.changesSince(begin);
    const hlc = changes.rows[0]?.clocks.notes ?? '';
    await hear(there, {
      ...changes,
      rows: [
        ...changes.rows.map((row) => ({
          ...row,
          values: { ...row.values, shoe_size: 38 },
          clocks: { ...row.clocks, shoe_size: hlc },
        })),
        { table: 'parrot', uid: 'coco', born: hlc, values: { name: 'Coco' }, clocks: {} },
      ],
    });
    expect((await details(there, dirk)).notes).toBe('Sails');
    expect(await reasons(there)).toEqual(['newer', 'newer']);
  });

  it('that break a rule of the data wait and are told', async () => {
    const begin = await there.workspace.knowledge();
    const dirk = uidOf(here, 'Dirk');
    await edit(here, dirk, { consent: 'granted' });
    const changes = await here.workspace.changesSince(begin);
    await hear(there, {
      ...changes,
      rows: changes.rows.map((row) => ({ ...row, values: { ...row.values, consent: 'perhaps' } })),
    });
    expect((await details(there, dirk)).consent).toBe('unknown');
    expect(await reasons(there)).toEqual(['refused']);
    later(here);
    await edit(here, dirk, { consent: 'refused' });
    await pull(here, there);
    expect((await details(there, dirk)).consent).toBe('refused');
    expect(await reasons(there)).toEqual([]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['nothing', ''],
    ['half a message', '{ "format": 1, "rows'],
    ['a newer format', '{ "format": 3, "rows": "packed" }'],
    [
      'an older format, in which amounts were hundredths',
      '{ "format": 1, "workspace": "w", "since": {}, "until": {}, "sets": [], "rows": [], "gone": [] }',
    ],
    [
      'changes without their moments',
      '{ "format": 2, "workspace": "w", "since": {}, "until": { "a": "now" } }',
    ],
  ])('%s is told once, and changes nothing', async (_what, text) => {
    const before = await sharedDump(there);
    for (let time = 0; time < 2; time += 1) await there.workspace.applyRemote(text);
    expect(await sharedDump(there)).toEqual(before);
    expect(await reasons(there)).toEqual(['unreadable']);
  });

  it('changes of another workspace are told, and change nothing', async () => {
    const begin = await there.workspace.knowledge();
    await edit(here, uidOf(here, 'Dirk'), { notes: 'Sails' });
    const changes = await here.workspace.changesSince(begin);
    await there.workspace.applyRemote(JSON.stringify({ ...changes, workspace: 'another' }));
    expect((await details(there, uidOf(there, 'Dirk'))).notes).toBe('');
    expect(await reasons(there)).toEqual(['foreign']);
  });
});

describe('a remote change', () => {
  it('is in the list of past commands under its name, is no step to undo and drops no redo', async () => {
    await there.call.contacts.create({ displayName: 'Gijs', circle: there.circle('leads') });
    await there.call.history.undo();
    await edit(here, uidOf(here, 'Dirk'), { notes: 'Sails' });
    await pull(here, there);
    const [latest] = await there.call.history.list({ limit: 1 });
    expect(latest).toMatchObject({ command: 'contacts.update', details: { name: 'Dirk' } });
    const { undo, redo } = await there.call.history.state();
    expect(redo).toMatchObject({ command: 'contacts.create' });
    expect(undo?.command).not.toBe('contacts.update');
    await there.call.history.redo();
    expect(uidOf(there, 'Gijs')).not.toBe('');
    await meet(here, there);
  });

  it('is told by whom it was made, undone and done again, however it came here', async () => {
    const further = await openCopy(original, 'c');
    const latest = async (copy: Copy) => (await copy.call.history.list({ limit: 1 }))[0];
    const told = async () => {
      await pull(here, there);
      await pull(there, further);
      const [one, other] = [await latest(there), await latest(further)];
      expect({ ...other, uid: '' }).toEqual({ ...one, uid: '' });
      return one;
    };
    const did = { command: 'contacts.update', details: { name: 'Dirk' }, undo: 'never' };
    await edit(here, uidOf(here, 'Dirk'), { notes: 'Sails' });
    const at = here.clock().toISOString();
    expect(await told()).toMatchObject({ ...did, member: 'a', replayed: null, at });
    later(here);
    await here.call.member.rename({ name: ' Eva ' });
    await here.call.history.undo();
    const undoneAt = here.clock().toISOString();
    expect(await told()).toMatchObject({ ...did, member: 'Eva', replayed: 'undo', at: undoneAt });
    later(here);
    await here.call.member.rename({ name: '' });
    await here.call.history.redo();
    expect(await told()).toMatchObject({ ...did, member: 'a', replayed: 'redo' });
    // Here it is still the command itself.
    expect(await latest(here)).toMatchObject({ ...did, undo: 'step', member: 'a', replayed: null, at });
    await meet(here, there, further);
  });

  it('that comes in between is not overwritten by undo', async () => {
    const dirk = uidOf(here, 'Dirk');
    await edit(here, dirk, { notes: 'Sails' });
    await pull(here, there);
    await edit(there, dirk, { owner: 'Eva' });
    await pull(there, here);
    await here.call.history.undo();
    expect(await details(here, dirk)).toMatchObject({ notes: '', owner: 'Eva' });
    await meet(here, there);
  });

  it('of the same column makes undo refuse', async () => {
    const dirk = uidOf(here, 'Dirk');
    await edit(here, dirk, { notes: 'Sails' });
    await pull(here, there);
    later(there);
    await edit(there, dirk, { notes: 'Sails and rows' });
    await pull(there, here);
    expect((await refusal(here.call.history.undo())).code).toBe('changed-since');
    expect((await details(here, dirk)).notes).toBe('Sails and rows');
  });
});

describe('a row that goes and comes again', () => {
  const baker = (copy: Copy): string =>
    copy.workspace.reader.value<string>(sql`SELECT uid FROM tag WHERE name = 'baker'`) ?? '';

  it('at one moment is there in all copies', async () => {
    const [link] = here.workspace.reader.all<{ id: number; contact_id: number; tag_id: number }>(
      sql`SELECT contact_tag.* FROM contact_tag JOIN tag ON tag.id = tag_id WHERE tag.uid = ${baker(here)}`,
    );
    const { id, contact_id, tag_id } = link!;
    await here.workspace.command(
      'contacts.update',
      (db) => {
        db.remove('contact_tag', id);
        db.insert('contact_tag', { contact_id, tag_id });
      },
      () => ({}),
    );
    await meet(here, there);
    expect(there.workspace.reader.value(sql`SELECT count(*) FROM contact_tag`)).toBe(3);
  });

  it('and goes once more before anybody heard of it is gone in all copies', async () => {
    const { id = 0 } = here.workspace.reader.get<{ id: number }>(sql`SELECT id FROM deal ORDER BY id`) ?? {};
    const deal = here.workspace.reader.get<RowOf<'deal'>>(sql`SELECT * FROM deal WHERE id = ${id}`);
    const { id: _id, ...row } = deal!;
    const change = (work: (db: WriteDb) => void) =>
      here.workspace.command('deals.setStatus', work, () => ({}));
    await change((db) => db.remove('deal', id));
    let again = 0;
    await change((db) => {
      again = db.insert('deal', row);
    });
    await change((db) => db.remove('deal', again));
    await meet(here, there);
    expect(there.workspace.reader.value(sql`SELECT count(*) FROM deal`)).toBe(1);
  });
});

describe('undoing what was made', () => {
  const make = (copy: Copy) =>
    copy.call.contacts.create({
      displayName: 'Fien',
      circle: copy.circle('leads'),
      points: [{ type: 'email', value: 'fien@example.com' }],
    });

  it('archives what others may have seen, with all that belongs to it', async () => {
    const { uid } = await make(here);
    await pull(here, there);
    await here.call.history.undo();
    expect((await here.call.contacts.archived()).map((contact) => contact.uid)).toContain(uid);
    expect((await details(here, uid)).points).toHaveLength(1);
    await meet(here, there);
    await here.call.history.redo();
    expect((await here.call.contacts.archived()).map((contact) => contact.uid)).not.toContain(uid);
    await meet(here, there);
  });

  it('removes what nobody has seen', async () => {
    const { uid } = await make(here);
    await here.call.history.undo();
    expect(uidOf(here, 'Fien')).toBe('');
    expect(here.workspace.reader.value(sql`SELECT count(*) FROM row_gone WHERE uid = ${uid}`)).toBe(0);
    await meet(here, there);
  });
});

describe('a copy of the file', () => {
  it('has a name of its own, that it keeps', async () => {
    const names = await Promise.all(
      [here, there].map(async ({ workspace }) => Object.keys(await workspace.knowledge())),
    );
    expect(new Set(names.flat()).size).toBeGreaterThan(names[0]?.length ?? 0);
    const reopened = await here.reopen();
    const known = await reopened.core.createContext().workspace.knowledge();
    expect(Object.keys(known).toSorted()).toEqual(names[0]?.toSorted());
  });
});
