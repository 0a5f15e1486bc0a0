/** A time of day as people type it (9, 9:30, 0930, 9.30) as `HH:MM`; null where it is none. */
export function readClockTime(text: string): string | null {
  const parts = /^([01]?\d|2[0-3])(?:[:.]?([0-5]\d))?$/.exec(text.trim());
  return parts ? `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? '00'}` : null;
}
