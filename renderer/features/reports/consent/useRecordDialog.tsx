import { useTranslation } from 'react-i18next';
import type { ConsentEntry } from '../../../../shared/model/contact.ts';
import { showDay } from '../../../../shared/rules/typed/show.ts';
import { presentDay } from '../../../ui/typed/clock.ts';
import { useReaders } from '../../../ui/typed/useReaders.ts';
import { useFormDialog } from '../../../ui/useFormDialog.tsx';
import { RecordConsent, type Said } from './RecordConsent.tsx';

/** Opens the form in which is recorded what several contacts said of sharing. */
export function useRecordDialog(): (contacts: readonly ConsentEntry[]) => void {
  const { t } = useTranslation();
  const { language } = useReaders();
  const open = useFormDialog();
  return (contacts) =>
    open<Said>({
      title: t('reports.consent.recordOf', { count: contacts.length, name: contacts[0]?.name ?? '' }),
      size: 460,
      start: { consent: null, day: showDay(presentDay(), language), origin: '' },
      form: (given) => <RecordConsent {...given} contacts={contacts.map(({ uid }) => uid)} />,
    });
}
