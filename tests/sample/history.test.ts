import { expect, test } from 'vitest';
import { createCharacters } from '../../electron/core/sample/characters.ts';
import { dump, searchable } from '../core/dump.ts';
import { refusal } from '../core/refusal.ts';
import { newContact } from '../factories/contact.ts';
import { openEmptyCore, openSampleCore, rows } from './sampleCore.ts';

test('the same moment gives the same rows', async () => {
  const one = dump(await openSampleCore());
  expect(dump(await openSampleCore())).toBe(one);
  expect(dump(await openSampleCore('2026-11-23T09:00:00.000Z'))).not.toBe(one);
});

test('both languages tell the same story in other words', async () => {
  const [english, dutch] = [await openSampleCore(), await openSampleCore(undefined, 'nl')];
  const facts = `
    SELECT at, kind, direction, nps FROM interaction
    UNION ALL SELECT created_at, status, amount, closed_at FROM deal
    UNION ALL SELECT at, to_stage, contact_id, cause FROM stage_move
    UNION ALL SELECT at, to_circle_id, contact_id, cause FROM circle_move`;
  expect(rows(dutch, facts)).toEqual(rows(english, facts));
  const summaries = 'SELECT count(*) AS n FROM interaction WHERE summary LIKE ?';
  const speaks = (core: typeof dutch, word: string) =>
    core.createContext().workspace.reader.value<number>({ text: summaries, values: [`%${word}%`] });
  expect(speaks(dutch, 'Gebeld')).toBeGreaterThan(20);
  expect(speaks(dutch, 'Called')).toBe(0);
  expect(speaks(english, 'Gebeld')).toBe(0);
});

test('no text is left with a place to fill in', async () => {
  for (const language of ['en', 'nl'] as const) {
    const core = await openSampleCore(undefined, language);
    expect(rows(core, "SELECT summary FROM interaction WHERE summary LIKE '%{%' OR summary = ''")).toEqual(
      [],
    );
    expect(rows(core, "SELECT title FROM deal WHERE title = ''")).toEqual([]);
  }
});

test('it is one step: undo empties the workspace, redo brings everything back', async () => {
  const core = await openEmptyCore();
  const empty = dump(core);
  await core.caller.sample.create({});
  const full = dump(core);
  const found = await searchable(core, ['noorderlicht', 'fleur hoek']);
  expect(found.map(({ length }) => length)).toEqual([expect.any(Number), 1]);

  await core.caller.history.undo();
  expect(dump(core)).toBe(empty);
  expect((await core.caller.history.state()).undo).toBeNull();
  expect(await searchable(core, ['noorderlicht', 'fleur hoek'])).toEqual([[], []]);

  await core.caller.history.redo();
  expect(dump(core)).toBe(full);
  expect(await searchable(core, ['noorderlicht', 'fleur hoek'])).toEqual(found);
});

test('a workspace that holds somebody is refused and not touched', async () => {
  const core = await openEmptyCore();
  const [circle] = await core.caller.circles.list();
  await core.caller.contacts.create(newContact(circle?.uid ?? ''));
  const before = dump(core);
  expect((await refusal(core.caller.sample.create({}))).code).toBe('workspace-not-empty');
  expect(dump(core)).toBe(before);
});

test('circles and stages are left where the next move found them, and nothing precedes the acquaintance', async () => {
  const core = await openSampleCore();
  for (const [table, place, present] of [
    ['circle_move', 'circle_id', 'circle_id'],
    ['stage_move', 'stage', 'stage'],
  ] as const) {
    const broken = rows(
      core,
      `SELECT * FROM (
         SELECT contact_id, at, to_${place} AS arrived, from_${place} AS left_from,
                lag(to_${place}) OVER (PARTITION BY contact_id ORDER BY at, id) AS stood,
                lead(at) OVER (PARTITION BY contact_id ORDER BY at, id) AS next_at
         FROM ${table})
       JOIN contact ON contact.id = contact_id
       WHERE left_from IS NOT stood OR arrived = left_from OR at < created_at
          OR (next_at IS NULL AND arrived <> ${present})`,
    );
    expect(broken).toEqual([]);
  }
  const early = rows(
    core,
    `SELECT interaction.at, contact.display_name FROM interaction
     JOIN interaction_contact ON interaction_id = interaction.id JOIN contact ON contact.id = contact_id
     WHERE interaction.at < contact.created_at
     UNION ALL
     SELECT newcomer.created_at, newcomer.display_name FROM contact AS newcomer
     JOIN contact AS referrer ON referrer.id = newcomer.referred_by_id
     WHERE newcomer.created_at <= referrer.created_at`,
  );
  expect(early).toEqual([]);
});

test('nothing lies in the future, on a weekend or on a holiday', async () => {
  const now = '2026-12-27T00:30:00.000Z';
  const core = await openSampleCore(now);
  const moments = rows<{ at: string }>(
    core,
    `SELECT at FROM interaction UNION ALL SELECT at FROM circle_move UNION ALL SELECT at FROM stage_move
     UNION ALL SELECT created_at FROM contact UNION ALL SELECT closed_at FROM deal WHERE closed_at IS NOT NULL`,
  ).map(({ at }) => at);
  expect(moments.filter((at) => at > now)).toEqual([]);
  expect(moments.filter((at) => [0, 6].includes(new Date(at).getUTCDay()))).toEqual([]);
  expect(moments.filter((at) => /-(12-25|12-26|01-01)T/.test(at))).toEqual([]);
});

test('the last two-way contact of everybody is the one their part says', async () => {
  const now = '2026-11-20T23:59:59.000Z';
  const people = await (await openSampleCore(now)).caller.contacts.people();
  for (const { name, quiet } of createCharacters()) {
    const person = people.find((one) => one.name === name);
    const days = person?.lastContactAt
      ? (Date.parse(now) - Date.parse(person.lastContactAt)) / 86_400_000
      : null;
    if (quiet === null) expect(days).toBeNull();
    else {
      expect(days).toBeGreaterThanOrEqual(quiet);
      expect(days).toBeLessThan(quiet + 5);
    }
  }
});

test('complaints were set right within days, but for one that was just made', async () => {
  const core = await openSampleCore();
  const complaints = rows<{ at: string; resolved_at: string | null }>(
    core,
    "SELECT at, resolved_at FROM interaction WHERE kind = 'complaint'",
  );
  const { now } = await core.caller.workspace.show();
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const open = complaints.filter(({ resolved_at }) => resolved_at === null);
  expect(open).toHaveLength(1);
  expect(days(open[0]!.at, now)).toBeLessThan(10);
  expect(complaints.length).toBeGreaterThan(5);
  for (const { at, resolved_at } of complaints.filter((one) => !open.includes(one))) {
    expect(days(at, resolved_at!)).toBeGreaterThan(0);
    expect(days(at, resolved_at!)).toBeLessThan(10);
  }
});
