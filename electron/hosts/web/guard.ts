import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** A new secret for one run of the host: 256 random bits as base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether two secrets are the same, in a time that tells nothing about where they differ. */
export function sameToken(given: string | null, expected: string): boolean {
  if (given === null) return false;
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Whether the request was addressed to this host by its own name. A page elsewhere whose domain was
 * re-bound to 127.0.0.1 sends its own domain here, and is refused.
 */
export function hostAllowed(request: IncomingMessage, port: number): boolean {
  return request.headers.host === `127.0.0.1:${port}`;
}

/** Whether the request comes from a page of this host; `required` when a missing Origin is a refusal. */
export function originAllowed(request: IncomingMessage, port: number, required: boolean): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return !required;
  return URL.canParse(origin) && new URL(origin).origin === `http://127.0.0.1:${port}`;
}
