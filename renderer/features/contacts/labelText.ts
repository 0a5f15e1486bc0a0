import { useTranslation } from 'react-i18next';

/** Labels that files from anywhere use in English. */
export const knownLabels = ['work', 'home', 'mobile'] as const;

const isKnown = (label: string): label is (typeof knownLabels)[number] =>
  (knownLabels as readonly string[]).includes(label);

/** Names the label of a phone number, an address and so on; labels of one's own stay as they were written. */
export function useLabelText(): (label: string) => string {
  const { t } = useTranslation();
  return (label) => {
    const plain = label.toLowerCase();
    return isKnown(plain) ? t(`contacts.labels.${plain}`) : label;
  };
}
