import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { createContext, use } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemData } from '../../shared/model/problem.ts';
import { problemOf } from '../bridge/problemOf.ts';

/** Words for a problem. They name circles, which this floor knows nothing of: the app fills it in. */
export const ProblemWords = createContext<(problem: ProblemData) => string>(({ code }) => code);

/** Toasts: what was done, with Undo beside it where it can be undone, and what could not be done. */
export interface Messages {
  done(text: string, undo?: () => void): void;
  /** Something to consider, with a button that does it. */
  offer(text: string, action: string, run: () => void): void;
  failed(error: unknown): void;
}

/** Seconds a toast stays, long enough to reach Undo with a keyboard. */
const toastTime = 8_000;

/** The page's way to tell people something. */
export function useMessages(): Messages {
  const { t } = useTranslation();
  const problemText = use(ProblemWords);
  function show(text: string, action?: string, run?: () => void): void {
    const id = notifications.show({
      autoClose: toastTime,
      withBorder: true,
      color: 'accent',
      closeButtonProps: { 'aria-label': t('actions.close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{text}</Text>
          {run && (
            <Button
              size="compact-sm"
              variant="subtle"
              flex="none"
              onClick={() => {
                notifications.hide(id);
                run();
              }}
            >
              {action}
            </Button>
          )}
        </Group>
      ),
    });
  }
  return {
    done: (text, undo) => show(text, t('actions.undo'), undo),
    offer: show,
    failed(error) {
      notifications.show({
        autoClose: false,
        withBorder: true,
        color: 'red',
        closeButtonProps: { 'aria-label': t('actions.close') },
        title: t('app.failed'),
        message: problemText(problemOf(error)),
      });
    },
  };
}
