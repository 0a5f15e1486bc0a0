import type { NewContact } from '../../../shared/model/contact.ts';
import type { Calendar } from './calendar.ts';
import { type Character, storyDays } from './characters.ts';
import { happens, randomFor, weighted } from './draws.ts';
import { type Country, type Organisation, slug } from './identities.ts';
import type { SampleLanguage } from './languages.ts';
import type { Texts } from './texts.ts';

type Profile = Omit<NewContact, 'circle' | 'stage' | 'referredBy'>;

/** A number that nobody has: from ranges kept free for fiction, or with an area code that does not exist. */
function phoneOf(country: Country, name: string): string {
  const digits = (count: number) =>
    String(randomFor(name, 'phone').int(0, 10 ** count - 1)).padStart(count, '0');
  // Ofcom and the Bundesnetzagentur reserve these for film and television.
  if (country === 'GB') return `+44 7700 900${digits(3)}`;
  if (country === 'DE') return `+49 30 23125 ${digits(3)}`;
  if (country === 'BE') return `+32 400 00 ${digits(4)}`;
  return `+31 6 0000 ${digits(4)}`;
}

function addressOf({ street, postalCode, city, country }: Organisation, texts: Texts) {
  return { street, postalCode, city, country: texts.countries[country] };
}

/** What is filled in about an organisation. */
export function organisationProfile(organisation: Organisation, texts: Texts): Profile {
  return {
    kind: 'organisation',
    displayName: organisation.name,
    points: [
      { type: 'link', label: 'website', value: `https://www.${organisation.domain}` },
      { type: 'email', label: 'work', value: `info@${organisation.domain}` },
    ],
    addresses: [addressOf(organisation, texts)],
    tags: [texts.sectors[organisation.sector]],
  };
}

function tagsOf(who: Character, texts: Texts): string[] {
  const random = randomFor(who.name, 'tags');
  const { tags } = texts;
  const sector = who.organisation?.sector ?? 'independent';
  const chances: readonly (readonly [string, number])[] = [
    [tags.vip, who.level === 0 ? 1 : 0],
    [tags['sounding-board'], [0.5, 0.1, 0, 0, 0][who.level] ?? 0],
    [tags.decides, who.job === 0 ? 0.6 : 0.1],
    [tags.north, (who.organisation?.country ?? 'NL') === 'NL' ? 0.3 : 0],
    [tags.workshop, who.level < 4 ? 0.2 : 0.05],
    [tags.newsletter, who.level > 2 ? 0.4 : 0.1],
    [tags['family-business'], sector === 'food' || sector === 'construction' ? 0.3 : 0],
    [tags.press, sector === 'media' ? 0.7 : 0],
    [tags.partner, sector === 'design' ? 0.5 : 0],
    [tags.speaker, 0.06],
  ];
  return [
    texts.sectors[sector],
    ...chances.filter(([, chance]) => happens(random, chance)).map(([tag]) => tag),
  ];
}

function sourceOf(who: Character, referred: boolean, { sources }: Texts): string {
  if (referred) return sources.referral;
  const random = randomFor(who.name, 'source');
  if (who.arrived > storyDays - 25) {
    return weighted(random, [
      [sources.colleague, 3],
      [sources.event, 3],
      [sources.workshop, 2],
      [sources.website, 2],
    ]);
  }
  if (who.pace === 'never')
    return weighted(random, [
      [sources.newsletter, 4],
      [sources.website, 4],
      [sources.linkedin, 2],
    ]);
  return weighted(random, [
    [sources.event, 4],
    [sources.website, 4],
    [sources.linkedin, 3],
    [sources.workshop, 2],
    [sources.fair, 2],
  ]);
}

function consentOf(who: Character, texts: Texts): Pick<Profile, 'consent' | 'consentOrigin'> {
  const random = randomFor(who.name, 'consent');
  const granted = [1, 0.85, 0.7, 0.55, 0.3][who.level] ?? 0;
  const refused = [0, 0.04, 0.07, 0.09, 0.12][who.level] ?? 0;
  const consent = weighted(random, [
    ['granted', granted],
    ['refused', refused],
    ['unknown', 1 - granted - refused],
  ] as const);
  const origins = { granted: random.pick(texts.consentOrigins), refused: texts.refusalOrigin, unknown: null };
  return { consent, consentOrigin: origins[consent] };
}

function birthdayOf(who: Character, calendar: Calendar): string | null {
  const random = randomFor(who.name, 'birthday');
  const year = random.int(1958, 1996);
  const day = String(random.int(1, 28)).padStart(2, '0');
  const month = String(random.int(1, 12)).padStart(2, '0');
  const { birthdayIn } = who.cast ?? {};
  if (birthdayIn !== undefined)
    return `${year}${calendar.date(-birthdayIn).slice(4)}`.replace('-02-29', '-02-28');
  if (!happens(random, [0.9, 0.6, 0.3, 0.1, 0.05][who.level] ?? 0)) return null;
  return happens(random, 0.25) ? `--${month}-${day}` : `${year}-${month}-${day}`;
}

/** What is filled in about a person. `taken` holds the e-mail addresses that others have. */
export function personProfile(
  who: Character,
  options: {
    readonly referred: boolean;
    readonly calendar: Calendar;
    readonly texts: Texts;
    readonly language: SampleLanguage;
    readonly taken: Set<string>;
  },
): Profile {
  const { texts } = options;
  const { organisation } = who;
  const random = randomFor(who.name, 'profile');
  const domain = organisation?.domain ?? `${slug(`${who.given} ${who.family}`)}.example`;
  const short = `${slug(who.given)}@${domain}`;
  const email = options.taken.has(short) ? `${slug(who.given)}.${slug(who.family)}@${domain}` : short;
  options.taken.add(email);
  const jobs = texts.jobs[organisation?.sector ?? 'independent'];
  const known = [1, 0.9, 0.75, 0.4, 0.2][who.level] ?? 0;
  const note = who.cast?.note?.[options.language];
  return {
    displayName: who.name,
    givenName: who.given,
    familyName: who.family,
    organisation: organisation?.name ?? null,
    jobTitle: jobs[who.job % jobs.length] ?? null,
    points: [
      { type: 'email', label: 'work', value: email },
      ...(happens(random, known)
        ? [
            {
              type: 'phone' as const,
              label: 'mobile',
              value: phoneOf(organisation?.country ?? 'NL', who.name),
            },
          ]
        : []),
      ...(organisation === null
        ? [{ type: 'link' as const, label: 'website', value: `https://${domain}` }]
        : []),
    ],
    addresses:
      organisation && happens(random, known) ? [{ label: 'work', ...addressOf(organisation, texts) }] : [],
    birthday: birthdayOf(who, options.calendar),
    language: who.language,
    tags: tagsOf(who, texts),
    notes:
      note ?? (happens(random, [0, 0.4, 0.25, 0.12, 0.05][who.level] ?? 0) ? random.pick(texts.notes) : ''),
    source: sourceOf(who, options.referred, texts),
    owner: happens(random, 0.7) ? 'Marit' : 'Tom',
    ...consentOf(who, texts),
    custom:
      who.level < 2 && happens(random, 0.5) ? { [texts.coffee.label]: random.pick(texts.coffee.values) } : {},
  };
}
