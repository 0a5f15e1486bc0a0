import { expect, test } from 'vitest';
import { Ahead } from '../../renderer/people/ahead.ts';
import { person } from '../factories/person.ts';

const start = [person({ uid: 'anna', circle: 'leads' }), person({ uid: 'bo', circle: 'leads' })];
const to = (uid: string, circle: string) => new Map([[uid, { circle }]]);
const circlesOf = (people: readonly { circle: string }[]) => people.map(({ circle }) => circle);
const told = (anna: string, bo = 'leads') => [
  { ...start[0]!, circle: anna },
  { ...start[1]!, circle: bo },
];

test('two quick promotions of one person never show the first again before the second is done', () => {
  const ahead = new Ahead();
  const first = ahead.show(start, to('anna', 'clients'));
  expect(circlesOf(first.people)).toEqual(['clients', 'leads']);
  const second = ahead.show(first.people, to('anna', 'core'));
  expect(circlesOf(second.people)).toEqual(['core', 'leads']);

  // Asked before anything was done, and before the second was.
  expect(circlesOf(ahead.over(told('leads'), ahead.ask()))).toEqual(['core', 'leads']);
  first.done();
  const early = ahead.ask();
  second.done();
  expect(circlesOf(ahead.over(told('clients'), early))).toEqual(['core', 'leads']);
  expect(circlesOf(ahead.over(told('core'), ahead.ask()))).toEqual(['core', 'leads']);
  // Nothing is ahead any more: what the core tells is shown as it is, e.g. after Undo.
  expect(circlesOf(ahead.over(told('clients'), ahead.ask()))).toEqual(['clients', 'leads']);
});

test('a promotion stays shown while another one makes the core tell of everybody', () => {
  const ahead = new Ahead();
  const anna = ahead.show(start, to('anna', 'core'));
  const bo = ahead.show(anna.people, to('bo', 'core'));
  anna.done();
  expect(circlesOf(ahead.over(told('core', 'leads'), ahead.ask()))).toEqual(['core', 'core']);
  bo.done();
  expect(circlesOf(ahead.over(told('core', 'core'), ahead.ask()))).toEqual(['core', 'core']);
});

test('what was refused goes back to what the core told last, but not what came after it', () => {
  const ahead = new Ahead();
  const first = ahead.show(start, to('anna', 'clients'));
  const second = ahead.show(first.people, to('anna', 'core'));
  const shown = ahead.over(told('world'), ahead.ask());
  expect(circlesOf(first.refused(shown))).toEqual(['core', 'leads']);
  expect(circlesOf(second.refused(shown))).toEqual(['world', 'leads']);
});

test('whoever nothing is ahead of stays the same object', () => {
  const ahead = new Ahead();
  const { people } = ahead.show(start, to('anna', 'core'));
  expect(people[1]).toBe(start[1]);
  const answer = told('leads');
  expect(ahead.over(answer, ahead.ask())[1]).toBe(answer[1]);
});
