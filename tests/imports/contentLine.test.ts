import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { readContentLine } from '../../electron/core/imports/reading/vcard/contentLine.ts';

const designs = { '3.0': ICAL.design.vcard3, '4.0': ICAL.design.vcard } as const;

/** Texts in which signs come often that may mean something. */
const text = fc.string({ unit: fc.constantFrom(...'ab Z09 :=@/+-.\t', 'é', '😀'), maxLength: 12 });

it.each(['3.0', '4.0'] as const)(
  'a value of version %s that says what it is is read as ical.js does',
  (version) => {
    const names = [
      'fn',
      'title',
      'email',
      'tel',
      'url',
      'impp',
      'categories',
      'note',
      'nickname',
      'role',
      'uid',
      'lang',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...names), text, (name, value) => {
        const [, , , ...values] = ICAL.parse.property(`${name}:${value}`, designs[version]) as unknown[];
        const read = readContentLine(`${name.toUpperCase()}:${value}`, version, (line) => line);
        expect(read).toMatchObject({ name, group: '', values: values.map(String) });
      }),
      { numRuns: 2000 },
    );
  },
);

it('lines that begin alike are told apart by case, group, parameters and quotes', () => {
  const read = (line: string) => readContentLine(line, '3.0', (bytes) => bytes);
  for (let time = 0; time < 2; time += 1) {
    expect(read('TEL;TYPE=CELL:1')).toMatchObject({ name: 'tel', params: { type: ['CELL'] }, values: ['1'] });
    expect(read('TEL;TYPE=HOME:1')).toMatchObject({ params: { type: ['HOME'] } });
    expect(read('item1.TEL;CELL:1:2')).toMatchObject({
      group: 'item1',
      params: { type: ['CELL'] },
      values: ['1:2'],
    });
    expect(read('TEL;LABEL="a:b;c":1')).toMatchObject({ params: { label: ['a:b;c'] }, values: ['1'] });
    expect(read('TEL;LABEL="a:1')).toMatchObject({ name: 'tel', params: { label: ['a'] }, values: ['1'] });
    expect(read('no property')).toBeNull();
    expect(read('a b:1')).toBeNull();
  }
});
