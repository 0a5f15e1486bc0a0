import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readContactFile } from '../../electron/core/imports/reading/readContactFile.ts';
import { Problem, type ProblemCode } from '../../shared/model/problem.ts';
import { readText, values } from './read.ts';

function problemOf(act: () => unknown): ProblemCode | null {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return null;
}

const csv =
  'Naam;Bedrijf;E-mail\nZoë Bakker;Café Überschön;zoe@cafe.example\nRené Jansen;Coöperatie;rene@coop.example\n';
const names = ['Zoë Bakker', 'René Jansen'];

describe('encodings', () => {
  test.each([
    ['utf-8', false, Buffer.from(csv)],
    ['utf-8', false, Buffer.from(`\ufeff${csv}`)],
    ['utf-16le', false, iconv.encode(csv, 'utf-16le', { addBOM: true })],
    ['utf-16be', false, iconv.encode(csv, 'utf-16be', { addBOM: true })],
    ['utf-16le', true, iconv.encode(csv, 'utf-16le')],
    ['windows-1252', true, iconv.encode(csv, 'windows-1252')],
  ])('%s, guessed: %s', (name, guessed, bytes) => {
    const file = readContactFile(bytes, 'people.csv');
    expect(file.encoding).toEqual({ name, guessed });
    expect(file.contacts.map((contact) => contact.displayName)).toEqual(names);
    expect(file.problems.map((problem) => problem.code)).toEqual(guessed ? ['encoding-guessed'] : []);
  });

  test('UTF-8 with one damaged byte stays UTF-8', () => {
    const bytes = Buffer.from(
      `Naam;E-mail\n${Array.from({ length: 30 }, (_, i) => `Zoë ${i};z${i}@x.example`).join('\n')}\n`,
    );
    bytes[bytes.indexOf(0xab)] = 0x20;
    const file = readContactFile(bytes, 'people.csv');
    expect(file.encoding).toEqual({ name: 'utf-8', guessed: true });
    expect(file.contacts[29]?.displayName).toBe('Zoë 29');
  });

  test('a UTF-16 vCard', () => {
    const text = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Bakker\r\nEND:VCARD\r\n';
    const file = readContactFile(iconv.encode(text, 'utf-16le', { addBOM: true }), 'a.vcf');
    expect(file.encoding.name).toBe('utf-16le');
    expect(file.contacts[0]?.displayName).toBe('Zoë Bakker');
  });

  test('the user can name another encoding', () => {
    const bytes = iconv.encode('Name,Email\nŽofie Dvořák,z@x.example\n', 'windows-1250');
    expect(readContactFile(bytes, 'a.csv', { encoding: 'windows-1250' }).contacts[0]?.displayName).toBe(
      'Žofie Dvořák',
    );
    const card = iconv.encode('BEGIN:VCARD\nVERSION:3.0\nFN:Žofie\nEND:VCARD\n', 'windows-1250');
    expect(readContactFile(card, 'a.vcf', { encoding: 'windows-1250' }).contacts[0]?.displayName).toBe(
      'Žofie',
    );
  });

  test('an encoding that cannot be is refused', () => {
    const bytes = iconv.encode(csv, 'windows-1252');
    expect(problemOf(() => readContactFile(bytes, 'a.csv', { encoding: 'utf-8' }))).toBe('file-encoding');
    expect(problemOf(() => readContactFile(Buffer.from(`${csv}x`), 'a.csv', { encoding: 'utf-16be' }))).toBe(
      'file-encoding',
    );
    // It can be read so, but what then stands there is nobody's contacts.
    expect(problemOf(() => readContactFile(Buffer.from(csv), 'a.csv', { encoding: 'utf-16be' }))).toBe(
      'file-encoding',
    );
    const card = iconv.encode('BEGIN:VCARD\nVERSION:3.0\nFN:Zoë\nEND:VCARD\n', 'windows-1252');
    expect(problemOf(() => readContactFile(card, 'a.vcf', { encoding: 'utf-8' }))).toBe('file-encoding');
  });
});

