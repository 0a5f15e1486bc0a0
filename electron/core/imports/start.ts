import { texts } from '../../../shared/locales/texts.ts';
import type { CircleRule, ImportRun, StartFacts } from '../../../shared/model/importRun.ts';
import { languages } from '../../../shared/model/language.ts';
import type { Stage } from '../../../shared/model/lifecycle.ts';
import { type Newcomer, proposedCircle } from '../../../shared/rules/proposedCircle.ts';
import { startCircle } from '../../../shared/rules/startCircle.ts';
import { circleRows } from '../circles/queries.ts';
import { required } from '../contacts/find.ts';
import type { ReadDb } from '../database/readDb.ts';
import type { RowOf } from '../database/tables/index.ts';
import type { ParsedContact } from './reading/parsedContact.ts';

/** Where new people start: by rules, and where those say nothing. */
export type StartChoice = Pick<ImportRun, 'circle' | 'rules'>;

/** A circle that somebody starts in. */
export interface Start extends Pick<RowOf<'circle'>, 'id' | 'uid'> {
  /** Whether nobody chose it: no rule, no file, and no person who took another than all start in. */
  readonly isUnsorted: boolean;
}

const shownTags = 50;

function newcomerOf({ stage, tags, deals, log }: ParsedContact, currency: string): Newcomer {
  const won = deals.filter((deal) => deal.status === 'won' && (deal.currency ?? currency) === currency);
  return {
    stage: stage ?? 'lead',
    tags,
    revenue: won.reduce((sum, { amount }) => sum + amount, 0),
    lastActivity: log.reduce<string | null>((last, { on }) => (last === null || on > last ? on : last), null),
  };
}

/** Finds circles by their names: own ones, or those of default ones in any language of ours. */
function circlesByName(circles: readonly RowOf<'circle'>[]): Map<string, RowOf<'circle'>> {
  return new Map(
    circles.toReversed().flatMap((circle) => {
      const key = circle.default_key;
      const names = circle.name
        ? [circle.name]
        : languages.map((language) => (key ? texts[language].circles.names[key] : ''));
      return names.map((name) => [name.toLowerCase(), circle] as const);
    }),
  );
}

/**
 * Makes the function that says in which circle somebody new starts: by the first rule that fits, else where the file says
 * they were, else in the chosen circle, or where all start. An organisation starts in none: it is known through its people.
 * @throws Problem `not-found` for a circle that is not there.
 */
export function startOf(
  db: ReadDb,
  { circle, rules }: StartChoice,
  currency: string,
): (parsed: ParsedContact) => Start | null {
  const circles = circleRows(db);
  const byUid = new Map(circles.map((row) => [row.uid, row]));
  const named = circlesByName(circles);
  for (const rule of rules) required(byUid.get(rule.circle));
  const usual = startCircle(circles.map((row) => ({ row, defaultKey: row.default_key })))?.row;
  const otherwise = required(circle === null ? usual : byUid.get(circle));
  const byRule = (parsed: ParsedContact, some: readonly CircleRule[]) =>
    byUid.get(proposedCircle(newcomerOf(parsed, currency), some) ?? '');
  return (parsed) => {
    if (parsed.kind === 'organisation') return null;
    const proposed = rules.length > 0 ? byRule(parsed, rules) : undefined;
    const told = proposed ?? named.get(parsed.circle?.toLowerCase() ?? '');
    const { id, uid } = told ?? otherwise;
    return { id, uid, isUnsorted: told === undefined && otherwise === usual };
  };
}

/** Gathers in which circles new people start, and what else is known of them. */
export class Newcomers {
  readonly starts: Record<string, number> = {};
  readonly #stages = new Map<Stage, number>();
  readonly #tags = new Map<string, number>();
  readonly #currency: string;
  #revenue = 0;
  #activity = 0;

  constructor(currency: string) {
    this.#currency = currency;
  }

  note(parsed: ParsedContact, { uid }: Start): void {
    this.starts[uid] = (this.starts[uid] ?? 0) + 1;
    const { stage, tags, revenue, lastActivity } = newcomerOf(parsed, this.#currency);
    this.#stages.set(stage, (this.#stages.get(stage) ?? 0) + 1);
    for (const tag of tags) this.#tags.set(tag, (this.#tags.get(tag) ?? 0) + 1);
    if (revenue > 0) this.#revenue += 1;
    if (lastActivity !== null) this.#activity += 1;
  }

  get facts(): StartFacts {
    const most = <Entry extends { count: number }>(entries: Entry[]) =>
      entries.toSorted((one, other) => other.count - one.count);
    return {
      stages: most([...this.#stages].map(([stage, count]) => ({ stage, count }))),
      tags: most([...this.#tags].map(([tag, count]) => ({ tag, count }))).slice(0, shownTags),
      revenue: this.#revenue,
      activity: this.#activity,
    };
  }
}
