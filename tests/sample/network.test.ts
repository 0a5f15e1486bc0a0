import { expect, test } from 'vitest';
import { inboundLifecycle } from '../../shared/rules/funnelModel.ts';
import { interactionKinds } from '../../shared/rules/twoWay.ts';
import { openSampleCore, peopleByCircle, rows } from './sampleCore.ts';

function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

function count(core: Parameters<typeof rows>[0], from: string): number {
  return rows<{ n: number }>(core, `SELECT count(*) AS n FROM ${from}`)[0]?.n ?? 0;
}

test('the network has the size and the spread of a real one', async () => {
  const core = await openSampleCore();
  const circles = await peopleByCircle(core);
  expect(Object.values(circles).map(({ length }) => length)).toEqual([12, 34, 58, 66, 70]);

  expect(count(core, "contact WHERE kind = 'organisation'")).toBeGreaterThan(50);
  expect(count(core, 'interaction')).toBeGreaterThan(1800);
  expect(count(core, 'interaction')).toBeLessThan(5000);
  const logged = rows<{ kind: string }>(core, 'SELECT DISTINCT kind FROM interaction').map(
    ({ kind }) => kind,
  );
  expect([...logged].sort()).toEqual([...interactionKinds].sort());
  expect(count(core, 'interaction WHERE nps IS NOT NULL')).toBeGreaterThan(30);
  for (const status of ['won', 'open', 'lost']) {
    expect(count(core, `deal WHERE status = '${status}'`)).toBeGreaterThanOrEqual(15);
  }
  expect(count(core, "contact WHERE consent = 'refused'")).toBeGreaterThan(5);
  expect(count(core, 'contact WHERE birthday IS NOT NULL')).toBeGreaterThan(30);
});

test('trust decreases from the inside out', async () => {
  const circles = await peopleByCircle(await openSampleCore());
  const medians = Object.values(circles).map((people) => median(people.map(({ trust }) => trust ?? 0)));
  expect(medians).toEqual([...medians].sort((one, other) => other - one));
  expect(new Set(medians).size).toBe(5);
  expect(Math.min(...circles.core.map(({ trust }) => trust ?? 0))).toBeGreaterThanOrEqual(70);
  expect(circles.world.filter(({ trust }) => (trust ?? 0) >= 12).map(({ name }) => name)).toEqual([
    'Klaus Brandstätter',
    'Ingeborg Haverkamp',
  ]);
});

test.each(['2026-11-20T09:00:00.000Z', '2026-12-28T00:10:00.000Z', '2028-03-04T21:30:00.000Z'])(
  'whatever the day it is made, a sixth of the people drift: %s',
  async (now) => {
    const { world, ...inner } = await peopleByCircle(await openSampleCore(now));
    const people = Object.values(inner).flat();
    const share = (state: string) =>
      people.filter(({ driftState }) => driftState === state).length / people.length;
    expect(share('drifting')).toBeGreaterThan(0.15);
    expect(share('drifting')).toBeLessThan(0.2);
    expect(share('due')).toBeGreaterThan(0.08);
    expect(share('waiting')).toBeGreaterThan(0.02);
    expect(share('on-time')).toBeGreaterThan(0.6);
    expect(inner.core.filter(({ driftState }) => driftState === 'drifting').map(({ name }) => name)).toEqual([
      'Daan Wiersma',
    ]);
    expect(world.every(({ driftState }) => driftState === 'none')).toBe(true);
  },
);

test('a fifth of the customers bring four fifths of the revenue', async () => {
  const people = await (await openSampleCore()).caller.contacts.people();
  const revenues = people
    .map(({ revenue }) => revenue)
    .filter((revenue) => revenue > 0)
    .sort((one, other) => other - one);
  const total = revenues.reduce((sum, revenue) => sum + revenue, 0);
  let reached = 0;
  const needed = revenues.findIndex((revenue) => {
    reached += revenue;
    return reached >= 0.8 * total;
  });
  expect((needed + 1) / revenues.length).toBeGreaterThan(0.15);
  expect((needed + 1) / revenues.length).toBeLessThan(0.25);
});

