/** How two ways of writing the same thing are recognised: case, accents and spacing do not count. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What two e-mail addresses, phone numbers or links are compared by. */
export function pointKey(type: 'email' | 'phone' | 'link', value: string): string {
  const text = value.trim().toLowerCase();
  if (type === 'phone') return text.replace(/^tel:/, '').replace(/[^+\d]/g, '');
  if (type === 'link') return text.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return text.replace(/^mailto:/, '');
}
