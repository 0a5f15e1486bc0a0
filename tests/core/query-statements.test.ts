import { expect, it } from 'vitest';
import { insight } from '../factories/insight.ts';
import { openTestCore } from './openTestCore.ts';
import { type Asked, queryUses } from './queryUses.ts';
import { statementsOf } from './statements.ts';

/** How many statements each query runs. */
async function counts(asked: Asked): Promise<Readonly<Record<string, number>>> {
  const found: [string, number][] = [];
  for (const [path, use] of Object.entries(queryUses)) {
    found.push([path, (await statementsOf(() => use(asked))).length]);
  }
  return Object.fromEntries(found);
}

it('a query runs as many statements for the sample as for twenty insights more', async () => {
  const { call, clock } = await openTestCore();
  await call.sample.create({ language: 'en' });
  const published = (await call.insights.list()).find(({ waves }) => waves.length > 0);
  const [person] = await call.contacts.people();
  const asked: Asked = {
    call,
    who: person!.uid,
    insight: published!.uid,
    waves: published!.waves.map(({ uid }) => uid),
    contacts: 'Name\nAnna\n',
  };
  const few = await counts(asked);
  for (let more = 0; more < 20; more += 1) {
    const { uid } = await call.insights.create(insight({ title: `Insight ${more}` }));
    await call.insights.schedule({ uid, start: clock().toISOString(), zone: 'UTC' });
  }
  expect(await counts(asked)).toEqual(few);
});
