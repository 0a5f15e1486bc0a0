import { useTranslation } from 'react-i18next';
import { isPlainField } from '../../../shared/model/contactFields.ts';
import { showBirthday } from '../../../shared/rules/typed/show.ts';
import { useFormats } from '../../locales/format.ts';
import { useLabelText } from '../../people/labelText.ts';
import { useReaders } from '../../ui/typed/useReaders.ts';

/** How fields and their values are called where files say otherwise than the workspace. */
export function useValueWords() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { language } = useReaders();
  const labelText = useLabelText();

  /** The name of a field; a phone number with its label. */
  function fieldName({ field, column }: { readonly field: string; readonly column: string }): string {
    if (field === 'custom') return column;
    const name = isPlainField(field)
      ? t(`contacts.fields.${field}`)
      : t(`imports.fields.${field}` as 'imports.fields.stage');
    return field === 'phone' && column ? `${name} (${labelText(column)})` : name;
  }

  function valueText(field: string, value: string): string {
    if (field === 'stage') return t(`stages.${value}` as 'stages.lead');
    if (field === 'photo')
      return t('imports.conflicts.photo', { size: number(Math.ceil(Number(value) / 1000)) });
    return field === 'birthday' ? showBirthday(value, language) : value;
  }

  return { fieldName, valueText };
}
