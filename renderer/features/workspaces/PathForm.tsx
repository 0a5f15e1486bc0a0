import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { problemOf } from '../../bridge/problemOf.ts';
import type { FormInDialog } from '../../ui/useFormDialog.tsx';
import { PathProblem } from './PathProblem.tsx';

interface Props extends FormInDialog<string> {
  readonly act: 'open' | 'create' | 'copy';
  /** What a copy is made of. */
  readonly of?: string;
  /** Called when it is open. */
  readonly onDone: () => void;
}

/** Asks for the path of a workspace, where no dialog of the system can. */
export function PathForm({ start, act, of = '', onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [file, setFile] = useState(start);
  const open = useMutation(
    core.workspaces.open.mutationOptions({
      onSuccess: onDone,
      // Why a file could not be opened, and what to do about it, is told in a dialog of its own.
      onError: (refused) => problemOf(refused).code !== 'invalid-input' && onClose(),
    }),
  );
  const create = useMutation(core.workspaces.create.mutationOptions({ onSuccess: onDone }));
  const openCopy = useMutation(core.workspaces.openCopy.mutationOptions({ onSuccess: onDone }));
  const { error, isPending } = { open, create, copy: openCopy }[act];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (act === 'copy') openCopy.mutate({ file: of, to: file });
        else (act === 'open' ? open : create).mutate({ file });
      }}
    >
      <Stack>
        <TextInput
          data-autofocus
          label={t('workspaces.path')}
          description={t('workspaces.pathHint')}
          value={file}
          onChange={(event) => setFile(event.currentTarget.value)}
        />
        {error && <PathProblem error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={isPending} disabled={file.trim() === ''}>
            {t(`workspaces.${act}Run`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
