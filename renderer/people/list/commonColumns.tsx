import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../locales/format.ts';
import type { Column } from '../../ui/table/tableModel.ts';
import { CircleLabel } from '../circles/CircleLabel.tsx';
import { useCircles } from '../circles/circleName.ts';
import { useCurrency } from '../useCurrency.ts';
import classes from './List.module.css';

/** The columns that several of the lists have. */
export interface CommonColumns {
  readonly circle: Column<{ readonly circle: string | null }>;
  readonly lastContact: Column<{ readonly lastContactAt: string | null }>;
  readonly revenue: Column<{ readonly revenue: number }>;
}

/** Each list gives them the room it has. */
export function useCommonColumns(): CommonColumns {
  const { t } = useTranslation();
  const formats = useFormats();
  const currency = useCurrency();
  const circles = useCircles();
  return useMemo(() => {
    const places = new Map<string | null, number>(circles.map(({ uid, position }) => [uid, position]));
    return {
      circle: {
        id: 'circle',
        title: t('contacts.columns.circle'),
        width: 190,
        cell: ({ circle }) => circle !== null && <CircleLabel circle={circle} />,
        value: ({ circle }) => places.get(circle) ?? null,
      },
      lastContact: {
        id: 'lastContact',
        title: t('contacts.columns.lastContact'),
        width: 160,
        highFirst: true,
        cell: ({ lastContactAt }) =>
          lastContactAt === null ? (
            <span className={classes.none}>{t('contacts.never')}</span>
          ) : (
            formats.fromNow(lastContactAt)
          ),
        value: ({ lastContactAt }) => (lastContactAt === null ? null : Date.parse(lastContactAt)),
      },
      revenue: {
        id: 'revenue',
        title: t('contacts.columns.revenue'),
        width: 92,
        align: 'end',
        highFirst: true,
        cell: ({ revenue }) =>
          revenue === 0 ? <span className={classes.none}>–</span> : formats.money(revenue, currency),
        value: ({ revenue }) => revenue,
      },
    };
  }, [circles, currency, formats, t]);
}
