import { Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { useOpenState } from '../../bridge/openState.ts';
import { Refused } from './Refused.tsx';
import { titleKey } from './refusal.ts';

/** Tells over any screen which workspace could not be opened, while the present one stays open. */
export function RefusedDialog() {
  const { t } = useTranslation();
  const refused = useOpenState()?.refused ?? null;
  const dismiss = useMutation(core.workspaces.dismiss.mutationOptions());
  return (
    refused && (
      <Modal
        opened
        size="lg"
        title={t(titleKey(refused), { name: refused.name })}
        onClose={() => dismiss.mutate()}
        closeButtonProps={{ 'aria-label': t('actions.close') }}
      >
        <Refused refused={refused} />
      </Modal>
    )
  );
}
