import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { useSelection } from '../../people/selection.tsx';
import { useFormDialog } from '../../ui/useFormDialog.tsx';

/** Opens the dialog for a new deal, with the contact whose panel is open. Works on every screen. */
export function useNewDealDialog(): () => void {
  const { t } = useTranslation();
  const openForm = useFormDialog();
  const { opened } = useSelection();
  const contact = useQuery({
    ...core.contacts.details.queryOptions({ uid: opened ?? '' }),
    enabled: opened !== null,
    select: ({ uid, displayName }) => ({ uid, name: displayName }),
  });
  return async () => {
    const { NewDealForm, emptyDeal } = await import('./NewDealForm.tsx');
    openForm({
      title: t('actions.newDeal'),
      size: 520,
      start: { ...emptyDeal, contact: contact.data ?? null },
      form: (given) => <NewDealForm {...given} />,
    });
  };
}
