import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

/** Labels that the form offers. */
export const offeredLabels = ['work', 'home', 'mobile'] as const;

/** Labels that files from anywhere use in English, and those an import gives to links. */
const knownLabels = [
  ...offeredLabels,
  'fax',
  'work fax',
  'home fax',
  'pager',
  'website',
  'linkedin',
  'x',
  'instagram',
  'facebook',
  'github',
  'whatsapp',
] as const;

const isKnown = (label: string): label is (typeof knownLabels)[number] =>
  (knownLabels as readonly string[]).includes(label);

/** The label of a phone number, an address and so on in the language of `t`; one's own stay as they were written. */
export function labelIn(t: TFunction, label: string): string {
  const plain = label.toLowerCase();
  return isKnown(plain) ? t(`contacts.labels.${plain}`) : label;
}

/** The label that somebody means by what they write in the language of `t`: a known one by its name there, else their own. */
export function labelNamed(t: TFunction, text: string): string {
  const plain = text.trim().toLowerCase();
  return knownLabels.find((label) => t(`contacts.labels.${label}`).toLowerCase() === plain) ?? text;
}

/** Names labels in the present language. */
export function useLabelText(): (label: string) => string {
  const { t } = useTranslation();
  return (label) => labelIn(t, label);
}
