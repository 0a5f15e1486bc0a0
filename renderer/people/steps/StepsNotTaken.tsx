import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SuggestedStep } from '../../../shared/model/suggestedStep.ts';
import { useAnswerSteps } from './useAnswerSteps.ts';

/** What can be said to steps that are not taken, where there is little room: a menu. */
export function StepsNotTaken({ steps, label }: { steps: readonly SuggestedStep[]; label: string }) {
  const { t } = useTranslation();
  const answer = useAnswerSteps();
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={label}>
          <IconDots size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => answer(steps, 'snoozed')}>{t('steps.snooze')}</Menu.Item>
        <Menu.Item onClick={() => answer(steps, 'dismissed')}>{t('steps.dismiss')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
