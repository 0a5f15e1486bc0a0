import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { familyParts, joinName, shorterNames, sortName, splitName } from '../../shared/rules/names.ts';

describe('splitting a name', () => {
  test.each([
    ['Anna van der Berg', 'Anna', 'van der Berg'],
    ['Anna Maria van den Heuvel', 'Anna Maria', 'van den Heuvel'],
    ['Jan Jansen', 'Jan', 'Jansen'],
    ['Jan Piet Jansen', 'Jan Piet', 'Jansen'],
    ["Truus van 't Hoff", 'Truus', "van 't Hoff"],
    ['Piet in ’t Veld', 'Piet', 'in ’t Veld'],
    ['Kees op den Kamp', 'Kees', 'op den Kamp'],
    ['Luc Van Den Broeck', 'Luc', 'Van Den Broeck'],
    ['Anna Jansen-de Vries', 'Anna', 'Jansen-de Vries'],
    ['Anna Jansen - de Vries', 'Anna', 'Jansen - de Vries'],
    ['Van Morrison', 'Van', 'Morrison'],
    ['van der Berg', '', 'van der Berg'],
    ['Berg, Anna van der', 'Anna', 'van der Berg'],
    ['Berg, van der, Anna', 'Anna', 'van der Berg'],
    ['Doe, John', 'John', 'Doe'],
    ['Madonna', 'Madonna', ''],
    ['  Anna   van  der   Berg ', 'Anna', 'van der Berg'],
    ['', '', ''],
  ])('%s', (full, given, family) => {
    expect(splitName(full)).toMatchObject({ given, family });
  });

  test('takes titles from both ends', () => {
    expect(splitName('Prof. dr. Anna de Vries, PhD')).toEqual({
      prefix: 'Prof. dr.',
      given: 'Anna',
      family: 'de Vries',
      suffix: 'PhD',
    });
    expect(splitName('John Doe Jr.')).toMatchObject({ given: 'John', family: 'Doe', suffix: 'Jr.' });
    expect(splitName('Prof.dr.ir. Jan Jansen')).toMatchObject({ prefix: 'Prof.dr.ir.', given: 'Jan' });
    expect(splitName('De heer Jan Jansen')).toMatchObject({ prefix: 'De heer', given: 'Jan' });
    expect(splitName('de heer van der Berg')).toMatchObject({ prefix: 'de heer', family: 'van der Berg' });
  });
});

test.each([
  ['Anna van der Berg', ['Anna van der Berg', 'Anna']],
  ['Dr. Anna van der Berg', ['Dr. Anna van der Berg', 'Anna']],
  ['Prof. dr. ir. Anna Maria de Vries PhD', ['Prof. dr. ir. Anna Maria de Vries PhD', 'Anna']],
  ['ir. Kees Bakker', ['ir. Kees Bakker', 'Kees']],
  ['Mrs Jansen', ['Mrs Jansen', 'Jansen']],
  ['Mevr. van der Berg', ['Mevr. van der Berg', 'van der Berg']],
  ['Berg, Anna van der', ['Berg, Anna van der', 'Anna']],
  // An initial says too little, the titles too much.
  ['Mr. J.P. de Vries', ['Mr. J.P. de Vries', 'J.P. de Vries']],
  ['J. de Vries', ['J. de Vries']],
  ['Bakkerij Visser', ['Bakkerij Visser', 'Bakkerij']],
  ['Dr.', ['Dr.']],
  ['Madonna', ['Madonna']],
  ['', []],
])('shorter forms of %s', (full, forms) => {
  expect(shorterNames(full)).toEqual(forms);
});

/** Words that are titles or particles whatever their case, and so no names. */
const spoken =
  'van von der den het ten ter zum zur vom des dos das del dela della dalla degli les ibn bin bint prof profdr miss mrs ' +
  'drs ing mevr mevrouw meneer heer sir dame rev herr frau mme mlle jhr jkvr dhr phd msc bsc mba llm llb bba msca esq ' +
  'cpa pmp iii';
const capital = fc
  .stringMatching(/^[A-Z][a-z]{2,8}$/)
  .filter((word) => !spoken.split(' ').includes(word.toLowerCase()));
const particle = fc.constantFrom('', 'van', 'van der', "van 't", 'de', 'ten', 'von', 'in den', 'op de');

describe('properties of names', () => {
  test('given and family name come back from the whole and from the sorted name', () => {
    fc.assert(
      fc.property(capital, particle, capital, (given, front, core) => {
        const family = `${front} ${core}`.trim();
        expect(splitName(joinName({ given, family }))).toMatchObject({ given, family });
        expect(splitName(sortName({ given, family }))).toMatchObject({ given, family });
      }),
    );
  });

  test('no word is lost, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const full = text.replaceAll(',', ' ');
        expect(joinName(splitName(full))).toBe(full.split(/\s+/).filter(Boolean).join(' '));
      }),
    );
  });
});

test('sorts by the name behind the particles', () => {
  expect(sortName({ given: 'Anna', family: 'van der Berg' })).toBe('Berg, van der, Anna');
  expect(sortName({ given: 'Jan', family: 'Jansen' })).toBe('Jansen, Jan');
  expect(sortName({ given: 'Anna', family: '' })).toBe('Anna');
  expect(familyParts('van der Berg')).toEqual({ particles: 'van der', core: 'Berg' });
});
