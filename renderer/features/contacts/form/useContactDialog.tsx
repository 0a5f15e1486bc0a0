import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ContactDetails } from '../../../../shared/model/contact.ts';
import { startCircle } from '../../../../shared/rules/startCircle.ts';
import { core } from '../../../bridge/core.ts';
import { useReaders } from '../../../ui/typed/useReaders.ts';
import { useFormDialog } from '../../../ui/useFormDialog.tsx';
import { formValuesOf, newFormValues } from './contactForm.ts';

const width = 640;

/** The form, when it is first asked for. */
const loadForm = () => import('./ContactForm.tsx');

/** Opens the dialogs for a new contact and for changing one. Works on every screen. */
export function useContactDialog(): { openNew(): void; openEdit(contact: ContactDetails): void } {
  const { t } = useTranslation();
  const client = useQueryClient();
  const openForm = useFormDialog();
  const { language } = useReaders();
  return {
    async openNew() {
      const circles = await client.ensureQueryData(core.circles.list.queryOptions());
      const { ContactForm } = await loadForm();
      const before = newFormValues(startCircle(circles)?.uid ?? '');
      openForm({
        title: t('actions.newContact'),
        size: width,
        start: before,
        form: (given) => <ContactForm uid={null} before={before} writtenIn={language} {...given} />,
      });
    },
    async openEdit(contact) {
      const { ContactForm } = await loadForm();
      const before = formValuesOf(contact, language);
      openForm({
        title: t('contacts.form.editTitle', { name: before.displayName }),
        size: width,
        start: before,
        form: (given) => <ContactForm uid={contact.uid} before={before} writtenIn={language} {...given} />,
      });
    },
  };
}
