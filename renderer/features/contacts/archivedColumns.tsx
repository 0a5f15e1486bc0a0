import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArchivedContact } from '../../../shared/model/contact.ts';
import { useFormats } from '../../locales/format.ts';
import { useCommonColumns } from '../../people/list/commonColumns.tsx';
import { ranks } from '../../people/list/ranks.ts';
import type { Column } from '../../ui/table/tableModel.ts';

/** The latest is on top at first. */
export const archiveSorting = { id: 'archivedAt', desc: true } as const;

/** The columns of the archive. */
export function useArchivedColumns(archived: readonly ArchivedContact[]): readonly Column<ArchivedContact>[] {
  const { t, i18n } = useTranslation();
  const { date } = useFormats();
  const { circle } = useCommonColumns();
  return useMemo(
    () => [
      {
        id: 'name',
        title: t('contacts.columns.name'),
        cell: ({ name }) => name,
        value: ranks(archived, ({ name }) => name, i18n.language),
      },
      {
        id: 'organisation',
        title: t('contacts.columns.organisation'),
        from: 560,
        cell: ({ organisation }) => organisation,
        value: ranks(archived, ({ organisation }) => organisation, i18n.language),
      },
      circle,
      {
        id: 'archivedAt',
        title: t('contacts.columns.archived'),
        width: 160,
        highFirst: true,
        cell: ({ archivedAt }) => date(archivedAt),
        value: ({ archivedAt }) => archivedAt,
      },
    ],
    [archived, circle, date, i18n.language, t],
  );
}
