import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconLassoPolygon } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../usePeople.ts';
import classes from './FilterTools.module.css';
import { mostOutlines } from './useFilter.ts';

/** Chooses tags, a few at most, whose people have an outline around them in a drawing. */
export function OutlineMenu({
  tags,
  onChange,
}: {
  tags: readonly string[];
  onChange: (tags: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const { people } = usePeople();
  const known = useMemo(() => [...new Set(people.flatMap((person) => person.tags))].sort(), [people]);
  if (known.length === 0) return null;
  const isFull = tags.length >= mostOutlines;
  return (
    <Menu position="bottom-end" shadow="md" closeOnItemClick={false}>
      <Menu.Target>
        <Tooltip label={t('charts.outline.label')} openDelay={400}>
          <ActionIcon
            variant={tags.length > 0 ? 'light' : 'subtle'}
            color={tags.length > 0 ? undefined : 'gray'}
            size="lg"
            aria-label={t('charts.outline.label')}
          >
            <IconLassoPolygon size={20} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown className={classes.choices}>
        <Menu.Label>{t('charts.outline.hint', { count: mostOutlines })}</Menu.Label>
        {known.map((tag) => (
          <Menu.CheckboxItem
            key={tag}
            checked={tags.includes(tag)}
            disabled={isFull && !tags.includes(tag)}
            onChange={(isChosen) =>
              onChange(isChosen ? [...tags, tag] : tags.filter((chosen) => chosen !== tag))
            }
          >
            {tag}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
