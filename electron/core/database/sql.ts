/** What SQLite stores in a column. Booleans are written as 0 and 1. */
export type SqlValue = string | number | bigint | null | Uint8Array;

/** A statement or part of one, with its values apart from its text. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

function isSql(part: SqlValue | Sql): part is Sql {
  return typeof part === 'object' && part !== null && 'text' in part;
}

/**
 * Builds a statement in which every interpolated value becomes a bound parameter and every interpolated
 * fragment keeps its own parameters, so that data never becomes SQL.
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql {
  let text = strings[0] ?? '';
  const values: SqlValue[] = [];
  parts.forEach((part, index) => {
    if (isSql(part)) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(part);
    }
    text += strings[index + 1] ?? '';
  });
  return { text, values };
}

/** Binds a list as one JSON parameter, for `IN`: one cached statement serves every length. */
export function sqlList(values: readonly (string | number)[]): Sql {
  return { text: '(SELECT value FROM json_each(?))', values: [JSON.stringify(values)] };
}
