import names from '../../../resources/sample/names.json' with { type: 'json' };
import organisationList from '../../../resources/sample/organisations.json' with { type: 'json' };
import type { Random } from '../../../shared/lib/random.ts';
import { happens, weighted } from './draws.ts';
import type { Texts } from './texts.ts';

/** A made-up organisation; its sector decides on jobs and tags. */
export interface Organisation {
  readonly name: string;
  /** Always under `.example`, which is reserved and reaches nobody. */
  readonly domain: string;
  readonly sector: Sector;
  readonly city: string;
  readonly street: string;
  readonly postalCode: string;
  readonly country: Country;
}

export type Sector = keyof Texts['jobs'];
export type Country = keyof Texts['countries'];
type Culture = keyof typeof names;

export const organisations = organisationList as readonly Organisation[];

/** Who somebody is: name, language and where they work. */
export interface Identity {
  readonly given: string;
  readonly family: string;
  readonly organisation: Organisation | null;
  /** Language code, e.g. `nl`. */
  readonly language: string;
}

/** Which names are met in a country, with their weights. */
const culturesOf: Readonly<Record<Country, readonly (readonly [Culture, number])[]>> = {
  NL: [
    ['dutch', 58],
    ['frisian', 10],
    ['moroccan', 8],
    ['turkish', 7],
    ['surinamese', 7],
    ['indian', 3],
    ['polish', 2],
    ['nigerian', 2],
    ['german', 2],
    ['spanish', 1],
  ],
  BE: [
    ['flemish', 8],
    ['moroccan', 1],
    ['turkish', 1],
  ],
  DE: [
    ['german', 8],
    ['turkish', 1],
  ],
  GB: [
    ['british', 7],
    ['nigerian', 2],
    ['indian', 1],
  ],
  ES: [['spanish', 1]],
  PL: [['polish', 1]],
};

/** One in so many works on their own. */
const shareOfIndependents = 0.1;

/** Draws somebody whose whole name is not taken yet, and takes it. */
export function drawIdentity(random: Random, taken: Set<string>): Identity {
  for (;;) {
    const organisation = happens(random, shareOfIndependents) ? null : random.pick(organisations);
    const culture = names[weighted(random, culturesOf[organisation?.country ?? 'NL'])];
    const given = random.pick(culture.given);
    const family = random.pick(culture.family);
    const name = `${given} ${family}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return { given, family, organisation, language: culture.language };
  }
}

/** A name as it can stand in an address: lower case letters with hyphens. */
export function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
}
