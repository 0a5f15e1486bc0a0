import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey, pointKey } from '../../shared/rules/matchKey.ts';

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

describe('the key of a way to reach somebody', () => {
  it.each([
    ['email', ' Anna@Example.COM ', 'anna@example.com'],
    ['email', 'mailto:anna@example.com', 'anna@example.com'],
    ['phone', '06-1234 5678', '0612345678'],
    ['phone', 'tel:+31(0)6 12', '+31' + '0612'],
    ['link', 'https://www.Example.com/', 'example.com'],
    ['link', 'http://linkedin.com/in/Anna', 'linkedin.com/in/anna'],
    ['link', 'linkedin.com/in/anna', 'linkedin.com/in/anna'],
  ] as const)('of type %s: %s', (type, value, key) => {
    expect(pointKey(type, value)).toBe(key);
  });

  it('of a phone number holds its digits, whatever stands between them', () => {
    const between = fc.constantFrom('', ' ', '-', '.', '(', ')', '/');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), between), { minLength: 1, maxLength: 15 }), (parts) => {
        const digits = parts.map(([digit]) => digit).join('');
        expect(pointKey('phone', parts.map(([digit, mark]) => `${digit}${mark}`).join(''))).toBe(digits);
      }),
    );
  });
});
