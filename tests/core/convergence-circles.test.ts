import { beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../../electron/core/database/sql.ts';
import { type Copy, exchange, makeOriginal, openCopies } from './convergence/copies.ts';
import { faults, sharedDump } from './convergence/sharedDump.ts';

let here: Copy;
let there: Copy;

beforeEach(async () => {
  [here, there] = (await openCopies(await makeOriginal(), 2)) as [Copy, Copy];
});

/** Lets both hear all, and sees that they are the same and sound. */
async function meet(): Promise<void> {
  await exchange([here, there]);
  expect(await sharedDump(there)).toEqual(await sharedDump(here));
  for (const copy of [here, there]) expect(faults(copy)).toEqual([]);
}

const uidOf = ({ workspace }: Copy, name: string): string =>
  workspace.reader.value<string>(sql`SELECT uid FROM contact WHERE display_name = ${name}`) ?? '';

const details = (copy: Copy, uid: string) => copy.call.contacts.details({ uid });
const later = (copy: Copy): void => copy.clock.advance(1);

describe('circles that are arranged on both sides', () => {
  const circlesOf = async ({ call }: Copy) => (await call.circles.list()).map(({ uid }) => uid);

  /** Removes a circle, in favour of another. */
  async function without(copy: Copy, gone: string, heir: string): Promise<void> {
    const circles = (await circlesOf(copy)).filter((uid) => uid !== gone);
    await copy.call.circles.arrange({ circles, removed: { [gone]: heir } });
  }

  it('somebody who is put into a circle that was removed elsewhere goes where its members went', async () => {
    const anna = uidOf(here, 'Anna van der Berg');
    const [, regulars, clients] = (await circlesOf(here)) as [string, string, string];
    await without(here, regulars, clients);
    later(there);
    await there.call.circles.move({ contacts: [anna], circle: regulars });
    await meet();
    for (const copy of [here, there]) {
      const { person, history } = await details(copy, anna);
      expect(person?.circle).toBe(clients);
      expect(history[0]).toMatchObject({ from: regulars, to: clients, cause: 'circle-removed' });
    }
  });

  it('of two that were removed in favour of each other one comes back, and holds the members of both', async () => {
    const anna = uidOf(here, 'Anna van der Berg');
    const [, regulars, clients] = (await circlesOf(here)) as [string, string, string];
    await here.call.circles.move({ contacts: [anna], circle: regulars });
    await meet();
    await without(here, regulars, clients);
    later(there);
    await without(there, clients, regulars);
    await meet();
    const circles = await circlesOf(here);
    expect(circles).toHaveLength(4);
    expect(circles).toContain((await details(here, anna)).person?.circle);
    expect(await here.call.circles.at({ at: '2030-01-01T00:00:00.000Z' })).toMatchObject(
      circles.map((uid) => ({ uid })),
    );
  });

  it('circles that were added on both are all there, each in a place of its own', async () => {
    for (const [index, copy] of [here, there].entries()) {
      const circles = await circlesOf(copy);
      const added = { key: 'new', name: `Circle ${index}`, colour: null };
      await copy.call.circles.arrange({ circles: circles.toSpliced(2, 0, added as never) });
      later(copy);
    }
    await meet();
    const places = (await here.call.circles.list()).map(({ position }) => position);
    expect(places).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
