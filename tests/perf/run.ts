/**
 * Measures what DESIGN sets figures for, prints a table and writes `bench.json`. Ends with 1 when a figure
 * misses its goal.
 * Usage: npm run bench [-- copies core exports history imports layout page]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyFigures } from './copyFigures.ts';
import { coreFigures } from './coreFigures.ts';
import { exportFigures } from './exportFigures.ts';
import type { Figure } from './figure.ts';
import { historyFigures } from './historyFigures.ts';
import { importFigures } from './importFigures.ts';
import { layoutFigures } from './layoutFigures.ts';
import { pageFigures } from './pageFigures.ts';
import { createWorkspaces, type Workspaces } from './workspaces.ts';

const parts: Readonly<Record<string, (workspaces: Workspaces) => AsyncIterable<Figure>>> = {
  layout: layoutFigures,
  page: pageFigures,
  core: coreFigures,
  imports: importFigures,
  history: historyFigures,
  copies: copyFigures,
  exports: exportFigures,
};

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function lineOf({ name, size, value, unit, ratio, goal, ok }: Figure): string {
  const measured = `${rounded(value)} ${unit}`.padStart(10);
  const times = ratio === null ? ''.padStart(8) : `${ratio.toFixed(2)} ×`.padStart(8);
  const bound = unit === '%' ? 'at least' : 'at most';
  const asked = goal === null ? '' : `${ok ? 'ok ' : 'NO '} ${bound} ${goal} ${ratio === null ? unit : '×'}`;
  return `${name.padEnd(56)} ${String(size).padStart(7)} ${measured} ${times}  ${asked}`;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const [load = 0] = loadavg();
if (load > availableParallelism() / 2) {
  console.log(
    `This machine is busy (load ${load.toFixed(1)}): times on the clock are longer than they are.\n`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'circles-bench-'));
const figures: Figure[] = [];
try {
  const workspaces = createWorkspaces(folder);
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for await (const figure of measure(workspaces)) {
      figures.push(figure);
      console.log(lineOf(figure));
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
writeFileSync('bench.json', `${JSON.stringify(figures, null, 2)}\n`);
process.exitCode = figures.every(({ ok }) => ok) ? 0 : 1;
