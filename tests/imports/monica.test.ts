import { describe, expect, test } from 'vitest';
import { nextDay } from '../../electron/core/imports/reading/monica/nextDay.ts';
import { dump } from '../core/dump.ts';
import { openTestCore } from '../core/openTestCore.ts';
import { labelled, readText } from './read.ts';
import { contactNamed, counts, importFile } from './uploading.ts';

const collection = (type: string, ...values: unknown[]) => ({ count: values.length, type, values });

/** An export as Monica 4 writes it, of two people and a child of one of them. */
const exported = {
  version: '1.0-preview.1',
  app_version: '4.0.0',
  export_date: '2026-02-20T10:00:00Z',
  account: {
    uuid: 'a-1',
    data: [
      collection('user', { uuid: 'u-1', properties: { first_name: 'Eva' } }),
      collection(
        'contact',
        {
          uuid: 'c-1',
          created_at: '2020-01-01T00:00:00Z',
          properties: {
            first_name: 'Anna',
            middle_name: 'Maria',
            last_name: 'van der Berg',
            nickname: 'An',
            job: 'Eigenaar',
            company: 'Berg BV',
            description: 'Likes bread',
            is_partial: false,
            last_talked_to: '2026-02-01T00:00:00Z',
            stay_in_touch_frequency: 30,
            food_preferences: 'Vegan',
            tags: ['Klant', 'VIP'],
            birthdate: {
              uuid: 'd-1',
              is_age_based: false,
              is_year_unknown: true,
              date: '2026-05-04T00:00:00Z',
            },
            first_met_through: 'c-2',
            avatar: { avatar_source: 'default' },
          },
          data: [
            collection(
              'contact_field',
              { properties: { data: 'anna@berg.example', type: 't-1' } },
              { properties: { data: '+31 6 12345678', type: 't-2' } },
              { properties: { data: 'https://berg.example', type: 't-3' } },
              { properties: { data: '@anna', type: 't-4' } },
            ),
            collection('note', { properties: { body: 'Met at the fair' } }),
            collection('address', {
              properties: {
                name: 'Home',
                street: 'Brink 1',
                city: 'Assen',
                postal_code: '9401 AA',
                country: 'NL',
              },
            }),
            collection('call', {
              properties: {
                called_at: '2026-01-10T00:00:00Z',
                content: 'About the site',
                contact_called: true,
              },
            }),
            collection('activity', 'x-1'),
            collection(
              'reminder',
              {
                properties: {
                  title: 'Ask for the menu',
                  initial_date: '2026-04-01',
                  frequency_type: 'one_time',
                  frequency_number: 1,
                  delible: true,
                },
              },
              {
                properties: {
                  title: 'Yearly talk',
                  initial_date: '2024-01-31',
                  frequency_type: 'year',
                  frequency_number: 1,
                  delible: true,
                },
              },
              {
                properties: {
                  title: 'Past',
                  initial_date: '2025-04-01',
                  frequency_type: 'one_time',
                  frequency_number: 1,
                  delible: true,
                },
              },
              {
                properties: {
                  title: 'Birthday',
                  initial_date: '2026-05-04',
                  frequency_type: 'year',
                  frequency_number: 1,
                  delible: false,
                },
              },
            ),
            collection(
              'task',
              { properties: { title: 'Send the book', completed: false } },
              { properties: { title: 'Done', completed: true } },
            ),
          ],
        },
        { uuid: 'c-2', properties: { first_name: 'Kim', last_name: 'Bos', is_partial: false }, data: [] },
        { uuid: 'c-3', properties: { first_name: 'Jip', is_partial: true }, data: [] },
      ),
      collection('activity', {
        uuid: 'x-1',
        properties: { summary: 'Lunch', description: 'Talked plans', happened_at: '2025-12-24' },
      }),
    ],
    instance: {
      contact_field_types: [
        { uuid: 't-1', properties: { name: 'Email', protocol: 'mailto:', type: 'email' } },
        { uuid: 't-2', properties: { name: 'Phone', protocol: 'tel:', type: 'phone' } },
        { uuid: 't-3', properties: { name: 'Website' } },
        { uuid: 't-4', properties: { name: 'Telegram' } },
      ],
    },
  },
};
const json = JSON.stringify(exported, null, 2);

