import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askedFile } from '../../electron/core/suggestions/asked.ts';
import { mostSuggestions, type NewProposal } from '../../shared/model/suggestion.ts';
import { newContact } from '../factories/contact.ts';
import { insight } from '../factories/insight.ts';
import { interaction } from '../factories/interaction.ts';
import { openTestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';

const program = 'An assistant';

/** A workspace with Anna in it, and what can be suggested there. */
async function opened() {
  const test = await openTestCore();
  const { call, circle, clock } = test;
  const { uid: anna } = await call.contacts.create(
    newContact(circle('leads'), { displayName: 'Anna Smit', jobTitle: 'Baker', notes: 'Likes bread.' }),
  );
  const { uid: idea } = await call.insights.create(insight({ title: 'An idea' }));
  const start = clock().toISOString();
  const proposals = {
    log: { command: 'interactions.log', input: interaction([anna], { summary: 'Coffee' }) },
    task: { command: 'tasks.add', input: { title: 'Thank Anna', contact: anna, dueDay: '2026-03-10' } },
    contact: {
      command: 'contacts.create',
      input: newContact(circle('world'), { displayName: 'Bo Jansen', notes: 'Met at Zwarte Cross' }),
    },
    change: {
      command: 'contacts.update',
      input: {
        uid: anna,
        changes: {
          jobTitle: 'Pastry chef',
          notes: 'Likes bread.\nHas moved.',
          points: { added: [{ type: 'email', value: 'anna@example.com' }] },
          tags: { added: ['press'] },
        },
      },
    },
    move: {
      command: 'circles.move',
      input: { contact: anna, circle: circle('core'), reason: 'Brings others' },
    },
    insight: { command: 'insights.create', input: insight({ title: 'On pricing' }) },
    plan: { command: 'insights.schedule', input: { uid: idea, start, zone: 'Europe/Amsterdam' } },
  } satisfies Readonly<Record<string, NewProposal>>;
  const suggest = async (proposal: NewProposal) =>
    (await call.suggestions.suggest({ program, proposal })).uid;
  return { ...test, anna, idea, proposals, suggest };
}

describe('a suggestion', () => {
  it('changes nothing until it is accepted, and then does the same as the command by hand', async () => {
    const { call, anna, idea, proposals, suggest, circle } = await opened();
    const before = await call.contacts.details({ uid: anna });
    const uids: string[] = [];
    for (const proposal of Object.values(proposals)) uids.push(await suggest(proposal));
    expect(await call.contacts.details({ uid: anna })).toEqual(before);
    expect(
      (await call.suggestions.list()).map(({ proposal, about, isStale }) => [
        proposal.command,
        about?.name,
        isStale,
      ]),
    ).toEqual([
      ['interactions.log', 'Anna Smit', false],
      ['tasks.add', 'Anna Smit', false],
      ['contacts.update', 'Anna Smit', false],
      ['circles.move', 'Anna Smit', false],
      ['contacts.create', undefined, false],
      ['insights.create', undefined, false],
      ['insights.schedule', 'An idea', false],
    ]);
    expect(await call.suggestions.accept({ suggestions: uids })).toEqual({ accepted: 7, refused: [] });
    expect(await call.suggestions.list()).toEqual([]);
    const after = await call.contacts.details({ uid: anna });
    expect(after).toMatchObject({
      jobTitle: 'Pastry chef',
      notes: 'Likes bread.\nHas moved.',
      points: [{ value: 'anna@example.com' }],
      tags: ['press'],
      person: { circle: circle('core') },
    });
    expect(after.history).toContainEqual(
      expect.objectContaining({ type: 'circle', cause: 'suggestion', reason: 'Brings others' }),
    );
    expect(after.history).toContainEqual(expect.objectContaining({ type: 'interaction', summary: 'Coffee' }));
    expect((await call.tasks.list()).open).toMatchObject([{ title: 'Thank Anna', contact: { uid: anna } }]);
    expect(await call.contacts.search({ text: 'Bo Jansen' })).toHaveLength(1);
    expect((await call.insights.list()).map(({ title }) => title).sort()).toEqual(['An idea', 'On pricing']);
    expect((await call.insights.details({ uid: idea })).waves).toHaveLength(5);
  });

  it('says what a change would make of each field', async () => {
    const { call, proposals, suggest } = await opened();
    await suggest(proposals.change);
    expect((await call.suggestions.list())[0]?.changes).toEqual([
      { field: 'jobTitle', from: 'Baker', to: 'Pastry chef' },
      { field: 'notes', from: null, to: 'Has moved.' },
      { field: 'email', from: null, to: 'anna@example.com' },
      { field: 'tag', from: null, to: 'press' },
    ]);
  });

  it('is no step, and accepting it is one that says who thought of it and brings it back when undone', async () => {
    const { call, anna, proposals, suggest } = await opened();
    const { undo } = await call.history.state();
    const uid = await suggest(proposals.change);
    expect((await call.history.state()).undo).toEqual(undo);
    expect((await call.history.list({ limit: 1 }))[0]).toMatchObject({
      command: 'suggestions.make',
      undo: 'never',
      member: program,
    });
    await call.suggestions.accept({ suggestions: [uid] });
    expect((await call.history.list({ limit: 1 }))[0]).toMatchObject({
      command: 'contacts.update',
      details: { name: 'Anna Smit', suggestedBy: program },
      undo: 'step',
    });
    await call.history.undo();
    expect(await call.contacts.details({ uid: anna })).toMatchObject({ jobTitle: 'Baker', tags: [] });
    expect(await call.suggestions.list()).toMatchObject([{ uid, isStale: false }]);
    await call.suggestions.dismiss({ suggestions: [uid, 'gone'] });
    expect(await call.suggestions.list()).toEqual([]);
    await call.history.undo();
    expect(await call.suggestions.list()).toMatchObject([{ uid }]);
  });

  it.each([
    [
      'the field was written',
      (test) => test.call.contacts.update({ uid: test.anna, changes: { jobTitle: 'Chef' } }),
      'change',
    ],
    [
      'they moved',
      (test) => test.call.circles.move({ contacts: [test.anna], circle: test.circle('world') }),
      'move',
    ],
    [
      'they were archived',
      (test) => test.call.contacts.setArchived({ contacts: [test.anna], archived: true }),
      'task',
    ],
    ['they were added', (test) => test.call.contacts.create(test.proposals.contact.input), 'contact'],
    ['it was planned', (test) => test.call.insights.schedule(test.proposals.plan.input), 'plan'],
  ] as const satisfies readonly (readonly [
    string,
    (test: Awaited<ReturnType<typeof opened>>) => Promise<unknown>,
    string,
  ])[])('is stale when %s meanwhile, and is not done then', async (_what, meanwhile, kind) => {
    const test = await opened();
    const uid = await test.suggest(test.proposals[kind]);
    await meanwhile(test);
    expect(await test.call.suggestions.list()).toMatchObject([{ uid, isStale: true }]);
    const [latest] = await test.call.history.list({ limit: 1 });
    expect(await test.call.suggestions.accept({ suggestions: [uid] })).toEqual({
      accepted: 0,
      refused: [{ uid, problem: { code: 'suggestion-stale', details: {} } }],
    });
    expect(await test.call.history.list({ limit: 1 })).toEqual([latest]);
    expect(await test.call.suggestions.list()).toHaveLength(1);
  });

  it('that is refused does not keep the others from being done', async () => {
    const { call, anna, proposals, suggest } = await opened();
    const [change, log] = [await suggest(proposals.change), await suggest(proposals.log)];
    await call.contacts.update({ uid: anna, changes: { jobTitle: 'Chef' } });
    const { accepted, refused } = await call.suggestions.accept({ suggestions: [change, 'gone', log] });
    expect(accepted).toBe(1);
    expect(refused.map(({ problem }) => problem.code)).toEqual(['suggestion-stale', 'not-found']);
    expect((await call.suggestions.list()).map(({ uid }) => uid)).toEqual([change]);
  });

  it('is refused about what is not there, and when too many wait', async () => {
    const { circle, proposals, suggest } = await opened();
    const nobody = { contact: 'nobody', circle: circle('core') };
    expect(await refusal(suggest({ command: 'circles.move', input: nobody }))).toMatchObject({
      code: 'not-found',
    });
    expect(
      await refusal(suggest({ ...proposals.move, input: { ...proposals.move.input, circle: 'nowhere' } })),
    ).toMatchObject({ code: 'not-found' });
    for (let made = 0; made < mostSuggestions; made += 1) await suggest(proposals.insight);
    expect(await refusal(suggest(proposals.insight))).toEqual({
      code: 'suggestions-full',
      details: { count: mostSuggestions },
    });
  });

  it('goes when the person it is about, or that was made of it, is erased, from history too', async () => {
    const { call, core, file, anna, proposals, suggest } = await opened();
    await suggest(proposals.change);
    const made = await suggest(proposals.contact);
    await call.suggestions.accept({ suggestions: [made] });
    const [bo] = await call.contacts.search({ text: 'Bo Jansen' });
    await call.erasing.erase({ uid: anna });
    await call.erasing.erase({ uid: bo!.uid });
    expect(await call.suggestions.list()).toEqual([]);
    await core.close();
    const bytes = readFileSync(file, 'latin1');
    for (const word of ['Pastry chef', 'anna@example.com', 'Bo Jansen', 'Zwarte Cross'])
      expect(bytes.includes(word), word).toBe(false);
  });
});

it('what assistants asked is read from the end of its log, whatever else is in it', async () => {
  const { call, file } = await openTestCore();
  expect(await call.suggestions.asked({ limit: 10 })).toEqual([]);
  const line = (tool: string) => ({
    at: '2026-03-02T09:00:00.000Z',
    program,
    tool,
    contacts: [],
    problem: null,
  });
  const lines = Array.from({ length: 20_000 }, (_, index) => JSON.stringify(line(`tool ${index}`)));
  writeFileSync(askedFile(file), `${lines.join('\n')}\n{"half`);
  expect(await call.suggestions.asked({ limit: 2 })).toEqual([line('tool 19999'), line('tool 19998')]);
});
