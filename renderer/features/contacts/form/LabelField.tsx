import { Autocomplete, type AutocompleteProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn, labelNamed, offeredLabels } from '../../../people/labelText.ts';

/** A field for a label, which is shown and written in the present language and is the same one in every other. */
export function LabelField({ value = '', onChange, ...rest }: AutocompleteProps) {
  const { t } = useTranslation();
  // While it is written it stays as it is, though it may be the name of a label on the way to another one.
  const [typed, type] = useState<string | null>(null);
  return (
    <Autocomplete
      data={offeredLabels.map((label) => t(`contacts.labels.${label}`))}
      {...rest}
      value={typed ?? labelIn(t, value)}
      onChange={(text) => {
        type(text);
        onChange?.(labelNamed(t, text));
      }}
      onBlur={() => type(null)}
    />
  );
}
