import { showNumber } from '../../../shared/rules/typed/show.ts';
import { TypedField, type TypedProps } from './TypedField.tsx';
import { type NumberLimits, useReaders } from './useReaders.ts';

/** Asks for a whole number; the arrow keys count within its limits. */
export function NumberField({ limits, ...field }: TypedProps & { limits: NumberLimits }) {
  const reading = useReaders().number(field.value, limits);
  return (
    <TypedField
      {...field}
      inputMode="numeric"
      reading={reading}
      show={showNumber}
      write={showNumber}
      step={(value, direction) => Math.min(limits.largest, Math.max(limits.smallest, value + direction))}
      quiet
    />
  );
}
