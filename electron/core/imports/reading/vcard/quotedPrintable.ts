/** Undoes quoted-printable (RFC 2045); soft line breaks are gone already. Bytes in and out, as Latin-1. */
export function decodeQuotedPrintable(text: string): string {
  return text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
