import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { stages } from '../../../shared/model/lifecycle.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { Column } from '../../ui/table/tableModel.ts';
import { useCommonColumns } from './commonColumns.tsx';
import { DriftLabel } from './DriftLabel.tsx';
import classes from './List.module.css';
import { ranks } from './ranks.ts';
import { TrustMeter } from './TrustMeter.tsx';

/** The columns of the list of people, the most telling ones first to get room. */
export function usePeopleColumns(people: readonly Person[]): readonly Column<Person>[] {
  const { t, i18n } = useTranslation();
  const { circle, lastContact, revenue } = useCommonColumns();
  return useMemo(() => {
    const organisationRank = ranks(people, ({ organisation }) => organisation, i18n.language);
    const tagRank = ranks(people, ({ tags }) => tags[0] ?? null, i18n.language);
    return [
      { id: 'name', title: t('contacts.columns.name'), cell: ({ name }) => name },
      {
        id: 'organisation',
        title: t('contacts.columns.organisation'),
        from: 760,
        cell: ({ organisation }) => organisation,
        value: organisationRank,
      },
      circle,
      {
        id: 'stage',
        title: t('contacts.columns.stage'),
        width: 142,
        from: 900,
        cell: ({ stage }) => t(`stages.${stage}`),
        value: ({ stage }) => stages.indexOf(stage),
      },
      {
        id: 'trust',
        title: t('contacts.columns.trust'),
        width: 96,
        highFirst: true,
        cell: (person) => <TrustMeter score={person.trust} circle={person.circle} />,
        value: ({ trust }) => trust,
      },
      { ...lastContact, from: 560 },
      {
        id: 'drift',
        title: t('contacts.columns.drift'),
        width: 122,
        from: 1080,
        highFirst: true,
        cell: (person) => <DriftLabel person={person} />,
        value: ({ drift }) => drift,
      },
      { ...revenue, from: 680 },
      {
        id: 'tags',
        title: t('contacts.columns.tags'),
        width: 170,
        from: 1240,
        cell: ({ tags }) => <span className={classes.tags}>{tags.join(', ')}</span>,
        value: tagRank,
      },
    ];
  }, [people, circle, lastContact, revenue, i18n.language, t]);
}
