import Database from 'better-sqlite3';
import { expect, it, onTestFinished, vi } from 'vitest';
import { appRouter } from '../../electron/core/router.ts';
import { newContact } from '../factories/contact.ts';
import { insight } from '../factories/insight.ts';
import { interaction } from '../factories/interaction.ts';
import { populate } from '../perf/populate.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';

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
  'contacts.organisations: contact_log': 'every organisation is shown with its last contact',
  'history.list: change_set': 'read backwards from the newest, as many as are asked for',
};

interface World extends TestCore {
  readonly who: string;
  readonly insight: string;
  readonly waves: readonly string[];
}

const workspaceSize = 5000;

/** A use of every query there is, and of the commands that people wait for. */
const uses: Readonly<Record<string, (world: World) => Promise<unknown>>> = {
  'circles.list': ({ call }) => call.circles.list(),
  'contacts.archived': ({ call }) => call.contacts.archived(),
  'contacts.details': ({ call, who }) => call.contacts.details({ uid: who }),
  'contacts.organisations': ({ call }) => call.contacts.organisations(),
  'contacts.people': ({ call }) => call.contacts.people(),
  'contacts.search': ({ call }) => call.contacts.search({ text: 'anna 0612345678' }),
  'deals.list': ({ call }) => call.deals.list(),
  'funnel.conversion': ({ call }) => call.funnel.conversion(),
  'history.list': ({ call }) => call.history.list({ limit: 50 }),
  'history.state': ({ call }) => call.history.state(),
  'imports.recent': ({ call }) => call.imports.recent({ limit: 10 }),
  'insights.details': ({ call, insight: uid }) => call.insights.details({ uid }),
  'insights.leftOut': ({ call, waves }) => call.insights.leftOut({ wave: waves[0]! }),
  'insights.list': ({ call }) => call.insights.list(),
  'insights.recipients': ({ call, waves }) => call.insights.recipients({ wave: waves[0]! }),
  'preferences.get': ({ call }) => call.preferences.get(),
  'today.show': ({ call }) => call.today.show(),
  'workspace.backups': ({ call }) => call.workspace.backups(),
  'workspace.show': ({ call }) => call.workspace.show(),

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
    call.contacts.update({ uid: who, contact: { displayName: 'Bo', tags: ['press'] } }),
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

/** Notes the text of every statement that is run. */
function listen(): ReadonlySet<string> {
  const texts = new Set<string>();
  const any = new Database(':memory:');
  const prototype = Object.getPrototypeOf(any.prepare('SELECT 1')) as Database.Statement<unknown[]>;
  any.close();
  for (const method of ['all', 'get', 'run'] as const) {
    const original = prototype[method] as (...values: unknown[]) => never;
    vi.spyOn(prototype, method).mockImplementation(function (this: Database.Statement, ...values) {
      texts.add(this.source);
      return original.apply(this, values);
    });
  }
  return texts;
}

async function withPeople(): Promise<World> {
  const test = await openTestCore();
  await populate(test.core, workspaceSize, 1);
  const [someone] = await test.call.contacts.people();
  const { uid } = await test.call.insights.create(insight());
  await test.call.insights.schedule({ uid, start: test.clock().toISOString(), zone: 'UTC' });
  const waves = (await test.call.insights.details({ uid })).waves.map((wave) => wave.uid);
  return { ...test, who: someone!.uid, insight: uid, waves };
}

it(`reads no big table from end to end among ${workspaceSize} people, but where that is meant`, async () => {
  const world = await withPeople();
  const plans = new Database(world.file, { readonly: true });
  onTestFinished(() => {
    vi.restoreAllMocks();
    plans.close();
  });
  const found = new Set<string>();
  for (const [procedure, use] of Object.entries(uses)) {
    const texts = listen();
    await use(world);
    vi.restoreAllMocks();
    expect(texts.size, procedure).toBeGreaterThan(procedure === 'workspace.backups' ? -1 : 0);
    for (const text of texts) {
      for (const table of wholeReads(plans, text)) found.add(`${procedure}: ${table}`);
    }
  }
  expect([...found].sort()).toEqual(Object.keys(meant).sort());
});

it('looks at every query of the router', () => {
  // At run time tRPC keeps procedures by their whole path, which its types do not say.
  const procedures = Object.entries<unknown>(appRouter._def.procedures) as [
    string,
    { _def: { type: string } },
  ][];
  const queries = procedures.filter(([, { _def }]) => _def.type === 'query').map(([path]) => path);
  // A preview is of a file that waits in memory.
  expect(queries.filter((path) => !(path in uses))).toEqual(['imports.preview']);
});
