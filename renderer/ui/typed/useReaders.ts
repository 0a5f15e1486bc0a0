import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/model/language.ts';
import { type AmountOptions, readAmount } from '../../../shared/rules/typed/amount.ts';
import { type DayOptions, readBirthday, readDay } from '../../../shared/rules/typed/day.ts';
import { type MomentOptions, readMoment } from '../../../shared/rules/typed/moment.ts';
import { type NumberOptions, readNumber } from '../../../shared/rules/typed/number.ts';
import type { Reading } from '../../../shared/rules/typed/reading.ts';
import { readTime } from '../../../shared/rules/typed/time.ts';
import { presentDay, presentMoment } from './clock.ts';

/** What a field says of its days; language and today are those of the page. */
export type DayLimits = Omit<DayOptions, 'language' | 'today'>;
export type MomentLimits = Omit<MomentOptions, 'language' | 'now'>;
export type AmountLimits = Omit<AmountOptions, 'language'>;
export type NumberLimits = Omit<NumberOptions, 'language'>;

/** Reads what is typed, in the language of the page. Fields show what these say; forms save it. */
export interface Readers {
  readonly language: Language;
  day(text: string, limits: DayLimits): Reading<string>;
  birthday(text: string): Reading<string>;
  time(text: string): Reading<string>;
  moment(text: string, limits: MomentLimits): Reading<string>;
  amount(text: string, limits: AmountLimits): Reading<number>;
  number(text: string, limits: NumberLimits): Reading<number>;
  /** Why a text was refused, as a sentence; null for one that was read. */
  refusal(reading: Reading<unknown>): string | null;
}

/** The readers of the present interface language; they read relative to the moment they are called. */
export function useReaders(): Readers {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const language = i18n.language === 'nl' ? 'nl' : 'en';
    return {
      language,
      day: (text, limits) => readDay(text, { ...limits, language, today: presentDay() }),
      birthday: (text) => readBirthday(text, { language, today: presentDay() }),
      time: (text) => readTime(text, { language }),
      moment: (text, limits) => readMoment(text, { ...limits, language, now: presentMoment() }),
      amount: (text, limits) => readAmount(text, { ...limits, language }),
      number: (text, limits) => readNumber(text, { ...limits, language }),
      refusal(reading) {
        if (reading.ok) return null;
        const details: Record<string, string | number> = { ...reading.details };
        return t(`typed.reasons.${reading.reason}`, details);
      },
    };
  }, [t, i18n.language]);
}
