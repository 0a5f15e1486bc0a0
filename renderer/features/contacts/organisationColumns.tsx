import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationSummary } from '../../../shared/model/contact.ts';
import { useFormats } from '../../locales/format.ts';
import { useCommonColumns } from '../../people/list/commonColumns.tsx';
import type { Column } from '../../ui/table/tableModel.ts';

/** The columns of the list of organisations. */
export function useOrganisationColumns(): readonly Column<OrganisationSummary>[] {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { circle, lastContact, revenue } = useCommonColumns();
  return useMemo<readonly Column<OrganisationSummary>[]>(
    () => [
      { id: 'name', title: t('contacts.columns.name'), cell: ({ name }) => name },
      {
        id: 'people',
        title: t('contacts.columns.people'),
        width: 110,
        align: 'end',
        highFirst: true,
        cell: ({ people }) => number(people),
        value: ({ people }) => people,
      },
      { ...circle, from: 830 },
      lastContact,
      revenue,
    ],
    [circle, lastContact, revenue, number, t],
  );
}
