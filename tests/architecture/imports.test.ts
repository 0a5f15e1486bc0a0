import { expect, test } from 'vitest';
import { coreParts, importCycles, offences } from './rules.ts';
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
  ['electron/core/bad.ts', "import { useFormats } from '../../renderer/locales/format.ts';"],
  ['electron/core/database/bad.ts', "import { listBackups } from '../backups/backup.ts';"],
  ['electron/core/database/bad.ts', "import type { Recorder } from '../history/recorder.ts';"],
  ['electron/core/history/bad.ts', "import type { Workspace } from '../workspace/workspace.ts';"],
  ['electron/core/history/remote/bad.ts', "import { query } from '../../trpc.ts';"],
  ['electron/core/workspace/bad.ts', "import { createSearchIndex } from '../contacts/searchIndex.ts';"],
  ['electron/core/workspace/bad.ts', "import type { JobKind } from '../jobs/job.ts';"],
  ['electron/core/jobs/bad.ts', "import { backupJob } from '../backups/jobs.ts';"],
  ['electron/core/trpc.ts', "import { findContact } from './contacts/find.ts';"],
  ['electron/core/database/bad.ts', "import { errands } from '../errands.ts';"],
  ['electron/core/workers/bad.ts', "import { listBackups } from '../backups/backup.ts';"],
  ['electron/core/running.ts', "import type { Change } from './workspace/following.ts';"],
  ['electron/core/sample/bad.ts', "import { createCore } from '../core.ts';"],
  ['electron/core/notYetThere/bad.ts', "import type { AppRouter } from '../router.ts';"],
  ['electron/hosts/bad.ts', "import { useFormats } from '../../renderer/locales/format.ts';"],
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
  ['renderer/features/funnel/bad.ts', "import { circles } from '../circles/feature.ts';"],
  ['renderer/features/funnel/bad.ts', "const bad = () => import('../circles/CirclesScreen.tsx');"],
  ['renderer/features/funnel/bad.ts', "import { features } from '../../app/features.ts';"],
  ['renderer/app/bad.ts', "import { CirclesScreen } from '../features/circles/CirclesScreen.tsx';"],
  ['renderer/people/bad.ts', "import type { Feature } from '../features/feature.ts';"],
  ['renderer/people/bad.ts', "import { features } from '../app/features.ts';"],
  ['renderer/ui/bad.ts', "import { usePeople } from '../people/usePeople.ts';"],
  ['renderer/ui/bad.ts', "import { draw } from '../charts/draw.ts';"],
  ['renderer/charts/bad.ts', "import { usePeople } from '../people/usePeople.ts';"],
  ['renderer/bridge/bad.ts', "import { theme } from '../ui/theme.ts';"],
])('a rule refuses %s with %s', (path, text) => {
  expect(offences([imagine(path, text)])).toHaveLength(1);
});

test.each([
  ['renderer/good.ts', "import type { AppRouter } from '../electron/core/core.ts';"],
  ['renderer/good.ts', "type Router = import('../electron/core/core.ts').AppRouter;"],
  ['renderer/good.ts', "import { type AppRouter } from '../electron/core/core.ts';"],
  ['renderer/app/good.ts', "import { circles } from '../features/circles/feature.ts';"],
  ['renderer/features/funnel/good.ts', "import type { Feature } from '../feature.ts';"],
  ['renderer/people/good.ts', "import { RingsChart } from '../charts/rings/RingsChart.tsx';"],
  ['electron/hosts/good.ts', "import type { MessagePortMain } from 'electron';"],
  ['electron/core/core.ts', "import { safetyCopies } from './backups/safetyCopies.ts';"],
  ['electron/core/errands.ts', "import { assertSound } from './backups/assertSound.ts';"],
  ['electron/core/notYetThere/good.ts', "import { query } from '../trpc.ts';"],
  ['electron/core/good.ts', "import { mkdir } from 'node:fs/promises';"],
])('no rule refuses %s with %s', (path, text) => {
  expect(offences([imagine(path, text)])).toEqual([]);
});

test('the app is told of every feature there is', () => {
  const paths = sources.map(({ path }) => path);
  const told = sources.find(({ path }) => path === 'renderer/app/features.ts')?.imports ?? [];
  const folders = new Set(paths.flatMap((path) => path.match(/^renderer\/features\/\w+\//)?.[0] ?? []));
  expect(told.map(({ file }) => file).toSorted()).toEqual(
    [...folders].map((folder) => `${folder}feature.ts`).toSorted(),
  );
});

test('no files import each other in a circle', () => {
  expect(importCycles(sources)).toEqual([]);
});

test('no folders of the core import each other in a circle, not even types', () => {
  const parts = coreParts(sources);
  expect(parts.length).toBeGreaterThan(20);
  expect(importCycles(parts)).toEqual([]);
});

test('a circle of folders is found, types included', () => {
  const files = [
    imagine('electron/core/deals/one.ts', "import type { Two } from '../funnel/two.ts';"),
    imagine('electron/core/funnel/three.ts', "import { sale } from '../deals/sale.ts';"),
  ];
  expect(importCycles(coreParts(files))).toEqual([
    'electron/core/deals → electron/core/funnel → electron/core/deals',
  ]);
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

test('days, moments, amounts and numbers are typed in the fields that read them, and in no other', () => {
  const fields =
    /\b(Date|DateTime|Time|Number)(Input|Picker|PickerInput)\b|type="(date|time|datetime-local|number)"/;
  const asking = sources.filter(({ path, text }) => path.startsWith('renderer/') && fields.test(text));
  expect(asking.map(({ path }) => path)).toEqual(['renderer/ui/typed/CalendarButton.tsx']);
});
