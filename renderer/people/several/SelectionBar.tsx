import { Button, CloseButton, Menu } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { stages } from '../../../shared/model/lifecycle.ts';
import { useFormats } from '../../locales/format.ts';
import type { Choice } from '../choices.ts';
import { useCircles, useNameOfCircle } from '../circles/circleName.ts';
import { useDialogs } from '../dialogs.ts';
import { usePast } from '../past/pastContext.ts';
import { useSelection } from '../selection.tsx';
import { useArchive } from '../useArchive.ts';
import { usePlacement } from '../usePlacement.ts';
import { PopoverButton } from './PopoverButton.tsx';
import classes from './SelectionBar.module.css';
import { TagSeveral } from './TagSeveral.tsx';
import { TaskForSeveral } from './TaskForSeveral.tsx';

/**
 * What can be done with all who are selected together, each one step to undo; in lists and over drawings alike. It is
 * gone while nobody is selected, while the panel of the only one offers the same, and on a past day.
 * @param props.among of the selected only these are meant. @param props.kind what they are. @param props.floats where
 * it lies over what is there, which so does not move; left out it has a row of its own.
 */
export function SelectionBar({
  among,
  kind = 'people',
  floats,
}: {
  among: readonly Choice[];
  kind?: 'people' | 'organisations' | 'archived';
  floats?: 'top-left' | 'bottom-right' | 'bottom';
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { selected, select, opened } = useSelection();
  const isPast = usePast() !== null;
  const archive = useArchive();
  const { exportContacts } = useDialogs();
  const chosen = useMemo(
    () =>
      selected.size === 0
        ? []
        : among.filter(({ uid }) => selected.has(uid)).map(({ uid, name }) => ({ uid, name })),
    [among, selected],
  );
  const uids = chosen.map(({ uid }) => uid);
  if (isPast || chosen.length === 0 || (opened !== null && chosen.length === 1)) return null;

  return (
    <section className={classes.bar} data-floats={floats} aria-label={t('several.label')}>
      <div className={classes.head}>
        <CloseButton size="sm" aria-label={t('several.clear')} onClick={() => select([])} />
        <span className={classes.count} role="status">
          {t('several.selected', { count: chosen.length, figure: number(chosen.length) })}
        </span>
      </div>
      {kind === 'people' && <WithPeople chosen={chosen} />}
      <Button size="compact-sm" variant="default" onClick={() => exportContacts({ selected: uids })}>
        {t('exports.open')}
      </Button>
      {kind === 'archived' ? (
        <Button size="compact-sm" variant="default" onClick={() => archive.restore(uids)}>
          {t('contacts.restore')}
        </Button>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => archive.archive(uids)}>
          {t('contacts.archive')}
        </Button>
      )}
    </section>
  );
}

/** What is done with people who have a place in the circles. */
function WithPeople({ chosen }: { chosen: readonly Choice[] }) {
  const { t } = useTranslation();
  const circles = useCircles();
  const nameOf = useNameOfCircle();
  const placement = usePlacement();
  const { logContact } = useDialogs();
  const uids = chosen.map(({ uid }) => uid);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => placement.promote(uids)}>
        {t('actions.promote')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => placement.demote(uids)}>
        {t('actions.demote')}
      </Button>
      <ChoiceMenu
        title={t('several.moveTo')}
        choices={circles.map((circle) => ({ value: circle.uid, label: nameOf(circle) }))}
        onChoose={(circle) => placement.moveTo(uids, circle)}
      />
      <ChoiceMenu
        title={t('several.setStage')}
        choices={stages.map((stage) => ({ value: stage, label: t(`stages.${stage}`) }))}
        onChoose={(stage) => placement.setStage(uids, stage)}
      />
      <PopoverButton title={t('several.tags.open')}>
        {(close) => <TagSeveral contacts={uids} onDone={close} />}
      </PopoverButton>
      <Button size="compact-sm" variant="default" onClick={() => logContact(chosen)}>
        {t('interactions.log')}
      </Button>
      <PopoverButton title={t('several.task.open')}>
        {(close) => <TaskForSeveral contacts={uids} onDone={close} />}
      </PopoverButton>
    </>
  );
}

function ChoiceMenu<Value extends string>({
  title,
  choices,
  onChoose,
}: {
  title: string;
  choices: readonly { readonly value: Value; readonly label: string }[];
  onChoose: (value: Value) => void;
}) {
  return (
    <Menu shadow="md">
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          {title}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ value, label }) => (
          <Menu.Item key={value} onClick={() => onChoose(value)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
