import type { ReadProblem } from '../../../shared/model/import.ts';
import type { Difference } from '../../../shared/model/importRun.ts';
import { nameKey } from '../../../shared/rules/matchKey.ts';
import { customOf, type KnownContact } from './known.ts';
import type { ParsedContact } from './reading/parsedContact.ts';

const sameText = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Whether a name says nothing else than the one that is kept: fewer words, or initials. */
function isWithin(told: string, kept: string): boolean {
  const words = nameKey(kept).split(' ');
  return nameKey(told)
    .split(' ')
    .every((word) => words.some((other) => (word.length === 1 ? other.startsWith(word) : other === word)));
}

/** Whether a birthday says no more than the one that is kept; it may lack the year. */
const sameDay = (told: string, kept: string) =>
  told === kept || (told.startsWith('--') && kept.endsWith(told.slice(1)));

/** Whether every line of a text is a line of the one that is kept. */
function hasLines(kept: string, told: string): boolean {
  const lines = new Set(kept.split('\n').map((line) => line.trim()));
  return told.split('\n').every((line) => lines.has(line.trim()));
}

/**
 * What a contact of a file says otherwise than the contact it is, and what is therefore left out. Where somebody was
 * met first (`source`) is no such thing: another file is another source.
 */
export function differencesOf(known: KnownContact, parsed: ParsedContact): Difference[] {
  const differences: Difference[] = [];
  const compare = (
    field: Difference['field'],
    kept: string | null,
    told: string | null,
    isSame: (told: string, kept: string) => boolean = sameText,
  ) => {
    if (kept && told && !isSame(told, kept)) differences.push({ field, column: '', kept, told });
  };
  const hasNames = !known.displayName.includes('@') && !parsed.displayName.includes('@');
  if (hasNames) compare('displayName', known.displayName, parsed.displayName, isWithin);
  compare('organisation', known.organisation, parsed.organisation, (told, kept) =>
    sameText(nameKey(told) || told, nameKey(kept) || kept),
  );
  compare('jobTitle', known.jobTitle, parsed.jobTitle);
  compare('birthday', known.birthday, parsed.birthday, sameDay);
  compare('owner', known.owner, parsed.owner);
  compare('language', known.language, parsed.language);
  compare('stage', known.stage, parsed.stage);
  for (const [column, told] of Object.entries(customOf(parsed))) {
    const kept = known.custom.get(column.toLowerCase());
    if (kept && !hasLines(kept, told)) differences.push({ field: 'custom', column, kept, told });
  }
  return differences;
}

/** How differences are told, each in the line its contact comes from. */
export function differenceProblems(
  { origin, displayName }: ParsedContact,
  differences: readonly Difference[],
): ReadProblem[] {
  return differences.map(({ field, column, kept, told }) => ({
    ...origin,
    code: 'value-differs',
    details: { name: displayName, field, column, kept: kept.slice(0, 200), value: told.slice(0, 200) },
  }));
}

/** How it is told that a deal is of nobody who is there. */
export function nobodyProblem({ origin, deals }: ParsedContact): ReadProblem {
  return { ...origin, code: 'deal-nobody', details: { title: deals[0]?.title ?? '' } };
}
