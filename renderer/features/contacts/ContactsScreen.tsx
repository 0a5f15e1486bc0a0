import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../shared/lib/assertNever.ts';
import { useSelection } from '../../app/selection.tsx';
import { useFormats } from '../../locales/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { VirtualTable } from '../../ui/table/VirtualTable.tsx';
import { EmptyNetwork } from '../circles/EmptyNetwork.tsx';
import { useImportDialog } from '../imports/useImportDialog.tsx';
import { archiveSorting, useArchivedColumns } from './archivedColumns.tsx';
import { BulkBar } from './BulkBar.tsx';
import { ContactFilters } from './ContactFilters.tsx';
import { useContactDialog } from './form/useContactDialog.tsx';
import { useOrganisationColumns } from './organisationColumns.tsx';
import { usePeopleColumns } from './peopleColumns.tsx';
import { type ContactsView, useContactsView } from './useContactsView.ts';

/** Everybody there is: people, organisations and the archive, to look up, sort, select and change together. */
export function ContactsScreen() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const view = useContactsView();
  const openImport = useImportDialog();
  const { openNew } = useContactDialog();
  const nobody = view.isEmpty && view.view === 'people';
  return (
    <>
      <ScreenHeader
        title={
          view.ready && !nobody
            ? t('contacts.title', { count: view.people.length, figure: number(view.people.length) })
            : t('navigation.contacts')
        }
      >
        {view.ready && !nobody && (
          <>
            <Button variant="default" onClick={openImport}>
              {t('actions.importContacts')}
            </Button>
            <Button onClick={openNew}>{t('actions.newContact')}</Button>
          </>
        )}
      </ScreenHeader>
      {nobody ? (
        <EmptyNetwork title={t('contacts.emptyTitle')} text={t('contacts.emptyText')} />
      ) : (
        <>
          <ContactFilters view={view} />
          <BulkBar view={view} />
          {view.ready && view.listed.length === 0 ? (
            <NothingListed view={view} />
          ) : (
            <ContactList key={view.view} view={view} />
          )}
        </>
      )}
    </>
  );
}

function ContactList({ view }: { view: ContactsView }) {
  const { t } = useTranslation();
  const { selected, select, opened, open } = useSelection();
  const peopleColumns = usePeopleColumns(view.people);
  const organisationColumns = useOrganisationColumns();
  const archivedColumns = useArchivedColumns(view.shownArchived);
  const common = {
    selection: { selected, select },
    opened,
    onOpen: open,
    label: t(`contacts.views.${view.view}`),
  };
  switch (view.view) {
    case 'people':
      return <VirtualTable {...common} id="people" items={view.shownPeople} columns={peopleColumns} />;
    case 'organisations':
      return (
        <VirtualTable
          {...common}
          id="organisations"
          items={view.shownOrganisations}
          columns={organisationColumns}
        />
      );
    case 'archived':
      return (
        <VirtualTable
          {...common}
          id="archived"
          items={view.shownArchived}
          columns={archivedColumns}
          firstSorting={archiveSorting}
        />
      );
    default:
      return assertNever(view.view);
  }
}

/** Says why the list is empty, and what to do about it. */
function NothingListed({ view }: { view: ContactsView }) {
  const { t } = useTranslation();
  if (!view.isNarrowed) {
    return <EmptyState title={t(`contacts.none.${view.view}`)} text={t(`contacts.noneText.${view.view}`)} />;
  }
  return (
    <EmptyState title={t('contacts.nothing')} text={t('contacts.nothingText')}>
      <Button variant="default" onClick={view.widen}>
        {t('contacts.filter.clear')}
      </Button>
    </EmptyState>
  );
}
