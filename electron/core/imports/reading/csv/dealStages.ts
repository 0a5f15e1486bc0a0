import type { DealStatus } from '../../../../../shared/model/deal.ts';
import { headerKey } from './headers.ts';

/** Stages in which other programs keep deals that are decided, English and Dutch. */
const decided: Readonly<Record<Exclude<DealStatus, 'open'>, string>> = {
  won:
    'won closedwon closewon wonclosed gewonnen geslotengewonnen afgeslotengewonnen geslotenengewonnen ' +
    'gewonnendeal dealwon dealgewonnen postpurchase',
  lost:
    'lost closedlost closelost lostclosed verloren geslotenverloren afgeslotenverloren geslotenenverloren ' +
    'verlorendeal deallost dealverloren lostcustomer disqualified afgewezen',
};

const statuses = new Map<string, DealStatus>(
  Object.entries(decided).flatMap(([status, names]) =>
    names.split(' ').map((name) => [name, status as DealStatus] as const),
  ),
);

/** Whether a stage says that a deal is won or lost; the pipeline may stand behind it in brackets. */
export function dealStatusOf(stage: string): DealStatus {
  return statuses.get(headerKey(stage.split('(')[0]!)) ?? 'open';
}
