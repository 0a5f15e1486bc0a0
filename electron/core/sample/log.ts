import type { Random } from '../../../shared/lib/random.ts';
import { isTwoWay } from '../../../shared/rules/twoWay.ts';
import { type Character, cadences } from './characters.ts';
import { happens, randomFor, shuffled, spread, weighted } from './draws.ts';
import type { SampleLanguage } from './languages.ts';
import type { Level } from './roles.ts';
import { fill, type Texts, textsIn } from './texts.ts';

/** One contact as it will be logged, on a day counted back from the last. */
export interface Entry {
  readonly day: number;
  readonly kind: string;
  readonly direction: 'in' | 'out' | 'both';
  readonly summary: string;
  readonly nps: number | null;
  /** When a complaint was set right; null for all else, and while it is not. */
  readonly resolved: number | null;
}

/** A complaint is set right within so many days. */
const daysToMend = 6;

/** Kind and direction as the texts name them, e.g. `call.both`. */
type Manner = keyof Texts['interactions']['client'] | keyof Texts['interactions']['prospect'];

/** How people of each circle are in touch. */
const manners: Readonly<Record<Level, readonly (readonly [Manner, number])[]>> = {
  0: [
    ['meeting.both', 20],
    ['call.both', 17],
    ['call.in', 6],
    ['email.both', 9],
    ['email.in', 7],
    ['email.out', 7],
    ['message.both', 8],
    ['message.in', 6],
    ['message.out', 4],
    ['co-creation.both', 5],
    ['event.both', 4],
    ['social.in', 3],
    ['social.out', 1],
    ['gift.out', 2],
    ['gift.in', 1],
  ],
  1: [
    ['meeting.both', 16],
    ['call.both', 15],
    ['call.in', 4],
    ['email.both', 11],
    ['email.in', 9],
    ['email.out', 15],
    ['message.both', 5],
    ['message.in', 4],
    ['message.out', 5],
    ['event.both', 5],
    ['social.in', 4],
    ['social.out', 3],
    ['co-creation.both', 2],
    ['gift.out', 2],
  ],
  2: [
    ['meeting.both', 14],
    ['call.both', 14],
    ['email.both', 10],
    ['email.in', 12],
    ['email.out', 24],
    ['message.in', 4],
    ['message.out', 4],
    ['event.both', 6],
    ['social.in', 6],
    ['social.out', 4],
  ],
  3: [
    ['email.in', 22],
    ['email.out', 20],
    ['call.both', 9],
    ['call.in', 4],
    ['event.both', 12],
    ['social.in', 14],
    ['meeting.both', 6],
  ],
  4: [
    ['event.both', 14],
    ['social.in', 12],
    ['email.in', 5],
  ],
};

/** Answers to the question whether they would recommend us, from the inside out. */
const npsRanges: Readonly<Record<Level, readonly [number, number]>> = {
  0: [9, 10],
  1: [7, 10],
  2: [6, 9],
  3: [4, 7],
  4: [3, 6],
};

const splitManner = (manner: Manner) => manner.split('.') as [string, Entry['direction']];

/** Days ago of the contacts with somebody, newest first: the last twelve months as told, before that fewer. */
function contactDays(random: Random, { quiet, arrived, contacts, level }: Character): number[] {
  if (quiet === null) return [];
  const yearEnd = Math.min(358, arrived - 1);
  const inYear =
    quiet < yearEnd ? Math.round((contacts - 1) * Math.min(1, (yearEnd - quiet) / (358 - quiet))) : 0;
  const before = Math.round(((arrived - 366) / 365) * contacts * (level === 0 ? 0.75 : 0.6));
  return [
    quiet,
    ...spread(random, inYear, quiet + 1, yearEnd),
    ...(before > 0 ? spread(random, before, Math.max(366, quiet + 1), arrived - 1) : []),
  ].sort((one, other) => one - other);
}