describe('files that hold no contacts', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'file-empty'],
    ['white space', Buffer.from(' \r\n\t\n'), 'file-empty'],
    ['a byte order mark alone', Buffer.from('\ufeff'), 'file-empty'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'file-binary'],
    ['an Excel workbook', Buffer.from('PK\x03\x04\x14\x00\x06\x00', 'latin1'), 'file-binary'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'file-binary'],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 1000 }, (_, index) => (index * 97) % 256)),
      'file-binary',
    ],
    ['JSON', Buffer.from('{"contacts": [{"name": "Anna"}]}'), 'file-format-unknown'],
    ['HTML', Buffer.from('<!doctype html><title>Contacts, Name, Email</title>'), 'file-format-unknown'],
    ['a calendar', Buffer.from('BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n'), 'file-format-unknown'],
    ['prose', Buffer.from('Dear reader,\nthis is a letter. It goes on.\nBye!\n'), 'file-format-unknown'],
    [
      'a letter',
      Buffer.from('Beste lezer,\ndit is een brief.\nMet groet, Anna\nDaag\n'),
      'file-format-unknown',
    ],
  ])('%s', (_, bytes, code) => {
    expect(problemOf(() => readContactFile(bytes, 'file'))).toBe(code);
  });

  test('a file above the limit is refused unread', () => {
    expect(problemOf(() => readContactFile(new Uint8Array(200 * 1024 * 1024 + 1), 'file'))).toBe(
      'file-too-large',
    );
  });

  test('headers without rows are a file of no contacts', () => {
    expect(readText('Name,Email\n')).toMatchObject({ format: 'csv', contacts: [], problems: [] });
  });

  test('the content decides, not the name', () => {
    const card = readContactFile(Buffer.from('BEGIN:VCARD\nFN:Anna Bos\nEND:VCARD\n'), 'people.csv');
    expect(card).toMatchObject({ format: 'vcard', contacts: [{ displayName: 'Anna Bos' }] });
    const table = readContactFile(Buffer.from('Name,Email\nAnna Bos,a@bos.example\n'), 'people.vcf');
    expect(table.format).toBe('csv');
    expect(values(table.contacts[0], 'email')).toEqual(['a@bos.example']);
  });
});

/** Where the time grew with the square of the length, these would run into the limit of a test. */
describe('cells of hundreds of thousands of characters', () => {
  const size = 300_000;
  test.each([
    ['spaces', ' '.repeat(size)],
    ['brackets', '<'.repeat(size)],
    ['a bracket before signs', `<${'a@'.repeat(size / 2)}`],
    ['at signs', '@'.repeat(size)],
    ['colons', ':'.repeat(size)],
    ['spaces before a comma', `${'0 '.repeat(size / 2)},`],
    ['digits', '1'.repeat(size)],
    ['dashes', '-'.repeat(size)],
    ['words', 'van '.repeat(size / 4)],
  ])('%s', (_, text) => {
    const cell = `x${text}x`;
    const file = readText(
      `Name,Email,Phone,Tags,Birthday,Address,Website,Notes\nAnna Bos,${Array(7).fill(`"${cell}"`).join()}\n`,
    );
    expect(file.contacts).toHaveLength(1);
    expect(file.contacts[0]?.displayName).toBe('Anna Bos');
    // Texts of this length are compared here, as a failing matcher would work on the difference for minutes.
    expect(file.contacts[0]?.notes === cell).toBe(true);
    const card = readText(
      `BEGIN:VCARD\nVERSION:2.1\nFN:Anna Bos\nTEL:${cell}\nBDAY:${cell}\nADR:;;${cell}\nEMAIL;QUOTED-PRINTABLE:${cell}\n${cell}\nEND:VCARD\n`,
    );
    expect(card.contacts.map(({ displayName }) => displayName)).toEqual(['Anna Bos']);
  });
});

/** As above: what grows with the square of the number takes minutes here. */
describe('a card of very many', () => {
  test.each([
    ['phone numbers', (index: number) => `TEL:+31 6 ${10_000_000 + index}`, 10_000],
    ['categories', (index: number) => `CATEGORIES:tag ${index}`, 20_000],
    ['own properties', (index: number) => `X-NOTE:value ${index}`, 20_000],
    ['groups with labels', (index: number) => `item${index}.URL:https://x.example/${index}`, 20_000],
  ])('%s is read at once', (_, line, count) => {
    const lines = Array.from({ length: count }, (_, index) => line(index));
    const text = `BEGIN:VCARD\nVERSION:3.0\nFN:Anna Bos\n${lines.join('\n')}\nEND:VCARD\n`;
    const started = process.cpuUsage();
    const { contacts } = readText(text);
    const { user } = process.cpuUsage(started);
    const [contact] = contacts;
    const { points, tags, custom } = contact!;
    expect(points.length + tags.length + (custom.Note?.split('\n').length ?? 0)).toBe(count);
    expect(user / 1000).toBeLessThan(1500);
  });
});
