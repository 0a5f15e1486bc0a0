import { type ComboboxItem, MultiSelect, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { core } from '../bridge/core.ts';
import { type Choice, choicesOf } from './choices.ts';

const shownHits = 10;
const typingPause = 80;

/**
 * What the typed words find, after those already chosen. Where that is nobody new a line says why, as a list
 * without a single line is no list to a screen reader.
 * @param showsChosen whether the list shows who is chosen already, so that nobody need be told.
 */
function useChoices(text: string, chosen: readonly Choice[], showsChosen: boolean) {
  const { t } = useTranslation();
  const [asked] = useDebouncedValue(text.trim(), typingPause);
  const { data: hits } = useQuery({
    ...core.contacts.search.queryOptions({ text: asked, limit: shownHits }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const { choices, none } = choicesOf(asked, hits, chosen);
  const options: ComboboxItem[] = choices.map(({ uid, name }) => ({ value: uid, label: name }));
  if (none !== null && !(none === 'chosen' && showsChosen))
    options.push({ value: 'nobody', label: t(`contacts.picker.${none}`), disabled: true });
  return { choices, options };
}

/** Chooses several contacts by searching. */
export function ContactsPicker({
  label,
  chosen,
  onChange,
  error,
}: {
  label: string;
  chosen: readonly Choice[];
  onChange: (chosen: readonly Choice[]) => void;
  error?: ReactNode;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { choices, options } = useChoices(text, chosen, false);
  return (
    <MultiSelect
      label={label}
      placeholder={chosen.length === 0 ? t('contacts.picker.placeholder') : ''}
      data={options}
      value={chosen.map(({ uid }) => uid)}
      onChange={(uids) => onChange(choices.filter(({ uid }) => uids.includes(uid)))}
      searchable
      hidePickedOptions
      searchValue={text}
      onSearchChange={setText}
      // The core has searched already, by more than the name.
      filter={({ options: all }) => all}
      error={error}
    />
  );
}

/** Chooses one contact, or none, by searching. */
export function ContactPicker({
  label,
  chosen,
  onChange,
}: {
  label: string;
  chosen: Choice | null;
  onChange: (chosen: Choice | null) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(chosen?.name ?? '');
  const searched = text === chosen?.name ? '' : text;
  const { choices, options } = useChoices(searched, chosen ? [chosen] : [], true);
  return (
    <Select
      label={label}
      placeholder={t('contacts.picker.placeholder')}
      data={options}
      value={chosen?.uid ?? null}
      onChange={(uid) => onChange(choices.find((choice) => choice.uid === uid) ?? null)}
      searchable
      // Choosing who is chosen keeps them; the cross lets them go.
      allowDeselect={false}
      onOptionSubmit={(uid) => uid === chosen?.uid && setText(chosen.name)}
      clearable
      clearButtonProps={{ 'aria-label': t('contacts.picker.clear') }}
      searchValue={text}
      onSearchChange={setText}
      filter={({ options: all }) => all}
    />
  );
}
