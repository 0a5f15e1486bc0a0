import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { IconGripVertical, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Arrangement.module.css';
import type { DraftCircle } from './draft.ts';
import { HueField } from './HueField.tsx';

/** Which way a key moves a circle: inward is up in the list. */
const keys: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, Home: -100, End: 100 };

/** One circle of an arrangement: moved by its handle, with the mouse or the arrow keys, and taken out. */
export function ArrangedRow({
  circle,
  name,
  label,
  place,
  members,
  capacity,
  error,
  handleHint,
  whyKept,
  onMove,
  onGrab,
  onOver,
  onDrop,
  onChange,
  onRemove,
}: {
  circle: DraftCircle;
  name: string;
  label: ReactNode;
  /** Colour of its place, as CSS. */
  place: string;
  members: string;
  /** Whether more people than it has room for. */
  capacity: 'fits' | 'over';
  error: string | null;
  /** Id of the text that says how the handle works. */
  handleHint: string;
  /** Why it cannot be taken out; null when it can. */
  whyKept: string | null;
  onMove: (by: number) => void;
  onGrab: () => void;
  onOver: () => void;
  onDrop: () => void;
  onChange: (changes: Partial<Pick<DraftCircle, 'name' | 'colour'>>) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const press = (event: KeyboardEvent) => {
    const by = keys[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <li
      className={classes.row}
      data-circle={circle.key}
      onDragEnter={onOver}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <button
        type="button"
        className={classes.handle}
        draggable
        aria-label={t('settings.arrange.move', { name })}
        aria-describedby={handleHint}
        onKeyDown={press}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', name);
          onGrab();
        }}
        onDragEnd={onDrop}
      >
        <IconGripVertical size={18} aria-hidden />
      </button>
      {circle.isNew ? (
        <span className={classes.made}>
          <TextInput
            aria-label={t('settings.arrange.newName')}
            placeholder={t('settings.arrange.newName')}
            value={circle.name}
            maxLength={100}
            error={error}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
          />
          <HueField
            label={t('settings.circle.colour')}
            labelled={false}
            value={circle.colour}
            place={place}
            onChange={(colour) => onChange({ colour })}
          />
        </span>
      ) : (
        <span className={classes.name}>{label}</span>
      )}
      <span className={classes.members} data-capacity={capacity}>
        {members}
      </span>
      <Tooltip
        position="right"
        label={whyKept ?? t('settings.arrange.remove', { name })}
        events={{ hover: true, focus: true, touch: true }}
      >
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('settings.arrange.remove', { name })}
          aria-disabled={whyKept !== null || undefined}
          data-disabled={whyKept !== null || undefined}
          onClick={() => whyKept === null && onRemove()}
        >
          <IconTrash size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
