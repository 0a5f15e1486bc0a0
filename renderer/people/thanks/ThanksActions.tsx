import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useThanks } from './useThanks.ts';

/** What can be done about thanks owed to somebody: given, put off, left. */
export function ThanksActions({ uid, name }: { uid: string; name: string }) {
  const { t } = useTranslation();
  const answer = useThanks();
  return (
    <Group gap={4}>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('thanks.doneNamed', { name })}
        onClick={() => answer([uid], 'thanked')}
      >
        {t('thanks.done')}
      </Button>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('thanks.moreNamed', { name })}>
            <IconDots size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => answer([uid], 'later')}>{t('thanks.later')}</Menu.Item>
          <Menu.Item onClick={() => answer([uid], 'dropped')}>{t('thanks.drop')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
