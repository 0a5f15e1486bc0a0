import { homedir } from 'node:os';
import { join } from 'node:path';

const product = 'Circles of Trust';

/**
 * Where a person's own workspaces live when no file is named: the platform's folder for application
 * data. The folder need not exist yet.
 */
export function workspaceFolder(platform = process.platform, env = process.env, home = homedir()): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), product);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', product);
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'circles-of-trust');
}

/** The workspace that opens when none is named. */
export function defaultWorkspace(): string {
  return join(workspaceFolder(), 'My workspace.circles');
}

/** The sample workspace, made on first use. */
export function sampleWorkspace(): string {
  return join(workspaceFolder(), 'Sample.circles');
}
