import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSelection } from '../../app/selection.tsx';
import { useFormats } from '../../locales/format.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { VirtualTable } from '../../ui/table/VirtualTable.tsx';
import { EmptyNetwork } from '../circles/EmptyNetwork.tsx';
import { useImportDialog } from '../imports/useImportDialog.tsx';
import { useArchivedColumns } from './archivedColumns.tsx';
import { BulkBar } from './BulkBar.tsx';
import { ContactFilters } from './ContactFilters.tsx';
import classes from './Contacts.module.css';
import { useContactDialog } from './form/useContactDialog.tsx';
import { useOrganisationColumns } from './organisationColumns.tsx';
import { usePeopleColumns } from './peopleColumns.tsx';
import { useContactsView } from './useContactsView.ts';

/** Everybody there is: people, organisations and the archive, to look up, sort, select and change together. */
export function ContactsScreen() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const view = useContactsView();
  const openImport = useImportDialog();
  const { openNew } = useContactDialog();
  const nobody = view.ready && view.people.length === 0 && view.view === 'people';
  return (
    <>
      <ScreenHeader
        title={t('contacts.title', { count: view.people.length, figure: number(view.people.length) })}
      >
        {!nobody && (
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
          <ContactList view={view} />
        </>
      )}
    </>
  );
}

function ContactList({ view }: { view: ReturnType<typeof useContactsView> }) {
  const { t } = useTranslation();
  const { selected, select, opened, open } = useSelection();
  const peopleColumns = usePeopleColumns(view.people);
  const organisationColumns = useOrganisationColumns();
  const archivedColumns = useArchivedColumns();
  const common = {
    selection: { selected, select },
    opened,
    onOpen: open,
    label: t(`contacts.views.${view.view}`),
  };
  const shown = {
    people: view.shownPeople,
    organisations: view.shownOrganisations,
    archived: view.shownArchived,
  }[view.view];
  if (view.ready && shown.length === 0) {
    return <p className={classes.nothing}>{t(`contacts.nothing.${view.view}`)}</p>;
  }
  if (view.view === 'people') {
    return <VirtualTable {...common} key="people" items={view.shownPeople} columns={peopleColumns} />;
  }
  return view.view === 'organisations' ? (
    <VirtualTable
      {...common}
      key="organisations"
      items={view.shownOrganisations}
      columns={organisationColumns}
    />
  ) : (
    <VirtualTable {...common} key="archived" items={view.shownArchived} columns={archivedColumns} />
  );
}
