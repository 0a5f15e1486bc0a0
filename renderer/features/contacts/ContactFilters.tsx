import { SegmentedControl, Select, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../locales/format.ts';
import { CircleDot } from '../../people/circles/CircleDot.tsx';
import { useCircles, useNameOfCircle } from '../../people/circles/circleName.ts';
import { type ContactView, contactViews } from './address.ts';
import classes from './Contacts.module.css';
import type { ContactsView } from './useContactsView.ts';

/** Which list, which tag, which words, and below them which circle. */
export function ContactFilters({ view }: { view: ContactsView }) {
  const { t } = useTranslation();
  const { filter, narrow } = view;
  return (
    <div className={classes.filters}>
      <SegmentedControl
        aria-label={t('contacts.views.label')}
        value={view.view}
        onChange={(value) => view.setView(value as ContactView)}
        data={contactViews.map((value) => ({ value, label: t(`contacts.views.${value}`) }))}
      />
      <div className={classes.words}>
        {view.view === 'people' && view.tags.length > 0 && (
          <Select
            aria-label={t('contacts.filter.tag')}
            placeholder={t('contacts.filter.anyTag')}
            data={view.tags}
            value={filter.tag}
            onChange={(tag) => narrow({ tag })}
            clearable
            clearButtonProps={{ 'aria-label': t('contacts.filter.clearTag') }}
            searchable
            w={150}
          />
        )}
        <TextInput
          w={190}
          aria-label={t('contacts.filter.text')}
          placeholder={t('contacts.filter.text')}
          leftSection={<IconSearch size={15} stroke={1.7} aria-hidden />}
          value={filter.text}
          onChange={(event) => narrow({ text: event.currentTarget.value })}
        />
      </div>
      {view.view === 'people' && <CirclePills view={view} />}
    </div>
  );
}

function CirclePills({ view: { filter, narrow, counts } }: { view: ContactsView }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const circles = useCircles();
  const nameOf = useNameOfCircle();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row everywhere
    <div role="group" className={classes.pills} aria-label={t('contacts.filter.circle')}>
      <UnstyledButton
        className={classes.pill}
        aria-pressed={filter.circle === null}
        onClick={() => narrow({ circle: null })}
      >
        {t('contacts.filter.all')}
      </UnstyledButton>
      {circles.map((circle) => (
        <UnstyledButton
          key={circle.uid}
          className={classes.pill}
          aria-pressed={filter.circle === circle.uid}
          onClick={() => narrow({ circle: circle.uid })}
        >
          <CircleDot circle={circle.uid} className={classes.dot} />
          {nameOf(circle)} <span className={classes.count}>{number(counts.get(circle.uid) ?? 0)}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}
