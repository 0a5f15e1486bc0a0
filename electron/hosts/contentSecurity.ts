/** What stands in the built page where each answer has a word of its own, made by `readPageFile`. */
export const noncePlace = 'NONCE-OF-THIS-ANSWER';

/**
 * The Content-Security-Policy of the page, for both hosts. Everything comes from the page's own origin;
 * `connect` names the only addresses it may talk to.
 *
 * Scripts are never inline. The component library writes its variables in style elements, so these have to carry the word
 * of this answer, `nonce`, which the page finds in itself. Text becomes elements, scripts or code by one policy of the page
 * alone, `renderer/app/trustedTypes.ts`.
 */
export function contentSecurityPolicy(connect: readonly string[], nonce: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce === null ? '' : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connect.length > 0 ? connect.join(' ') : "'none'"}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/**
 * The headers that go with every answer of either host, the policy included.
 * @param nonce of the file that is answered with, null where it has none
 */
export function securityHeaders(connect: readonly string[], nonce: string | null): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(connect, nonce),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  };
}
