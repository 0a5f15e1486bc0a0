import { describe, expect, it } from 'vitest';
import { reasons } from '../../shared/rules/typed/reading.ts';
import { english } from './typed/en.ts';
import { dutch } from './typed/nl.ts';
import { type Field, type Table, understand } from './typed/understand.ts';

const fieldsOf = (table: Table) => Object.entries(table) as [Field, Table[Field]][];

describe.each([
  ['en', english],
  ['nl', dutch],
] as const)('what people type in %s', (language, table) => {
  it.each(fieldsOf(table))('%s', (field, rows) => {
    expect(rows.map(([typed]) => [typed, understand(field, typed, language)])).toEqual(rows);
  });

  it('fills two hundred rows and more, each once', () => {
    const typed = fieldsOf(table).flatMap(([field, rows]) => rows.map(([text]) => `${field}: ${text}`));
    expect(typed.length).toBeGreaterThanOrEqual(200);
    expect(new Set(typed).size).toBe(typed.length);
  });
});

it('meets every reason to refuse', () => {
  const said = [english, dutch].flatMap((table) => fieldsOf(table).flatMap(([, rows]) => rows));
  const met = new Set(
    said.map(([, understood]) => (understood.startsWith('? ') ? 'which' : /^✗ (\S+)/.exec(understood)?.[1])),
  );
  expect(reasons.filter((reason) => !met.has(reason))).toEqual([]);
});
