import { expect, test } from 'vitest';
import { importCycles, offences } from './rules.ts';
import { parse, readSources, type Source } from './sources.ts';

const sources = readSources();

/** A file that is not there, to see a rule refuse it. */
const imagine = (path: string, text: string): Source => ({ path, text, ...parse(path, text) });

test('folders import only what may run where they run', () => {
  expect(sources.length).toBeGreaterThan(300);
  expect(offences(sources)).toEqual([]);
});

test.each([
  ['shared/rules/bad.ts', "import { readFileSync } from 'node:fs';"],
  ['shared/rules/bad.ts', "import fs from 'fs';"],
  ['shared/model/bad.ts', "import { app } from 'electron';"],
  ['shared/model/bad.ts', "export type { Core } from '../../electron/core/core.ts';"],
  ['electron/core/bad.ts', "import { app } from 'electron';"],
  ['electron/core/bad.ts', "import type { App } from 'electron';"],
  ['electron/core/bad.ts', "import en from '../../renderer/locales/en.json' with { type: 'json' };"],
  ['electron/core/bad.ts', "import { serveWeb } from '../hosts/web/server.ts';"],
  ['electron/hosts/bad.ts', "import { app } from 'electron';"],
  ['electron/main/bad.ts', "import { createCore } from '../core/core.ts';"],
  ['electron/main/bad.ts', "await import('../core/core.ts');"],
  ['electron/preload/bad.ts', "import { z } from 'zod';"],
  ['electron/preload/bad.ts', "import { join } from 'node:path';"],
  ['renderer/bad.ts', "import { createCore } from '../electron/core/core.ts';"],
  ['renderer/bad.ts', "import { type AppRouter, createCore } from '../electron/core/core.ts';"],
  ['renderer/bad.ts', "export * from '../electron/core/core.ts';"],
  ['renderer/bad.ts', "import type { Options } from '../electron/hosts/web/server.ts';"],
  ['renderer/bad.ts', "import { ipcRenderer } from 'electron/renderer';"],
  ['renderer/bad.ts', "import { basename } from 'path';"],
])('a rule refuses %s with %s', (path, text) => {
  expect(offences([imagine(path, text)])).toHaveLength(1);
});

test.each([
  ['renderer/good.ts', "import type { AppRouter } from '../electron/core/core.ts';"],
  ['renderer/good.ts', "type Router = import('../electron/core/core.ts').AppRouter;"],
  ['renderer/good.ts', "import { type AppRouter } from '../electron/core/core.ts';"],
  ['electron/hosts/good.ts', "import type { MessagePortMain } from 'electron';"],
  ['electron/core/good.ts', "import { mkdir } from 'node:fs/promises';"],
])('no rule refuses %s with %s', (path, text) => {
  expect(offences([imagine(path, text)])).toEqual([]);
});

test('no files import each other in a circle', () => {
  expect(importCycles(sources)).toEqual([]);
});

test('a circle is found, with the way round', () => {
  const file = (path: string, ...files: readonly string[]): Source => ({
    path,
    text: '',
    comments: [],
    imports: files.map((name) => ({ request: `./${name}`, file: name, isType: false, isLate: false })),
  });
  expect(importCycles([file('a', 'b'), file('b', 'c', 'd'), file('c', 'b'), file('d')])).toEqual([
    'b → c → b',
  ]);
});

test('one file listens to messages of the page', () => {
  const listeners = sources.filter(
    ({ path, text }) => path.startsWith('electron/') && /\bipcMain\b/.test(text),
  );
  expect(listeners.map(({ path }) => path)).toEqual(['electron/main/ipc.ts']);
});
