import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { noncePlace } from './contentSecurity.ts';

/** One file of the built page, ready to be sent. */
export interface PageFile {
  readonly body: Buffer<ArrayBuffer>;
  readonly type: string;
  /** True for files whose name holds a hash of their content: these never change. */
  readonly immutable: boolean;
  /** The word by which this answer lets its style elements in, in the page itself; null in all other files. */
  readonly nonce: string | null;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Reads the file of the built page at a URL path, or null when there is none.
 * A path without an extension is a route of the page, so it gets `index.html`. Only files of a known type
 * that lie inside `folder` are ever read: the path is decoded once and then resolved.
 */
export async function readPageFile(folder: string, urlPath: string): Promise<PageFile | null> {
  const path = decode(urlPath);
  if (path === null || path.includes('\0') || path.includes('\\')) return null;
  const root = resolve(folder);
  const file = extname(path) === '' ? join(root, 'index.html') : resolve(root, `.${path}`);
  const inside = relative(root, file);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`)) return null;
  const type = types[extname(file).toLowerCase()];
  if (type === undefined) return null;
  try {
    const body = await readFile(file);
    const immutable = inside.startsWith(`assets${sep}`);
    if (inside !== 'index.html') return { body, type, immutable, nonce: null };
    const nonce = randomBytes(16).toString('base64url');
    return { body: Buffer.from(body.toString().replace(noncePlace, nonce)), type, immutable, nonce };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function decode(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return null;
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR';
}
