import ICAL from 'ical.js';
import type { DecodeLine } from './lineDecoder.ts';
import { decodeQuotedPrintable } from './quotedPrintable.ts';

export type VCardVersion = '2.1' | '3.0' | '4.0';

/** A property of a card. */
export interface Property {
  /** In lower case, without its group. */
  readonly name: string;
  /** What ties it to its X-ABLabel, in lower case; '' without one. */
  readonly group: string;
  /** Parameters by name in lower case. */
  readonly params: Readonly<Record<string, readonly string[]>>;
  /** The values or, for N, ADR and ORG, the components; escapes are undone. */
  readonly values: readonly string[];
}

/** What stands before the value of a content line. */
type Head = Omit<Property, 'values'>;

/** A content line cut up, before its value is understood. */
interface Pieces extends Head {
  readonly value: string;
}

const structured = new Set(['n', 'adr', 'org']);
const encodings = new Set(['quoted-printable', 'base64', 'b', '8bit', '7bit', 'q']);
const valueKinds = new Set(['url', 'uri', 'inline', 'content-id', 'cid', 'text', 'binary']);

/** Splits at a sign outside double quotes; at most once when `once` is set. */
function splitOutsideQuotes(text: string, sign: string, once = false): string[] {
  if (!text.includes('"')) {
    if (!once) return text.split(sign);
    const at = text.indexOf(sign);
    return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
  }
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '"') isQuoted = !isQuoted;
    else if (text[index] === sign && !isQuoted) {
      parts.push(text.slice(start, index));
      start = index + 1;
      if (once) break;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

const noParams: Head['params'] = Object.freeze(Object.create(null));

/** The parameters of a line. Bare ones of 2.1 get their names. */
function readParams(parts: readonly string[]): Head['params'] {
  if (parts.length === 0) return noParams;
  const params: Record<string, string[]> = Object.create(null);
  for (const part of parts) {
    const equals = part.indexOf('=');
    const text = part.slice(equals + 1).trim();
    const bare = text.toLowerCase();
    const key =
      equals > 0
        ? part.slice(0, equals).trim().toLowerCase()
        : encodings.has(bare)
          ? 'encoding'
          : valueKinds.has(bare)
            ? 'value'
            : 'type';
    if (!text) continue;
    params[key] ??= [];
    // Some programs quote a whole list of types.
    const items = key === 'type' ? text.replaceAll('"', '').split(',') : splitOutsideQuotes(text, ',');
    params[key].push(...items.map((item) => item.replaceAll('"', '')));
  }
  return params;
}

function readHead(text: string): Head | null {
  const [path = '', ...rest] = splitOutsideQuotes(text, ';');
  const dot = path.lastIndexOf('.');
  const name = path
    .slice(dot + 1)
    .trim()
    .toLowerCase();
  if (!/^[a-z0-9_-]+$/.test(name)) return null;
  return { name, group: path.slice(0, Math.max(0, dot)).toLowerCase(), params: readParams(rest) };
}

/** So many heads are remembered: the cards of a file begin their lines alike. */
const remembered = 1000;
const heads = new Map<string, Head | null>();

/** What stands before the value; null for what is no property. */
function headOf(text: string): Head | null {
  const known = heads.get(text);
  if (known !== undefined) return known;
  // A copy: a part of a text keeps the whole of it, which is the file.
  const own = Buffer.from(text, 'latin1').toString('latin1');
  const head = readHead(own);
  if (heads.size >= remembered) heads.clear();
  heads.set(own, head);
  return head;
}

/** Cuts a line into what stands before its value, and the raw value. */
function cut(line: string): Pieces | null {
  let at = line.indexOf(':');
  if (at === -1) return null;
  let text = line.slice(0, at);
  if (text.includes('"')) {
    const [head = '', value] = splitOutsideQuotes(line, ':', true);
    // A quote that is never closed hides the colon.
    if (value === undefined) text = text.replaceAll('"', '');
    else [text, at] = [head, head.length];
  }
  const head = headOf(text);
  return head && { ...head, value: line.slice(at + 1) };
}

/** Undoes the escapes of a text whose type ical.js does not know. */
function undoEscapes(text: string): string {
  return text.includes('\\')
    ? text.replace(/\\([\\;,:nN])/g, (_, sign) => (/n/i.test(sign) ? '\n' : sign))
    : text;
}

/** Writes line ends the way a content line does. */
function onOneLine(value: string): string {
  return value.includes('\n') ? value.replace(/\r?\n/g, '\\n') : value;
}

/** Writes a value of vCard 2.1, where commas and line ends stand as they are, the way 3.0 does. */
function escapeLikeVersion3(value: string, isList: boolean): string {
  const lines = value.replace(/\r\n?|\n/g, '\\n');
  return isList ? lines : lines.replace(/\\?,/g, '\\,');
}

/** Decodes a quoted-printable value; a structured one by component, so that "=3B" separates nothing. */
function decodeQuoted(pieces: Pieces, decode: DecodeLine): string {
  const charset = pieces.params.charset?.[0];
  const decodeOne = (text: string) => decode(decodeQuotedPrintable(text), charset);
  if (!structured.has(pieces.name)) return decodeOne(pieces.value);
  return pieces.value
    .split(/(?<!\\);/)
    .map((part) => decodeOne(part).replace(/(?<!\\);/g, '\\;'))
    .join(';');
}

/** Types that ical.js takes as they are, apart from escapes. */
const simpleTypes = new Set(['text', 'uri', 'phone-number', 'language-tag']);

/** The properties of a version whose value is a text, or several. */
function simpleNames({ property }: typeof ICAL.design.vcard): ReadonlySet<string> {
  const known = Object.entries(property as Record<string, { defaultType: string }>);
  return new Set(
    known.flatMap(([name, { defaultType }]) =>
      simpleTypes.has(defaultType) && !structured.has(name) ? [name] : [],
    ),
  );
}

const simple = { vcard: simpleNames(ICAL.design.vcard), vcard3: simpleNames(ICAL.design.vcard3) };

/** What can mean something else than itself in a value. */
const signs = /[\\,;"\r\n]/;

/** Flattens what ical.js makes of a value; parts of one component are joined as they were written. */
function readValues(name: string, isRaw: boolean, values: readonly unknown[]): string[] {
  const joint = name === 'n' ? ' ' : ', ';
  const list = structured.has(name) && Array.isArray(values[0]) ? values[0] : values;
  const texts = list.map((value: unknown) =>
    Array.isArray(value) ? value.map(String).filter(Boolean).join(joint) : String(value),
  );
  return (isRaw ? texts.map(undoEscapes) : texts).map((text) => text.replaceAll('\\"', '"'));
}

/** Parameters as text. */
function decodedParams(params: Head['params'], decode: DecodeLine): Head['params'] {
  if (params === noParams) return params;
  return Object.fromEntries(
    Object.entries(params).map(([key, list]) => [key, list.map((item) => decode(item))]),
  );
}

/**
 * Reads one content line (bytes as Latin-1) with ical.js, after making what ical.js does not know into what
 * it does: quoted-printable, charsets and the bare parameters of vCard 2.1. Returns null for what is no
 * property.
 */
export function readContentLine(binary: string, version: VCardVersion, decode: DecodeLine): Property | null {
  const pieces = cut(binary);
  if (!pieces) return null;
  const { name, group } = pieces;
  const charset = pieces.params.charset?.[0];
  const encoding = pieces.params.encoding?.[0]?.toLowerCase();
  if (encoding === 'base64' || encoding === 'b') {
    return { name, group, params: pieces.params, values: [pieces.value.replace(/\s+/g, '')] };
  }
  const isQuoted = encoding === 'quoted-printable' || encoding === 'q';
  const decoded = isQuoted ? decodeQuoted(pieces, decode) : decode(pieces.value, charset);
  const value = version === '2.1' ? escapeLikeVersion3(decoded, name === 'categories') : onOneLine(decoded);
  const params = decodedParams(pieces.params, decode);
  const kind = version === '4.0' ? 'vcard' : 'vcard3';
  // Most values say what they are: reading them whole would take most of the time of an import.
  if (simple[kind].has(name) && !signs.test(value)) return { name, group, params, values: [value] };
  const [, , type, ...values] = ICAL.parse.property(`${name}:${value}`, ICAL.design[kind]) as [
    string,
    object,
    string,
    ...unknown[],
  ];
  // ical.js undoes the escapes of addresses in 4.0 only, and of unknown properties never.
  const isRaw = type === 'unknown' || (type === 'uri' && version !== '4.0');
  return { name, group, params, values: readValues(name, isRaw, values) };
}
