import { useModals } from '@mantine/modals';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ContactDetails } from '../../../../shared/model/contact.ts';
import { core } from '../../../app/core.ts';
import { useMessages } from '../../../app/messages.tsx';
import { startCircle } from '../startCircle.ts';
import { ContactForm } from './ContactForm.tsx';
import { type ContactFormValues, formValuesOf, newFormValues } from './contactForm.ts';

/** Opens the dialogs for a new contact and for changing one. Works on every screen. */
export function useContactDialog(): { openNew(): void; openEdit(contact: ContactDetails): void } {
  const { t } = useTranslation();
  const { openModal, closeModal } = useModals();
  const client = useQueryClient();
  const messages = useMessages();

  /** What was typed and not saved comes back with Undo. */
  function open(uid: string | null, before: ContactFormValues, start: ContactFormValues): void {
    let draft: ContactFormValues | null = null;
    const id = openModal({
      title:
        uid === null ? t('actions.newContact') : t('contacts.form.editTitle', { name: before.displayName }),
      size: 640,
      closeOnClickOutside: false,
      closeButtonProps: { 'aria-label': t('actions.close') },
      onClose: () => {
        const unsaved = draft;
        if (unsaved !== null) messages.done(t('contacts.form.dropped'), () => open(uid, before, unsaved));
      },
      children: (
        <ContactForm
          uid={uid}
          before={before}
          start={start}
          onDraft={(values) => {
            draft = values;
          }}
          onClose={() => closeModal(id)}
        />
      ),
    });
  }

  return {
    async openNew() {
      const circles = await client.ensureQueryData(core.circles.list.queryOptions());
      const values = newFormValues(startCircle(circles));
      open(null, values, values);
    },
    openEdit(contact) {
      const values = formValuesOf(contact);
      open(contact.uid, values, values);
    },
  };
}
