import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { getDefaultEnvironment, StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { changePassphrase } from '../../electron/core/passphrase/change.ts';
import { root } from '../../scripts/project.ts';
import { openTestCore } from '../core/openTestCore.ts';
import { prepare } from '../core/prepare.ts';
import { ask as command } from './commandLine.ts';

/** What a tool answers, as an assistant gets it. */
interface Answer {
  readonly isError?: boolean;
  readonly structuredContent?: Readonly<Record<string, unknown>>;
  readonly content: readonly { readonly text: string }[];
}

/** An assistant that reads a workspace, by the client of the protocol itself, from the real program. */
async function assistant(file: string, ...options: readonly string[]) {
  const { CIRCLES_PASSPHRASE } = process.env;
  const client = new Client({ name: 'test assistant', version: '1' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [join(root, 'electron/hosts/cli.ts'), file, 'mcp', ...options],
      stderr: 'pipe',
      env: { ...getDefaultEnvironment(), ...(CIRCLES_PASSPHRASE && { CIRCLES_PASSPHRASE }) },
    }),
  );
  onTestFinished(() => client.close());
  const ask = async (name: string, input: Record<string, unknown> = {}) =>
    (await client.callTool({ name, arguments: input })) as unknown as Answer;
  return { client, ask };
}

/** A closed workspace with a little of everything in it. */
async function closed() {
  const test = await openTestCore();
  const present = await prepare(test);
  await test.core.close();
  return { file: test.file, present };
}

test('an encrypted workspace is read with the passphrase of the environment, and else said to be encrypted', async () => {
  const { file } = await closed();
  changePassphrase(file, { current: null, next: 'vier woorden van papier' });
  const without = await assistant(file);
  const refused = await without.ask('list_circles');
  expect(refused.isError).toBe(true);
  expect(refused.content[0]?.text).toContain('is encrypted and opens with its passphrase only');
  vi.stubEnv('CIRCLES_PASSPHRASE', 'vier woorden van papier');
  onTestFinished(() => void vi.unstubAllEnvs());
  const { ask } = await assistant(file);
  expect((await ask('find_people', { words: 'anna' })).isError).toBeFalsy();
});

test('every tool only reads, says what it gives, and gives it', async () => {
  const { file, present } = await closed();
  const { client, ask } = await assistant(file);
  const before = readFileSync(file);
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name).sort()).toEqual([
    ...[
      'due_today',
      'find_people',
      'list_circles',
      'list_deals',
      'list_insights',
      'list_people',
      'show_person',
    ],
  ]);
  for (const { description, annotations } of tools) {
    expect(description).toMatch(/\.$/);
    expect(annotations).toMatchObject({ readOnlyHint: true });
  }
  const given = async (name: string, input?: Record<string, unknown>) =>
    (await ask(name, input)).structuredContent;
  expect(await given('find_people', { words: 'baker' })).toMatchObject({
    found: [{ uid: present.anna }, { uid: present.bo }],
  });
  expect(await given('show_person', { who: 'Anna' })).toMatchObject({ uid: present.anna, hasPhoto: false });
  expect(await given('list_circles')).toMatchObject({
    circles: [{ name: 'Core', people: 1 }, {}, {}, {}, {}],
  });
  expect(await given('list_people', { circle: 'core' })).toMatchObject({
    count: 1,
    people: [{ uid: present.anna, circle: 'Core' }],
  });
  // The clock of the test is long ago, so everything is due.
  expect(await given('due_today')).toMatchObject({ count: 3, tasks: [{ title: 'Order bread' }] });
  expect(await given('list_deals')).toMatchObject({ columns: [{ status: 'open', count: 1 }, {}, {}] });
  expect(await given('list_insights')).toMatchObject({ insights: [{ title: 'An idea' }, {}] });
  expect((await command(file, 'list', 'tasks')).open).toHaveLength(1);
  await client.close();
  expect(await command(file, 'check')).toMatchObject({ sound: true });
  expect(readFileSync(file).length).toBe(before.length);
});

test('what was asked is written down, with who was told of and without a word of anybody', async () => {
  const { file, present } = await closed();
  const { ask } = await assistant(file);
  await ask('show_person', { who: 'Bo Jansen' });
  expect(await ask('show_person', { who: 'Zacharias' })).toMatchObject({ isError: true });
  expect(await command(file, 'asked')).toMatchObject([
    { program: 'test assistant', tool: 'show_person', contacts: [], problem: 'contact-unknown' },
    { program: 'test assistant', tool: 'show_person', contacts: [present.bo], problem: null },
  ]);
  expect(readFileSync(`${file}-asked.jsonl`, 'utf8')).not.toMatch(/Jansen|Zacharias/);
  if (process.platform !== 'win32') expect(statSync(`${file}-asked.jsonl`).mode & 0o777).toBe(0o600);
});

