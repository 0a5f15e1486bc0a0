import { assertNever } from '../../../shared/lib/assertNever.ts';
import { daysAfter, daysBefore } from '../../../shared/lib/dates.ts';
import { newContactSchema } from '../../../shared/model/contact.ts';
import { place } from '../circles/commands.ts';
import { circleRows } from '../circles/queries.ts';
import { addContact } from '../contacts/commands.ts';
import { contactRow, required } from '../contacts/find.ts';
import type { RowOf } from '../database/tables/index.ts';
import type { WriteDb } from '../database/writeDb.ts';
import { insertDeal } from '../deals/commands.ts';
import { enterStage } from '../funnel/commands.ts';
import { changeWaveStatus, deliverWave, insertInsight, planWaves } from '../insights/commands.ts';
import { insightRow, waveRows } from '../insights/queries.ts';
import { insertInteraction } from '../interactions/commands.ts';
import { calendarUntil } from './calendar.ts';
import type { Character } from './characters.ts';
import type { Organisation } from './identities.ts';
import type { SampleLanguage } from './languages.ts';
import { organisationProfile, personProfile } from './profile.ts';
import type { Level } from './roles.ts';
import type { Scene } from './scenes.ts';
import { textsIn } from './texts.ts';

/** Thanks for what was brought in the last so many days are still owed. */
const thanksOwedDays = 60;

/** Waves are planned in the time zone the story takes place in. */
const zone = 'Europe/Amsterdam';

/**
 * Performs scenes one after another through the same functions as the commands, each at its own moment, so
 * that what is left is real history. Part of a larger command.
 * @returns the number of people.
 */
export function perform(
  db: WriteDb,
  scenes: readonly Scene[],
  { now, language }: { now: string; language: SampleLanguage },
): number {
  const calendar = calendarUntil(now);
  const texts = textsIn(language);
  const circles = circleRows(db);
  const uids = new Map<Character, string>();
  const insights = new Map<string, string>();
  const known = new Set<Organisation>();
  const taken = new Set<string>();
  const referrers = new Map<Character, Character>();
  // A workspace may have fewer circles than the story; who is further out is then in the outermost.
  const circleAt = (level: Level): RowOf<'circle'> => required(circles[level] ?? circles.at(-1));
  const uidOf = (who: Character): string => required(uids.get(who));

  function meet(organisation: Organisation, at: string): void {
    if (known.has(organisation)) return;
    known.add(organisation);
    addContact(db, newContactSchema.parse({ ...organisationProfile(organisation, texts), circle: null }), at);
  }

  /** Those who bring somebody are thanked the day after, but for the last two months: these thanks are still owed. */
  function thank(who: Character, broughtAt: string): void {
    const at = daysAfter(broughtAt, 1);
    if (at > daysBefore(now, thanksOwedDays)) return;
    db.insert('thanks', { contact_id: contactRow(db, uidOf(who)).id, at, answer: 'thanked' });
  }

  function play(scene: Scene): void {
    const { at } = scene;
    switch (scene.kind) {
      case 'arrival': {
        const { who, referrer, level, stage } = scene;
        if (who.organisation) meet(who.organisation, at);
        const profile = personProfile(who, { referred: referrer !== null, calendar, texts, language, taken });
        const contact = newContactSchema.parse({
          ...profile,
          referredBy: referrer && uidOf(referrer),
          circle: circleAt(level).uid,
          stage,
        });
        uids.set(who, addContact(db, contact, at).uid);
        if (referrer) {
          referrers.set(who, referrer);
          thank(referrer, at);
        }
        return;
      }
      case 'move': {
        const contact = contactRow(db, uidOf(scene.who));
        place(db, contact, circleAt(scene.to).id, { at, cause: scene.cause, reason: scene.reason });
        return;
      }
      case 'stage': {
        const contact = contactRow(db, uidOf(scene.who));
        enterStage(db, contact, scene.to, { at, cause: scene.cause, reason: scene.reason });
        return;
      }
      case 'interaction': {
        const { who, of: kind, direction, summary, nps, resolvedAt } = scene;
        insertInteraction(
          db,
          { contacts: who.map(uidOf), kind, direction, at, summary, nps, insight: null },
          at,
          resolvedAt,
        );
        return;
      }
      case 'deal': {
        const { title, amount, status } = scene.purchase;
        const { openedAt: createdAt, closedAt } = scene;
        insertDeal(
          db,
          {
            title,
            contact: uidOf(scene.who),
            amount,
            currency: 'EUR',
            status,
            createdAt,
            closedAt,
            people: [],
          },
          at,
        );
        const referrer = referrers.get(scene.who);
        if (referrer && status === 'won' && closedAt !== null) thank(referrer, closedAt);
        return;
      }
      case 'insight': {
        const { uid } = insertInsight(db, scene, at);
        insights.set(scene.key, uid);
        if (scene.start === null) return;
        planWaves(db, { uid, start: scene.start, zone });
        if (!scene.draft) return;
        for (const wave of waveRows(db, insightRow(db, uid).id)) {
          changeWaveStatus(db, { wave: wave.uid, status: 'draft' });
        }
        return;
      }
      case 'send': {
        const insight = insightRow(db, required(insights.get(scene.key)));
        for (const wave of waveRows(db, insight.id)) {
          if (wave.status === 'scheduled' && wave.at <= at) deliverWave(db, { wave: wave.uid }, at);
        }
        return;
      }
      default:
        assertNever(scene);
    }
  }

  for (const scene of scenes) play(scene);
  return uids.size;
}
