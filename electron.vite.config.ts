import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

/**
 * Pages are served from the root of their origin by both hosts, and routes have several segments, so
 * assets need absolute addresses; electron-vite would make them relative to the route.
 */
const rootBase: Plugin = {
  name: 'root-base',
  enforce: 'post',
  config: (config) => {
    config.base = '/';
  },
};

/**
 * A worker is started by its file, named by where it is seen from who starts it: `../worker.ts` among the sources,
 * `./worker.js` when built, as all that runs in Node is built into one folder.
 */
const builtNames: Plugin = {
  name: 'built-names',
  enforce: 'pre',
  transform: (code) =>
    code.replace(
      /new URL\('\.[./]*\/(\w+)\.ts', import\.meta\.url\)/g,
      "new URL('./$1.js', import.meta.url)",
    ),
};

export default defineConfig({
  main: {
    plugins: [builtNames],
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        output: { chunkFileNames: '[name]-[hash].js' },
        input: {
          index: at('electron/main/index.ts'),
          'utility-process': at('electron/hosts/utility-process.ts'),
          web: at('electron/hosts/web.ts'),
          worker: at('electron/core/worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload can require nothing but Electron: everything else is bundled, as CommonJS.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    resolve: { alias: [{ find: /^zod$/, replacement: at('renderer/app/zodWithoutEval.ts') }] },
    plugins: [react(), rootBase],
    build: {
      outDir: 'out/renderer',
      minify: true,
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
});
