import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NewContact } from '../../shared/model/contact.ts';
import { newContact } from '../factories/contact.ts';
import { openTestCore } from './openTestCore.ts';

async function searchable(...people: readonly Partial<NewContact>[]) {
  const test = await openTestCore();
  const uids: string[] = [];
  for (const person of people) {
    uids.push((await test.call.contacts.create(newContact(test.circle('leads'), person))).uid);
  }
  const find = async (text: string) => (await test.call.contacts.search({ text })).map(({ name }) => name);
  return { ...test, uids, find };
}

describe('search', () => {
  it('finds beginnings of words in any order, with or without accents', async () => {
    const { find } = await searchable({ displayName: 'José Müller' }, { displayName: 'Joseph Mulder' });
    expect(await find('jos')).toEqual(['Joseph Mulder', 'José Müller']);
    expect(await find('mull')).toEqual(['José Müller']);
    expect(await find('MÜLL jos')).toEqual(['José Müller']);
    expect(await find('Müller, José')).toEqual(['José Müller']);
    expect(await find('ose')).toEqual([]);
    expect(await find('jos zzz')).toEqual([]);
  });

  it('finds letters that a keyboard may lack by those that stand for them, and the other way round', async () => {
    const { find } = await searchable(
      { displayName: 'Elif Yıldız' },
      { displayName: 'Øystein Łukasz' },
      { displayName: 'Ægir', notes: 'Große Straße' },
    );
    for (const text of ['yildiz', 'YILDIZ', 'Yıldız', 'yıldiz'])
      expect(await find(text), text).toEqual(['Elif Yıldız']);
    for (const text of ['oystein', 'øyst', 'lukasz', 'ŁUK'])
      expect(await find(text), text).toEqual(['Øystein Łukasz']);
    for (const text of ['aegir', 'Ægir', 'strasse', 'straße', 'grosse'])
      expect(await find(text), text).toEqual(['Ægir']);
  });

  it('finds names typed with accents apart from their letters', async () => {
    const { find } = await searchable({ displayName: 'Zoëy Çelik' }, { displayName: 'नमस्ते कुमार' });
    expect(await find('Zoëy'.normalize('NFD'))).toEqual(['Zoëy Çelik']);
    expect(await find('Çelik'.normalize('NFD'))).toEqual(['Zoëy Çelik']);
    expect(await find('नमस्ते')).toEqual(['नमस्ते कुमार']);
  });

  it('finds organisations, job titles, tags, notes, e-mail addresses and links', async () => {
    const { find } = await searchable({
      displayName: 'Anna',
      organisation: 'Bakkerij Smit',
      jobTitle: 'Founder',
      tags: ['vegan'],
      notes: 'likes sourdough',
      points: [
        { type: 'email', value: 'anna.b@Example.com' },
        { type: 'link', value: 'https://www.linkedin.com/in/annab' },
      ],
    });
    for (const text of ['smit', 'found', 'vega', 'sourd', 'anna.b@example.com', 'linkedin.com/in/annab']) {
      expect(await find(text), text).toContain('Anna');
    }
    expect(await find('bakker')).toEqual(expect.arrayContaining(['Anna', 'Bakkerij Smit']));
  });

  it.each([
    '06 1234 5678',
    '06-12345678',
    '(06) 12 34 56 78',
    '+31 6 12345678',
    '0031612345678',
    '0612345678',
  ])('finds a phone number however it is written: %s', async (value) => {
    const { find } = await searchable({ displayName: 'Anna', points: [{ type: 'phone', value }] });
    for (const text of ['06 12345678', '0612345678', '+31612345678', '+31 6 1234 5678', '06-1234 5678']) {
      expect(await find(text), text).toEqual(['Anna']);
    }
    expect(await find('0612345679')).toEqual([]);
  });

  it('puts names before organisations before notes', async () => {
    const { find } = await searchable(
      { displayName: 'Bo', notes: 'knows smit' },
      { displayName: 'Cees', organisation: 'Smit' },
      { displayName: 'Dirk Smit' },
    );
    const found = await find('smit');
    expect(found.indexOf('Dirk Smit')).toBeLessThan(found.indexOf('Cees'));
    expect(found.indexOf('Cees')).toBeLessThan(found.indexOf('Bo'));
  });

  it('puts names before the rest for a single letter too', async () => {
    const { find } = await searchable(
      { displayName: 'Bo', notes: 'knows somebody' },
      { displayName: 'Cees', organisation: 'Smit' },
      { displayName: 'Dirk Smit' },
    );
    const found = await find('s');
    expect(found.slice(0, 2).sort()).toEqual(['Dirk Smit', 'Smit']);
    expect(found).toHaveLength(4);
  });

  it('puts whole names first, then unfinished ones, each by sort name', async () => {
    const { find } = await searchable(
      { displayName: 'Zoë Janssen' },
      { displayName: 'Anna Jansen' },
      { displayName: 'Piet Jan' },
      { displayName: 'Bo', organisation: 'Jan & Co' },
      { displayName: 'Jan de Boer' },
      { displayName: 'Janneke Aalders' },
    );
    expect(await find('jan')).toEqual([
      'Jan de Boer',
      'Jan & Co',
      'Piet Jan',
      'Janneke Aalders',
      'Anna Jansen',
      'Zoë Janssen',
      'Bo',
    ]);
    expect(await find('jan b')).toEqual(['Jan de Boer', 'Bo']);
  });

  it('finds words that are spread over name, organisation and tags', async () => {
    const { find } = await searchable(
      { displayName: 'Anna', organisation: 'Bakkerij Smit', tags: ['vegan'] },
      { displayName: 'Anna', organisation: 'Jansen' },
    );
    expect(await find('anna smit vegan')).toEqual(['Anna']);
    expect(await find('anna jansen vegan')).toEqual([]);
  });

  it('finds the best even where a letter matches more people than are looked at', async () => {
    const { core, find } = await searchable();
    await core.createContext().workspace.command(
      'contacts.import',
      (db) => {
        const at = '2026-01-01T00:00:00.000Z';
        const add = (display_name: string, notes: string) =>
          db.insert('contact', {
            kind: 'person',
            display_name,
            sort_name: display_name,
            circle_id: 1,
            notes,
            created_at: at,
          });
        for (let index = 0; index < 600; index += 1) add(`Bo ${index}`, 'a zebra');
        add('Anna', '');
      },
      () => ({}),
    );
    expect((await find('a'))[0]).toBe('Anna');
    expect(await find('anna')).toEqual(['Anna']);
    expect(await find('bo 599')).toEqual(['Bo 599']);
    expect(await find('a')).toHaveLength(50);
  });

  it('follows the rename of an organisation', async () => {
    const { call, find, uids } = await searchable({ displayName: 'Anna', organisation: 'Bakkerij Smit' });
    const { organisation } = await call.contacts.details({ uid: uids[0] ?? '' });
    await call.contacts.update({
      uid: organisation?.uid ?? '',
      changes: { displayName: 'Patisserie Zoet' },
    });
    expect(await find('smit')).toEqual([]);
    expect((await find('zoet')).sort()).toEqual(['Anna', 'Patisserie Zoet']);
    await call.history.undo();
    expect((await find('smit')).sort()).toEqual(['Anna', 'Bakkerij Smit']);
    expect(await find('zoet')).toEqual([]);
  });

  it('leaves out who is archived', async () => {
    const { call, find, uids } = await searchable({ displayName: 'Anna' }, { displayName: 'Annabel' });
    await call.contacts.setArchived({ contacts: [uids[0] ?? ''], archived: true });
    expect(await find('anna')).toEqual(['Annabel']);
    expect(await find('a')).toEqual(['Annabel']);
    await call.history.undo();
    expect(await find('anna')).toEqual(['Anna', 'Annabel']);
  });

  it('stays true through updates, undo and redo', async () => {
    const { call, find, uids } = await searchable({ displayName: 'Anna', tags: ['vegan'], notes: 'before' });
    await call.contacts.update({
      uid: uids[0] ?? '',
      changes: { displayName: 'Berta', notes: 'after', tags: { removed: ['vegan'] } },
    });
    expect([await find('anna'), await find('vegan'), await find('before')]).toEqual([[], [], []]);
    expect(await find('berta after')).toEqual(['Berta']);
    await call.history.undo();
    expect(await find('anna vegan before')).toEqual(['Anna']);
    expect(await find('berta')).toEqual([]);
    await call.history.redo();
    expect(await find('berta after')).toEqual(['Berta']);
    await call.history.undo();
    await call.history.undo();
    expect(await find('anna')).toEqual([]);
  });

  it('is not disturbed by a command that failed', async () => {
    const { core, call, find, circle } = await searchable({ displayName: 'Anna' });
    const circleId = core.createContext().workspace.reader.value<number>({
      text: 'SELECT id FROM circle WHERE uid = ?',
      values: [circle('leads')],
    });
    const failing = core.createContext().workspace.command(
      'contacts.create',
      (db) => {
        db.update('contact', 1, { display_name: 'Ghost' });
        db.insert('contact', {
          kind: 'person',
          display_name: 'Ghost',
          sort_name: 'Ghost',
          circle_id: circleId,
        });
      },
      () => ({}),
    );
    await expect(failing).rejects.toThrow(/created_at/);
    expect(await find('ghost')).toEqual([]);
    await call.contacts.create(newContact(circle('leads'), { displayName: 'Berta' }));
    expect(await find('ghost')).toEqual([]);
    expect(await find('anna')).toEqual(['Anna']);
  });

  it.each(['', '   ', '"', '*', '""*', '(', '-', '^', ':', 'name:', '🥐', '́', '\0', '\ud800', '+'])(
    'finds nobody for %j',
    async (text) => {
      const { find } = await searchable({ displayName: 'Anna' });
      expect(await find(text)).toEqual([]);
    },
  );

  it('takes words of its own query language as words', async () => {
    const { find } = await searchable({ displayName: 'And Or Near Not' }, { displayName: 'Anna' });
    for (const text of [
      'AND',
      'OR',
      'NEAR',
      'NOT',
      'and OR',
      'NEAR(and, 2)'.replace(', 2', ''),
      '"and" OR*',
    ]) {
      expect(await find(text), text).toEqual(['And Or Near Not']);
    }
    expect(await find('Anna 🥐')).toEqual(['Anna']);
  });

  it('never fails, whatever is typed', async () => {
    const { call } = await searchable({ displayName: 'Anna' });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        expect(Array.isArray(await call.contacts.search({ text }))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('finds every name by its own words', async () => {
    const { call, circle } = await openTestCore();
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[\p{L}\p{N}' .-]{1,30}$/u), async (displayName) => {
        fc.pre(/[\p{L}\p{N}]/u.test(displayName));
        const { uid } = await call.contacts.create(newContact(circle('leads'), { displayName }));
        const hits = await call.contacts.search({ text: displayName, limit: 1000 });
        expect(hits.map((hit) => hit.uid)).toContain(uid);
      }),
      { numRuns: 150 },
    );
  });

  it('gives at most as many as asked for', async () => {
    const { call } = await searchable(
      { displayName: 'Ann' },
      { displayName: 'Anna' },
      { displayName: 'Anne' },
    );
    expect(await call.contacts.search({ text: 'a', limit: 2 })).toHaveLength(2);
    expect(await call.contacts.search({ text: 'ann', limit: 2 })).toHaveLength(2);
  });
});