test('the funnel narrows until the sale, and some were lost', async () => {
  const core = await openSampleCore();
  const people = await core.caller.contacts.people();
  const inStage = inboundLifecycle.map(
    ({ covers }) => people.filter(({ stage }) => covers.includes(stage)).length,
  );
  const beforeSale = inStage.slice(0, 4);
  expect(beforeSale).toEqual([...beforeSale].sort((one, other) => other - one));
  expect(inStage.every((number) => number > 5)).toBe(true);
  expect(people.filter(({ stage }) => stage === 'lost').length).toBeGreaterThan(10);

  for (const { conversion } of (await core.caller.funnel.conversion()).slice(0, -1)) {
    expect(conversion).toBeGreaterThan(0.1);
    expect(conversion).toBeLessThan(0.9);
  }
});

test('a few advocates brought many, and nobody is their own ancestor', async () => {
  const people = await (await openSampleCore()).caller.contacts.people();
  const referrerOf = new Map(people.map(({ uid, referredBy }) => [uid, referredBy]));
  for (const { uid } of people) {
    const line = new Set<string>();
    for (let ancestor: string | null | undefined = uid; ancestor; ancestor = referrerOf.get(ancestor)) {
      expect(line.has(ancestor)).toBe(false);
      line.add(ancestor);
    }
  }
  const brought = people
    .map(({ uid }) => people.filter(({ referredBy }) => referredBy === uid).length)
    .sort((one, other) => other - one);
  const total = brought.reduce((sum, number) => sum + number, 0);
  expect(total).toBeGreaterThan(60);
  expect(brought.slice(0, 12).reduce((sum, number) => sum + number, 0)).toBeGreaterThan(total / 2);
});

test('some people contradict the place they have', async () => {
  const circles = await peopleByCircle(await openSampleCore());
  const anna = circles.regulars.find(({ name }) => name === 'Anna van der Berg');
  expect(anna?.trust).toBeGreaterThanOrEqual(70);
  const klaus = circles.world.find(({ name }) => name === 'Klaus Brandstätter');
  expect(klaus?.revenue).toBe(3_800_000);
  const everybody = Object.values(circles).flat();
  const ingeborg = circles.world.find(({ name }) => name === 'Ingeborg Haverkamp');
  expect(everybody.filter(({ referredBy }) => referredBy === ingeborg?.uid)).toHaveLength(5);
});

test('waves went out, are due, wait, and are drafts', async () => {
  const insights = await (await openSampleCore()).caller.insights.list();
  expect(insights.map(({ waves }) => waves.map(({ status }) => status))).toEqual([
    [],
    ['draft', 'draft', 'draft', 'draft', 'draft'],
    ['scheduled', 'scheduled', 'scheduled', 'scheduled', 'scheduled'],
    ['sent', 'sent', 'due', 'scheduled', 'scheduled'],
    ['sent', 'sent', 'sent', 'sent', 'sent'],
    ['sent', 'sent', 'sent', 'sent', 'sent'],
  ]);
  const sent = insights.flatMap(({ waves }) => waves).filter(({ status }) => status === 'sent');
  expect(sent.every(({ recipients, at, sentAt }) => recipients > 0 && sentAt !== null && sentAt >= at)).toBe(
    true,
  );
});

test('no address reaches anybody', async () => {
  const core = await openSampleCore();
  const addresses = rows<{ value: string }>(
    core,
    "SELECT value FROM contact_point WHERE type IN ('email', 'link')",
  ).map(({ value }) => value);
  expect(addresses.length).toBeGreaterThan(250);
  expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  const emails = addresses.filter((address) => address.includes('@'));
  expect(new Set(emails).size).toBe(emails.length);
});
