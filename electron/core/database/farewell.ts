/** What the last holder of a file said of it as it left it. */
export interface Farewell {
  /** Its size and the moment it was last written: see `sealOf`. */
  readonly seal: string;
  /** Of all its bytes; null from versions that took none. */
  readonly digest: string | null;
}

/** Reads a farewell; null when there is none, or it says nothing we know. */
export function readFarewell(word: string | null): Farewell | null {
  const parts = /^(\d+ \S+)(?: ([\da-f]{64}))?$/.exec(word ?? '');
  return parts ? { seal: parts[1] ?? '', digest: parts[2] ?? null } : null;
}

/** Writes a farewell. */
export function writeFarewell({ seal, digest }: Farewell): string {
  return digest === null ? seal : `${seal} ${digest}`;
}

/** How the bytes of a file are to be as it is opened. */
export interface Left {
  readonly digest: string;
  /** Its size and date are as it was left, so nobody meant to change it. */
  readonly isDated: boolean;
}
