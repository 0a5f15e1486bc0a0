import { type Calendar, calendarUntil, clock } from './calendar.ts';
import { type Character, createCharacters } from './characters.ts';
import { randomFor } from './draws.ts';
import { drawGatherings } from './gatherings.ts';
import { insightScenes } from './insights.ts';
import type { SampleLanguage } from './languages.ts';
import { logOf } from './log.ts';
import { circlePath, stagePath } from './paths.ts';
import { daysOfSales, purchasesOf } from './purchases.ts';
import { drawReferrals } from './referrals.ts';
import type { Scene } from './scenes.ts';
import { fill, type Texts, textsIn } from './texts.ts';

/** A time of day, in minutes, at which people speak to each other. */
function officeMinute(name: string, day: number): number {
  return randomFor(name, 'hour', String(day)).int(clock.firstContact / 5, clock.lastContact / 5) * 5;
}

function scenesOf(
  who: Character,
  referrer: Character | null,
  calendar: Calendar,
  language: SampleLanguage,
): Scene[] {
  const texts = textsIn(language);
  const purchases = purchasesOf(who, texts);
  const saleDays = daysOfSales(purchases);
  const circles = circlePath(who, texts);
  const stages = stagePath(who, saleDays, texts);
  const arrival: Scene = {
    kind: 'arrival',
    at: calendar.moment(who.arrived, clock.arrival),
    who,
    level: circles.start,
    stage: stages.start,
    referrer,
  };
  const deals = purchases.map((purchase): Scene => {
    const openedAt = calendar.moment(purchase.opened, clock.purchase);
    const closedAt = purchase.closed === null ? null : calendar.moment(purchase.closed, clock.purchase);
    // What was sold before the story is written down when the person is.
    const told = Math.min(purchase.closed ?? purchase.opened, who.arrived);
    return { kind: 'deal', at: calendar.moment(told, clock.purchase), who, purchase, openedAt, closedAt };
  });
  return [
    arrival,
    ...circles.steps.map(
      ({ day, ...step }): Scene => ({ kind: 'move', at: calendar.moment(day, clock.move), who, ...step }),
    ),
    ...stages.steps.map(
      ({ day, ...step }): Scene => ({ kind: 'stage', at: calendar.moment(day, clock.stage), who, ...step }),
    ),
    ...logOf(who, saleDays[0] ?? null, language).map(
      ({ day, kind, resolved, ...entry }): Scene => ({
        kind: 'interaction',
        at: calendar.moment(day, officeMinute(who.name, day)),
        who: [who],
        of: kind,
        ...entry,
        resolvedAt: resolved === null ? null : calendar.moment(resolved, clock.resolved),
      }),
    ),
    ...deals,
    ...purchases
      .filter(({ status, closed }) => status === 'won' && (closed ?? 0) < who.arrived)
      .map(
        ({ title, closed }): Scene => ({
          kind: 'interaction',
          at: calendar.moment(closed ?? 0, clock.purchase),
          who: [who],
          of: 'purchase',
          direction: 'in',
          summary: fill(texts.interactions.purchase, { title }),
          nps: null,
          resolvedAt: null,
        }),
      ),
  ];
}

function referralScene(newcomer: Character, referrer: Character, calendar: Calendar, texts: Texts): Scene {
  const random = randomFor(newcomer.name, 'referral');
  return {
    kind: 'interaction',
    at: calendar.moment(newcomer.arrived, clock.referral),
    who: [referrer],
    of: 'referral',
    direction: 'in',
    summary: fill(random.pick(texts.interactions.referral), {
      person: newcomer.name,
      topic: random.pick(texts.topics),
    }),
    nps: null,
    resolvedAt: null,
  };
}

/**
 * The story of the sample network: two years that end on the day of `now`, in the order they happened. The
 * same for the same language and day; nothing in it comes from the machine's clock.
 */
export function tellStory(now: string, language: SampleLanguage): Scene[] {
  const calendar = calendarUntil(now);
  const texts = textsIn(language);
  const characters = createCharacters();
  const referrals = drawReferrals(characters);
  return [
    ...characters.flatMap((who) => scenesOf(who, referrals.get(who) ?? null, calendar, language)),
    ...[...referrals].map(([newcomer, referrer]) => referralScene(newcomer, referrer, calendar, texts)),
    ...drawGatherings(characters).map(
      ({ day, event, who }): Scene => ({
        kind: 'interaction',
        at: calendar.moment(day, clock.lastContact),
        who,
        of: 'event',
        direction: 'both',
        summary: texts.events[event] ?? '',
        nps: null,
        resolvedAt: null,
      }),
    ),
    ...insightScenes(calendar, texts),
  ].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}
