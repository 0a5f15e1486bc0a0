import type { Language } from './language.ts';
import type { ProblemData } from './problem.ts';
import type { Updates } from './updates.ts';

/** The screens the menu can go to, as routes of the page. */
export const menuRoutes = [
  '/today',
  '/circles',
  '/funnel',
  '/compare',
  '/contacts',
  '/insights',
  '/pipeline',
  '/playbook',
  '/reports',
  '/settings',
] as const;

export type MenuRoute = (typeof menuRoutes)[number];

/** What the native menu asks of the page. */
export type MenuCommand =
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'import-contacts' }
  | { readonly kind: 'new-contact' }
  | { readonly kind: 'new-insight' }
  | { readonly kind: 'new-deal' }
  | { readonly kind: 'save-picture' }
  | { readonly kind: 'present' }
  | { readonly kind: 'search' }
  | { readonly kind: 'go'; readonly route: MenuRoute };

/** How the core is, as the desktop host sees it. */
export type CoreStatus =
  | { readonly state: 'starting' }
  | { readonly state: 'running' }
  /** Ended without being asked to, and being started again. */
  | { readonly state: 'restarting' }
  /** Stays down: it ended too often. */
  | { readonly state: 'failed'; readonly problem: ProblemData };

export type DesktopPlatform = 'darwin' | 'linux' | 'win32';

/**
 * What the desktop app can do beyond a browser. The preload exposes this as `window.desktop`; its values
 * cross from a privileged process, so it holds named capabilities and nothing general.
 */
export interface DesktopCapabilities {
  readonly platform: DesktopPlatform;
  /** Asks for a fresh port to the core; it arrives as a window message, see `corePortMessage`. */
  requestCorePort(): void;
  /** Calls the listener with the present status and each later one; returns the way to stop. */
  onCoreStatus(listener: (status: CoreStatus) => void): () => void;
  /** Calls the listener for each menu command; returns the way to stop. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
  /** The language of menu and dialogs. */
  setLanguage(language: Language): void;
  /** Fills the whole screen, or gives it back. */
  fillScreen(filled: boolean): void;
  /** Asks which workspace to open; the page is loaded anew when one is chosen. */
  openWorkspace(): Promise<void>;
  /** Asks where to make a new workspace; the page is loaded anew when a place is chosen. */
  newWorkspace(): Promise<void>;
  /** Asks for a workspace file; null when the person thinks better of it. */
  pickWorkspace(): Promise<string | null>;
  /** Asks for a folder; null when the person thinks better of it. */
  pickFolder(): Promise<string | null>;
  /** Calls the listener with what is known of newer versions, now and whenever that changes; returns the way to stop. */
  onUpdates(listener: (updates: Updates) => void): () => void;
  /** Says where newer versions are announced, null for nowhere. */
  setUpdateFeed(feed: string | null): Promise<void>;
  /** Looks for a newer version now. */
  lookForUpdates(): Promise<void>;
}

/** The data of the window message that carries a port to the core. */
export const corePortMessage = 'circles-of-trust:core-port';

/** What the page may ask of main, by channel: the arguments it sends. */
export interface DesktopRequests {
  readonly 'request-core-port': readonly [];
  readonly 'set-language': readonly [language: Language];
  readonly 'fill-screen': readonly [filled: boolean];
}

/** What the page may ask of main and gets an answer to, by channel. */
export interface DesktopQuestions {
  readonly 'core-status': () => CoreStatus;
  readonly 'open-workspace': () => void;
  readonly 'new-workspace': () => void;
  readonly 'pick-workspace': () => string | null;
  readonly 'pick-folder': () => string | null;
  readonly updates: () => Updates;
  readonly 'set-update-feed': (feed: string | null) => void;
  readonly 'look-for-updates': () => void;
}

/** What main tells the page, by channel. A `core-port` comes with one port. */
export interface DesktopNews {
  readonly 'core-port': readonly [];
  readonly 'core-status': readonly [status: CoreStatus];
  readonly 'menu-command': readonly [command: MenuCommand];
  readonly 'updates-changed': readonly [updates: Updates];
}
