import { describe, expect, it } from 'vitest';
import { newContact } from '../factories/contact.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';

async function withDeal(test: TestCore) {
  const { uid: contact } = await test.call.contacts.create(newContact(test.circle('core')));
  await test.call.deals.create({ title: 'Website', contact, amount: 120_000, currency: 'EUR' });
  const [open] = await test.call.deals.list();
  return { contact, deal: open?.deals[0]?.uid as string };
}

const columns = async ({ call }: TestCore) =>
  (await call.deals.list()).flatMap(({ status, deals }) =>
    deals.map(({ title, closedAt }) => ({ status, title, closedAt })),
  );

describe('how a deal stands', () => {
  it('won and lost are of the moment they are said, open again forgets it', async () => {
    const test = await openTestCore();
    const { deal } = await withDeal(test);
    test.clock.set('2026-04-01T10:00:00.000Z');
    await test.call.deals.setStatus({ deal, status: 'won' });
    expect(await columns(test)).toEqual([
      { status: 'won', title: 'Website', closedAt: '2026-04-01T10:00:00.000Z' },
    ]);
    test.clock.advance(1);
    await test.call.deals.setStatus({ deal, status: 'lost' });
    expect(await columns(test)).toMatchObject([{ status: 'lost', closedAt: '2026-04-02T10:00:00.000Z' }]);
    await test.call.deals.setStatus({ deal, status: 'open' });
    expect(await columns(test)).toMatchObject([{ status: 'open', closedAt: null }]);
  });

  it('counts as revenue once it is won, and no longer after undo', async () => {
    const test = await openTestCore();
    const { deal } = await withDeal(test);
    const revenue = async () => (await test.call.contacts.people())[0]?.revenue;
    await test.call.deals.setStatus({ deal, status: 'won' });
    test.clock.advance(1);
    expect(await revenue()).toBe(120_000);
    await test.call.history.undo();
    expect(await revenue()).toBe(0);
  });

  it('does not touch the moment of a deal that stands so already', async () => {
    const test = await openTestCore();
    const { deal } = await withDeal(test);
    await test.call.deals.setStatus({ deal, status: 'won' });
    const before = await columns(test);
    test.clock.advance(3);
    await test.call.deals.setStatus({ deal, status: 'won' });
    expect(await columns(test)).toEqual(before);
  });

  it('refuses a deal that is not there', async () => {
    const { call } = await openTestCore();
    await expect(call.deals.setStatus({ deal: 'nowhere', status: 'won' })).rejects.toThrow('not-found');
  });
});

describe('the currency of a workspace', () => {
  it('is the one revenue is counted in; deals in others do not count', async () => {
    const test = await openTestCore();
    const { contact, deal } = await withDeal(test);
    await test.call.deals.setStatus({ deal, status: 'won' });
    const closedAt = test.clock().toISOString();
    const dollars = { title: 'Site', contact, amount: 70_000, currency: 'USD' };
    await test.call.deals.create({ ...dollars, status: 'won', closedAt });
    test.clock.advance(1);
    const revenue = async () => (await test.call.contacts.people())[0]?.revenue;
    expect(await revenue()).toBe(120_000);
    await test.call.preferences.set({ currency: 'USD' });
    expect(await revenue()).toBe(70_000);
    expect((await test.call.workspace.show()).currency).toBe('USD');
    expect((await (await test.reopen()).call.workspace.show()).currency).toBe('USD');
  });

  it('is a code of three letters', async () => {
    const { call } = await openTestCore();
    await expect(call.preferences.set({ currency: 'euro' })).rejects.toThrow();
    expect((await call.workspace.show()).currency).toBe('EUR');
  });
});
