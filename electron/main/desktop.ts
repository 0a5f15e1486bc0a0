import { app, type BrowserWindow } from 'electron';
import { texts } from '../../shared/locales/texts.ts';
import type { Language } from '../../shared/model/language.ts';
import type { OpenState, WorkspaceToOpen } from '../../shared/model/workspaces.ts';
import { sampleWorkspace } from '../hosts/defaultWorkspace.ts';
import { knownList, workspaceName } from '../hosts/knownWorkspaces.ts';
import { type CoreProcess, startCore } from './coreProcess.ts';
import { askFolder, askNewWorkspace, askWorkspaceToOpen } from './dialogs.ts';
import { listenToPage } from './ipc.ts';
import { type MenuActions, setMenu } from './menu.ts';
import { pageUrl } from './security/scheme.ts';
import { watchUpdates } from './updates.ts';
import { createWindow, focusWindow, tellPage } from './window.ts';

/** Asks the person something in a window. */
type Ask = typeof askWorkspaceToOpen;

/** The running app: one window, one open workspace. */
export interface Desktop {
  /** Brings the window to the front, making it when there is none. */
  show(): void;
  /** Opens a workspace in place of the present one; nothing happens when it is open already. */
  open(workspace: WorkspaceToOpen): void;
  /** Resolves when the core has everything in the file. */
  close(): Promise<void>;
}

/** Starts the app on a workspace. To be called once, when Electron is ready. */
export function createDesktop(first: WorkspaceToOpen): Desktop {
  const settings = app.getPath('userData');
  const known = knownList(settings);
  let window: BrowserWindow | null = null;
  let language: Language = app.getLocale().startsWith('nl') ? 'nl' : 'en';
  /** The workspace whose data the page holds; null while it holds none. */
  let shown: string | null = null;
  /** The core has told what is open, so a page may be connected to that, or to none where none could be opened. */
  let isTold = false;
  let core: CoreProcess = start(first);
  const updates = watchUpdates((changed) => window !== null && tellPage(window, 'updates-changed', changed));

  function start(workspace: WorkspaceToOpen): CoreProcess {
    return startCore(workspace, settings, {
      onStatus: (status) => window !== null && tellPage(window, 'core-status', status),
      onState: follow,
    });
  }

  /** Goes along with the core to another workspace. */
  function follow({ open: file }: OpenState): void {
    const isAnother = isTold;
    isTold = true;
    if (file === null) {
      shown = null;
      return;
    }
    setMenu(language, known.all(), actions);
    if (file === shown) return;
    app.addRecentDocument(file);
    shown = file;
    if (window === null) return;
    entitle(window);
    // The page holds the former workspace throughout, or that there was none; loading it anew lets go of all of it.
    if (isAnother) void window.loadURL(pageUrl);
  }

  function open(workspace: WorkspaceToOpen): void {
    show();
    if (core.status().state !== 'failed') core.open(workspace);
    else {
      core = start(workspace);
      window?.webContents.reload();
    }
  }

  function entitle(named: BrowserWindow): void {
    named.setTitle(`${workspaceName(shown ?? first.file)} – Circles of Trust`);
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

  async function asked(ask: Ask): Promise<string | null> {
    show();
    return window === null ? null : ask(window, texts[language]);
  }

  async function openAsked(ask: Ask): Promise<void> {
    const file = await asked(ask);
    if (file !== null) open({ file, sample: false, expected: false });
  }

  const actions: MenuActions = {
    command(command) {
      if (window !== null) tellPage(window, 'menu-command', command);
    },
    newWorkspace: () => openAsked(askNewWorkspace),
    openWorkspace: () => openAsked(askWorkspaceToOpen),
    openSampleWorkspace: () => open({ file: sampleWorkspace(), sample: true, expected: false }),
    openKnownWorkspace: (file) => open({ file, sample: false, expected: true }),
  };

  /** Whether the screen was filled before the page asked for it. */
  let wasFilled = false;

  listenToPage({
    'request-core-port': (page) => core.connect(page),
    'set-language': (chosen) => {
      language = chosen;
      setMenu(language, known.all(), actions);
    },
    'fill-screen': (filled) => {
      if (filled) wasFilled = window?.isFullScreen() ?? false;
      window?.setFullScreen(filled || wasFilled);
    },
    'core-status': () => core.status(),
    'open-workspace': actions.openWorkspace,
    'new-workspace': actions.newWorkspace,
    'pick-workspace': () => asked(askWorkspaceToOpen),
    'pick-folder': () => asked(askFolder),
    updates: updates.present,
    'set-update-feed': updates.setFeed,
    'look-for-updates': updates.look,
  });
  setMenu(language, known.all(), actions);
  show();

  return { show, open, close: () => core.close() };
}
