import fc from 'fast-check';
import { getCountries, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { describe, expect, it } from 'vitest';
import { phoneKey, phoneRegionOf, pointKey } from '../../shared/rules/pointKey.ts';

describe('the key of a way to reach somebody', () => {
  it.each([
    ['email', ' Anna@Example.COM ', 'anna@example.com'],
    ['email', 'mailto:anna@example.com', 'anna@example.com'],
    ['phone', '06-12', '0612'],
    ['phone', 'tel:112', '112'],
    ['link', 'https://www.Example.com/', 'example.com'],
    ['link', 'http://linkedin.com/in/Anna', 'linkedin.com/in/anna'],
    ['link', 'linkedin.com/in/anna', 'linkedin.com/in/anna'],
  ] as const)('of type %s: %s', (type, value, key) => {
    expect(pointKey(type, value, 'NL')).toBe(key);
  });
});

describe('a phone number', () => {
  it.each([
    '+31 6 12345678',
    '+31612345678',
    '06-1234 5678',
    '06 12345678',
    '(06) 12 34 56 78',
    '0031612345678',
    '00 31 6 1234 5678',
    '+31 (0)6 12345678',
    '+31 06 12345678',
    'tel:+31-6-12345678',
  ])('is one however it is written: %s', (value) => {
    expect(phoneKey(value, 'NL')).toBe('+31612345678');
    // Elsewhere it is no number of that country.
    expect(phoneKey(value, 'US')).toBe('+31612345678');
  });

  it.each([
    ['02 123 45 67', 'BE', '+3221234567'],
    ['(212) 555-0123', 'US', '+12125550123'],
    ['020 7946 0958', 'GB', '+442079460958'],
    ['06 698 12345', 'IT', '+390669812345'],
    ['030-2345678 toestel 12', 'NL', '0302345678' + '12'],
    ['030-2345678 ext. 12', 'NL', '+31302345678;12'],
  ] as const)('without a country code is one of the region: %s in %s', (value, region, key) => {
    expect(phoneKey(value, region)).toBe(key);
  });

  it('that is too short for one is known by its digits, whatever stands between them', () => {
    const between = fc.constantFrom('', ' ', '-', '.', '(', ')', '/');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), between), { minLength: 1, maxLength: 6 }), (parts) => {
        const digits = parts.map(([digit]) => digit).join('');
        expect(phoneKey(parts.map(([digit, mark]) => `${digit}${mark}`).join(''), 'NL')).toBe(digits);
      }),
    );
  });

  it('of the Netherlands has one key with and without its country code', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000, max: 99_999_999 }), (number) => {
        const keys = ['+31 6 ', '06-', '0031 6', '+31(0)6'].map((start) =>
          phoneKey(`${start}${number}`, 'NL'),
        );
        expect(new Set(keys).size).toBe(1);
      }),
    );
  });

  it('that begins with a "0" is understood as the library understands it, everywhere', () => {
    const region = fc.constantFrom(...getCountries());
    const number = fc.stringMatching(/^0[1-9][0-9]{6,11}$/);
    fc.assert(
      fc.property(region, number, (country, digits) => {
        const read = [country, 'NL' as const]
          .map((tried) => parsePhoneNumberFromString(digits, tried))
          .find((tried) => tried?.isValid());
        expect(phoneKey(digits, country)).toBe(read?.number ?? digits);
      }),
      { numRuns: 2000 },
    );
  });

  it('has the region of the language where nothing else is known', () => {
    expect(['nl', 'nl-BE', 'en', 'en-GB', 'de-AT'].map(phoneRegionOf)).toEqual([
      'NL',
      'BE',
      'US',
      'GB',
      'AT',
    ]);
  });
});
