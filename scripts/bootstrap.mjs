/**
 * The first step of `npm start` and `npm test`, in plain JavaScript because it runs under whatever Node
 * is on the machine, before anything is installed: it installs the locked packages where they are
 * missing and goes on under the Node version that is one of them.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const oldest = 20;

/**
 * Runs a script of this folder under the project's own Node, with the arguments of this process.
 * @param {string} script file name, e.g. `start.ts`
 */
export function run(script) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldest) {
    console.error(`Circles of Trust needs Node ${oldest} or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (!installed()) install();
  hand(node, [join(root, 'scripts', script), ...process.argv.slice(2)]);
}

/** Whether node_modules holds the versions that package-lock.json names. */
function installed() {
  const present = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(present) || !existsSync(node)) return false;
  const has = JSON.parse(readFileSync(present, 'utf8')).packages;
  const wants = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wants).every(
    ([path, { version, optional }]) =>
      path === '' || has[path]?.version === version || (has[path] === undefined && optional),
  );
}

/** Installs what the lock names. Its talk goes to standard error: standard output is the program's own. */
function install() {
  console.error('Installing packages…');
  const args = ['ci', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status === 0 && existsSync(node)) return;
  console.error('The packages could not be installed; npm says why above.');
  process.exit(1);
}

/**
 * Becomes another program as far as the caller can tell: same streams, signals and exit code.
 * @param {string} command
 * @param {string[]} args
 */
function hand(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
  // Windows tells every program in the console of Ctrl+C itself, and a signal passed on there is a kill.
  const pass = (signal) => process.platform === 'win32' || child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
