import type { CoreAsk } from '../../../../electron/core/today/kinds/index.ts';
import type { CadenceAsk, PromiseAsk } from '../waiting.ts';
import { birthday } from './birthday.tsx';
import { cadence } from './cadence.tsx';
import { type CapacityAsk, capacity } from './capacity.tsx';
import { deal } from './deal.tsx';
import { gift } from './gift.tsx';
import { meeting } from './meeting.tsx';
import { promise } from './promise.tsx';
import { repair } from './repair.tsx';
import type { RowKind } from './rowKind.ts';
import { type StepAsk, step } from './step.tsx';
import { task } from './task.tsx';
import { thanks } from './thanks.tsx';
import { wave } from './wave.tsx';

/** Whatever Today lists: what the core finds, and what the page knows already. */
export type TodayAsk = CoreAsk | CadenceAsk | PromiseAsk | StepAsk | CapacityAsk;

/** Every kind of row, a file each; its place in a circle stands there. */
export const rowKinds: {
  readonly [Kind in TodayAsk['kind']]: RowKind<Extract<TodayAsk, { kind: Kind }>>;
} = { repair, promise, wave, gift, thanks, cadence, step, capacity, deal, meeting, task, birthday };

/** Where each kind comes in a circle. */
export const places = Object.fromEntries(
  Object.entries(rowKinds).map(([kind, { place }]) => [kind, place]),
) as Readonly<Record<TodayAsk['kind'], number>>;
