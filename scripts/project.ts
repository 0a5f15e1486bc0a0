import { join, resolve } from 'node:path';

/** The root folder of the project. */
export const root = resolve(import.meta.dirname, '..');

/** Where scripts keep what they may forget: it goes with node_modules. */
export const cacheFolder = join(root, 'node_modules', '.cache', 'circles-of-trust');

/** The script file of an installed command, to be run with `process.execPath`. */
export const tools = {
  biome: join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome'),
  electronVite: join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
  playwright: join(root, 'node_modules', '@playwright', 'test', 'cli.js'),
  tsc: join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
  vitest: join(root, 'node_modules', 'vitest', 'vitest.mjs'),
} as const;
