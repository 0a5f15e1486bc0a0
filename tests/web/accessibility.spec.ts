/** No screen keeps anybody out: with people and without, in the light and in the dark. */
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';

test.use({ reducedMotion: 'reduce' });

for (const workspace of ['sample', 'empty'] as const) {
  test.describe(`${workspace} workspace`, () => {
    test.use({ workspace });

    test('no screen has a serious violation', async ({ page, screens }) => {
      for (const screen of screens) {
        await screen.open();
        expect.soft(await barriers(page), screen.name).toEqual([]);
      }
    });
  });
}
