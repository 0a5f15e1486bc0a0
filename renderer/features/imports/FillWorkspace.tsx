import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { phrase } from '../../locales/phrase.ts';
import { useMessages } from '../../ui/messages.tsx';

/** Fills this workspace with an exported one that was chosen as a file of contacts. */
export function FillWorkspace({ upload, onFilled }: { upload: string; onFilled: () => void }) {
  const { t } = useTranslation();
  const messages = useMessages();
  const fill = useMutation(
    core.exports.fill.mutationOptions({
      onSuccess: ({ count }) => {
        messages.done(phrase('imports.fill.done', { count }));
        onFilled();
      },
      onError: messages.failed,
    }),
  );
  return (
    <Button size="compact-sm" loading={fill.isPending} onClick={() => fill.mutate({ upload })}>
      {t('imports.fill.run')}
    </Button>
  );
}
