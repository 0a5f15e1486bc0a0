import { expect, test } from 'vitest';
import { choicesOf } from '../../renderer/people/choices.ts';

const anna = { uid: 'a', name: 'Anna Bos' };
const bram = { uid: 'b', name: 'Bram Bos' };

test.each([
  ['nothing is typed', '', undefined, [], [], 'type'],
  ['the search is on its way', 'bos', undefined, [anna], [anna], 'type'],
  ['nobody goes by it', 'zzz', [], [anna], [anna], 'nobody'],
  ['somebody is found', 'bos', [anna, bram], [], [anna, bram], null],
  ['of those found one is chosen', 'bos', [anna, bram], [anna], [anna, bram], null],
  ['all that are found are chosen', 'bos', [anna, bram], [anna, bram], [anna, bram], 'chosen'],
])('%s', (_, asked, hits, chosen, choices, none) => {
  expect(choicesOf(asked, hits, chosen)).toEqual({ choices, none });
});
