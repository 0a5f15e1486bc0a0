/**
 * The page's tests in the real desktop app. Where Electron cannot be had or no window be shown it says so
 * and ends with code 3, so that nobody takes it for a pass.
 */
import { spawnSync } from 'node:child_process';
import { buildIfStale } from './build.ts';
import { obtainElectron } from './electronBinary.ts';
import { root, tools } from './project.ts';

const cannotRun = 3;

function refuse(reason: string): never {
  console.log(`The tests in Electron did not run: ${reason}.`);
  process.exit(cannotRun);
}

if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  refuse('there is no display (xvfb-run gives one)');
}
const electron = obtainElectron({ again: true });
if (electron.path === null) refuse(`Electron cannot be had, ${electron.reason}`);

if (!buildIfStale()) process.exit(1);
const args = [tools.playwright, 'test', '--project', 'electron', ...process.argv.slice(2)];
process.exit(spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1);
