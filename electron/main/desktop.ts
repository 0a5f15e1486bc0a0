import { app, type BrowserWindow } from 'electron';
import { texts } from '../../shared/locales/texts.ts';
import type { CoreStatus } from '../../shared/model/desktop.ts';
import type { Language } from '../../shared/model/language.ts';
import { sampleWorkspace } from '../hosts/defaultWorkspace.ts';
import { type CoreProcess, startCore, type WorkspaceToOpen } from './coreProcess.ts';
import { askNewWorkspace, askWorkspaceToOpen } from './dialogs.ts';
import { listenToPage } from './ipc.ts';
import { type MenuActions, setMenu } from './menu.ts';
import { recentWorkspaces, rememberWorkspace, workspaceName } from './recentWorkspaces.ts';
import { createWindow, focusWindow, tellPage } from './window.ts';

/** The running app: one window, one open workspace. */
export interface Desktop {
  /** Brings the window to the front, making it when there is none. */
  show(): void;
  /** Opens a workspace in place of the present one; nothing happens when it is open already. */
  open(workspace: WorkspaceToOpen): Promise<void>;
  /** Resolves when the core has everything in the file. */
  close(): Promise<void>;
}

/** Starts the app on a workspace. To be called once, when Electron is ready. */
export function createDesktop(first: WorkspaceToOpen): Desktop {
  let window: BrowserWindow | null = null;
  let language: Language = app.getLocale().startsWith('nl') ? 'nl' : 'en';
  let core: CoreProcess = start(first);

  function start(workspace: WorkspaceToOpen): CoreProcess {
    return startCore(workspace, (status: CoreStatus) => {
      if (status.state === 'running') remember(workspace.file);
      if (window !== null) tellPage(window, 'core-status', status);
    });
  }

  /** Only a workspace that could be opened is worth coming back to. */
  function remember(file: string): void {
    rememberWorkspace(file);
    setMenu(language, recentWorkspaces(), actions);
  }

  async function open(workspace: WorkspaceToOpen): Promise<void> {
    show();
    if (workspace.file === core.workspace.file && core.status().state !== 'failed') return;
    await core.close();
    core = start(workspace);
    if (window === null) return;
    entitle(window);
    // The page holds data of the former workspace throughout; loading it anew lets go of all of it.
    window.webContents.reload();
  }

  function entitle(shown: BrowserWindow): void {
    shown.setTitle(`${workspaceName(core.workspace.file)} – Circles of Trust`);
  }

  function show(): void {
    if (window !== null) {
      focusWindow(window);
      return;
    }
    window = createWindow();
    entitle(window);
    window.on('closed', () => {
      window = null;
    });
  }

  async function openAsked(ask: typeof askWorkspaceToOpen | typeof askNewWorkspace): Promise<void> {
    show();
    const file = window === null ? null : await ask(window, texts[language]);
    if (file !== null) await open({ file, sample: false, expected: false });
  }

  async function openRecent(file: string): Promise<void> {
    if (!recentWorkspaces().some((recent) => recent.file === file)) throw new Error('Not a recent workspace');
    await open({ file, sample: false, expected: true });
  }

  const openSample = (): Promise<void> => open({ file: sampleWorkspace(), sample: true, expected: false });

  const actions: MenuActions = {
    command(command) {
      if (window !== null) tellPage(window, 'menu-command', command);
    },
    newWorkspace: () => openAsked(askNewWorkspace),
    openWorkspace: () => openAsked(askWorkspaceToOpen),
    openSampleWorkspace: openSample,
    openRecentWorkspace: openRecent,
  };

  listenToPage({
    'request-core-port': (page) => core.connect(page),
    'set-language': (chosen) => {
      language = chosen;
      setMenu(language, recentWorkspaces(), actions);
    },
    'core-status': () => core.status(),
    'open-workspace': actions.openWorkspace,
    'new-workspace': actions.newWorkspace,
    'open-sample-workspace': openSample,
    'open-recent-workspace': openRecent,
    'recent-workspaces': recentWorkspaces,
  });
  setMenu(language, recentWorkspaces(), actions);
  show();

  return { show, open, close: () => core.close() };
}
