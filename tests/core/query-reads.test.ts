import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { openTestCore } from './openTestCore.ts';
import { type Asked, queryPaths, queryUses } from './queryUses.ts';
import { statementsOf } from './statements.ts';
import { testClock } from './testClock.ts';

/** Tables that are copies, with what they are copies of. */
const copies: Readonly<Record<string, readonly string[]>> = {
  contact_log: ['interaction', 'interaction_contact'],
  contact_search: ['contact', 'contact_point', 'contact_tag', 'tag'],
};

/** What the tables of a statement are named as. */
function sourcesOf(file: Database.Database, text: string): string[] {
  // What depends on one preference alone names it.
  const preference = /key = '(currency|language)'/.exec(text)?.[1] ?? 'preference';
  return tablesOf(file, text).map((table) => (table === 'preference' ? preference : table));
}

/** The tables that the program of a statement opens, as the file itself tells. */
function tablesOf(file: Database.Database, text: string): string[] {
  const parameters = text.match(/\?/g) ?? [];
  const opened = (
    file.prepare(`EXPLAIN ${text}`).all(parameters) as { opcode: string; p2: number; p3: number }[]
  )
    // The first database is the file; others hold what is sorted.
    .filter(({ opcode, p3 }) => opcode === 'OpenRead' && p3 === 0)
    .map(
      ({ p2 }) =>
        file.prepare('SELECT tbl_name FROM sqlite_schema WHERE rootpage = ?').pluck().get(p2) as string,
    );
  const virtual = /\bcontact_search\b/.test(text) ? ['contact_search'] : [];
  return [...opened, ...virtual].flatMap((table) => copies[table] ?? table);
}

it('every query says what it reads, and nothing else', async () => {
  const clock = testClock();
  let looks = 0;
  const watched = Object.assign(() => {
    looks += 1;
    return clock();
  }, clock);
  const { call, core } = await openTestCore({ clock: watched });
  await call.sample.create({ language: 'en' });
  const file = new Database(core.createContext().workspace.file, { readonly: true });
  onTestFinished(() => {
    file.close();
  });

  // What is read differs with what there is: an organisation, a referrer, a wave that is sent.
  const people = await call.contacts.people();
  const employed = people.find(({ organisation, referredBy }) => organisation && referredBy)!;
  const organisation = (await call.contacts.organisations())[0]!;
  const insights = (await call.insights.list()).filter(({ waves }) => waves.length > 0);
  const { displayName, points } = await call.contacts.details({ uid: employed.uid });
  const address = points.find(({ type }) => type === 'email')!.value;
  const known = `Name,Email,Last contacted\n${displayName},${address},2026-01-31\n`;
  const worlds = [employed.uid, organisation.uid].flatMap((who) =>
    insights.map(
      ({ uid, waves }): Asked => ({
        call,
        who,
        insight: uid,
        waves: waves.map((wave) => wave.uid),
        contacts: known,
      }),
    ),
  );

  // What was suggested is compared with what it is about.
  const program = 'An assistant';
  for (const { who, insight } of worlds) {
    const input = { uid: insight, start: '2026-06-01T09:00:00.000Z', zone: 'UTC' };
    await call.suggestions.suggest({ program, proposal: { command: 'insights.schedule', input } });
    const changes = { jobTitle: 'Baker' };
    await call.suggestions.suggest({
      program,
      proposal: { command: 'contacts.update', input: { uid: who, changes } },
    });
  }

  const declared = await call.changes.reads();
  expect(Object.keys(declared).sort()).toEqual(queryPaths().sort());
  const found: [path: string, sources: string[]][] = [];
  for (const [path, use] of Object.entries(queryUses)) {
    const sources = new Set<string>();
    for (const world of worlds) {
      looks = 0;
      const texts = await statementsOf(() => use(world));
      for (const text of texts) for (const table of sourcesOf(file, text)) sources.add(table);
      if (looks > 0) sources.add('clock');
    }
    found.push([path, [...sources].sort()]);
  }
  const sorted = Object.entries(declared).map(([path, reads]) => [path, [...new Set(reads)].sort()]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(sorted));
});
