import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../shared/lib/assertNever.ts';
import { useFormats } from '../../locales/format.ts';
import { useDialogs } from '../../people/dialogs.ts';
import { EmptyNetwork } from '../../people/EmptyNetwork.tsx';
import { usePeopleColumns } from '../../people/list/peopleColumns.tsx';
import { useSelection } from '../../people/selection.tsx';
import { SelectionBar } from '../../people/several/SelectionBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { VirtualTable } from '../../ui/table/VirtualTable.tsx';
import { archiveSorting, useArchivedColumns } from './archivedColumns.tsx';
import { ContactFilters } from './ContactFilters.tsx';
import { useOrganisationColumns } from './organisationColumns.tsx';
import { type ContactsView, useContactsView } from './useContactsView.ts';

/** Everybody there is: people, organisations and the archive, to look up, sort, select and change together. */
export function ContactsScreen() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const view = useContactsView();
  const { importContacts, exportContacts, newContact } = useDialogs();
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
            <Button
              variant="default"
              onClick={() => exportContacts({ shown: view.listed.map(({ uid }) => uid) })}
            >
              {t('exports.open')}
            </Button>
            <Button variant="default" onClick={importContacts}>
              {t('actions.importContacts')}
            </Button>
            <Button onClick={newContact}>{t('actions.newContact')}</Button>
          </>
        )}
      </ScreenHeader>
      {nobody ? (
        <EmptyNetwork title={t('contacts.emptyTitle')} text={t('contacts.emptyText')} />
      ) : (
        <>
          <ContactFilters view={view} />
          <SelectionBar among={view.listed} kind={view.view} />
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
    sort: view.sort,
    onSort: view.setSort,
    label: t(`contacts.views.${view.view}`),
  };
  switch (view.view) {
    case 'people':
      return <VirtualTable {...common} items={view.shownPeople} columns={peopleColumns} />;
    case 'organisations':
      return <VirtualTable {...common} items={view.shownOrganisations} columns={organisationColumns} />;
    case 'archived':
      return (
        <VirtualTable
          {...common}
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
  if (view.isListEmpty) {
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
