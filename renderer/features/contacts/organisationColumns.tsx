import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationSummary } from '../../../shared/model/contact.ts';
import { useCurrency } from '../../app/useCurrency.ts';
import { useFormats } from '../../locales/format.ts';
import type { Column } from '../../ui/table/tableModel.ts';
import { CircleLabel } from '../circles/CircleLabel.tsx';
import { useCircles } from '../circles/circleName.ts';
import classes from './Contacts.module.css';

/** The columns of the list of organisations. */
export function useOrganisationColumns(): readonly Column<OrganisationSummary>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  const currency = useCurrency();
  const circles = useCircles();
  return useMemo(() => {
    const place = new Map(circles.map(({ uid, position }) => [uid, position]));
    return [
      { id: 'name', title: t('contacts.columns.name'), cell: ({ name }) => name },
      {
        id: 'people',
        title: t('contacts.columns.people'),
        width: 110,
        align: 'end',
        highFirst: true,
        cell: ({ people }) => formats.number(people),
        value: ({ people }) => people,
      },
      {
        id: 'circle',
        title: t('contacts.columns.circle'),
        width: 180,
        from: 830,
        cell: ({ circle }) => circle !== null && <CircleLabel circle={circle} />,
        value: ({ circle }) => (circle === null ? null : (place.get(circle) ?? null)),
      },
      {
        id: 'lastContact',
        title: t('contacts.columns.lastContact'),
        width: 150,
        highFirst: true,
        cell: ({ lastContactAt }) =>
          lastContactAt === null ? (
            <span className={classes.none}>{t('contacts.never')}</span>
          ) : (
            formats.fromNow(lastContactAt)
          ),
        value: ({ lastContactAt }) => (lastContactAt === null ? null : Date.parse(lastContactAt)),
      },
      {
        id: 'revenue',
        title: t('contacts.columns.revenue'),
        width: 130,
        align: 'end',
        highFirst: true,
        cell: ({ revenue }) =>
          revenue === 0 ? <span className={classes.none}>–</span> : formats.money(revenue, currency),
        value: ({ revenue }) => revenue,
      },
    ];
  }, [circles, currency, formats, t]);
}
