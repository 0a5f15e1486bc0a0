import { describe, expect, test } from 'vitest';
import type { CircleRule } from '../../shared/model/importRun.ts';
import { type Newcomer, proposedCircle } from '../../shared/rules/proposedCircle.ts';
import { openTestCore } from '../core/openTestCore.ts';
import { refusal } from '../core/refusal.ts';
import { finished, previewFiles, upload } from './uploading.ts';

describe('the circle of somebody new', () => {
  const newcomer: Newcomer = {
    stage: 'customer',
    tags: ['VIP', 'Fair'],
    revenue: 5000,
    lastActivity: '2026-03-01',
  };
  const rules: Readonly<Record<string, CircleRule>> = {
    stage: { by: 'stage', stage: 'customer', circle: 'stage' },
    tag: { by: 'tag', tag: 'vip', circle: 'tag' },
    revenue: { by: 'revenue', atLeast: 5000, circle: 'revenue' },
    activity: { by: 'activity', since: '2026-03-01', circle: 'activity' },
  };

  test.each(Object.keys(rules))('is told by %s', (name) => {
    expect(proposedCircle(newcomer, [rules[name]!])).toBe(name);
  });

  test('is told by the first rule that fits, and by none that does not', () => {
    expect(
      proposedCircle(newcomer, [{ ...rules.stage!, by: 'stage', stage: 'lost' }, rules.tag!, rules.revenue!]),
    ).toBe('tag');
    expect(
      proposedCircle({ stage: 'lead', tags: [], revenue: 0, lastActivity: null }, Object.values(rules)),
    ).toBeNull();
    expect(
      proposedCircle({ ...newcomer, revenue: 0 }, [{ by: 'revenue', atLeast: 0, circle: 'any' }]),
    ).toBeNull();
    expect(proposedCircle(newcomer, [{ by: 'activity', since: '2026-03-02', circle: 'late' }])).toBeNull();
  });
});

test('new people start where rules say, and those who are there stay where they are', async () => {
  const { call, circle } = await openTestCore();
  const content = [
    'Name,Email,Tags,Lifecycle Stage',
    'Kim Bos,kim@bos.example,VIP,Customer',
    'Anna Smit,anna@smit.example,,Customer',
    'Bo Mol,bo@mol.example,,',
  ];
  await call.imports.run({ files: [{ upload: await upload(call, content.slice(0, 2).join('\n')) }] });
  const rules: CircleRule[] = [
    { by: 'tag', tag: 'vip', circle: circle('core') },
    { by: 'stage', stage: 'customer', circle: circle('regulars') },
  ];
  const choice = { rules, circle: circle('world') };
  const files = [{ upload: await upload(call, content.join('\n')) }];
  const [preview] = await previewFiles(call, files, choice);
  const starts = { [circle('regulars')]: 1, [circle('world')]: 1 };
  expect(preview).toMatchObject({
    starts,
    facts: {
      stages: [
        { stage: 'customer', count: 1 },
        { stage: 'lead', count: 1 },
      ],
      tags: [],
      revenue: 0,
      activity: 0,
    },
  });
  expect(finished(await call.imports.run({ files, ...choice })).starts).toEqual(starts);
  const people = await call.contacts.people();
  expect(Object.fromEntries(people.map((person) => [person.name, person.circle]))).toEqual({
    'Kim Bos': circle('leads'),
    'Anna Smit': circle('regulars'),
    'Bo Mol': circle('world'),
  });
});

test('revenue and last contact of a file tell the circle', async () => {
  const { call, circle } = await openTestCore();
  const content = [
    'Record ID,First Name,Last Name,Email,Total Revenue,Last Activity Date',
    '1,Kim,Bos,kim@bos.example,5000,2026-03-01',
    '2,Anna,Smit,anna@smit.example,,2020-03-01',
    '3,Bo,Mol,bo@mol.example,,',
  ].join('\n');
  const rules: CircleRule[] = [
    { by: 'revenue', atLeast: 1000, circle: circle('core') },
    { by: 'activity', since: '2020-01-01', circle: circle('regulars') },
  ];
  const [preview] = await previewFiles(call, [{ upload: await upload(call, content) }], { rules });
  expect(preview).toMatchObject({
    starts: { [circle('core')]: 1, [circle('regulars')]: 1, [circle('leads')]: 1 },
    facts: { revenue: 1, activity: 2 },
  });
});

test('a rule for a circle that is not there is refused', async () => {
  const { call } = await openTestCore();
  const files = [{ upload: await upload(call, 'Name,Email\nKim Bos,kim@bos.example\n') }];
  const rules: CircleRule[] = [{ by: 'tag', tag: 'vip', circle: 'gone' }];
  expect(await refusal(call.imports.preview({ files, rules }))).toMatchObject({ code: 'not-found' });
  expect(await refusal(call.imports.run({ files, rules }))).toMatchObject({ code: 'not-found' });
});
