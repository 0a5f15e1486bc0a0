import { Combobox, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue, useHotkeys, useOs } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../shared/model/contact.ts';
import { core } from '../bridge/core.ts';
import { useSelection } from '../people/selection.tsx';

const noHits: readonly SearchHit[] = [];
const shownHits = 8;
const typingPause = 60;

/** Finds contacts while typing; the chosen one opens in the panel. */
export function SearchBox({ box }: { box: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation();
  const { open } = useSelection();
  const keys = useOs({ getValueInEffect: false }) === 'macos' ? '⌘K' : 'Ctrl K';
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), typingPause);
  useHotkeys([['mod+K', () => box.current?.select()]], []);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { data: hits = noHits, isFetching } = useQuery({
    ...core.contacts.search.queryOptions({ text: asked, limit: shownHits }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const shown = asked === '' ? noHits : hits;
  const { selectFirstOption } = combobox;
  // biome-ignore lint/correctness/useExhaustiveDependencies: Enter chooses the best of what is found now
  useEffect(() => {
    selectFirstOption();
  }, [shown]);

  return (
    <Combobox
      store={combobox}
      width={320}
      position="bottom-start"
      onOptionSubmit={(uid) => {
        open(uid);
        setText('');
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          ref={box}
          type="search"
          aria-keyshortcuts="Control+K"
          role="searchbox"
          aria-label={t('search.label')}
          placeholder={t('search.hint', { keys })}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          rightSection={isFetching ? <Loader size={14} /> : null}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={asked === ''}>
        {shown.length === 0 && !isFetching && <Combobox.Empty>{t('search.nothing')}</Combobox.Empty>}
        <Combobox.Options aria-label={t('search.results')} hidden={shown.length === 0}>
          {shown.map(({ uid, name, organisation }) => (
            <Combobox.Option value={uid} key={uid}>
              <Text size="sm">{name}</Text>
              {organisation && (
                <Text size="xs" c="dimmed">
                  {organisation}
                </Text>
              )}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
