import { useTranslation } from 'react-i18next';
import type { ShownClash } from '../../../ui/Clashes.tsx';
import type { FormField } from './contactClashes.ts';
import type { ContactFormValues } from './contactForm.ts';

/** Says of a field of the form what it is called, and what it holds in two forms of one contact. */
export function useClashWords(
  mine: ContactFormValues,
  theirs: ContactFormValues,
): (field: FormField) => ShownClash {
  const { t } = useTranslation();

  function label(field: FormField): string {
    const [kind, uid, key = ''] = field.split('.');
    if (kind === 'custom') return mine.custom.find((custom) => custom.field === uid)?.name ?? '';
    if (key === 'label') return t('contacts.form.label');
    if (kind === 'addresses') return t(`contacts.fields.${key as 'city'}`);
    if (kind === 'points') {
      const point = [...mine.points, ...theirs.points].find((one) => one.uid === uid);
      return t(`contacts.fields.${point?.type ?? 'link'}`);
    }
    return t(`contacts.fields.${field === 'displayName' ? 'name' : (field as 'notes')}`);
  }

  function words(field: FormField, values: ContactFormValues): string {
    const [kind, uid, key = ''] = field.split('.');
    if (kind === 'custom') return values.custom.find((custom) => custom.field === uid)?.value ?? '';
    if (kind === 'points' || kind === 'addresses') {
      const part = values[kind].find((one) => one.uid === uid);
      return part?.[key as keyof typeof part] ?? '';
    }
    if (field === 'referredBy') return values.referredBy?.name ?? '';
    if (field === 'consent') return t(`contacts.consent.${values.consent}`);
    return values[field as 'notes'];
  }

  return (field) => ({ field, label: label(field), theirs: words(field, theirs), mine: words(field, mine) });
}
