import { describe, expect, it } from 'vitest';
import { newContact } from '../factories/contact.ts';
import { interaction } from '../factories/interaction.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';
import { standingThen } from './standingThen.ts';

const moment = ({ clock }: TestCore): string => clock().toISOString();

async function add(test: TestCore, displayName: string, fields = {}): Promise<string> {
  return (await test.call.contacts.create(newContact(test.circle('leads'), { displayName, ...fields }))).uid;
}

describe('people as of a past day', () => {
  it('stand in the circle and the stage they had then', async () => {
    const test = await openTestCore();
    const { call, circle, clock } = test;
    const anna = await add(test, 'Anna');
    const first = moment(test);
    clock.advance(10);
    await call.circles.move({ contacts: [anna], circle: circle('core') });
    await call.funnel.setStage({ contacts: [anna], stage: 'customer' });
    clock.advance(10);
    await add(test, 'Bo');

    const [then] = await standingThen(test, first);
    expect(then).toMatchObject({ uid: anna, circle: circle('leads'), stage: 'lead' });
    const [later, ...others] = await standingThen(test, moment(test));
    expect(later).toMatchObject({ uid: anna, circle: circle('core'), stage: 'customer' });
    expect(others).toHaveLength(1);
    expect(await standingThen(test, '2020-01-01T00:00:00.000Z')).toEqual([]);
    expect(await call.asOf.beginning()).toBe(first);
  });

  it('are known by what had happened by then', async () => {
    const test = await openTestCore();
    const anna = await add(test, 'Anna');
    test.clock.advance(1);
    await test.call.interactions.log(interaction([anna], { kind: 'meeting', direction: 'both' }));
    const first = moment(test);
    const then = await test.call.contacts.people();
    test.clock.advance(40);
    await test.call.interactions.log(interaction([anna], { kind: 'complaint', direction: 'in' }));

    expect(await standingThen(test, first)).toEqual(
      then.map((person) =>
        expect.objectContaining({
          trust: person.trust,
          drift: person.drift,
          driftState: person.driftState,
          lastContactAt: person.lastContactAt,
        }),
      ),
    );
    expect((await test.call.contacts.people())[0]!.trust).not.toBe(then[0]!.trust);
  });

  it('are out of sight while they were archived, and there before and after', async () => {
    const test = await openTestCore();
    const { call, clock } = test;
    const anna = await add(test, 'Anna');
    const setArchived = (archived: boolean) => call.contacts.setArchived({ contacts: [anna], archived });
    const seen: string[] = [moment(test)];
    const unseen: string[] = [];
    for (let times = 0; times < 2; times += 1) {
      clock.advance(5);
      await setArchived(true);
      unseen.push(moment(test));
      clock.advance(5);
      await setArchived(false);
      seen.push(moment(test));
    }
    clock.advance(5);
    await setArchived(true);
    unseen.push(moment(test));

    for (const at of seen) expect(await standingThen(test, at)).toHaveLength(1);
    for (const at of unseen) expect(await standingThen(test, at)).toHaveLength(0);
    expect(await call.asOf.archived()).toEqual([expect.objectContaining({ uid: anna, name: 'Anna' })]);

    await call.history.undo();
    await call.history.undo();
    // That she came back is undone: she has been gone since.
    expect(await standingThen(test, seen[2]!)).toHaveLength(0);
    expect(await standingThen(test, seen[1]!)).toHaveLength(1);
  });
});

describe('a period', () => {
  it('tells who came closer, who went outward, who came and who left', async () => {
    const test = await openTestCore();
    const { call, circle, clock } = test;
    const [anna, bo, cees] = [await add(test, 'Anna'), await add(test, 'Bo'), await add(test, 'Cees')];
    const since = moment(test);
    clock.advance(1);
    await call.circles.move({ contacts: [anna, cees], circle: circle('core') });
    await call.circles.move({ contacts: [bo], circle: circle('world') });
    await call.contacts.setArchived({ contacts: [cees], archived: true });
    const dirk = await add(test, 'Dirk');
    clock.advance(1);
    await call.circles.move({ contacts: [dirk], circle: circle('regulars') });

    expect(await call.asOf.period({ since, until: moment(test) })).toEqual({
      moves: [
        { contact: anna, name: 'Anna', from: circle('leads'), to: circle('core'), direction: 'inward' },
        { contact: bo, name: 'Bo', from: circle('leads'), to: circle('world'), direction: 'outward' },
      ],
      came: 1,
      left: 1,
      circles: [
        { circle: circle('core'), before: 0, after: 1 },
        { circle: circle('regulars'), before: 0, after: 1 },
        { circle: circle('new-clients'), before: 0, after: 0 },
        { circle: circle('leads'), before: 3, after: 0 },
        { circle: circle('world'), before: 0, after: 1 },
      ],
    });
  });
});
