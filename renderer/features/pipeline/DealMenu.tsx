import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Deal, dealStatuses } from '../../../shared/model/deal.ts';
import { core } from '../../bridge/core.ts';
import { phrase } from '../../locales/phrase.ts';
import { useHistory } from '../../people/useHistory.ts';
import { useMessages } from '../../ui/messages.tsx';

/** Marks a deal won or lost, or opens it again. */
export function DealMenu({ deal: { uid, title, status: present } }: { deal: Deal }) {
  const { t } = useTranslation();
  const messages = useMessages();
  const { lastStep } = useHistory();
  const set = useMutation(
    core.deals.setStatus.mutationOptions({
      onSuccess: ({ status }) => messages.done(phrase(`pipeline.now.${status}`, { title }), lastStep()),
      onError: messages.failed,
    }),
  );
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('pipeline.change', { title })}>
          <IconDots size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {dealStatuses
          .filter((status) => status !== present)
          .map((status) => (
            <Menu.Item key={status} onClick={() => set.mutate({ deal: uid, status, began: present })}>
              {t(`pipeline.make.${status}`)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
