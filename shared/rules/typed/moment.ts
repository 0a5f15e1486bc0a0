import { Temporal } from 'temporal-polyfill';
import { type DayOptions, daysOf } from './day.ts';
import { plain, type Reading, type Refusal, refused, understood } from './reading.ts';
import { showMoment } from './show.ts';
import { timesOf } from './time.ts';
import { countOf } from './words.ts';

/** How the moments of a field are read. */
export interface MomentOptions extends Pick<DayOptions, 'language' | 'lies'> {
  /** What clock and calendar say: `YYYY-MM-DDTHH:MM`, as are the limits. */
  readonly now: string;
  readonly first?: string;
  readonly last?: string;
  /** `HH:MM` for a day that is typed without a time; it is asked when left out. */
  readonly time?: string;
}

const dayPart = (moment: string): string => moment.slice(0, 10);
const minute = { smallestUnit: 'minute' } as const;
/** After these words a figure alone is a time. */
const at = /^(at |om |@ ?)/;

/** A moment counted in hours or minutes from now: `in 2 hours`, `10 minuten geleden`. */
function countedFromNow(text: string, now: string): string | null {
  const [, ahead, amount = '', unit = '', behind] =
    /^(?:(in|over) )?(\w+) (min|minute|minutes|minuut|minuten|hour|hours|uur|uren)(?: (ago|geleden))?$/.exec(
      text,
    ) ?? [];
  const count = countOf(amount);
  if (count === null || (ahead === undefined) === (behind === undefined)) return null;
  const signed = ahead === undefined ? -count : count;
  return Temporal.PlainDateTime.from(now)
    .add(unit.startsWith('m') ? { minutes: signed } : { hours: signed })
    .toString(minute);
}

/** Every way to cut a text into a day and a time: the day first, the time first, or a time alone. */
function cutsOf(text: string): { day: string; time: string }[] {
  const words = text.split(' ');
  const cuts = words.slice(1).map((_, at) => {
    const [start, end] = [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')];
    return [start.replace(/,$/, ''), end] as const;
  });
  return [
    { day: '', time: text },
    ...cuts.flatMap(([start, end]) => [
      { day: start, time: end },
      { day: end, time: start },
    ]),
  ];
}

/** The day on which a time that is typed alone lies nearest to now. */
function dayOfTime(time: string, { now, lies }: MomentOptions): string {
  const today = Temporal.PlainDate.from(dayPart(now));
  const moment = `${today}T${time}`;
  if (lies === 'ahead' && moment < now) return today.add({ days: 1 }).toString();
  if (lies === 'behind' && moment > now) return today.subtract({ days: 1 }).toString();
  return today.toString();
}

/** A day without a time, at the time the field has for it; never past the last moment on that day. */
function atOwnTime(day: string, time: string, last: string | undefined): string {
  const moment = `${day}T${time}`;
  return last !== undefined && dayPart(last) === day && last < moment ? last : moment;
}

/** What a text may mean, and why the parts of it that were understood do not make a moment. */
function momentsOf(text: string, options: MomentOptions): { moments: string[]; refusals: Refusal<string>[] } {
  const { language, lies, now } = options;
  const days = (said: string) => daysOf(said, { language, lies, today: dayPart(now) });
  if (/^(now|nu)$/.test(text)) return { moments: [now], refusals: [] };
  const counted = countedFromNow(text, now);
  if (counted !== null) return { moments: [counted], refusals: [] };
  const moments = new Set<string>();
  const refusals: Refusal<string>[] = [];
  const refuse = ({ reason, details }: Refusal<unknown>): void => {
    if (!reason.startsWith('unreadable')) refusals.push(refused(reason, details));
  };
  for (const cut of cutsOf(text)) {
    const time = cut.time.replace(at, '');
    const times = timesOf(time, language, time !== cut.time);
    if (times.length === 0) continue;
    const found = cut.day === '' ? null : days(cut.day);
    if (found !== null && !found.ok) refuse(found);
    for (const time of times) {
      const own = found === null ? [dayOfTime(time, options)] : found.ok ? found.value : [];
      for (const day of own) moments.add(`${day}T${time}`);
    }
  }
  const whole = days(text);
  if (!whole.ok) refuse(whole);
  else if (options.time === undefined) refusals.push(refused('time-missing'));
  else for (const day of whole.value) moments.add(atOwnTime(day, options.time, options.last));
  return { moments: [...moments], refusals };
}

/**
 * Reads a moment as people type it: a day (see `readDay`) and a time (see `readTime`) in either order,
 * a time alone, or counted from now: `gisteren 9u30`, `10 Nov at 9`, `2 hours ago`, `now`.
 * @returns `YYYY-MM-DDTHH:MM`.
 */
export function readMoment(text: string, options: MomentOptions): Reading<string> {
  const said = plain(text).replace(/(\d)t(?=\d)/, '$1 ');
  if (said === '') return refused('empty');
  const { first, last, language } = options;
  const { moments, refusals } = momentsOf(said, options);
  const possible = moments.filter(
    (moment) => (first === undefined || moment >= first) && (last === undefined || moment <= last),
  );
  const [moment, other] = possible;
  if (other !== undefined) return refused('which', {}, possible);
  if (moment !== undefined) return understood(moment);
  const [outside] = moments;
  if (outside === undefined) return refusals[0] ?? refused('unreadable-moment');
  return first !== undefined && outside < first
    ? refused('too-early', { limit: showMoment(first, language) })
    : refused('too-late', { limit: showMoment(last ?? '', language) });
}
