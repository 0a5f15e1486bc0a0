/** The parts of a person's name, each an empty string when unknown. */
export interface NameParts {
  readonly prefix: string;
  readonly given: string;
  /** With its particles in front: "van der Berg". */
  readonly family: string;
  readonly suffix: string;
}

/** Words in front of a family name that belong to it, wherever they are written. */
const particles = new Set(
  (
    "van der den de het ten ter t 't s 's von zu zur zum vom af av du des da das dos do di del dela della " +
    'dalla degli la le les lo ibn bin bint'
  ).split(' '),
);

/** Dutch prepositions that are particles when in lower case or before another particle ("in 't Veld"). */
const prepositions = new Set('aan achter bij boven in onder op over te tot uit uijt uyt voor'.split(' '));

const prefixes = new Set(
  (
    'dr drs ir ing mr mrs ms mx miss prof profdr dhr mw mevr mevrouw mej mejuffrouw meneer heer sir dame rev ' +
    'ds herr frau mme mlle jhr jkvr'
  ).split(' '),
);

const suffixes = new Set(
  'jr sr ii iii iv phd md msc bsc ma ba mba llm llb bba msca bc esq rm cpa pmp'.split(' '),
);

const words = (text: string) => text.split(/\s+/).filter(Boolean);
const bare = (word: string) => word.toLowerCase().replaceAll('’', "'").replaceAll('.', '');

/** Whether the word at `index` belongs in front of a family name that follows it. */
function isParticle(list: readonly string[], index: number): boolean {
  const word = list[index];
  const next = list[index + 1];
  if (word === undefined || next === undefined) return false;
  const name = word.toLowerCase().replaceAll('’', "'");
  if (particles.has(name)) return true;
  if (!prepositions.has(name)) return false;
  return word === name || particles.has(next.toLowerCase().replaceAll('’', "'"));
}

/** Where the family name starts in a list of words; the list's length when there is none. */
function familyStart(list: readonly string[]): number {
  for (let index = 0; index < list.length; index += 1) {
    // A capital tells the singer Van Morrison from somebody's family name alone.
    if (isParticle(list, index) && (index > 0 || list[0] === list[0]!.toLowerCase())) return index;
    if (index === 0 && list.length > 1 && list[1] !== '-') continue;
    // "Jansen-de Vries" and "Jansen - de Vries" start before their second half.
    const word = list[index]!;
    const half = word.slice(word.lastIndexOf('-') + 1);
    if (half !== word && isParticle([half, list[index + 1] ?? ''], 0) && list[index + 1]) return index;
    if (list[index + 1] === '-' && list[index + 2]) return index;
  }
  return Math.max(1, list.length - 1);
}

/** Whether a word is nothing but titles: "Dr.", "Prof.dr.ir.". */
function isTitle(word: string): boolean {
  const parts = word.toLowerCase().split('.').filter(Boolean);
  return prefixes.has(bare(word)) || (parts.length > 0 && parts.every((part) => prefixes.has(part)));
}

/** How many words in front are titles; "De heer" is one of two words. At least one word is a name. */
function titlesInFront(list: readonly string[]): number {
  let count = 0;
  for (;;) {
    const isDeHeer = list[count]?.toLowerCase() === 'de' && list[count + 1]?.toLowerCase() === 'heer';
    const next = count + (isDeHeer ? 2 : 1);
    if (next >= list.length || !(isDeHeer || isTitle(list[count]!))) return count;
    count = next;
  }
}

/** Takes titles from the front and "PhD" and the like from the end of a list of words. */
function takeTitles(list: string[]): { prefix: string; suffix: string } {
  const front = list.splice(0, titlesInFront(list));
  const back: string[] = [];
  // A single word keeps the last two: "Ma" alone after a given name is a name.
  while (list.length > 2 && suffixes.has(bare(list.at(-1)!)) && list.at(-1) !== 'Ma')
    back.unshift(list.pop()!);
  return { prefix: front.join(' '), suffix: back.join(' ') };
}

/**
 * Splits a full name. Understands "Anna van der Berg", "Berg, Anna van der", "Berg, van der, Anna" and
 * "Dr. John Doe, PhD"; a single word is a given name.
 */
export function splitName(full: string): NameParts {
  const pieces = full.split(',').map((piece) => words(piece).join(' '));
  const tail: string[] = [];
  while (pieces.length > 1 && words(pieces.at(-1)!).every((word) => suffixes.has(bare(word)))) {
    const piece = pieces.pop()!;
    if (piece) tail.unshift(piece);
  }
  const [first = '', second, third] = pieces.filter(Boolean);
  if (second === undefined) {
    const list = words(first);
    const titles = takeTitles(list);
    const start = familyStart(list);
    return {
      prefix: titles.prefix,
      given: list.slice(0, start).join(' '),
      family: list.slice(start).join(' '),
      suffix: [titles.suffix, ...tail].filter(Boolean).join(', '),
    };
  }
  const givenWords = words(third ?? second);
  const { prefix, suffix } = takeTitles(givenWords);
  const trailing: string[] = third === undefined ? [] : words(second);
  if (third === undefined) {
    while (givenWords.length > 1 && isParticle([givenWords.at(-1)!, ...trailing, first], 0)) {
      trailing.unshift(givenWords.pop()!);
    }
  }
  return {
    prefix,
    given: givenWords.join(' '),
    family: [...trailing, first].join(' '),
    suffix: [suffix, ...tail].filter(Boolean).join(', '),
  };
}

/** Writes the parts as one name: "Dr. Anna van der Berg PhD". */
export function joinName(parts: Partial<NameParts>): string {
  return words([parts.prefix, parts.given, parts.family, parts.suffix].filter(Boolean).join(' ')).join(' ');
}

/** A first name that says nobody's name: "J.", "J.P.", "A". */
const isInitials = (word: string): boolean => /^(\p{L}\.)+$|^\p{L}$/u.test(word);

/**
 * The forms of a name to try where there is little room, longest first: in full, then the first name. A title is
 * no first name, and who has only a family name or initials goes by those with the family name. Empty for no name.
 */
export function shorterNames(full: string): readonly string[] {
  const { given, family } = splitName(full);
  const [first = ''] = words(given);
  const short = first === '' || isInitials(first) ? joinName({ given, family }) : first;
  return [...new Set([full, short])].filter(Boolean);
}

/** Divides a family name into its particles and the rest: "van der Berg" is "van der" and "Berg". */
export function familyParts(family: string): { readonly particles: string; readonly core: string } {
  const list = words(family);
  let start = 0;
  while (isParticle(list, start)) start += 1;
  return { particles: list.slice(0, start).join(' '), core: list.slice(start).join(' ') };
}

/** What a name is sorted by, the Dutch way: "Berg, van der, Anna". */
export function sortName(parts: Pick<NameParts, 'given' | 'family'>): string {
  const { particles: front, core } = familyParts(parts.family);
  return [core, front, words(parts.given).join(' ')].filter(Boolean).join(', ');
}
