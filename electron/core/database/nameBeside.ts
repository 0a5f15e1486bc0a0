/** A moment as it can stand in the name of a file: colons are not allowed everywhere. */
export function stampOf(now: Date): string {
  return now.toISOString().replaceAll(':', '-');
}

/** What a file beside a workspace holds of it. */
export type Beside = 'saved' | 'damaged' | 'of';

/** The name of a file beside a workspace that says what it holds of it: `people saved 2026-…Z.circles`. */
export function nameBeside(file: string, what: Beside, now: Date): string {
  return `${file.replace(/\.circles$/, '')} ${what} ${stampOf(now)}.circles`;
}

const besideName =
  /^(.*) (saved|damaged|of) (\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z)(?: \(\d+\))?\.circles$/;

/** What the name of a file says that lies beside a workspace; null when it is none that was made of that. */
export function partsBeside(workspace: string, name: string): { what: Beside; at: string } | null {
  const [, of, what, day, hours, minutes, seconds] = besideName.exec(name) ?? [];
  if (of === undefined || of !== workspace.replace(/\.circles$/, '')) return null;
  return { what: what as Beside, at: `${day}${hours}:${minutes}:${seconds}` };
}
