import { ActionIcon, CloseButton, Group, Title, Tooltip } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContactDetails } from '../../../../shared/model/contact.ts';
import { useSelection } from '../../../people/selection.tsx';
import { useContactDialog } from '../form/useContactDialog.tsx';
import { useArchive } from '../useArchive.ts';
import { Avatar } from './Avatar.tsx';
import classes from './Panel.module.css';
import { TextButton } from './TextButton.tsx';

/** Who it is, and what concerns the contact as a whole: edit, archive, close. */
export function Heading({ contact, onClose }: { contact: ContactDetails; onClose: () => void }) {
  const { t } = useTranslation();
  const { open } = useSelection();
  const { openEdit } = useContactDialog();
  const archive = useArchive();
  const { uid, displayName, jobTitle, organisation, archivedAt } = contact;
  const archived = archivedAt !== null;
  const archiveLabel = t(archived ? 'contacts.restore' : 'contacts.archive');
  return (
    <header>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Avatar contact={contact} />
        <Group gap={2} wrap="nowrap" className={classes.tools}>
          <Tooltip label={t('contacts.edit')} openDelay={400}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('contacts.edit')}
              onClick={() => openEdit(contact)}
            >
              <IconPencil size={18} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={archiveLabel} openDelay={400}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={archiveLabel}
              onClick={() => (archived ? archive.restore([uid]) : archive.archive([uid]))}
            >
              {archived ? <IconArchiveOff size={18} stroke={1.6} /> : <IconArchive size={18} stroke={1.6} />}
            </ActionIcon>
          </Tooltip>
          <CloseButton aria-label={t('actions.close')} onClick={onClose} />
        </Group>
      </Group>
      <Title order={2} className={classes.title}>
        {displayName}
      </Title>
      {(jobTitle || organisation) && (
        <p className={classes.subtitle}>
          {jobTitle}
          {jobTitle && organisation && ', '}
          {organisation && (
            <TextButton onClick={() => open(organisation.uid)}>{organisation.name}</TextButton>
          )}
        </p>
      )}
    </header>
  );
}
