import { dayMilliseconds } from '../../../shared/lib/dates.ts';
import { depths } from '../../../shared/model/circle.ts';
import type { Variants } from '../../../shared/model/insight.ts';
import { type Calendar, clock } from './calendar.ts';
import type { Scene } from './scenes.ts';
import type { Texts } from './texts.ts';

type InsightKey = keyof Texts['insights'];

/** How far an insight is: when it was written, when its waves start, and up to when they were sent. */
interface Plan {
  readonly key: InsightKey;
  readonly written: number;
  /** Days ago of the innermost wave, negative in the future; null without waves. */
  readonly start: number | null;
  /** Days after the start on which waves were sent. */
  readonly sent: readonly number[];
  readonly draft?: boolean;
}

/** Days after the first wave on which the default circles are due. */
const wholeRipple = [0, 7, 14, 21, 30];

/** Two that went all the way, one halfway with the third wave due, one to come, one draft, one idea. */
const plans: readonly Plan[] = [
  { key: 'story', written: 432, start: 420, sent: wholeRipple },
  { key: 'interviews', written: 141, start: 126, sent: wholeRipple },
  { key: 'pricing', written: 24, start: 15, sent: wholeRipple.slice(0, 2) },
  { key: 'logo', written: 9, start: -6, sent: [] },
  { key: 'membership', written: 4, start: -20, sent: [], draft: true },
  { key: 'questions', written: 2, start: null, sent: [] },
];

/** Minutes after midnight UTC at which the first wave of an insight is planned. */
const startMinute = 8 * 60;

function variantsOf(texts: Texts, key: InsightKey): Variants {
  const written: Partial<Record<(typeof depths)[number], readonly string[]>> = texts.insights[key];
  return Object.fromEntries(
    depths.flatMap((depth) => (written[depth] ? [[depth, written[depth].join('\n\n')]] : [])),
  );
}

/** The scenes in which insights are written, planned and sent. */
export function insightScenes(calendar: Calendar, texts: Texts): Scene[] {
  return plans.flatMap(({ key, written, start, sent, draft = false }): Scene[] => {
    const startAt = start === null ? null : calendar.moment(start, startMinute);
    return [
      {
        kind: 'insight',
        at: calendar.moment(written, clock.wave),
        key,
        title: texts.insights[key].title,
        variants: variantsOf(texts, key),
        start: startAt,
        draft,
      },
      ...sent.map((days): Scene => {
        const planned = Date.parse(startAt ?? '') + days * dayMilliseconds;
        // Daylight saving may move a wave by an hour; at this moment it is due either way.
        const at = new Date(planned + (clock.wave - startMinute) * 60_000).toISOString();
        return { kind: 'send', at, key };
      }),
    ];
  });
}
