import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { newContact } from '../factories/contact.ts';
import { insight } from '../factories/insight.ts';
import { interaction } from '../factories/interaction.ts';
import { populate } from '../perf/populate.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';
import { type Asked, queryPaths, queryUses } from './queryUses.ts';
import { statementsOf } from './statements.ts';

/** Tables that grow with people and time; every other one stays small. */
const bigTables = [
  'contact',
  'contact_point',
  'contact_address',
  'contact_photo',
  'contact_tag',
  'contact_log',
  'circle_move',
  'stage_move',
  'interaction',
  'interaction_contact',
  'deal',
  'delivery',
  'change_set',
  'row_change',
];

/** Whole reads of a big table that are meant, as `procedure: table`, with the reason. */
const meant: Readonly<Record<string, string>> = {
  'contacts.people: contact_log':
    'everybody is shown with their trust; the log lies in the order of contacts',
  'asOf.people: contact_log': 'and so are they as of a past day',
  'contacts.sketch: contact_log': 'everybody is drawn by their trust',
  'circles.suggestedSteps: contact_log': 'everybody whose trust speaks for a step is looked for',
  'circles.stepsIf: contact_log': 'and so for other thresholds',
  'promises.circles: contact_log': 'what was kept of the promises to everybody is counted',
  'promises.circles: delivery': 'and so are the head starts that were given',
  'trust.effect: contact_log': 'what other weights would do is shown for everybody',
  'contacts.organisations: contact_log': 'every organisation is shown with its last contact',
  'imports.preview: contact': 'the names in the file are compared with all that are known',
  'imports.preview: contact_point': 'and so are the ways to reach somebody',
  'today.done: change_set': 'the latest commands, read backwards; as many as are looked at',
  'history.list: change_set': 'read backwards from the newest, as many as are asked for',
};

type World = TestCore & Asked;

/** Queries that ask nothing of the file. */
const withoutStatements = new Set([
  'changes.reads',
  'suggestions.asked',
  'workspaces.known',
  'workspaces.glance',
]);

/** So few that the core itself looks at everybody. */
const workspaceSize = 1000;

/** A use of every query there is, and of the commands that people wait for. */
const uses: Readonly<Record<string, (world: World) => Promise<unknown>>> = {
  ...queryUses,
  'circles.step': ({ call, who }) => call.circles.step({ contacts: [who], direction: 'inward' }),
  'contacts.create': ({ call, circle, who }) =>
    call.contacts.create(
      newContact(circle('core'), {
        organisation: 'Smit',
        tags: ['vip'],
        points: [{ type: 'email', value: 'a@example.com' }],
        referredBy: who,
      }),
    ),
  'contacts.update': ({ call, who }) =>
    call.contacts.update({ uid: who, changes: { displayName: 'Bo', tags: { added: ['press'] } } }),
  'funnel.setStage': ({ call, who }) => call.funnel.setStage({ contacts: [who], stage: 'loyal' }),
  'history.redo': ({ call }) => call.history.undo().then(() => call.history.redo()),
  'insights.sendWave': ({ call, waves }) => call.insights.sendWave({ wave: waves[0]! }),
  'interactions.log': ({ call, who }) => call.interactions.log(interaction([who])),
};

/** Big tables that a statement reads from beginning to end, although it has no index for it. */
function wholeReads(plans: Database.Database, text: string): string[] {
  const statement = plans.prepare(`EXPLAIN QUERY PLAN ${text}`);
  // Parameters do not matter to a plan, but all must be there.
  const parameters = text.match(/\?/g) ?? [];
  const aliases = new Map([...text.matchAll(/\b(\w+) AS (\w+)/g)].map(([, table, alias]) => [alias, table]));
  return (statement.all(parameters) as { detail: string }[]).flatMap(({ detail }) => {
    const scanned = /^SCAN (\w+)(?! USING| VIRTUAL)/.exec(detail)?.[1] ?? '';
    const table = aliases.get(scanned) ?? scanned;
    return !detail.includes(' USING ') && bigTables.includes(table) ? [table] : [];
  });
}

async function withPeople(): Promise<World> {
  const test = await openTestCore();
  await populate(test.core, workspaceSize, 1);
  const [someone] = await test.call.contacts.people();
  const { uid } = await test.call.insights.create(insight());
  await test.call.insights.schedule({ uid, start: test.clock().toISOString(), zone: 'UTC' });
  const waves = (await test.call.insights.details({ uid })).waves.map((wave) => wave.uid);
  return { ...test, who: someone!.uid, insight: uid, waves, contacts: 'Name,Email\nAnna,anna@example.com\n' };
}

it(`reads no big table from end to end among ${workspaceSize} people, but where that is meant`, async () => {
  const world = await withPeople();
  const plans = new Database(world.file, { readonly: true });
  onTestFinished(() => {
    plans.close();
  });
  const found = new Set<string>();
  for (const [procedure, use] of Object.entries(uses)) {
    const texts = new Set(await statementsOf(() => use(world)));
    expect(texts.size > 0, procedure).toBe(!withoutStatements.has(procedure));
    for (const text of texts) {
      for (const table of wholeReads(plans, text)) found.add(`${procedure}: ${table}`);
    }
  }
  expect([...found].sort()).toEqual(Object.keys(meant).sort());
});

it('looks at every query of the router', () => {
  expect(queryPaths().filter((path) => !(path in uses))).toEqual([]);
});
