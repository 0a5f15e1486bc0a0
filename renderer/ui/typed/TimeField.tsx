import { TypedField, type TypedProps } from './TypedField.tsx';
import { useReaders } from './useReaders.ts';

const asItIs = (time: string): string => time;

/** Asks for a time of day. A field of the browser's own would show the hours of the browser's language. */
export function TimeField(field: TypedProps) {
  const reading = useReaders().time(field.value);
  return <TypedField {...field} reading={reading} show={asItIs} write={asItIs} quiet />;
}
