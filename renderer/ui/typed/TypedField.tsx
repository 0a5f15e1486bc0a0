import { Box, Button, Input, type InputProps } from '@mantine/core';
import { type FocusEventHandler, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { Language } from '../../../shared/model/language.ts';
import type { Reading } from '../../../shared/rules/typed/reading.ts';
import classes from './TypedField.module.css';
import { useReaders } from './useReaders.ts';

/** What every field for typed values is given. */
export interface TypedProps extends Pick<InputProps, 'w' | 'maw'> {
  label: string;
  /** Stands between label and field. */
  description?: string;
  /** What is typed, as it is typed; a form keeps the text and reads it with the same reader. */
  value: string;
  onChange: (text: string) => void;
  /** What the form finds wrong with it. */
  error?: ReactNode;
  placeholder?: string;
  onFocus?: FocusEventHandler<HTMLInputElement>;
  onBlur?: FocusEventHandler<HTMLInputElement>;
}

/**
 * A text that is read while it is typed. Under it stands how it was understood; when the field is left, it is
 * written in full. A text that cannot be read stays as it is, with the reason and what it may have meant.
 */
export function TypedField<Value>({
  label,
  description,
  value,
  onChange,
  error,
  reading,
  show,
  sentence = show,
  write,
  step,
  quiet = false,
  rightSection,
  onBlur,
  w,
  maw,
  ...input
}: TypedProps & {
  reading: Reading<Value>;
  /** The value in full. */
  show: (value: Value, language: Language) => string;
  /** How it was understood; the value in full where nothing else is said. */
  sentence?: (value: Value, language: Language) => string;
  /** The value as the field holds it. */
  write: (value: Value, language: Language) => string;
  /** The value one further (1) or one back (-1) with the arrow keys, if it has steps. */
  step?: (value: Value, direction: 1 | -1) => Value;
  /** Says how a text was understood only when it is written otherwise, and keeps no room for it. */
  quiet?: boolean;
  rightSection?: ReactNode;
  inputMode?: 'decimal' | 'numeric';
}) {
  const { language, refusal } = useReaders();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [left, setLeft] = useState(false);

  const isEmpty = value.trim() === '';
  const refused = isEmpty || !left ? null : refusal(reading);
  const wrong = refused ?? error;
  const readings = refused !== null && !reading.ok ? reading.readings : [];
  const understood =
    reading.ok && !(quiet && write(reading.value, language) === value.trim())
      ? sentence(reading.value, language)
      : '';

  function settle(): void {
    setLeft(true);
    if (!reading.ok) return;
    const written = write(reading.value, language);
    if (written !== value) onChange(written);
  }

  function take(chosen: Value): void {
    onChange(write(chosen, language));
    field.current?.focus();
  }

  function onKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') setLeft(true);
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null;
    if (direction === null || step === undefined || !reading.ok || event.altKey) return;
    event.preventDefault();
    onChange(write(step(reading.value, direction), language));
  }

  const describedBy = [description && `${id}-description`, `${id}-understood`, wrong && `${id}-error`].filter(
    Boolean,
  );
  return (
    <Box w={w} maw={maw}>
      <Input.Wrapper id={id} label={label} description={description} error={wrong}>
        <Input
          {...input}
          ref={field}
          attributes={{ input: { 'aria-describedby': describedBy.join(' ') } }}
          autoComplete="off"
          error={wrong}
          value={value}
          rightSection={rightSection}
          rightSectionPointerEvents="all"
          onChange={(event) => {
            setLeft(false);
            onChange(event.currentTarget.value);
          }}
          onKeyDown={onKey}
          onBlur={(event) => {
            settle();
            onBlur?.(event);
          }}
        />
        <div
          id={`${id}-understood`}
          className={classes.understood}
          data-quiet={quiet || Boolean(wrong) || undefined}
          aria-live="polite"
        >
          {understood}
        </div>
      </Input.Wrapper>
      {readings.length > 0 && (
        <div className={classes.readings}>
          {readings.map((meant) => (
            <Button
              key={show(meant, language)}
              size="compact-xs"
              variant="default"
              onClick={() => take(meant)}
            >
              {show(meant, language)}
            </Button>
          ))}
        </div>
      )}
    </Box>
  );
}
