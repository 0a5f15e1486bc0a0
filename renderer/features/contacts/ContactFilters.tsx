import { SegmentedControl, Select, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../locales/format.ts';
import { useCircleColour } from '../circles/circleColour.ts';
import { useCircles, useNameOfCircle } from '../circles/circleName.ts';
import classes from './Contacts.module.css';
import { type ContactsView, type ContactView, contactViews } from './useContactsView.ts';

/** Which list, which circle, which tag, which words. */
export function ContactFilters({ view }: { view: ContactsView }) {
  const { t } = useTranslation();
  const { text, setText, tag, setTag } = view.filter;
  return (
    <div className={classes.filters}>
      <SegmentedControl
        aria-label={t('contacts.views.label')}
        value={view.view}
        onChange={(value) => view.setView(value as ContactView)}
        data={contactViews.map((value) => ({ value, label: t(`contacts.views.${value}`) }))}
      />
      {view.view === 'people' ? <CirclePills view={view} /> : <div className={classes.pills} />}
      {view.view === 'people' && view.tags.length > 0 && (
        <Select
          aria-label={t('contacts.filter.tag')}
          placeholder={t('contacts.filter.anyTag')}
          data={view.tags}
          value={tag}
          onChange={setTag}
          clearable
          clearButtonProps={{ 'aria-label': t('contacts.filter.clearTag') }}
          searchable
          w={150}
        />
      )}
      <TextInput
        className={classes.search}
        aria-label={t('contacts.filter.text')}
        placeholder={t('contacts.filter.text')}
        leftSection={<IconSearch size={15} stroke={1.7} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </div>
  );
}

function CirclePills({ view }: { view: ContactsView }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const circles = useCircles();
  const nameOf = useNameOfCircle();
  const colourOf = useCircleColour();
  const { circle: chosen, setCircle } = view.filter;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row everywhere
    <div role="group" className={classes.pills} aria-label={t('contacts.filter.circle')}>
      <UnstyledButton className={classes.pill} aria-pressed={chosen === null} onClick={() => setCircle(null)}>
        {t('contacts.filter.all')}
      </UnstyledButton>
      {circles.map((circle) => (
        <UnstyledButton
          key={circle.uid}
          className={classes.pill}
          aria-pressed={chosen === circle.uid}
          onClick={() => setCircle(circle.uid)}
        >
          <span className={classes.dot} style={{ background: colourOf(circle.uid) }} aria-hidden />
          {nameOf(circle)} <span className={classes.count}>{number(view.counts.get(circle.uid) ?? 0)}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}
