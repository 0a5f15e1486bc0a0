import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import type { ImportEncoding } from '../../../../shared/model/import.ts';
import { Problem } from '../../../../shared/model/problem.ts';
import { byteOrderMark, looksLikeUtf16 } from './checkBytes.ts';

const guessSampleSize = 32 * 1024;

/** Bytes of the text as they would be read, with how to read them. */
export interface Decoding {
  /** Without a byte order mark. */
  readonly bytes: Buffer;
  readonly encoding: ImportEncoding;
}

/** The part of a file that tells encodings apart: pieces around bytes that are not ASCII. */
function tellingSample(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let size = 0;
  let index = 0;
  while (index < bytes.length && size < guessSampleSize) {
    while (index < bytes.length && bytes[index]! < 0x80) index += 1;
    if (index >= bytes.length) break;
    const piece = bytes.subarray(Math.max(0, index - 16), index + 48);
    pieces.push(piece);
    size += piece.length;
    index += 48;
  }
  return Buffer.concat(pieces);
}

/** Whether text is UTF-8 apart from a little damage, such as a value cut off in the middle of a character. */
function isDamagedUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  const bad = text.split('\ufffd').length - 1;
  let characters = 0;
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x7f) characters += 1;
  return characters >= 10 && bad <= characters * 0.1;
}

/** The likeliest encoding of bytes that are not UTF-8. Short Western texts are taken for windows-1252. */
export function guessEncoding(bytes: Buffer): string {
  const sample = tellingSample(bytes);
  if (isDamagedUtf8(sample)) return 'utf-8';
  const matches = analyse(sample);
  const best = matches[0];
  const western = matches.find((match) => /^(ISO-8859-1|windows-1252)$/i.test(match.name));
  if (!best || best.confidence < 50) return 'windows-1252';
  if (western && western.confidence >= best.confidence - 15) return 'windows-1252';
  return iconv.encodingExists(best.name) ? best.name.toLowerCase() : 'windows-1252';
}

/**
 * Finds out how to read bytes: the chosen encoding, the byte order mark, strict UTF-8, UTF-16 without a
 * mark, else a guess.
 */
export function detectEncoding(input: Uint8Array, chosen?: string): Decoding {
  const all = Buffer.from(input.buffer, input.byteOffset, input.length);
  const mark = byteOrderMark(all);
  const bytes = mark && (!chosen || chosen === mark.encoding) ? all.subarray(mark.length) : all;
  const found = (name: string, guessed = false): Decoding => ({ bytes, encoding: { name, guessed } });
  if (chosen) return found(chosen);
  if (mark) return found(mark.encoding);
  if (isUtf8(bytes)) {
    const wide = looksLikeUtf16(bytes);
    return wide ? found(wide, true) : found('utf-8');
  }
  const wide = looksLikeUtf16(bytes);
  return found(wide ?? guessEncoding(bytes), true);
}

/**
 * Turns bytes into text. A guess replaces what cannot be read; a named encoding that cannot be the
 * encoding of these bytes is refused with Problem `file-encoding`.
 */
export function decodeBytes({ bytes, encoding }: Decoding, file: string): string {
  const { name, guessed } = encoding;
  if (name === 'utf-8') {
    if (!guessed && !isUtf8(bytes)) throw new Problem('file-encoding', { file, encoding: name });
    return bytes.toString('utf8');
  }
  const text = iconv.decode(bytes, name, { stripBOM: true });
  if (!guessed && (text.includes('\ufffd') || !text.isWellFormed())) {
    throw new Problem('file-encoding', { file, encoding: name });
  }
  return text;
}
