import { describe, expect, it } from 'vitest';
import { newContact } from '../factories/contact.ts';
import { wonDeal } from '../factories/deal.ts';
import { insight } from '../factories/insight.ts';
import { openTestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';

const clash = (field: string, theirs: string | number, mine: string | number) => ({
  code: 'changed-meanwhile',
  details: { field, theirs, mine },
});

describe('what somebody else changed since a form was opened is not overwritten', () => {
  it('of a contact: its fields, its parts and its custom fields', async () => {
    const { call, circle } = await openTestCore();
    const { uid } = await call.contacts.create(
      newContact(circle('leads'), {
        notes: 'Bread',
        owner: 'Marit',
        organisation: 'Bakkerij Smit',
        points: [{ type: 'phone', value: '050 1', label: 'work' }],
        addresses: [{ city: 'Ede' }],
        custom: { Shoe: '38' },
      }),
    );
    const before = await call.contacts.details({ uid });
    const [point, address, shoe] = [before.points[0]!.uid, before.addresses[0]!.uid, before.custom[0]!.field];
    await call.contacts.update({
      uid,
      changes: {
        notes: 'Cake',
        organisation: 'Bakkerij Jansen',
        points: { changed: [{ uid: point, changes: { value: '050 2' } }] },
        addresses: { changed: [{ uid: address, changes: { city: 'Assen' } }] },
        custom: { [shoe]: '39' },
      },
    });
    const stands = await call.contacts.details({ uid });
    const save = (changes: object, began: object) => call.contacts.update({ uid, changes, began });

    expect(await refusal(save({ notes: 'Tea', owner: 'Wim' }, { notes: 'Bread', owner: 'Marit' }))).toEqual(
      clash('notes', 'Cake', 'Tea'),
    );
    expect(await refusal(save({ organisation: 'Zoet' }, { organisation: 'Bakkerij Smit' }))).toEqual(
      clash('organisation', 'Bakkerij Jansen', 'Zoet'),
    );
    const value = (text: string) => ({ points: { changed: [{ uid: point, changes: { value: text } }] } });
    expect(await refusal(save(value('050 3'), value('050 1')))).toEqual(
      clash(`points.${point}.value`, '050 2', '050 3'),
    );
    expect(await refusal(save({ points: { removed: [point] } }, value('050 1')))).toEqual(
      clash(`points.${point}.value`, '050 2', ''),
    );
    const city = (text: string) => ({ addresses: { changed: [{ uid: address, changes: { city: text } }] } });
    expect(await refusal(save(city('Goor'), city('Ede')))).toEqual(
      clash(`addresses.${address}.city`, 'Assen', 'Goor'),
    );
    expect(await refusal(save({ custom: { [shoe]: '40' } }, { custom: { [shoe]: '38' } }))).toEqual(
      clash(`custom.${shoe}`, '39', '40'),
    );
    expect(await call.contacts.details({ uid })).toEqual(stands);

    // Another field, the same value, and what began with theirs go through.
    await save({ owner: 'Wim', notes: 'Cake' }, { owner: 'Marit', notes: 'Bread' });
    await save({ notes: 'Tea' }, { notes: 'Cake' });
    expect(await call.contacts.details({ uid })).toMatchObject({ owner: 'Wim', notes: 'Tea' });
  });

  it('of a circle', async () => {
    const { call, circle } = await openTestCore();
    const core = circle('core');
    await call.circles.update({ circle: core, changes: { capacity: 20 } });
    const save = (capacity: number, began: number) =>
      call.circles.update({ circle: core, changes: { capacity }, began: { capacity: began } });
    expect(await refusal(save(12, 15))).toEqual(clash('capacity', 20, 12));
    await save(12, 20);
    expect((await call.circles.list())[0]?.capacity).toBe(12);
  });

  it('of an insight, its texts and its waves', async () => {
    const { call, clock } = await openTestCore();
    const { uid } = await call.insights.create(insight());
    const { title, variants } = await call.insights.details({ uid });
    await call.insights.update({ uid, changes: { variants: { full: 'Theirs' } } });
    const save = (began: string) =>
      call.insights.update({
        uid,
        changes: { title: 'Mine', variants: { full: 'Mine' } },
        began: { title, variants: { full: began } },
      });
    expect(await refusal(save(variants.full!))).toEqual(clash('full', 'Theirs', 'Mine'));
    expect((await call.insights.details({ uid })).title).toBe(title);
    await save('Theirs');

    await call.insights.schedule({ uid, start: clock().toISOString(), zone: 'UTC' });
    const wave = (await call.insights.details({ uid })).waves[0]!;
    await call.insights.updateWave({ wave: wave.uid, changes: { invitation: 'Come' } });
    const invite = (began: string) =>
      call.insights.updateWave({
        wave: wave.uid,
        changes: { invitation: 'Listen', discussion: false },
        began: { invitation: began, discussion: true },
      });
    expect(await refusal(invite(''))).toEqual(clash('invitation', 'Come', 'Listen'));
    await invite('Come');
    expect((await call.insights.details({ uid })).waves[0]).toMatchObject({
      invitation: 'Listen',
      discussion: false,
    });
  });

  it('of how a deal stands', async () => {
    const { call, circle } = await openTestCore();
    const { uid } = await call.contacts.create(newContact(circle('core')));
    await call.deals.create(wonDeal(uid, '', { status: 'open', createdAt: null, closedAt: null }));
    const dealOf = async () => (await call.deals.list()).flatMap(({ deals }) => deals)[0]!;
    const deal = (await dealOf()).uid;
    await call.deals.setStatus({ deal, status: 'lost' });
    expect(await refusal(call.deals.setStatus({ deal, status: 'won', began: 'open' }))).toEqual(
      clash('status', 'lost', 'won'),
    );
    await call.deals.setStatus({ deal, status: 'won', began: 'lost' });
    expect((await dealOf()).status).toBe('won');
  });
});
