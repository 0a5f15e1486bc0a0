import type { TFunction } from 'i18next';
import type { Period } from '../../../shared/model/asOf.ts';

/** What became of people in a period, a few words each; empty when nothing did. */
export function peopleWords(t: TFunction, { moves, came, left }: Period): string[] {
  const closer = moves.filter(({ direction }) => direction === 'inward').length;
  const counts = [
    ['closer', closer],
    ['outward', moves.length - closer],
    ['came', came],
    ['left', left],
  ] as const;
  return counts.flatMap(([key, count]) => (count === 0 ? [] : t(`past.${key}`, { count })));
}

/** What became of circles in a period, a few words each: those that grew, shrank, began or ended. */
export function circleWords(
  t: TFunction,
  { circles }: Period,
  { nameOf, number }: { nameOf: (uid: string) => string; number: (value: number) => string },
): string[] {
  return circles.flatMap(({ circle: uid, before, after }) => {
    const circle = nameOf(uid);
    if (circle === '' || before === after) return [];
    if (before === null) return t('past.begun', { circle, after: number(after ?? 0) });
    if (after === null) return t('past.ended', { circle });
    return t(after > before ? 'past.grew' : 'past.shrank', {
      circle,
      before: number(before),
      after: number(after),
    });
  });
}
