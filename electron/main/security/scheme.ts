import { protocol } from 'electron';
import { securityHeaders } from '../../hosts/contentSecurity.ts';
import { readPageFile } from '../../hosts/pageFiles.ts';

const scheme = 'app';
const host = 'circles';

/** The address of the page in the desktop app. */
export const pageUrl = `${scheme}://${host}/`;

/** Whether an address is the app's own page. Parsed, since `app://circles.evil` begins the same. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === '';
}

/** Makes `app:` a scheme like https, with an origin of its own. To be called before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers the page's requests with the files of the built page, a strict policy with each. */
export function servePage(folder: string): void {
  // The page talks to the core through a port, so it needs no addresses to connect to at all.
  const headers = securityHeaders([], null);
  protocol.handle(scheme, async (request) => {
    if (!isOwnPage(request.url)) return new Response(null, { status: 403, headers });
    if (request.method !== 'GET') return new Response(null, { status: 405, headers });
    const file = await readPageFile(folder, new URL(request.url).pathname);
    if (file === null) return new Response(null, { status: 404, headers });
    return new Response(file.body, {
      headers: { ...securityHeaders([], file.nonce), 'Content-Type': file.type },
    });
  });
}
