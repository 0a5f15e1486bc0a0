import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../../shared/lib/assertNever.ts';
import type { TrustFacts, TrustPart } from '../../../../shared/model/trust.ts';
import { useFormats } from '../../../locales/format.ts';

const yearDays = 365;
/** Cadence that counts where the circle has none (DOMAIN: trust score). */
const assumedCadence = 90;

/** Says in a sentence which facts a part of the trust score rests on, or what is missing. */
export function useTrustFactText(): (part: TrustPart, facts: TrustFacts) => string {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  return ({ component, value }, facts) => {
    if (value === null) return t(`trust.missing.${component}`);
    const cadence = facts.cadenceDays ?? assumedCadence;
    switch (component) {
      case 'recency':
        return [
          t('trust.facts.recency', { count: Math.floor(facts.daysSinceContact ?? 0) }),
          t(facts.cadenceDays === null ? 'trust.facts.noCadence' : 'trust.facts.cadence', { count: cadence }),
        ].join(' ');
      case 'frequency':
        return t('trust.facts.frequency', {
          count: facts.contactsIn + facts.contactsOut + facts.contactsBoth,
          expected: number(Math.round(yearDays / cadence)),
        });
      case 'reciprocity':
        return t('trust.facts.reciprocity', {
          received: facts.contactsIn,
          given: facts.contactsOut,
          both: facts.contactsBoth,
        });
      case 'loyalty':
        return [
          t('trust.facts.deals', { count: facts.wonDeals }),
          t('trust.facts.years', {
            count: Math.floor(facts.customerYears ?? 0),
            years: number(Math.floor(facts.customerYears ?? 0)),
          }),
        ].join(' ');
      case 'value':
        return t('trust.facts.value', { share: percent(facts.revenuePercentile ?? 0) });
      case 'advocacy':
        return [
          t('trust.facts.referrals', { count: facts.referrals }),
          facts.referrals > 0 ? t('trust.facts.referralsWon', { count: facts.referralsWon }) : '',
        ]
          .join(' ')
          .trim();
      case 'satisfaction':
        return t('trust.facts.satisfaction', { nps: facts.nps ?? 0 });
      default:
        return assertNever(component);
    }
  };
}