test('questions at once are answered one after another, and the app can open the file in between', async () => {
  const { file } = await closed();
  const { ask } = await assistant(file);
  const answers = await Promise.all([ask('list_circles'), ask('list_deals'), ask('list_people')]);
  expect(answers.map(({ isError }) => isError ?? false)).toEqual([false, false, false]);
  const { core } = await openTestCore({ file });
  const { isError, content } = await ask('list_circles');
  expect(isError).toBe(true);
  expect(content[0]?.text).toContain(`process ${process.pid} on`);
  await core.close();
  expect((await ask('list_circles')).isError).toBeUndefined();
});

test('input that makes no sense is refused before the file is opened', async () => {
  const { file } = await closed();
  const { ask } = await assistant(file);
  expect((await ask('find_people', { words: '' })).isError).toBe(true);
  expect((await ask('list_people', { circle: 'Enemies' })).content[0]?.text).toContain('There are: Core');
});

describe('an assistant that may write', () => {
  /** What would change each of the things it may suggest about, by the tool. */
  const suggestions = (present: { anna: string; idea: string }): Record<string, Record<string, unknown>> => ({
    log_contact: { who: 'Anna', kind: 'meeting', at: '2026-03-01T10:00:00+01:00', summary: 'Coffee' },
    add_task: { title: 'Thank Anna', due_day: '2026-03-10', who: present.anna },
    add_contact: { name: 'Eva Smit', circle: 'Buitenwereld', email: 'eva@example.com', tags: ['press'] },
    update_contact: { who: 'Anna', job_title: 'Baker', add_tags: ['press'], add_to_notes: 'Has moved' },
    move_to_circle: { who: 'Anna', circle: 'Vaste klanten', reason: 'Speaks less' },
    add_insight: { title: 'On pricing', full: 'All of it', teaser: 'A little' },
    plan_insight: { insight: present.idea, start: '2026-06-01T09:00:00Z', zone: 'Europe/Amsterdam' },
  });

  test('suggests, and changes nothing before a person has accepted', async () => {
    const { file, present } = await closed();
    const { client, ask } = await assistant(file, '--write');
    const { tools } = await client.listTools();
    const writing = tools.filter(({ annotations }) => annotations?.readOnlyHint === false);
    expect(writing.map(({ name }) => name).sort()).toEqual(Object.keys(suggestions(present)).sort());
    // Trust is counted to the moment.
    const shown = async () => {
      const { trust, trustFacts, person, ...kept } = await command(file, 'show', 'Anna');
      return [kept, person.circle, await command(file, 'list', 'tasks')];
    };
    const before = await shown();
    for (const [name, input] of Object.entries(suggestions(present))) {
      const { isError, structuredContent } = await ask(name, input);
      expect(isError, name).toBeUndefined();
      expect(structuredContent).toMatchObject({ suggestion: expect.any(String) });
    }
    await client.close();
    expect(await shown()).toEqual(before);
    const { call, core, circle } = await openTestCore({ file, ids: randomUUID });
    const waiting = await call.suggestions.list();
    // One was there before.
    expect(waiting.filter(({ program }) => program === 'test assistant')).toHaveLength(7);
    const { accepted, refused } = await call.suggestions.accept({
      suggestions: waiting.map(({ uid }) => uid),
    });
    expect({ accepted, refused }).toEqual({ accepted: 8, refused: [] });
    expect(await call.contacts.details({ uid: present.anna })).toMatchObject({
      jobTitle: 'Baker',
      notes: 'Likes "sourdough" 🥐\n\nHas moved',
      tags: ['baker', 'press', 'VIP'],
      person: { circle: circle('regulars') },
    });
    expect(await call.contacts.search({ text: 'eva@example.com' })).toMatchObject([{ name: 'Eva Smit' }]);
    expect((await call.suggestions.asked({ limit: 1 }))[0]).toMatchObject({ tool: 'plan_insight' });
    await core.close();
    expect(readFileSync(`${file}-asked.jsonl`, 'utf8')).not.toMatch(/Smit|Baker|moved/);
  });

  test('is refused by name while the app has the workspace open, and about what is not there', async () => {
    const { file, present } = await closed();
    const { ask } = await assistant(file, '--write');
    expect(await ask('add_task', { title: 'x', due_day: 'soon' })).toMatchObject({ isError: true });
    expect(await ask('move_to_circle', { who: 'Zacharias', circle: 'Core', reason: 'x' })).toMatchObject({
      isError: true,
    });
    const { core } = await openTestCore({ file });
    const refused = await ask('add_task', { title: 'x', due_day: '2026-03-10', who: present.anna });
    expect(refused.isError).toBe(true);
    expect(refused.content[0]?.text).toContain(`process ${process.pid} on`);
    expect((await core.caller.suggestions.list()).length).toBe(1);
  });
});

test('an assistant that may only read is offered nothing else', async () => {
  const { file } = await closed();
  const { ask } = await assistant(file);
  expect(await ask('add_task', { title: 'x', due_day: '2026-03-10' })).toMatchObject({ isError: true });
});
