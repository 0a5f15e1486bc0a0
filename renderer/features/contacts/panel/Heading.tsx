import { ActionIcon, CloseButton, Group, Menu, Title, Tooltip } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconDots, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContactDetails } from '../../../../shared/model/contact.ts';
import { useDialogs } from '../../../people/dialogs.ts';
import { useSelection } from '../../../people/selection.tsx';
import { useArchive } from '../../../people/useArchive.ts';
import { useContactDialog } from '../form/useContactDialog.tsx';
import { Avatar } from './Avatar.tsx';
import classes from './Panel.module.css';
import { TextButton } from './TextButton.tsx';

/** Who it is, and what concerns the contact as a whole: edit, archive, close. */
export function Heading({ contact, onClose }: { contact: ContactDetails; onClose: () => void }) {
  const { t } = useTranslation();
  const { open } = useSelection();
  const { openEdit } = useContactDialog();
  const archive = useArchive();
  const { exportContacts, eraseContact } = useDialogs();
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
          <Menu shadow="md" position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={t('exports.panel')}>
                <IconDots size={18} stroke={1.6} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => exportContacts({ person: { uid, name: displayName } })}>
                {t('exports.open')}
              </Menu.Item>
              <Menu.Item color="red" onClick={() => eraseContact({ uid, name: displayName })}>
                {t('exports.erase.open')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
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
