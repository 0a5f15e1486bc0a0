import { useModals } from '@mantine/modals';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { phrase } from '../locales/phrase.ts';
import { useMessages } from './messages.tsx';

/** What a form in a dialog is given. */
export interface FormInDialog<Values> {
  readonly start: Values;
  /** Told what would be lost when the dialog is closed now; null is nothing. */
  readonly onDraft: (values: Values | null) => void;
  readonly onClose: () => void;
}

/** A dialog that holds a form. */
export interface FormDialog<Values> {
  readonly title: string;
  /** Width in pixels. */
  readonly size: number;
  readonly start: Values;
  readonly form: (given: FormInDialog<Values>) => ReactNode;
}

/** Opens forms in dialogs. What was filled in and not saved when one is closed comes back with Undo. */
export function useFormDialog(): <Values>(dialog: FormDialog<Values>) => void {
  const { t } = useTranslation();
  const { openModal, closeModal } = useModals();
  const messages = useMessages();
  return function open<Values>(dialog: FormDialog<Values>): void {
    let draft: Values | null = null;
    const id = openModal({
      title: dialog.title,
      size: dialog.size,
      closeOnClickOutside: false,
      closeButtonProps: { 'aria-label': t('actions.close') },
      onClose: () => {
        const unsaved = draft;
        if (unsaved !== null)
          messages.done(phrase('app.dropped'), { run: () => open<Values>({ ...dialog, start: unsaved }) });
      },
      children: dialog.form({
        start: dialog.start,
        onDraft: (values) => {
          draft = values;
        },
        onClose: () => closeModal(id),
      }),
    });
  };
}
