import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContactFile } from '../../electron/core/imports/reading/readContactFile.ts';
import { skippedBy } from '../../shared/model/import.ts';
import { readOneCard, readText } from './read.ts';

/** `DAMAGED_RUNS=10000 npx vitest run tests/imports/damaged.test.ts` tries more; `DAMAGED_SEED` repeats a run. */
const numRuns = Number(process.env.DAMAGED_RUNS ?? 150);
const seed = Number(process.env.DAMAGED_SEED ?? Date.now() % 2 ** 31);

/** How many contacts were read of a text, and how many were told to be left out. */
function accountFor(text: string): { read: number; reported: number } {
  const { contacts, problems } = readText(text);
  return { read: contacts.length, reported: problems.filter(skippedBy).length };
}

const head = 'Name,Email,Company,Phone,City,Notes';

function rowOf(index: number, notes: string): string {
  return `Anna ${index},anna${index}@example.com,Bakery ${index % 7},06-1234${index % 10_000},Groningen,${notes}`;
}

/** Puts quotes into so many lines, spread evenly, each a few letters further on than the one before. */
function withStrayQuotes(rows: readonly string[], count: number): string[] {
  const step = Math.floor(rows.length / count);
  return rows.map((row, index) => {
    if (index % step !== 0) return row;
    const at = (index * 7) % row.length;
    return `${row.slice(0, at)}"${row.slice(at)}`;
  });
}

describe('quotes where none belong', () => {
  it.each([
    [25, 1000],
    [50, 5000],
    [500, 1000],
  ])('%i in %i rows hide no row', (quotes, count) => {
    const rows = Array.from({ length: count }, (_, index) => rowOf(index, 'Met at the fair'));
    const { read, reported } = accountFor([head, ...withStrayQuotes(rows, quotes), ''].join('\n'));
    expect(read + reported).toBe(count);
    // Those that begin a cell make a row unreadable; all other rows are there.
    expect(reported).toBeLessThanOrEqual(quotes);
  });

  it('at the beginning of cells cost their own rows, and say in which line', () => {
    const rows = Array.from({ length: 400 }, (_, index) => rowOf(index, 'Met'));
    for (const index of [10, 20, 30, 200]) rows[index] = `"${rows[index]}`;
    // Closed as if the cell went on until here: by the letter of the format nothing is wrong.
    rows[320] = rows[320]!.replace(',Bakery', '",Bakery');
    const { contacts, problems } = readText([head, ...rows, ''].join('\n'));
    expect(contacts).toHaveLength(396);
    expect(problems.filter(skippedBy).map(({ code, line }) => [code, line])).toEqual([
      ['row-quotes', 12],
      ['row-quotes', 22],
      ['row-quotes', 32],
      ['row-quotes', 202],
    ]);
  });

  it('are told from notes of several lines', () => {
    const notes =
      '"Likes tea, coffee and ""cake""\n\nCall, do not write,\nand not, ever, on, a, grey, Monday"';
    const rows = [rowOf(1, notes), rowOf(2, 'Met'), rowOf(3, notes), `"${rowOf(4, 'Met')}`, rowOf(5, notes)];
    const { contacts, problems } = readText([head, ...rows, ''].join('\n'));
    expect(contacts.map(({ displayName, origin }) => [displayName, origin.line])).toEqual([
      ['Anna 1', 2],
      ['Anna 2', 6],
      ['Anna 3', 7],
      ['Anna 5', 12],
    ]);
    expect(contacts[3]?.notes).toContain('not, ever, on, a, grey, Monday');
    expect(problems).toEqual([{ file: 'file', line: 11, code: 'row-quotes', details: {} }]);
  });

  it('anywhere in any rows: contacts and reported rows are all rows', () => {
    const cell = fc.constantFrom('Met', '', '"Tea, coffee"', '"He said ""yes"""', '"Two\nlines"', '5" pipe');
    const damage = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('"', '""', '",', ',"', '"a', ' "'));
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 60 }),
        fc.array(damage, { maxLength: 12 }),
        (notes, damages) => {
          const rows = notes.map((text, index) => rowOf(index, text));
          for (const [which, where, sign] of damages) {
            const index = which % rows.length;
            const row = rows[index]!;
            // Of a row of several lines, damaged, nobody can say how many it is.
            if (row.includes('\n')) continue;
            const at = where % (row.length + 1);
            rows[index] = `${row.slice(0, at)}${sign}${row.slice(at)}`;
          }
          const { read, reported } = accountFor([head, ...rows, ''].join('\n'));
          expect(read + reported).toBe(rows.length);
        },
      ),
      { numRuns, seed },
    );
  });
});

describe('line ends, damaged or mixed', () => {
  const texts = [
    [
      'a table',
      'Name,Email,Notes\nAnna,anna@x.example,Tea\nBo,bo@x.example,"Two\nlines"\nKim,kim@x.example,Cake\n',
    ],
    [
      'cards',
      ['Anna', 'Bo', 'Kim']
        .map((name) => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nNOTE:Likes\n  tea\nEND:VCARD\n`)
        .join(''),
    ],
  ] as const;
  /** The line ends of a text, one after another, in turn. */
  function withLineEnds(text: string, ends: readonly string[]): Buffer {
    let line = 0;
    return Buffer.from(text.replace(/\n/g, () => ends[line++ % ends.length]!));
  }

  it.each(
    texts.flatMap(([name, text]) =>
      [['\r\r\n'], ['\r'], ['\r', '\n'], ['\n', '\r\n', '\r'], ['\r\r\n', '\r', '\n', '\r\n']].map(
        (ends) => [name, JSON.stringify(ends), text, ends] as const,
      ),
    ),
  )('%s: %s', (_, __, text, ends) => {
    const { contacts, problems } = readContactFile(withLineEnds(text, ends), 'file');
    const asWritten = readContactFile(Buffer.from(text), 'file');
    expect(problems).toEqual([]);
    expect(contacts).toEqual(asWritten.contacts);
    expect(contacts.map(({ displayName }) => displayName)).toEqual(['Anna', 'Bo', 'Kim']);
  });
});

describe('what programs write for no date', () => {
  it('is no anniversary and no birthday, in tables and cards', () => {
    const table = readText(
      'First Name,Last Name,E-mail Address,E-mail 2 Address,Anniversary,Birthday\nAnna,Bos,anna@bos.example,,0/0/00,0/0/00\n',
    );
    const cards = ['0/0/00', '0000-00-00', '00-00-0000'].map((none) =>
      readOneCard('3.0', 'FN:Anna Bos', `X-ANNIVERSARY:${none}`, `BDAY:${none}`),
    );
    for (const { birthday, custom } of [...table.contacts, ...cards])
      expect({ birthday, custom }).toEqual({ birthday: null, custom: {} });
    expect(table.contacts).toHaveLength(1);
    expect(table.problems).toEqual([]);
  });
});
