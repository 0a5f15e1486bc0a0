import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArchivedContact } from '../../../shared/model/contact.ts';
import { useFormats } from '../../locales/format.ts';
import type { Column } from '../../ui/table/tableModel.ts';
import { CircleLabel } from '../circles/CircleLabel.tsx';

/** The columns of the archive, whose first order is the latest on top. */
export function useArchivedColumns(): readonly Column<ArchivedContact>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(
    () => [
      { id: 'name', title: t('contacts.columns.name'), cell: ({ name }) => name, value: ({ name }) => name },
      {
        id: 'organisation',
        title: t('contacts.columns.organisation'),
        from: 560,
        cell: ({ organisation }) => organisation,
        value: ({ organisation }) => organisation,
      },
      {
        id: 'circle',
        title: t('contacts.columns.circle'),
        width: 200,
        cell: ({ circle }) => circle !== null && <CircleLabel circle={circle} />,
        value: ({ circle }) => circle,
      },
      {
        id: 'archivedAt',
        title: t('contacts.columns.archived'),
        width: 160,
        highFirst: true,
        cell: ({ archivedAt }) => formats.date(archivedAt),
        value: ({ archivedAt }) => archivedAt,
      },
    ],
    [formats, t],
  );
}
