/** The desktop app's beginning and end: one instance, files from the system, a quit that waits. */
import { extname, join } from 'node:path';
import { app, session } from 'electron';
import { type WorkspaceToOpen, workspaceEnding } from '../../shared/model/workspaces.ts';
import { defaultWorkspace } from '../hosts/defaultWorkspace.ts';
import { knownList } from '../hosts/knownWorkspaces.ts';
import { createDesktop, type Desktop } from './desktop.ts';
import { guardNavigation } from './security/navigation.ts';
import { refusePermissions } from './security/permissions.ts';
import { registerScheme, servePage } from './security/scheme.ts';
import { guardWindowOpen } from './security/windowOpen.ts';
import { workspaceArgument } from './workspaceArgument.ts';

let desktop: Desktop | null = null;
/** A file the system asked for before the app was ready. */
let asked: WorkspaceToOpen | null = workspaceArgument(process.argv.slice(1), process.cwd());
let closed = false;

/** The workspace of last time, also when it is missing now, or a person's first. */
function usualWorkspace(): WorkspaceToOpen {
  const [last] = knownList(app.getPath('userData')).all();
  return { file: last?.file ?? defaultWorkspace(), sample: false, expected: last !== undefined };
}

function open(workspace: WorkspaceToOpen): void {
  if (desktop === null) asked = workspace;
  else desktop.open(workspace);
}

function begin(): void {
  app.enableSandbox();
  registerScheme();

  app.on('web-contents-created', (_event, contents) => {
    guardNavigation(contents);
    guardWindowOpen(contents);
  });
  app.on('second-instance', (_event, args, folder) => {
    desktop?.show();
    const workspace = workspaceArgument(args.slice(1), folder);
    if (workspace !== null) open(workspace);
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    if (extname(file) === workspaceEnding) open({ file, sample: false, expected: false });
  });
  app.on('activate', () => desktop?.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('before-quit', (event) => {
    if (closed || desktop === null) return;
    event.preventDefault();
    void desktop.close().finally(() => {
      closed = true;
      app.quit();
    });
  });

  void app.whenReady().then(() => {
    refusePermissions(session.defaultSession);
    servePage(join(import.meta.dirname, '../renderer'));
    desktop = createDesktop(asked ?? usualWorkspace());
  });
}

if (app.requestSingleInstanceLock()) begin();
else app.quit();
