import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConsentEntry, consents } from '../../../../shared/model/contact.ts';
import { useFormats } from '../../../locales/format.ts';
import { useCommonColumns } from '../../../people/list/commonColumns.tsx';
import { ranks } from '../../../people/list/ranks.ts';
import type { Column } from '../../../ui/table/tableModel.ts';
import classes from './Consent.module.css';

/** The columns of the list: who, in which circle, what they said, since when, and how. */
export function useConsentColumns(entries: readonly ConsentEntry[]): readonly Column<ConsentEntry>[] {
  const { t, i18n } = useTranslation();
  const { date } = useFormats();
  const { circle } = useCommonColumns();
  return useMemo(
    () => [
      {
        id: 'name',
        title: t('contacts.columns.name'),
        cell: ({ name }) => name,
        value: ranks(entries, ({ name }) => name, i18n.language),
      },
      circle,
      {
        id: 'consent',
        title: t('reports.consent.title'),
        width: 180,
        cell: ({ consent }) => (
          <>
            <span className={classes.key} data-consent={consent} aria-hidden />
            {t(`contacts.consent.${consent}`)}
          </>
        ),
        value: ({ consent }) => consents.indexOf(consent),
      },
      {
        id: 'since',
        title: t('reports.consent.since'),
        width: 140,
        from: 620,
        highFirst: true,
        cell: ({ consentAt }) => consentAt && date(consentAt),
        value: ({ consentAt }) => consentAt,
      },
      {
        id: 'origin',
        title: t('reports.consent.origin'),
        width: 240,
        from: 820,
        cell: ({ consentOrigin }) => consentOrigin,
        value: ranks(entries, ({ consentOrigin }) => consentOrigin, i18n.language),
      },
    ],
    [entries, circle, date, i18n.language, t],
  );
}
