import { showAmount, writeAmount } from '../../../shared/rules/typed/show.ts';
import { TypedField, type TypedProps } from './TypedField.tsx';
import { type AmountLimits, useReaders } from './useReaders.ts';

/** Asks for an amount of money in one currency. */
export function AmountField({ limits, ...field }: TypedProps & { limits: AmountLimits }) {
  const reading = useReaders().amount(field.value, limits);
  return (
    <TypedField
      {...field}
      inputMode="decimal"
      reading={reading}
      show={(amount, language) => showAmount(amount, limits.currency, language)}
      write={(amount, language) => writeAmount(amount, limits.currency, language)}
    />
  );
}
