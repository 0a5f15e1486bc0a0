import { userInfo } from 'node:os';

/** What whoever hosts the core can do that plain Node cannot, or knows of this machine. */
export interface Host {
  /** Name by which the system knows who works here; empty when it knows none. */
  readonly userName: string;
  /** Shows a file in the system's own file manager; null where a host cannot. */
  readonly showInFolder: ((file: string) => void) | null;
}

function systemUserName(): string {
  try {
    return userInfo().username;
  } catch {
    // A system may not know by name whoever started this process.
    return '';
  }
}

/** Plain Node, which can show nothing. */
export const plainHost: Host = { userName: systemUserName(), showInFolder: null };
