/**
 * Starts Circles of Trust: `npm start -- [--sample] [--workspace FILE] [--restore BACKUP] [--web [--port N] [--no-open]]`.
 * The desktop app where Electron can be had and a window be shown, else the same app in a browser.
 */
import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build.ts';
import { obtainElectron } from './electronBinary.ts';
import { root } from './project.ts';
import { openWindow, sandboxObstacle, windowObstacle } from './window.ts';

const usage = 'npm start -- [--sample] [--workspace FILE] [--restore BACKUP] [--web [--port N] [--no-open]]';

function readOptions() {
  try {
    return parseArgs({
      options: {
        web: { type: 'boolean', default: false },
        port: { type: 'string' },
        workspace: { type: 'string' },
        restore: { type: 'string' },
        sample: { type: 'boolean', default: false },
        open: { type: 'boolean', default: true },
      },
      allowNegative: true,
    }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\nUsage: ${usage}`);
    process.exit(2);
  }
}

const options = readOptions();
if (!buildIfStale()) process.exit(1);
/** The workspace to open; undefined for the usual one. */
const workspaceFile = options.restore === undefined ? options.workspace : restored(options.restore);

const obstacle = windowObstacle();
if (options.web) startWeb();
else {
  const noDesktop = obstacle ?? sandboxObstacle();
  const electron = noDesktop === null ? obtainElectron() : { path: null, reason: noDesktop };
  if (electron.path !== null) startDesktop(electron.path);
  else {
    console.error(`Starting in the browser, without Electron: ${electron.reason}.`);
    startWeb();
  }
}

/**
 * Puts a backup back before the app starts, as a step that can be undone, or in the place of a damaged file. Without
 * `--workspace` that is the one whose backup it is. @returns the workspace.
 */
function restored(backup: string): string {
  const file = options.workspace ?? dirname(resolve(backup)).replace(/-backups$/, '');
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'electron', 'hosts', 'cli.ts'), file, 'restore', backup],
    // What it says is not the address of the app, which is all that standard output is for.
    { stdio: ['ignore', 2, 2] },
  );
  if (status !== 0) process.exit(status ?? 1);
  return file;
}

function startDesktop(path: string): void {
  const workspace = workspaceFile === undefined ? [] : [workspaceFile];
  follow(spawn(path, [root, ...(options.sample ? ['--sample'] : []), ...workspace], { stdio: 'inherit' }));
}

function startWeb(): void {
  const args = [
    join(root, 'out', 'main', 'web.js'),
    ...(options.port === undefined ? [] : ['--port', options.port]),
    ...(workspaceFile === undefined ? [] : ['--workspace', workspaceFile]),
    ...(options.sample ? ['--sample'] : []),
  ];
  const host = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  createInterface(host.stdout).on('line', (line) => {
    console.log(line);
    const url = line.split(' ').at(-1) ?? '';
    if (options.open && obstacle === null && !openWindow(url)) {
      console.error('No Chromium or Chrome found; open the address in a browser yourself.');
    }
  });
  follow(host);
}

/** Passes signals on to the program and ends as it ends. */
function follow(program: ReturnType<typeof spawn>): void {
  // Windows tells every program in the console of Ctrl+C itself, and a signal passed on there is a kill.
  const pass = (signal: NodeJS.Signals) => process.platform === 'win32' || program.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, pass);
  program.on('exit', (code, signal) =>
    process.exit(code ?? (signal === null ? 1 : 128 + constants.signals[signal])),
  );
}
