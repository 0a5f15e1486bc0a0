import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bridge, core } from '../../bridge/core.ts';
import { showAnother } from '../../bridge/openState.ts';
import { folderOf, lastName } from '../../people/fileName.ts';
import { useMessages } from '../../ui/messages.tsx';
import { useFormDialog } from '../../ui/useFormDialog.tsx';
import { PathForm } from './PathForm.tsx';
import { outerFolder, separatorOf } from './paths.ts';

/** The ways to another workspace. */
export interface Another {
  /** Goes to one that is there. What hinders is told by the host, whoever asked. */
  open(file: string): void;
  /** Asks for one that exists. */
  openOther(): void;
  /** Asks where a new one is to be. */
  create(): void;
  /** Asks where a copy is to be of one that cannot be worked in where it is. */
  openCopy(file: string): void;
  /** Looks for one that is not in its place. */
  locate(file: string): void;
  readonly isBusy: boolean;
}

/** Goes from one workspace to another. */
export function useAnother(): Another {
  const { t } = useTranslation();
  const openForm = useFormDialog();
  const messages = useMessages();
  const { data: known = [] } = useQuery(core.workspaces.known.queryOptions());
  const go = useMutation(core.workspaces.open.mutationOptions({ onSuccess: showAnother }));
  const copy = useMutation(
    core.workspaces.openCopy.mutationOptions({ onSuccess: showAnother, onError: messages.failed }),
  );
  const forget = useMutation(core.workspaces.forget.mutationOptions());
  const { desktop } = bridge;
  /** Where files tend to be, with the mark between folders that the system uses. */
  const folder = folderOf(known[0]?.file ?? '');

  const typeOpen = (start: string, former: string | null): void =>
    openForm({
      title: t('workspaces.openOther'),
      size: 520,
      start,
      form: (given) => (
        <PathForm
          {...given}
          act="open"
          onDone={async () => {
            if (former !== null) await forget.mutateAsync({ file: former });
            showAnother();
          }}
        />
      ),
    });

  return {
    open: (file) => go.mutate({ file }),
    openOther: () => (desktop ? void desktop.openWorkspace() : typeOpen(folder, null)),
    create: () =>
      desktop
        ? void desktop.newWorkspace()
        : openForm({
            title: t('workspaces.create'),
            size: 520,
            start: `${folder}${t('menu.newName')}.circles`,
            form: (given) => <PathForm {...given} act="create" onDone={showAnother} />,
          }),
    async openCopy(file) {
      if (desktop) {
        const chosen = await desktop.pickFolder();
        if (chosen !== null) copy.mutate({ file, to: `${chosen}${separatorOf(file)}${lastName(file)}` });
        return;
      }
      openForm({
        title: t('workspaces.copyTitle'),
        size: 520,
        // A backup is in a folder of its own beside the workspace.
        start: `${outerFolder(file)}${lastName(file)}`,
        form: (given) => <PathForm {...given} act="copy" of={file} onDone={showAnother} />,
      });
    },
    async locate(file) {
      if (!desktop) return typeOpen(file, file);
      const found = await desktop.pickWorkspace();
      if (found === null) return;
      await forget.mutateAsync({ file });
      go.mutate({ file: found });
    },
    isBusy: go.isPending || copy.isPending || forget.isPending,
  };
}
