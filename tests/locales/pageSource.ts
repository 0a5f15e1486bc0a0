import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

const root = join(import.meta.dirname, '..', '..');

/** A piece of syntax as the parser gives it. */
export interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly [property: string]: unknown;
}

/** One file of the page with its parsed syntax. */
export interface PageFile {
  readonly path: string;
  readonly text: string;
  readonly program: Syntax;
}

/** Every source file of the page; the drawings' gallery is a workbench and no part of it. */
export function pageFiles(): PageFile[] {
  return codeFiles('renderer').filter(({ path }) => !path.includes('/gallery/'));
}

/** Every source file below a folder of the project. */
export function codeFiles(folder: string): PageFile[] {
  return globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root })
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      const { program, errors } = parseSync(path, text);
      if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
      return { path, text, program: program as unknown as Syntax };
    });
}

function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && typeof (value as Syntax).type === 'string';
}

/** Calls the visitor for a piece of syntax and everything in it. */
export function walk(syntax: Syntax, visit: (syntax: Syntax) => void): void {
  visit(syntax);
  for (const value of Object.values(syntax)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isSyntax(child)) walk(child, visit);
  }
}

/** Line of a place in a file, from 1. */
export function lineOf(file: PageFile, start: number): number {
  return file.text.slice(0, start).split('\n').length;
}
