import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Currencies listed at a time; typing finds the others. */
const listed = 60;

/** Asks for a currency, by code or by its name in the interface language. */
export function CurrencySelect({
  value,
  onChange,
  ...label
}: (
  | { label: string }
  // Where a title beside it already says so.
  | { 'aria-label': string }
) & {
  /** ISO 4217 code. */
  value: string;
  onChange: (currency: string) => void;
}) {
  const { i18n } = useTranslation();
  const currencies = useMemo(() => {
    const names = new Intl.DisplayNames(i18n.language, { type: 'currency' });
    return Intl.supportedValuesOf('currency').map((code) => ({
      value: code,
      label: `${code} · ${names.of(code) ?? code}`,
    }));
  }, [i18n.language]);
  return (
    <Select
      {...label}
      data={currencies}
      value={value}
      searchable
      limit={listed}
      allowDeselect={false}
      onChange={(currency) => currency && onChange(currency)}
    />
  );
}
