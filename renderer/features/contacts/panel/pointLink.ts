import type { ContactPoint } from '../../../../shared/model/contact.ts';

/**
 * Where a click on a way to reach somebody goes: only mail, phone and web addresses are ever followed.
 * Null when the value makes no such address.
 */
export function addressOf({ type, value }: ContactPoint): string | null {
  const text = value.trim();
  if (type === 'email') return `mailto:${encodeURIComponent(text).replace('%40', '@')}`;
  if (type === 'phone') {
    const digits = text.replace(/[^+\d#*]/g, '');
    return digits === '' ? null : `tel:${digits}`;
  }
  const url = URL.parse(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`);
  return url !== null && ['http:', 'https:'].includes(url.protocol) ? url.href : null;
}

/** A web address the way people say it: "linkedin.com/in/anna". */
export function linkText(value: string): string {
  return value
    .trim()
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/\/$/, '');
}
