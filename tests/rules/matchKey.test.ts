import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../shared/rules/matchKey.ts';

describe('the key of a name', () => {
  it.each([
    ['José  Müller', 'jose muller'],
    ["Truus van 't Hoff", 'truus van t hoff'],
    ['JANSEN-DE VRIES ', 'jansen de vries'],
    ['Zoë & Zn. B.V.', 'zoe zn b v'],
    ['Łukasz Yıldız', 'lukasz yildiz'],
    ['Große Straße', 'grosse strasse'],
    ['Æsa ÞÓRSDÓTTIR', 'aesa thorsdottir'],
    ['Иван Петров', 'иван петров'],
    ['李 小龙', '李 小龙'],
    [' .- ', ''],
  ])('%s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it('is the same however accents are stored, and taking it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const key = nameKey(name);
        expect(nameKey(name.normalize('NFD'))).toBe(nameKey(name.normalize('NFC')));
        expect(nameKey(key)).toBe(key);
        expect(key).toBe(key.trim());
      }),
    );
  });

  it('is the same for plain text whether or not text with accents stands beside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (name) => {
        expect(nameKey(`${name} é`)).toBe(`${nameKey(name)} e`.trim());
      }),
    );
  });

  it('does not look at capitals of Latin text, nor at what stands between words', () => {
    const word = fc.stringMatching(/^[a-zé]{1,8}$/);
    const between = fc.constantFrom(' ', '  ', '-', '. ', ', ');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), between, (words, separator) => {
        expect(nameKey(words.join(separator).toUpperCase())).toBe(nameKey(words.join(' ')));
      }),
    );
  });
});
