import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PastCommand } from '../../../electron/core/past/queries.ts';
import { core } from '../../bridge/core.ts';
import { isSettled } from '../../bridge/isSettled.ts';
import { useFormats } from '../../locales/format.ts';
import { useCommandText, useHistory } from '../../people/useHistory.ts';
import { Section } from './Section.tsx';
import classes from './Settings.module.css';

const shownCommands = 50;

/** What was done lately and whether it stands. */
export function PastCommands() {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const commandText = useCommandText();
  const { undoUid, skip } = useHistory();
  const list = useQuery(core.history.list.queryOptions({ limit: shownCommands }));
  const commands = list.data ?? [];
  const { data: ownName } = useQuery(core.member.name.queryOptions());
  /** What was done, or that it was undone or done again elsewhere. */
  const textOf = (command: PastCommand): string => {
    const what = commandText(command);
    if (command.replayed === null) return what;
    return t(command.replayed === 'undo' ? 'history.undone' : 'history.redone', { what });
  };
  return (
    <Section title={t('settings.history')} hint={t('settings.historyHint')}>
      {commands.length === 0 ? (
        list.isSuccess && isSettled(list) && <p className={classes.hint}>{t('settings.nothingDone')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard.
        <ol className={classes.commands} tabIndex={0} aria-label={t('settings.history')}>
          {commands.map((command) => (
            <li key={command.uid} className={classes.command} data-state={command.state}>
              <span className={classes.commandText}>{textOf(command)}</span>
              {command.uid === undoUid && (
                <Button
                  className={classes.skip}
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => skip(command.uid)}
                >
                  {t('history.skip')}
                </Button>
              )}
              <span className={classes.commandMoment}>
                {command.undo !== 'step' && `${t(`settings.${command.undo}`)} · `}
                {command.state !== 'done' && `${t('settings.undone')} · `}
                {command.details.suggestedBy !== undefined &&
                  `${t('suggestions.by', { program: command.details.suggestedBy || t('suggestions.nameless') })} · `}
                {command.member !== null &&
                  command.member !== ownName &&
                  `${t('settings.by', { name: command.member })} · `}
                {moment(command.at)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
