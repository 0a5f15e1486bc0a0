import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ContactDetails } from '../../../../shared/model/contact.ts';
import { core } from '../../../app/core.ts';
import { useFormDialog } from '../../../app/useFormDialog.tsx';
import { startCircle } from '../startCircle.ts';
import { ContactForm } from './ContactForm.tsx';
import { formValuesOf, newFormValues } from './contactForm.ts';

const width = 640;

/** Opens the dialogs for a new contact and for changing one. Works on every screen. */
export function useContactDialog(): { openNew(): void; openEdit(contact: ContactDetails): void } {
  const { t } = useTranslation();
  const client = useQueryClient();
  const openForm = useFormDialog();
  return {
    async openNew() {
      const circles = await client.ensureQueryData(core.circles.list.queryOptions());
      const before = newFormValues(startCircle(circles));
      openForm({
        title: t('actions.newContact'),
        size: width,
        start: before,
        form: (given) => <ContactForm uid={null} before={before} {...given} />,
      });
    },
    openEdit(contact) {
      const before = formValuesOf(contact);
      openForm({
        title: t('contacts.form.editTitle', { name: before.displayName }),
        size: width,
        start: before,
        form: (given) => <ContactForm uid={contact.uid} before={before} {...given} />,
      });
    },
  };
}
