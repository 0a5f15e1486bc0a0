import { useTranslation } from 'react-i18next';
import type { ContactDetails } from '../../../../shared/model/contact.ts';
import type { TrustPart } from '../../../../shared/model/trust.ts';
import { useFormats } from '../../../locales/format.ts';
import { useCircleColour } from '../../../people/circles/circleColour.ts';
import classes from './Panel.module.css';
import { Section } from './Section.tsx';
import { useTrustFactText } from './trustFacts.ts';

/** The trust score and why it is what it is: each part opens to its weight and the facts behind it. */
export function TrustExplained({ contact: { trust, trustFacts, person } }: { contact: ContactDetails }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const colourOf = useCircleColour();
  const factText = useTrustFactText();
  const colour = colourOf(person?.circle ?? '');
  const weights = trust.parts.reduce((sum, { value, weight }) => (value === null ? sum : sum + weight), 0);
  const share = ({ value, weight }: TrustPart) =>
    value === null
      ? t('trust.leftOut', { weight })
      : t('trust.share', { weight, share: percent(weight / weights) });
  return (
    <Section
      title={t('trust.title')}
      aside={<output className={classes.score}>{Math.round(trust.score)}</output>}
    >
      <div className={classes.parts}>
        {trust.parts.map((part) => (
          <details key={part.component} className={classes.part}>
            <summary>
              <span>{t(`trust.components.${part.component}`)}</span>
              <span className={classes.bar} aria-hidden>
                <span style={{ width: `${100 * (part.value ?? 0)}%`, background: colour }} />
              </span>
              <span className={classes.partValue}>
                {part.value === null ? (
                  <>
                    <span aria-hidden>–</span>
                    <span className="visually-hidden">{t('trust.noData')}</span>
                  </>
                ) : (
                  Math.round(100 * part.value)
                )}
              </span>
            </summary>
            <p>
              {factText(part, trustFacts)} <span className={classes.muted}>{share(part)}</span>
            </p>
          </details>
        ))}
      </div>
    </Section>
  );
}
