import { readFileSync } from 'node:fs';
import type { ParsedContact } from '../../electron/core/imports/reading/parsedContact.ts';
import { type ContactFile, readContactFile } from '../../electron/core/imports/reading/readContactFile.ts';
import type { ReadOptions } from '../../shared/model/import.ts';

/** The bytes of a sample file. */
export function fixture(path: string): Buffer {
  return readFileSync(new URL(`../fixtures/${path}`, import.meta.url));
}

/** Reads a sample file under its own name. */
export function readFixture(path: string, options?: ReadOptions): ContactFile {
  return readContactFile(fixture(path), path.split('/').at(-1)!, options);
}

/** Reads text as if it were a file; lines end in CRLF, as programs write them. */
export function readText(text: string, options?: ReadOptions): ContactFile {
  return readContactFile(Buffer.from(text.replace(/\r?\n/g, '\r\n')), 'file', options);
}

/** Reads a vCard of one card given by its lines between VERSION and END. */
export function readOneCard(version: '2.1' | '3.0' | '4.0', ...lines: string[]): ParsedContact {
  const { contacts } = readText(['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\n'));
  if (contacts.length !== 1) throw new Error(`Expected one contact, got ${contacts.length}`);
  return contacts[0]!;
}

/** The values of one type, in order. */
export function values(contact: ParsedContact | undefined, type: 'email' | 'phone' | 'link'): string[] {
  return (contact?.points ?? []).filter((point) => point.type === type).map((point) => point.value);
}

/** Points as `label: value`. */
export function labelled(contact: ParsedContact | undefined, type: 'email' | 'phone' | 'link'): string[] {
  return (contact?.points ?? [])
    .filter((point) => point.type === type)
    .map((point) => `${point.label ?? '-'}: ${point.value}`);
}
