import { describe, expect, it } from 'vitest';
import { newContact } from '../factories/contact.ts';
import { wonDeal } from '../factories/deal.ts';
import { openTestCore } from './openTestCore.ts';

describe('the list of deals', () => {
  it('has a column per status, empty ones included', async () => {
    const { call } = await openTestCore();
    expect(await call.deals.list()).toEqual([
      { status: 'open', count: 0, sums: [], deals: [] },
      { status: 'won', count: 0, sums: [], deals: [] },
      { status: 'lost', count: 0, sums: [], deals: [] },
    ]);
  });

  it('sums per currency and never adds currencies together', async () => {
    const { call, circle } = await openTestCore();
    const { uid } = await call.contacts.create(newContact(circle('core')));
    const open = { contact: uid, title: 'Website' };
    await call.deals.create({ ...open, amount: 100_00, currency: 'EUR' });
    await call.deals.create({ ...open, amount: 250_50, currency: 'EUR' });
    await call.deals.create({ ...open, amount: 900_00, currency: 'USD' });
    await call.deals.create({ ...open, amount: 1, status: 'lost', closedAt: '2026-02-01T00:00:00.000Z' });
    const [opened, won, lost] = await call.deals.list();
    expect(opened).toMatchObject({
      count: 3,
      sums: [
        { currency: 'USD', amount: 900_00 },
        { currency: 'EUR', amount: 350_50 },
      ],
    });
    expect(won?.count).toBe(0);
    expect(lost).toMatchObject({ count: 1, sums: [{ currency: 'EUR', amount: 1 }] });
  });

  it('shows the newest first, with whom each is', async () => {
    const { call, circle } = await openTestCore();
    const { uid } = await call.contacts.create(newContact(circle('core')));
    await call.deals.create(wonDeal(uid, '2026-01-10T00:00:00.000Z', { title: 'Second' }));
    await call.deals.create(wonDeal(uid, '2025-01-10T00:00:00.000Z', { title: 'First' }));
    await call.deals.create(wonDeal(uid, '2026-02-10T00:00:00.000Z', { title: 'Third' }));
    const won = (await call.deals.list()).find(({ status }) => status === 'won');
    expect(won?.deals.map(({ title }) => title)).toEqual(['Third', 'Second', 'First']);
    expect(won?.deals[0]).toMatchObject({
      contact: { uid, name: 'Anna van der Berg' },
      amount: 100_000,
      currency: 'EUR',
      closedAt: '2026-02-10T00:00:00.000Z',
    });
  });

  it('sums over all deals where it shows only the newest', async () => {
    const { call, circle } = await openTestCore();
    const { uid } = await call.contacts.create(newContact(circle('core')));
    for (let count = 0; count < 201; count += 1) {
      await call.deals.create({ title: `Deal ${count}`, contact: uid, amount: 100 });
    }
    const [open] = await call.deals.list();
    expect(open?.deals).toHaveLength(200);
    expect(open?.count).toBe(201);
    expect(open?.sums).toEqual([{ currency: 'EUR', amount: 20_100 }]);
  });
});