describe('an export of Monica', () => {
  test('is read with all that belongs to people', () => {
    const { layout, contacts, problems } = readText(json);
    expect(layout).toBe('monica');
    expect(contacts.map(({ displayName }) => displayName)).toEqual(['Anna Maria van der Berg', 'Kim Bos']);
    expect(problems).toMatchObject([{ code: 'only-relative', details: { name: 'Jip' } }]);
    expect(problems[0]?.line).toBe(json.slice(0, json.indexOf('"c-3"')).split('\n').length);
    const [anna] = contacts;
    expect(anna).toMatchObject({
      nickname: 'An',
      organisation: 'Berg BV',
      jobTitle: 'Eigenaar',
      birthday: '--05-04',
      source: 'Kim Bos',
      tags: ['Klant', 'VIP'],
      notes: 'Likes bread\n\nMet at the fair',
      custom: { 'Stay in touch (days)': '30', 'Food preferences': 'Vegan', Telegram: '@anna' },
      addresses: [{ label: 'Home', street: 'Brink 1', city: 'Assen' }],
      log: [
        { kind: 'call', direction: 'in', on: '2026-01-10', summary: 'About the site' },
        { kind: 'meeting', direction: 'both', on: '2025-12-24', summary: 'Lunch\nTalked plans' },
        { kind: 'message', direction: 'both', on: '2026-02-01' },
      ],
      tasks: [
        { title: 'Send the book', dueDay: '2026-02-20' },
        { title: 'Ask for the menu', dueDay: '2026-04-01' },
        { title: 'Yearly talk', dueDay: '2027-01-31' },
      ],
    });
    expect(labelled(anna, 'email')).toEqual(['-: anna@berg.example']);
    expect(labelled(anna, 'phone')).toEqual(['-: +31 6 12345678']);
    expect(labelled(anna, 'link')).toEqual(['Website: https://berg.example']);
  });

  test('comes in as one step, once', async () => {
    const { core, call } = await openTestCore();
    const before = dump(core);
    expect(counts(await importFile(call, json, { file: 'monica.json' }))).toEqual([2, 0, 1]);
    const anna = await contactNamed(call, 'Anna Maria van der Berg');
    expect(anna.history.filter((entry) => 'direction' in entry)).toHaveLength(3);
    expect((await call.tasks.list()).open.map(({ title }) => title)).toContain('Ask for the menu');
    const after = dump(core);
    expect(counts(await importFile(call, json, { file: 'monica.json' }))).toEqual([0, 0, 3]);
    expect(dump(core)).toBe(after);
    await call.history.undo();
    expect(dump(core)).toBe(before);
  });

  test('with things in it that are none loses only these', () => {
    const odd = {
      version: 1,
      account: {
        data: [
          null,
          7,
          {
            type: 'contact',
            values: [
              null,
              {
                properties: { first_name: 'Anna', tags: [1, null], birthdate: 3 },
                data: [{ type: 'note', values: ['x', { properties: { body: 5 } }] }],
              },
            ],
          },
        ],
      },
    };
    expect(readText(JSON.stringify(odd)).contacts).toMatchObject([{ displayName: 'Anna', notes: '5' }]);
  });

  test('is not taken for other JSON', () => {
    expect(() => readText('{"format": "circles-of-trust", "version": 1, "tables": {}}')).toThrow(
      expect.objectContaining({ code: 'file-is-workspace' }),
    );
    for (const other of ['{"a": 1}', '{"version": 1, "account": 3}', '{"broken": '])
      expect(() => readText(other)).toThrow(expect.objectContaining({ code: 'file-format-unknown' }));
  });
});

test.each([
  ['2026-04-01', 'one_time', 1, '2026-02-20', '2026-04-01'],
  ['2026-01-01', 'one_time', 1, '2026-02-20', null],
  ['2026-02-02', 'week', 2, '2026-02-20', '2026-03-02'],
  ['2025-12-31', 'month', 1, '2026-02-20', '2026-02-28'],
  ['2024-02-29', 'year', 1, '2026-02-20', '2026-02-28'],
  ['2024-02-29', 'year', 2, '2026-03-20', '2028-02-29'],
  ['2024-02-29', 'year', 1, null, '2024-02-29'],
])('the reminder of %s, %s every %i, is on %s next on %s', (first, frequency, every, today, next) => {
  expect(nextDay(first, frequency, every, today)).toBe(next);
});
