import { useTranslation } from 'react-i18next';
import type { ContactDetails } from '../../../../shared/model/contact.ts';
import type { TrustPart } from '../../../../shared/model/trust.ts';
import { useFormats } from '../../../locales/format.ts';
import { useCircleColour } from '../../../people/circles/circleColour.ts';
import classes from './Panel.module.css';
import { Section } from './Section.tsx';
import { useEvidenceText, useTrustFactText } from './trustFacts.ts';

/** The trust score and why it is what it is: each part opens to the facts behind it. */
export function TrustExplained({ contact }: { contact: ContactDetails }) {
  const { t } = useTranslation();
  const { trust } = contact;
  return (
    <Section
      title={t('trust.title')}
      aside={trust.score !== null && <output className={classes.score}>{Math.round(trust.score)}</output>}
    >
      {trust.score === null ? (
        <p className={classes.muted}>{t('trust.nothingKnown')}</p>
      ) : (
        <div className={classes.parts}>
          {trust.parts.map((part) => (
            <Part key={part.component} part={part} contact={contact} />
          ))}
        </div>
      )}
    </Section>
  );
}

function Part({ part, contact }: { part: TrustPart; contact: ContactDetails }) {
  const { trust, trustFacts, person } = contact;
  const { t } = useTranslation();
  const { number } = useFormats();
  const colourOf = useCircleColour();
  const factText = useTrustFactText();
  const { component, value } = part;
  // Points out of 100, whatever the weights add up to.
  const perWeight = 100 / trust.parts.reduce((sum, { weight }) => sum + weight, 0);
  const weight = number(Math.round(part.weight * perWeight));
  const earned = number(Math.round(part.weight * perWeight * (value ?? 0)));
  return (
    <details className={classes.part}>
      <summary>
        <span>{t(`trust.components.${component}`)}</span>
        {value === null ? (
          <span className={classes.notKnown}>{t('trust.notKnown')}</span>
        ) : (
          <>
            <span className={classes.bar} aria-hidden>
              <span style={{ width: `${100 * value}%`, background: colourOf(person?.circle ?? '') }} />
            </span>
            <span className={classes.partValue}>{Math.round(100 * value)}</span>
          </>
        )}
      </summary>
      <p>
        {factText(part, trustFacts)}{' '}
        <span className={classes.muted}>
          {value === null ? t('trust.noPoints', { weight }) : t('trust.points', { earned, weight })}
        </span>
      </p>
      <Evidence {...contact.evidence[component]} />
    </details>
  );
}

/** The facts behind a part, those that count most first. */
function Evidence({ count, facts }: ContactDetails['evidence'][TrustPart['component']]) {
  const { t } = useTranslation();
  const evidenceText = useEvidenceText();
  if (facts.length === 0) return null;
  const rest = count - facts.length;
  return (
    <ul className={classes.evidence}>
      {facts.map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts have no identity, and the list is written whole
        <li key={index}>{evidenceText(fact)}</li>
      ))}
      {rest > 0 && <li>{t('trust.more', { count: rest })}</li>}
    </ul>
  );
}
