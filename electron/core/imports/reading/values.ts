/** Splits a cell at Google's " ::: ". */
export function splitValues(cell: string): string[] {
  return cell.includes(':::') ? cell.split(':::').map((part) => part.trim()) : [cell];
}

/** Splits a cell with several e-mail addresses: commas, semicolons, spaces, lines and Google's " ::: ". */
export function splitEmails(cell: string): string[] {
  if (!cell.includes('@')) return [];
  const inBrackets = [...cell.matchAll(/<\s*([^<>\s@]+@[^<>\s@]+)\s*>/g)].map((match) => match[1]!);
  const parts =
    inBrackets.length > 0 ? inBrackets : splitValues(cell).flatMap((value) => value.split(/[,;\s|]/));
  return parts.map((part) => part.replace(/^mailto:/i, '')).filter(isEmail);
}

/** Whether text has the shape of an e-mail address; whether it works only mail can tell. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(text);
}

/** Splits a cell with several phone numbers. */
export function splitPhones(cell: string): string[] {
  return splitValues(cell)
    .flatMap((part) => part.split(/[;\n|]|,(?=[ ]{0,3}[+(0])/))
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Whether there is anything to dial in a text that is said to be a phone number, short ones such as 112 included. */
export function isDialable(text: string): boolean {
  return (text.match(/\p{Nd}/gu)?.length ?? 0) >= 3;
}

/** Whether text looks like a phone number: enough digits, hardly any letters. */
export function isPhone(text: string): boolean {
  if (text.length > 60) return false;
  const digits = text.replace(/\D/g, '').length;
  return (
    digits >= 4 &&
    digits <= 25 &&
    /^[+(\d][\d\s()+\-./]*(?:(?:x|ext\.?|toestel|tst\.?)\s*\d+)?$/i.test(text.trim())
  );
}

/** Whether text is a web address. */
export function isLink(text: string): boolean {
  return /^(https?:\/\/|www\.)\S+$/i.test(text.trim());
}

/** What a link without a label is called. */
export function linkLabel(link: string): string {
  const host =
    link
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, '')
      .replace(/^www\./, '')
      .split(/[/?#:]/)[0] ?? '';
  if (host === 'linkedin.com' || host.endsWith('.linkedin.com')) return 'linkedin';
  if (host === 'x.com' || host === 'twitter.com') return 'x';
  return 'website';
}
