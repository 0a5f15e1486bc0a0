import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A field for a passphrase, which can be shown to whoever types it. No browser is asked to keep it. */
export function PassphraseField(props: PasswordInputProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      autoComplete="off"
      spellCheck={false}
      visibilityToggleButtonProps={{ 'aria-label': t('passphrase.show') }}
      {...props}
    />
  );
}
