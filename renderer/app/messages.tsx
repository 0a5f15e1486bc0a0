import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemData } from '../../shared/model/problem.ts';
import { problemOf } from '../bridge/problemOf.ts';
import { useCircleName } from '../features/circles/circleName.ts';
import { useFormats } from '../locales/format.ts';

/** Says in the interface language what went wrong and what to do next. */
export function useProblemText(): (problem: ProblemData) => string {
  const { t } = useTranslation();
  const circleName = useCircleName();
  const { moment } = useFormats();
  return useCallback(
    ({ code, details }: ProblemData) => {
      const shown: Record<string, string | number> = { ...details };
      // The core speaks of circles by uid, of depths and encodings by name, of moments in UTC; people do not.
      for (const key of ['circle', 'inner'] as const) {
        if (typeof details[key] === 'string') shown[key] = circleName(details[key]);
      }
      if (typeof details.at === 'string') shown.at = moment(details.at);
      if (typeof details.depth === 'string') shown.depth = t(`depths.${details.depth}` as 'depths.full');
      if (typeof details.encoding === 'string')
        shown.encoding = t(`imports.encodings.${details.encoding}` as 'imports.encodings.utf-8');
      return t(`problems.${code}`, shown);
    },
    [t, circleName, moment],
  );
}

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
  const problemText = useProblemText();
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
