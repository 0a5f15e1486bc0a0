import { Button, CloseButton, Menu } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { stages } from '../../../shared/model/lifecycle.ts';
import { useCircles, useNameOfCircle } from '../../people/circles/circleName.ts';
import { useDialogs } from '../../people/dialogs.ts';
import { useSelection } from '../../people/selection.tsx';
import { usePlacement } from '../../people/usePlacement.ts';
import classes from './Contacts.module.css';
import { useLogDialog } from './log/useLogDialog.tsx';
import { useArchive } from './useArchive.ts';
import type { ContactsView } from './useContactsView.ts';

/** What can be done with all selected contacts together; only those in the present list are meant. */
export function BulkBar({ view }: { view: ContactsView }) {
  const { t } = useTranslation();
  const { selected, select, opened } = useSelection();
  const circles = useCircles();
  const nameOf = useNameOfCircle();
  const placement = usePlacement();
  const archive = useArchive();
  const openLog = useLogDialog();
  const { exportContacts } = useDialogs();
  const chosen = useMemo(
    () => view.listed.filter(({ uid }) => selected.has(uid)).map(({ uid, name }) => ({ uid, name })),
    [view.listed, selected],
  );
  const uids = chosen.map(({ uid }) => uid);
  if (chosen.length === 0 || (opened !== null && chosen.length === 1)) return null;

  return (
    <section className={classes.bulk} aria-label={t('contacts.bulk.label')}>
      <span className={classes.bulkCount}>{t('contacts.bulk.selected', { count: chosen.length })}</span>
      {view.view === 'people' && (
        <>
          <Button size="xs" variant="default" onClick={() => placement.promote(uids)}>
            {t('actions.promote')}
          </Button>
          <Button size="xs" variant="default" onClick={() => placement.demote(uids)}>
            {t('actions.demote')}
          </Button>
          <ChoiceMenu
            title={t('contacts.bulk.moveTo')}
            choices={circles.map((circle) => ({ value: circle.uid, label: nameOf(circle) }))}
            onChoose={(circle) => placement.moveTo(uids, circle)}
          />
          <ChoiceMenu
            title={t('contacts.bulk.setStage')}
            choices={stages.map((stage) => ({ value: stage, label: t(`stages.${stage}`) }))}
            onChoose={(stage) => placement.setStage(uids, stage)}
          />
          <Button size="xs" variant="default" onClick={() => openLog(chosen)}>
            {t('interactions.log')}
          </Button>
        </>
      )}
      <Button size="xs" variant="default" onClick={() => exportContacts({ selected: uids })}>
        {t('exports.open')}
      </Button>
      {view.view === 'archived' ? (
        <Button size="xs" variant="default" onClick={() => archive.restore(uids)}>
          {t('contacts.restore')}
        </Button>
      ) : (
        <Button size="xs" variant="default" onClick={() => archive.archive(uids)}>
          {t('contacts.archive')}
        </Button>
      )}
      <CloseButton aria-label={t('contacts.bulk.clear')} onClick={() => select([])} />
    </section>
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
        <Button size="xs" variant="default">
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
