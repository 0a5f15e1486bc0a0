import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { ImportEncoding } from '../../../../../shared/model/import.ts';
import { Problem } from '../../../../../shared/model/problem.ts';
import { guessEncoding } from '../decodeText.ts';
import type { Card } from './splitCards.ts';

/** Turns bytes (as Latin-1) into text: in the named charset, or as the file as a whole is written. */
export type DecodeLine = (binary: string, charset?: string) => string;

/** Lines that an encoding is guessed from. */
const sampleLines = 10_000;

const ascii = /^[\0-\x7f]*$/;
const ownCharset = /^[^:]*(?:CHARSET=|QUOTED-PRINTABLE)/i;

/** UTF-8 with what was cut off in the middle of a character left out. */
function lenientUtf8(bytes: Buffer): string {
  return bytes.toString('utf8').replaceAll('\ufffd', '');
}

/**
 * Makes the decoder for the lines of a file. Lines are judged one by one, since one file may join cards of
 * several programs: UTF-8 where that fits, else the encoding guessed from all lines where it does not.
 * With a chosen encoding that one is used, and Problem `file-encoding` raised where it cannot be.
 */
export function lineDecoder(
  cards: Iterable<Card>,
  file: string,
  chosen?: string,
): { encoding: ImportEncoding; decode: DecodeLine } {
  const foreign: Buffer[] = [];
  for (const { lines } of cards) {
    for (const { text } of lines) {
      if (ascii.test(text) || ownCharset.test(text)) continue;
      const bytes = Buffer.from(text, 'latin1');
      if (chosen && chosen !== 'utf-8') {
        if (iconv.decode(bytes, chosen).includes('\ufffd'))
          throw new Problem('file-encoding', { file, encoding: chosen });
      } else if (!isUtf8(bytes) && foreign.length < sampleLines) foreign.push(bytes);
    }
  }
  if (chosen === 'utf-8' && foreign.length > 0)
    throw new Problem('file-encoding', { file, encoding: chosen });
  const name = chosen ?? (foreign.length > 0 ? guessEncoding(Buffer.concat(foreign)) : 'utf-8');
  const decode: DecodeLine = (binary, charset) => {
    if (ascii.test(binary) && !charset) return binary;
    const bytes = Buffer.from(binary, 'latin1');
    const encoding = charset && iconv.encodingExists(charset) ? charset.toLowerCase() : null;
    if (encoding === 'utf-8' || encoding === 'utf8') return lenientUtf8(bytes);
    if (encoding && encoding !== 'us-ascii') return iconv.decode(bytes, encoding);
    if ((!chosen || chosen === 'utf-8') && isUtf8(bytes)) return bytes.toString('utf8');
    return name === 'utf-8' ? lenientUtf8(bytes) : iconv.decode(bytes, name);
  };
  return { encoding: { name, guessed: !chosen && foreign.length > 0 }, decode };
}
