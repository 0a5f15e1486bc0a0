import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { stages } from '../../../shared/model/lifecycle.ts';
import type { Person } from '../../../shared/model/person.ts';
import { useCurrency } from '../../app/useCurrency.ts';
import { useFormats } from '../../locales/format.ts';
import type { Column } from '../../ui/table/tableModel.ts';
import { CircleLabel } from '../circles/CircleLabel.tsx';
import { useCircles } from '../circles/circleName.ts';
import classes from './Contacts.module.css';
import { DriftLabel } from './DriftLabel.tsx';
import { ranks } from './ranks.ts';
import { TrustMeter } from './TrustMeter.tsx';

/** The columns of the list of people, the most telling ones first to get room. */
export function usePeopleColumns(people: readonly Person[]): readonly Column<Person>[] {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const currency = useCurrency();
  const circles = useCircles();
  return useMemo(() => {
    const organisationRank = ranks(people, ({ organisation }) => organisation, i18n.language);
    const tagRank = ranks(people, ({ tags }) => tags[0] ?? null, i18n.language);
    const place = new Map(circles.map(({ uid, position }) => [uid, position]));
    return [
      { id: 'name', title: t('contacts.columns.name'), cell: ({ name }) => name },
      {
        id: 'organisation',
        title: t('contacts.columns.organisation'),
        from: 760,
        cell: ({ organisation }) => organisation,
        value: organisationRank,
      },
      {
        id: 'circle',
        title: t('contacts.columns.circle'),
        width: 180,
        cell: ({ circle }) => <CircleLabel circle={circle} />,
        value: ({ circle }) => place.get(circle) ?? null,
      },
      {
        id: 'stage',
        title: t('contacts.columns.stage'),
        width: 150,
        from: 900,
        cell: ({ stage }) => t(`stages.${stage}`),
        value: ({ stage }) => stages.indexOf(stage),
      },
      {
        id: 'trust',
        title: t('contacts.columns.trust'),
        width: 104,
        highFirst: true,
        cell: ({ trust, circle }) => <TrustMeter score={trust} circle={circle} />,
        value: ({ trust }) => trust,
      },
      {
        id: 'lastContact',
        title: t('contacts.columns.lastContact'),
        width: 144,
        from: 560,
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
        id: 'drift',
        title: t('contacts.columns.drift'),
        width: 122,
        from: 1080,
        highFirst: true,
        cell: (person) => <DriftLabel person={person} />,
        value: ({ drift }) => drift,
      },
      {
        id: 'revenue',
        title: t('contacts.columns.revenue'),
        width: 112,
        from: 680,
        align: 'end',
        highFirst: true,
        cell: ({ revenue }) =>
          revenue === 0 ? <span className={classes.none}>–</span> : formats.money(revenue, currency),
        value: ({ revenue }) => revenue,
      },
      {
        id: 'tags',
        title: t('contacts.columns.tags'),
        width: 170,
        from: 1240,
        cell: ({ tags }) => <span className={classes.tags}>{tags.join(', ')}</span>,
        value: tagRank,
      },
    ];
  }, [people, circles, currency, formats, i18n.language, t]);
}
