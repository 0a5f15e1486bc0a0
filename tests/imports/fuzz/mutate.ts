import iconv from 'iconv-lite';
import type { Random } from '../../../shared/lib/random.ts';

/** What does most harm where it does not belong. */
const tokens = [
  '"',
  '""',
  '",',
  ',"',
  '"\n',
  "'",
  ',',
  ';',
  '\t',
  '|',
  ':::',
  '\n',
  '\r',
  '\r\n',
  '\r\r\n',
  '\n\n',
  ' ',
  '\n ',
  '=',
  '=\n',
  '=3D',
  '\\',
  '\\,',
  '\\n',
  'BEGIN:VCARD\n',
  '\nBEGIN:VCARD',
  'END:VCARD\n',
  '\nEND:VCARD\n',
  'AGENT:\n',
  'VERSION:4.0\n',
  ';ENCODING=QUOTED-PRINTABLE:',
  ';ENCODING=b:',
  ';CHARSET=',
  'sep=;\n',
  'Grand Totals',
  '0/0/00',
  '\ufeff',
  '\ufffd',
  '\u2028',
  '\0',
  'é',
  '李',
  '🙂',
  '__proto__',
  '1e999',
  '-',
  '@',
  '<',
  '{',
  '%',
];
const runs = [
  '"',
  ',',
  'a',
  ' ',
  '\n',
  '\r',
  ':',
  '=',
  '"a',
  ' "',
  '"\n',
  ',"',
  'a@b.nl,',
  'van ',
  '0',
  '\n ',
];

type Mutation = (bytes: Buffer, random: Random, another: Buffer) => Buffer;

const place = (bytes: Buffer, random: Random) => random.int(0, bytes.length);
const insert = (bytes: Buffer, at: number, what: Buffer) =>
  Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at)]);
function piece(bytes: Buffer, random: Random): [from: number, to: number] {
  const from = place(bytes, random);
  return [from, Math.min(bytes.length, from + random.int(1, 200))];
}

const mutations: readonly Mutation[] = [
  (bytes, random) => insert(bytes, place(bytes, random), Buffer.from(random.pick(tokens))),
  (bytes, random) => insert(bytes, place(bytes, random), Buffer.from(random.pick(tokens))),
  (bytes, random) =>
    insert(bytes, place(bytes, random), Buffer.from(random.pick(runs).repeat(random.int(1, 40) ** 2))),
  (bytes, random) => {
    const changed = Buffer.from(bytes);
    for (let count = random.int(1, 5); count > 0; count -= 1)
      changed[random.int(0, bytes.length - 1)] = random.int(0, 255);
    return changed;
  },
  (bytes, random) => {
    const [from, to] = piece(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  (bytes, random) => insert(bytes, place(bytes, random), bytes.subarray(...piece(bytes, random))),
  (bytes, random, another) =>
    insert(bytes, place(bytes, random), another.subarray(...piece(another, random))),
  (bytes, random) => bytes.subarray(0, place(bytes, random)),
  (bytes, random) => bytes.subarray(place(bytes, random)),
  (bytes, random) => {
    const ends = ['\n', '\r', '\r\n', '\r\r\n'].filter(() => random.next() < 0.5);
    if (ends.length === 0) return bytes;
    return Buffer.from(
      bytes.toString('latin1').replace(/\r?\n/g, () => random.pick(ends)),
      'latin1',
    );
  },
  (bytes, random) => Buffer.concat(Array<Buffer>(random.int(2, 5)).fill(bytes)),
  (bytes, random) =>
    iconv.encode(bytes.toString(), random.pick(['utf-16le', 'utf-16be', 'windows-1252', 'shift_jis'])),
];

/** A file with one to eight kinds of damage, the same for the same random source. */
export function mutate(bytes: Buffer, random: Random, others: readonly Buffer[]): Buffer {
  let mutated = bytes;
  for (let count = random.int(1, 8); count > 0 && mutated.length > 0; count -= 1)
    mutated = random.pick(mutations)(mutated, random, random.pick(others));
  return mutated;
}
