import type { ReadProblem } from '../../../shared/model/import.ts';
import {
  type Conflict,
  type ConflictChoice,
  type Difference,
  type ImportRun,
  type ImportSource,
  takesBoth,
} from '../../../shared/model/importRun.ts';
import { nameKey } from '../../../shared/rules/matchKey.ts';
import { customOf, type KnownContact, photoSize, pointId, type Ways } from './known.ts';
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

/** Phone numbers of the same kind that are others: each of the file beside one of ours that the file does not have. */
function phoneDifferences(known: KnownContact, parsed: ParsedContact, { region }: Ways): Difference[] {
  const told = new Set(parsed.points.map((point) => pointId(point, region)));
  const rest = known.phones.filter((phone) => !told.has(pointId(phone, region)));
  return parsed.points.flatMap((point) => {
    if (point.type !== 'phone' || known.points.includes(pointId(point, region))) return [];
    const index = rest.findIndex(({ label }) => sameText(label ?? '', point.label ?? ''));
    const [ours] = index < 0 ? [] : rest.splice(index, 1);
    return ours ? [{ field: 'phone', column: point.label ?? '', kept: ours.value, told: point.value }] : [];
  });
}

/**
 * What a contact of a file says otherwise than the contact it is. Where somebody was met first (`source`) is no such
 * thing: another file is another source.
 */
function differencesOf(known: KnownContact, parsed: ParsedContact, ways: Ways): Difference[] {
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
  differences.push(...phoneDifferences(known, parsed, ways));
  const sizes = { kept: known.photoSize, told: photoSize(parsed.photo) };
  if (sizes.kept !== null && sizes.told !== null && sizes.kept !== sizes.told) {
    const [kept, told] = [String(sizes.kept), String(sizes.told)];
    differences.push({ field: 'photo', column: '', kept, told });
  }
  return differences;
}

/** What was chosen about conflicts of a file. */
export interface Choices {
  /** About all that nothing else was chosen about; null is ours, and both where there may be several. */
  readonly all: ConflictChoice | null;
  readonly single: Readonly<Record<string, ConflictChoice>>;
}

/** What was chosen about conflicts of one of the files of an import. */
export function choicesOf({ conflicts }: Pick<ImportRun, 'conflicts'>, { choices }: ImportSource): Choices {
  return { all: conflicts, single: choices };
}

/** What a contact of a file says otherwise than the contact it is, and what becomes of it. */
export function conflictsOf(
  known: KnownContact,
  parsed: ParsedContact,
  ways: Ways,
  { all, single }: Choices,
): Conflict[] {
  return differencesOf(known, parsed, ways).map((difference) => {
    const { field, column, told } = difference;
    const key = [parsed.origin.line, field, column.slice(0, 200), told.slice(0, 200)].join(' ');
    const chosen = single[key] ?? all ?? (field === 'phone' ? 'both' : 'ours');
    return { ...difference, key, choice: chosen === 'both' && !takesBoth(difference) ? 'ours' : chosen };
  });
}

const toldAs = { ours: 'value-differs', theirs: 'value-taken', both: 'value-both' } as const;

/** How it is told what became of conflicts, each in the line its contact comes from. */
export function conflictProblems(
  { origin, displayName }: ParsedContact,
  conflicts: readonly Conflict[],
): ReadProblem[] {
  return conflicts.map(({ field, column, kept, told, choice }) => ({
    ...origin,
    code: toldAs[choice],
    details: { name: displayName, field, column, kept: kept.slice(0, 200), value: told.slice(0, 200) },
  }));
}

/** How it is told that a deal is of nobody who is there. */
export function nobodyProblem({ origin, deals }: ParsedContact): ReadProblem {
  return { ...origin, code: 'deal-nobody', details: { title: deals[0]?.title ?? '' } };
}
