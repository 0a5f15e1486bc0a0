import { parseSync } from 'vite';
import type { Comment, Source } from './sources.ts';

/** Statements that nobody writes as prose. */
const statements = new Set([
  'VariableDeclaration',
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'FunctionDeclaration',
  'ClassDeclaration',
  'IfStatement',
  'ForStatement',
  'ForOfStatement',
  'ReturnStatement',
  'ThrowStatement',
]);
const expressions = new Set(['CallExpression', 'AssignmentExpression', 'AwaitExpression', 'NewExpression']);

interface Statement {
  readonly type: string;
  readonly expression?: { readonly type: string };
}

/** Whether a text is code: it can be parsed, and does something. */
export function isCode(text: string): boolean {
  const parsed = parseSync('comment.ts', `async () => {${text}\n}`, { lang: 'ts' });
  if (parsed.errors.length > 0) return false;
  const [wrapper] = parsed.program.body as unknown as { expression: { body: { body: Statement[] } } }[];
  return (wrapper?.expression.body.body ?? []).some(
    ({ type, expression }) =>
      statements.has(type) || (type === 'ExpressionStatement' && expressions.has(expression?.type ?? '')),
  );
}

/** Comments as they are read: lines that follow each other are one. Doc comments may hold examples. */
export function commentsOf({ text, comments }: Pick<Source, 'text' | 'comments'>): string[] {
  const joined: { value: string; end: number }[] = [];
  const own = comments.filter(({ type, value }) => type === 'Line' || !value.startsWith('*'));
  for (const { value, start, end } of own satisfies Comment[]) {
    const last = joined.at(-1);
    if (last !== undefined && /^\s*$/.test(text.slice(last.end, start))) {
      last.value += `\n${value}`;
      last.end = end;
    } else joined.push({ value, end });
  }
  return joined.map(({ value }) => value.trim());
}

/** Code that was put between comment marks instead of being removed: whole comments, or lines of them. */
export function codeInComments(source: Pick<Source, 'text' | 'comments'>): string[] {
  return commentsOf(source).filter((comment) => isCode(comment) || comment.split('\n').some(isCode));
}

/** Words by which people mark what they mean to do later. */
export function promises({ comments }: Pick<Source, 'comments'>): string[] {
  return comments.map(({ value }) => value.trim()).filter((value) => /\b(TODO|FIXME|XXX|HACK)\b/.test(value));
}

/**
 * Tests that are switched off, or that switch the others off. A condition with its reason is allowed:
 * `test.skip(host !== 'web', 'why')`, `test.skipIf(condition)('… (why)')`.
 */
export function switchedOff(text: string): string[] {
  const off =
    /\b(?:test|it|describe)(?:\.\w+)*\.(?:only|todo|fixme)\b|\b(?:test|it|describe)(?:\.\w+)*\.skip\(\s*(?:['"`)]|\w+\s*=>)/g;
  const without = /\.(?:skipIf|runIf)\([^()]*(?:\([^()]*\))?[^()]*\)\(\s*(['"`])(?:(?!\1)[^(])*\1/g;
  return [...text.matchAll(off), ...text.matchAll(without)].map(([match]) => match);
}

/** Waiting for time to pass, in whatever way, instead of for what the test will go on with. */
export function sleeps(text: string): string[] {
  return [...text.matchAll(/\b(?:waitForTimeout|setTimeout)\b(?=\(|\s*[,}]|\s+as\b)/g)].map(
    ([match]) => match,
  );
}
