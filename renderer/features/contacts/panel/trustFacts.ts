import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../../shared/lib/assertNever.ts';
import type { TrustFact, TrustFacts, TrustPart } from '../../../../shared/model/trust.ts';
import { useFormats } from '../../../locales/format.ts';
import { useKindName } from '../../../people/kindName.ts';

/** Says in a sentence which facts a part of the trust score rests on, or what is not known yet. */
export function useTrustFactText(): (part: TrustPart, facts: TrustFacts) => string {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  return ({ component, value }, facts) => {
    if (value === null) return t(`trust.missing.${component}`);
    switch (component) {
      case 'contact':
        return t('trust.facts.contact', { count: Math.floor(facts.daysSinceContact ?? 0) });
      case 'rhythm':
        return t('trust.facts.rhythm');
      case 'initiative':
        return t('trust.facts.initiative', {
          theirs: number(Math.round(10 * facts.begunByThem) / 10),
          yours: number(Math.round(10 * facts.begunByYou) / 10),
        });
      case 'loyalty':
        return [
          t('trust.facts.deals', { count: facts.dealsWon }),
          t('trust.facts.purchase', { count: Math.floor(facts.daysSincePurchase ?? 0) }),
        ].join(' ');
      case 'value':
        return t('trust.facts.value', { share: percent(facts.revenueShare ?? 0) });
      case 'advocacy':
        return [
          t('trust.facts.referred', { count: facts.referred }),
          facts.referred > 0 ? t('trust.facts.referredWon', { count: facts.referredWon }) : '',
        ]
          .join(' ')
          .trim();
      case 'satisfaction':
        return facts.openComplaint
          ? t('trust.facts.complaint')
          : t('trust.facts.satisfaction', { nps: facts.nps ?? 0 });
      default:
        return assertNever(component);
    }
  };
}

/** Names one fact behind a part: a call and its day, a deal, somebody who was referred. */
export function useEvidenceText(): (fact: TrustFact) => string {
  const { t } = useTranslation();
  const { day } = useFormats();
  const kindName = useKindName();
  return (fact) => {
    switch (fact.type) {
      case 'interaction':
        return t('trust.evidence.interaction', { kind: kindName(fact.kind), day: day(fact.at) });
      case 'answer':
        return t('trust.evidence.answer', { nps: fact.nps, day: day(fact.at) });
      case 'deal':
        return t('trust.evidence.deal', { title: fact.title, day: day(fact.at) });
      case 'person':
        return fact.isCustomer ? t('trust.evidence.customer', { name: fact.name }) : fact.name;
      default:
        return assertNever(fact);
    }
  };
}
