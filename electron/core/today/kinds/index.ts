import type { AskKind } from '../askKind.ts';
import { birthdays } from './birthdays.ts';
import { deals } from './deals.ts';
import { gifts } from './gifts.ts';
import { meetings } from './meetings.ts';
import { repairs } from './repairs.ts';
import { tasks } from './tasks.ts';
import { thanks } from './thanks.ts';
import { waves } from './waves.ts';

/** Every kind of what asks for attention that the core finds. A kind is a file here, a line, and its row on the page. */
export const askKinds = [repairs, waves, gifts, thanks, deals, meetings, tasks, birthdays] as const;

type AskOf<Kind> = Kind extends AskKind<infer Asked> ? Asked : never;

/** Whatever asks for attention. */
export type CoreAsk = AskOf<(typeof askKinds)[number]>;
