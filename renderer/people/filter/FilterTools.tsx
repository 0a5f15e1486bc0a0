import { CloseButton, Menu, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type PeopleFilter, type Standing, standings } from '../../../shared/rules/peopleFilter.ts';
import { useFormats } from '../../locales/format.ts';
import pills from '../../ui/PillSelect.module.css';
import { usePeople } from '../usePeople.ts';
import classes from './FilterTools.module.css';
import { useFiltered } from './useFilter.ts';

/** Narrows a drawing to some people: the others are dimmed, and leave its table. Tells how many are left. */
export function FilterTools({
  filter,
  narrow,
}: {
  filter: PeopleFilter;
  narrow: (change: PeopleFilter) => void;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { people } = usePeople();
  const { kept, left } = useFiltered(filter);
  const { text = '' } = filter;
  const clear = () => narrow({ text: undefined, tag: undefined, standing: undefined });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row everywhere
    <div role="group" aria-label={t('charts.filter.label')} className={classes.tools}>
      <ShownPill filter={filter} narrow={narrow} />
      <TextInput
        // As wide with its count as without: the drawing below must not move.
        w={190}
        aria-label={t('charts.filter.text')}
        placeholder={t('charts.filter.text')}
        leftSection={<IconSearch size={15} stroke={1.7} aria-hidden />}
        value={text}
        rightSectionWidth={kept === null ? undefined : 118}
        rightSection={
          <div className={classes.found}>
            <span role="status">
              {kept !== null &&
                t('charts.filter.left', { left: number(left.length), all: number(people.length) })}
            </span>
            {kept !== null && <CloseButton size="sm" aria-label={t('charts.filter.clear')} onClick={clear} />}
          </div>
        }
        onChange={(event) => narrow({ text: event.currentTarget.value || undefined })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || kept === null) return;
          event.stopPropagation();
          clear();
        }}
      />
    </div>
  );
}

/** Who is shown: everybody, who stands in some way, or who has a tag. */
function ShownPill({ filter, narrow }: { filter: PeopleFilter; narrow: (change: PeopleFilter) => void }) {
  const { t } = useTranslation();
  const { people } = usePeople();
  const tags = useMemo(() => [...new Set(people.flatMap((person) => person.tags))].sort(), [people]);
  const { tag, standing } = filter;
  const chosen = tag ?? t(`charts.filter.${standing ?? 'everybody'}`);
  const item = (label: string, isChosen: boolean, only: { tag?: string; standing?: Standing }) => (
    <Menu.Item
      key={label}
      aria-current={isChosen || undefined}
      fw={isChosen ? 600 : 400}
      onClick={() => narrow({ tag: only.tag, standing: only.standing })}
    >
      {label}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <UnstyledButton className={`${pills.pill} ${classes.shown}`}>
          <span className={pills.label}>{t('charts.filter.show')}</span>
          <span className={classes.chosen}>{chosen}</span>
          <IconChevronDown size={14} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={classes.choices}>
        {item(t('charts.filter.everybody'), tag === undefined && standing === undefined, {})}
        {standings.map((value) => item(t(`charts.filter.${value}`), standing === value, { standing: value }))}
        {tags.length > 0 && <Menu.Label>{t('charts.filter.tags')}</Menu.Label>}
        {tags.map((value) => item(value, tag === value, { tag: value }))}
      </Menu.Dropdown>
    </Menu>
  );
}
