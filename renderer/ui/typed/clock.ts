import { wallClock } from '../../../shared/rules/workingMoment.ts';

/** The zone this machine is in. */
export const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What the clock and the calendar of this machine say: `YYYY-MM-DDTHH:MM`. */
export const presentMoment = (): string => wallClock(new Date().toISOString(), ownZone);

/** The day it is here: `YYYY-MM-DD`. */
export const presentDay = (): string => presentMoment().slice(0, 10);
