import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge, core } from '../../bridge/core.ts';
import { showAnother } from '../../bridge/openState.ts';
import { phrase } from '../../locales/phrase.ts';
import { folderOf } from '../../people/fileName.ts';
import { useMessages } from '../../ui/messages.tsx';
import type { FormInDialog } from '../../ui/useFormDialog.tsx';
import { PathProblem } from './PathProblem.tsx';
import { joined } from './paths.ts';
import type { Looked } from './useWorkspaces.ts';

/** Where a workspace is to be, and by which name. */
export interface Destination {
  readonly name: string;
  readonly folder: string;
}

interface Props extends FormInDialog<Destination> {
  readonly act: 'copy' | 'move';
  readonly workspace: Looked;
}

/** Asks for the name and the folder of a copy, or of the workspace itself from now on. */
export function RelocateForm({ act, workspace: { file, name, isOpen }, start, onClose }: Props) {
  const { t } = useTranslation();
  const messages = useMessages();
  const queries = useQueryClient();
  const [to, setTo] = useState(start);
  const done = (backupsLeft: string | null): void => {
    void queries.invalidateQueries({ queryKey: core.workspaces.known.queryKey() });
    messages.done(
      backupsLeft === null
        ? phrase(`workspaces.relocate.${act}.done`, { name, to: to.name })
        : phrase('workspaces.backupsLeft', { name: to.name, folder: backupsLeft }),
    );
    onClose();
  };
  const copy = useMutation(core.workspaces.copy.mutationOptions({ onSuccess: () => done(null) }));
  const move = useMutation(
    core.workspaces.move.mutationOptions({
      // What was open is opened anew in its new place.
      onSuccess: ({ backupsLeft }) => (isOpen ? showAnother() : done(backupsLeft)),
    }),
  );
  const { mutate, error, isPending } = act === 'copy' ? copy : move;
  const target = joined(to.folder.trim(), to.name.trim());
  const isSame = target === file || `${target}.circles` === file;

  async function browse(): Promise<void> {
    const folder = await bridge.desktop?.pickFolder();
    if (folder) setTo((present) => ({ ...present, folder }));
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ file, to: target });
      }}
    >
      <Stack>
        <TextInput
          data-autofocus
          label={t('workspaces.name')}
          value={to.name}
          onChange={(event) => setTo({ ...to, name: event.currentTarget.value })}
        />
        <TextInput
          label={t('workspaces.folder')}
          value={to.folder}
          onChange={(event) => setTo({ ...to, folder: event.currentTarget.value })}
        />
        <Text size="sm" c="dimmed">
          {t(`workspaces.relocate.${act}.hint`)}
        </Text>
        {error && <PathProblem error={error} />}
        <Group justify="flex-end">
          {bridge.desktop && (
            <Button variant="subtle" mr="auto" onClick={browse}>
              {t('workspaces.browse')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={isPending} disabled={to.name.trim() === '' || isSame}>
            {t(`workspaces.relocate.${act}.now`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Where a workspace is now. */
export const whereItIs = ({ file, name }: Looked): Destination => ({ name, folder: folderOf(file) });
