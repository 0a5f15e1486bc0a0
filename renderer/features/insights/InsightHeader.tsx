import { ActionIcon, Button, Group, Menu, TextInput } from '@mantine/core';
import { IconArchive, IconArrowLeft, IconCalendarPlus, IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InsightDetails } from '../../../shared/model/insight.ts';
import { core } from '../../bridge/core.ts';
import { phrase } from '../../locales/phrase.ts';
import { useCircles } from '../../people/circles/circleName.ts';
import { useHistory } from '../../people/useHistory.ts';
import { useMessages } from '../../ui/messages.tsx';
import { SaveButton } from '../../ui/SaveButton.tsx';
import classes from './Insight.module.css';
import type { Draft } from './text/useDraft.ts';

function MoreMenu({ insight }: { insight: InsightDetails }) {
  const { t } = useTranslation();
  const messages = useMessages();
  const { lastStep } = useHistory();
  const navigate = useNavigate();
  const archive = useMutation(
    core.insights.archive.mutationOptions({
      onSuccess: ({ title }) => {
        messages.done(phrase('insights.archived', { title }), lastStep());
        void navigate({ to: '/insights' });
      },
      onError: messages.failed,
    }),
  );
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('insights.more')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArchive size={16} />}
          onClick={() => archive.mutate({ uid: insight.uid })}
        >
          {t('insights.archive')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The title to edit, and what can be done with the insight. */
export function InsightHeader({
  insight,
  draft,
  onSchedule,
}: {
  insight: InsightDetails;
  draft: Draft;
  /** Null where it is offered elsewhere on the screen. */
  onSchedule: (() => void) | null;
}) {
  const { t } = useTranslation();
  const circles = useCircles();
  const toPlan = circles.filter(({ uid }) => !insight.waves.some(({ circle }) => circle === uid)).length;
  return (
    <header className={classes.header}>
      <h1 className="visually-hidden">{insight.title}</h1>
      <Link to="/insights" className={classes.back}>
        <IconArrowLeft size={15} aria-hidden /> {t('insights.back')}
      </Link>
      <TextInput
        className={classes.titleField}
        classNames={{ input: classes.title }}
        variant="unstyled"
        aria-label={t('insights.title')}
        value={draft.title}
        maxLength={500}
        error={draft.title.trim() === '' ? t('insights.titleNeeded') : null}
        onChange={(event) => draft.setTitle(event.currentTarget.value)}
      />
      <Group gap="xs" wrap="nowrap">
        {draft.unsaved && <span className={classes.unsaved}>{t('insights.unsaved')}</span>}
        <SaveButton
          variant="default"
          reason={draft.notSaved}
          loading={draft.saving}
          onClick={() => void draft.save()}
        >
          {t('actions.save')}
        </SaveButton>
        {toPlan > 0 && onSchedule && (
          <Button leftSection={<IconCalendarPlus size={17} aria-hidden />} onClick={onSchedule}>
            {t('waves.schedule')}
          </Button>
        )}
        <MoreMenu insight={insight} />
      </Group>
    </header>
  );
}
