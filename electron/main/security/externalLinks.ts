import { shell } from 'electron';

const allowed: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Opens a link in the system's own program for it, when it is of a kind that cannot start anything else.
 * Says whether it did.
 */
export function openExternalLink(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (!allowed.has(url.protocol)) return false;
  void shell.openExternal(url.href);
  return true;
}
