import { showBirthday } from '../../../shared/rules/typed/show.ts';
import { TypedField, type TypedProps } from './TypedField.tsx';
import { useReaders } from './useReaders.ts';

/** Asks for a birthday, whose year may be left out. */
export function BirthdayField(field: TypedProps) {
  const reading = useReaders().birthday(field.value);
  return <TypedField {...field} reading={reading} show={showBirthday} write={showBirthday} />;
}
