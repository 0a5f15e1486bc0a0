import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';

/** The country whose numbers are written without a country code, as ISO 3166 calls it: "NL". */
export type PhoneRegion = CountryCode;

/** Where the product is at home: a number that cannot be of the region may be one of here. */
const home: PhoneRegion = 'NL';
/** Fewer digits are a short number (112) or part of one, and the same only to themselves. */
const fewestDigits = 7;
const mostLetters = 60;
/** So many numbers are remembered: who is sought is mostly written next. */
const remembered = 1000;
const known = new Map<string, string>();

/** Whether a number with its country code has no trunk "0" in it, so that its digits say all there is to say. */
const isPlain = /^\+[1-9][\d\s\-./]{7,24}$/;
const hasTrunk = /^\+\d{1,3}[\s\-./]+0|^\+310/;

/** The digits of a phone number, with the "+" of its country code. */
export function phoneDigits(value: string): string {
  return value.replace(/[^+\d]/g, '');
}

/** Numbers of the Netherlands, behind their "0", but those of the few kinds that are longer or shorter. */
const homeNumber = /^0((?:[124-7]\d\d|3(?:[02-9]\d|1[0-8]))\d{6})$/;
/** Where no number begins with a "0". */
const northAmerica = '1';

function parsedKey(text: string, region: PhoneRegion): string | null {
  // Where "00" does not begin a foreign number, nothing else begins so either.
  const dialled = text.replace(/^00/, '+');
  const own = /^[\d\s()\-./]+$/.test(text) ? homeNumber.exec(phoneDigits(text))?.[1] : undefined;
  for (const tried of new Set([region, home])) {
    // Most numbers of an import are of this kind, and the library takes thirty times as long.
    if (own && tried === home) return `+31${own}`;
    if (own && getCountryCallingCode(tried) === northAmerica) continue;
    const number = parsePhoneNumberFromString(dialled, tried);
    if (!number?.isValid()) continue;
    return number.ext ? `${number.number};${number.ext}` : number.number;
  }
  return null;
}

/**
 * What the spellings of one phone number have in common: "06 …", "0031 6 …" and "+31 6 …" are "+316…" (E.164) in
 * the Netherlands. A text that is no whole number is known by its digits.
 */
export function phoneKey(value: string, region: PhoneRegion): string {
  const text = value.trim().replace(/^tel:/i, '');
  const digits = phoneDigits(text);
  if (isPlain.test(text) && !hasTrunk.test(text)) return digits;
  if (digits.length < fewestDigits || text.length > mostLetters) return digits;
  const asked = `${region} ${text}`;
  const present = known.get(asked);
  if (present !== undefined) return present;
  const key = parsedKey(text, region) ?? digits;
  if (known.size >= remembered) known.clear();
  known.set(asked, key);
  return key;
}

/** The region of a language tag: of "nl-BE" Belgium, of "nl" where most people live who speak it. */
export function phoneRegionOf(locale: string): PhoneRegion {
  const { region } = new Intl.Locale(locale).maximize();
  return region && isSupportedCountry(region) ? region : home;
}

/** What two e-mail addresses, phone numbers or links are compared by; phone numbers as in a region. */
export function pointKey(type: 'email' | 'link', value: string): string;
export function pointKey(type: 'email' | 'phone' | 'link', value: string, region: PhoneRegion): string;
export function pointKey(type: 'email' | 'phone' | 'link', value: string, region = home): string {
  if (type === 'phone') return phoneKey(value, region);
  const text = value.trim().toLowerCase();
  if (type === 'link') return text.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return text.replace(/^mailto:/, '');
}
