import type { WaveChanges } from '../../../../shared/model/insight.ts';
import { clashesOf } from '../../../../shared/rules/clashes.ts';
import type { WaveValues } from './WaveForm.tsx';

/** A field of the form of a wave. */
export type WaveField = keyof WaveValues;

const fields: readonly WaveField[] = ['when', 'depth', 'channel', 'discussion', 'invitation'];

/** A field as one value, to be compared. */
const factOf = (values: WaveValues, field: WaveField): string => JSON.stringify(values[field]);

const factsOf = (values: WaveValues, of: readonly WaveField[]): Record<string, string> =>
  Object.fromEntries(of.map((field) => [field, factOf(values, field)]));

/** The fields that differ from another form of the same wave. */
export function changedFields(values: WaveValues, other: WaveValues): WaveField[] {
  return fields.filter((field) => factOf(values, field) !== factOf(other, field));
}

/**
 * Those of the changed fields that were changed elsewhere too.
 * @param began the form as it was opened, with what was settled since. @param fresh that of the wave as it is now.
 */
export function waveClashes(
  values: WaveValues,
  changed: readonly WaveField[],
  { began, fresh }: { began: WaveValues; fresh: WaveValues },
): WaveField[] {
  const clashes = clashesOf(factsOf(began, changed), factsOf(values, changed), factsOf(fresh, changed));
  return clashes.map(({ field }) => field as WaveField);
}

/** Some fields as the core takes them. @param at the instant that `when` stands for. */
export function waveChangesOf(values: WaveValues, changed: readonly WaveField[], at: string): WaveChanges {
  const { when, ...rest } = values;
  const given = Object.entries(rest).filter(([field]) => changed.includes(field as WaveField));
  return { ...Object.fromEntries(given), ...(changed.includes('when') && { at, zone: when.zone }) };
}
