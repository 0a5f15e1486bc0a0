import { expect, test } from 'vitest';
import { layoutRings } from '../../renderer/charts/rings/layout.ts';
import { sketched } from '../../renderer/people/sketched.ts';
import { openTestCore } from '../core/openTestCore.ts';

test('the rings drawn from a sketch are those of the list, and it is a fraction as long', async () => {
  const { call } = await openTestCore();
  await call.sample.create({ language: 'en' });
  const circles = (await call.circles.list()).map(({ uid, capacity }) => ({ id: uid, name: uid, capacity }));
  const [people, sketch] = [await call.contacts.people(), await call.contacts.sketch()];
  const size = { width: 800, height: 600 };
  for (const sizeBy of ['revenue', 'equal'] as const) {
    const options = { sector: 'none', size: sizeBy } as const;
    expect(layoutRings(sketched(sketch), circles, size, options)).toEqual(
      layoutRings(people, circles, size, options),
    );
  }
  expect(JSON.stringify(sketch).length).toBeLessThan(JSON.stringify(people).length / 5);
});

test('who is archived is in neither', async () => {
  const { call } = await openTestCore();
  await call.sample.create({ language: 'en' });
  const [first] = await call.contacts.people();
  await call.contacts.setArchived({ contacts: [first!.uid], archived: true });
  expect((await call.contacts.sketch()).uid).not.toContain(first!.uid);
  expect((await call.contacts.sketch()).uid).toHaveLength((await call.contacts.people()).length);
});
