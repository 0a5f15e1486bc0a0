import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ConsentEntry } from '../../../../shared/model/contact.ts';
import { useFormats } from '../../../locales/format.ts';
import { useCircleName } from '../../../people/circles/circleName.ts';
import { presentMoment } from '../../../ui/typed/clock.ts';
import classes from './Consent.module.css';

/** The report on paper, every row of it, in place of the page. Prints once it is there. */
export function PrintedConsent({
  entries,
  onPrinted,
}: {
  entries: readonly ConsentEntry[];
  onPrinted: () => void;
}) {
  const { t } = useTranslation();
  const { date, moment } = useFormats();
  const circleName = useCircleName();
  useEffect(() => {
    window.addEventListener('afterprint', onPrinted, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', onPrinted);
  }, [onPrinted]);
  return createPortal(
    <section className={classes.sheet} aria-hidden>
      <h1>{t('reports.consent.title')}</h1>
      <p>{t('reports.consent.printedAt', { at: moment(presentMoment()) })}</p>
      <table>
        <thead>
          <tr>
            <th>{t('contacts.columns.name')}</th>
            <th>{t('contacts.columns.circle')}</th>
            <th>{t('reports.consent.title')}</th>
            <th>{t('reports.consent.since')}</th>
            <th>{t('reports.consent.origin')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ uid, name, circle, consent, consentAt, consentOrigin }) => (
            <tr key={uid}>
              <td>{name}</td>
              <td>{circleName(circle)}</td>
              <td>{t(`contacts.consent.${consent}`)}</td>
              <td>{consentAt && date(consentAt)}</td>
              <td>{consentOrigin}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>,
    document.body,
  );
}
