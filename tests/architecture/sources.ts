import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { parseSync } from 'vite';
import { root } from '../../scripts/project.ts';

const folders = ['electron', 'renderer', 'shared', 'scripts', 'tests'];
const endings = new Set(['.ts', '.tsx', '.mjs', '.css', '.html']);
const code = new Set(['.ts', '.tsx', '.mjs']);

/** One import of a file, static, dynamic or in a type. */
export interface Import {
  /** What is written: a relative path or the name of a package. */
  readonly request: string;
  /** The imported file from the project's root, or null when it is a package. */
  readonly file: string | null;
  /** Leaves nothing behind when types are stripped. */
  readonly isType: boolean;
  /** Is loaded when the code gets there, so a bundle keeps it in a file of its own. */
  readonly isLate: boolean;
}

/** One file of the project's sources. */
export interface Source {
  /** From the project's root, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly comments: readonly Comment[];
}

export interface Comment {
  readonly type: 'Line' | 'Block';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Every file below a folder of the project, from its root, with slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The package a bare request is for: `@mantine/core/styles.css` is for `@mantine/core`. */
export function packageOf(request: string): string {
  return request
    .split('/')
    .slice(0, request.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Reads a source. Only code has imports and comments here. */
export function readSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, ...(code.has(extname(path)) ? parse(path, text) : { imports: [], comments: [] }) };
}

/** Every source of the project: code, styles and pages of all folders, and the configurations. */
export function readSources(): Source[] {
  const configurations = readdirSync(root).filter((name) => name.endsWith('.config.ts'));
  return [...folders.flatMap(filesBelow), ...configurations]
    .filter((path) => endings.has(extname(path)) && !path.startsWith('tests/fixtures/'))
    .map(readSource);
}

/** Finds the imports of a piece of code. `path` tells its language and what relative imports mean. */
export function parse(path: string, text: string): Pick<Source, 'imports' | 'comments'> {
  const lang = extname(path) === '.mjs' ? 'js' : extname(path) === '.tsx' ? 'tsx' : 'ts';
  const { program, module, comments, errors } = parseSync(path, text, { lang });
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const atOnce: [request: string, isType: boolean][] = [
    ...module.staticImports.map(({ moduleRequest, entries }): [string, boolean] => [
      moduleRequest.value,
      entries.length > 0 && entries.every(({ isType }) => isType),
    ]),
    ...module.staticExports.flatMap(({ entries }) => {
      const request = entries.find(({ moduleRequest }) => moduleRequest !== null)?.moduleRequest?.value;
      const isType = entries.every((entry) => entry.isType);
      return request === undefined ? [] : [[request, isType] as [string, boolean]];
    }),
  ];
  const imports = (found: readonly [request: string, isType: boolean][], isLate: boolean): Import[] =>
    found.map(([request, isType]) => ({ request, isType, isLate, file: fileOf(path, request) }));
  return { imports: [...imports(atOnce, false), ...imports(laterImports(program), true)], comments };
}

/** The imports inside code: those that run, and those in types. */
function laterImports(node: unknown): [request: string, isType: boolean][] {
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.values(node).flatMap(laterImports);
  const { type, source } = node as { type?: string; source?: { value?: unknown } };
  if (type !== 'ImportExpression' && type !== 'TSImportType') return below;
  // An address that is put together when it runs names no file here.
  if (typeof source?.value !== 'string') return below;
  return [[source.value, type === 'TSImportType'], ...below];
}

function fileOf(importer: string, request: string): string | null {
  if (!request.startsWith('.')) return null;
  return join(dirname(importer), request.split('?')[0] ?? '')
    .split(sep)
    .join('/');
}