/** Writes summaries for one person: no line comes back before its list has been used up. */
function createScribe(random: Random, texts: Texts): (lines: readonly string[]) => string {
  const decks = new Map<readonly string[], string[]>();
  return (lines) => {
    const deck = decks.get(lines)?.length ? decks.get(lines)! : shuffled(random, lines);
    decks.set(lines, deck);
    const values = { topic: random.pick(texts.topics), place: random.pick(texts.places) };
    const text = fill(deck.pop() ?? '', values);
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
}

function feedbackOf(random: Random, level: Level, { feedback }: Texts['interactions']) {
  const nps = random.int(...npsRanges[level]);
  const tone = nps >= 9 ? 'promoter' : nps >= 7 ? 'passive' : 'detractor';
  return { nps, summary: random.pick(feedback[tone]) };
}

/**
 * The log of one person.
 * @param firstSale days ago of the first won deal; before it people are spoken to as strangers.
 */
export function logOf(character: Character, firstSale: number | null, language: SampleLanguage): Entry[] {
  const random = randomFor(character.name, 'log');
  const texts = textsIn(language);
  const scribe = createScribe(random, texts);
  const { interactions } = texts;
  const { level, quiet } = character;
  const days = contactDays(random, character);
  const clientDays = days.filter((day) => firstSale !== null && day < firstSale && day !== quiet);
  const feedbackDay =
    clientDays.length > 0 && happens(random, 0.75) ? random.pick(clientDays.slice(0, 8)) : null;
  const complaintDay = level < 3 && clientDays.length > 2 && happens(random, 0.12) ? clientDays.at(-2) : null;

  const latest = character.cast?.latest?.[language];
  const entries = days.map((day): Entry => {
    if (day === quiet && latest)
      return { day, kind: 'meeting', direction: 'both', summary: latest, nps: null, resolved: null };
    if (day === feedbackDay)
      return {
        day,
        kind: 'feedback',
        direction: 'in',
        ...feedbackOf(random, level, interactions),
        resolved: null,
      };
    if (day === complaintDay) {
      return {
        day,
        kind: 'complaint',
        direction: 'in',
        summary: scribe(interactions.complaint),
        nps: null,
        resolved: Math.max(1, day - daysToMend),
      };
    }
    const phase = firstSale !== null && day <= firstSale ? interactions.client : interactions.prospect;
    const possible = manners[level].filter(([manner]) => {
      const [kind, direction] = splitManner(manner);
      return manner in phase && (day !== quiet || isTwoWay(kind, direction));
    });
    const manner = weighted(random, possible);
    const [kind, direction] = splitManner(manner);
    const lines = phase[manner as keyof typeof phase] as readonly string[];
    return { day, kind, direction, summary: scribe(lines), nps: null, resolved: null };
  });
  return [
    ...entries,
    ...unansweredOf(random, character, scribe, texts),
    ...noteOf(random, character, texts),
    ...openComplaintOf(character, language),
  ];
}

/** A complaint of the last days that nobody has set right yet. */
function openComplaintOf({ cast }: Character, language: SampleLanguage): Entry[] {
  if (!cast?.complaint) return [];
  const { day, [language]: summary } = cast.complaint;
  return [{ day, kind: 'complaint', direction: 'in', summary, nps: null, resolved: null }];
}

/** What was sent without an answer: to people who fell silent, and to those who never spoke yet. */
function unansweredOf(
  random: Random,
  { pace, level, quiet, arrived, contacts }: Character,
  line: (lines: readonly string[]) => string,
  { interactions }: Texts,
): Entry[] {
  const sent = (day: number, lines: readonly string[]): Entry => ({
    day,
    kind: 'email',
    direction: 'out',
    summary: line(lines),
    nps: null,
    resolved: null,
  });
  if (quiet === null) {
    return spread(random, contacts, Math.max(1, arrived - 60), arrived - 1).map((day) =>
      sent(day, interactions.cold),
    );
  }
  if (pace !== 'drifting' && pace !== 'due') return [];
  // Most letters are older than the cadence, so that it is our turn again; of a few an answer can still come.
  const isRecent = pace === 'due' && happens(random, 0.25);
  const since = isRecent ? 2 : (cadences[level] ?? 0) + 5;
  const until = quiet - 3;
  if (since > until) return [];
  return spread(random, random.int(1, 2), since, until).map((day) => sent(day, interactions.unanswered));
}

function noteOf(random: Random, { level, quiet, arrived }: Character, { interactions }: Texts): Entry[] {
  if (level > 2 || !happens(random, 0.4)) return [];
  const day = random.int(quiet ?? 1, arrived - 1);
  return [
    {
      day,
      kind: 'note',
      direction: 'out',
      summary: random.pick(interactions.note),
      nps: null,
      resolved: null,
    },
  ];
}
