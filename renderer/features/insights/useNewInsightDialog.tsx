import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormDialog } from '../../ui/useFormDialog.tsx';

/** Asks for the title of a new insight and opens it to be written. Works on every screen. */
export function useNewInsightDialog(): () => void {
  const { t } = useTranslation();
  const openForm = useFormDialog();
  const navigate = useNavigate();
  return async () => {
    const { NewInsightForm } = await import('./NewInsightForm.tsx');
    openForm({
      title: t('actions.newInsight'),
      size: 440,
      start: '',
      form: (given) => (
        <NewInsightForm
          {...given}
          onCreated={(uid) => void navigate({ to: '/insights/$insight', params: { insight: uid } })}
        />
      ),
    });
  };
}
