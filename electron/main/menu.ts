import { Menu, type MenuItemConstructorOptions } from 'electron';
import {
  type DesktopLanguage,
  type MenuCommand,
  type MenuRoute,
  menuRoutes,
  type RecentWorkspace,
} from '../../shared/model/desktop.ts';
import { type Texts, textsIn } from './texts.ts';

/** What the menu can set going. */
export interface MenuActions {
  command(command: MenuCommand): void;
  newWorkspace(): Promise<void>;
  openWorkspace(): Promise<void>;
  openSampleWorkspace(): Promise<void>;
  openRecentWorkspace(file: string): Promise<void>;
}

type Items = MenuItemConstructorOptions[];

const separator = { type: 'separator' } as const;

/** Puts the menu in place, in a language and with the workspaces opened before. */
export function setMenu(
  language: DesktopLanguage,
  recent: readonly RecentWorkspace[],
  actions: MenuActions,
): void {
  const texts = textsIn(language);
  const mac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ label: 'Circles of Trust', submenu: macApp(texts, actions) }] : []),
      { id: 'file', label: texts.file, submenu: file(texts, recent, actions, mac) },
      { id: 'edit', label: texts.edit, submenu: edit(texts, actions) },
      { id: 'go', label: texts.go, submenu: go(texts, actions) },
      { id: 'view', label: texts.view, submenu: view(texts) },
      { id: 'window', label: texts.window, role: 'windowMenu', submenu: windows(texts) },
    ]),
  );
}

function macApp(texts: Texts, actions: MenuActions): Items {
  return [
    { role: 'about', label: texts.about },
    separator,
    {
      label: `${texts.settings}…`,
      accelerator: 'Command+,',
      click: () => actions.command({ kind: 'go', route: '/settings' }),
    },
    separator,
    { role: 'hide', label: texts.hide },
    { role: 'hideOthers', label: texts.hideOthers },
    { role: 'unhide', label: texts.showAll },
    separator,
    { role: 'quit', label: texts.quit },
  ];
}

function file(texts: Texts, recent: readonly RecentWorkspace[], actions: MenuActions, mac: boolean): Items {
  const item = (label: string, accelerator: string, command: MenuCommand): MenuItemConstructorOptions => ({
    id: command.kind,
    label,
    accelerator,
    click: () => actions.command(command),
  });
  return [
    item(texts.newContact, 'CommandOrControl+N', { kind: 'new-contact' }),
    item(texts.newInsight, 'CommandOrControl+Shift+I', { kind: 'new-insight' }),
    item(texts.newDeal, 'CommandOrControl+Shift+D', { kind: 'new-deal' }),
    item(texts.importContacts, 'CommandOrControl+I', { kind: 'import-contacts' }),
    separator,
    {
      id: 'new-workspace',
      label: texts.newWorkspace,
      accelerator: 'CommandOrControl+Shift+N',
      click: actions.newWorkspace,
    },
    {
      id: 'open-workspace',
      label: texts.openWorkspace,
      accelerator: 'CommandOrControl+O',
      click: actions.openWorkspace,
    },
    { id: 'recent', label: texts.openRecent, submenu: recentItems(texts, recent, actions) },
    { id: 'open-sample', label: texts.openSample, click: actions.openSampleWorkspace },
    separator,
    { role: 'close', label: texts.close },
    ...(mac ? [] : [{ role: 'quit', label: texts.quit } as const]),
  ];
}

function recentItems(texts: Texts, recent: readonly RecentWorkspace[], actions: MenuActions): Items {
  if (recent.length === 0) return [{ label: texts.noRecent, enabled: false }];
  return recent.map(({ file, name }) => ({
    label: name,
    sublabel: file,
    click: () => actions.openRecentWorkspace(file),
  }));
}

/** Undo and redo are the workspace's own; the page passes them to a text field that has the focus. */
function edit(texts: Texts, actions: MenuActions): Items {
  return [
    {
      id: 'undo',
      label: texts.undo,
      accelerator: 'CommandOrControl+Z',
      click: () => actions.command({ kind: 'undo' }),
    },
    {
      id: 'redo',
      label: texts.redo,
      accelerator: process.platform === 'win32' ? 'Control+Y' : 'CommandOrControl+Shift+Z',
      click: () => actions.command({ kind: 'redo' }),
    },
    separator,
    { role: 'cut', label: texts.cut },
    { role: 'copy', label: texts.copy },
    { role: 'paste', label: texts.paste },
    { role: 'selectAll', label: texts.selectAll },
    separator,
    {
      id: 'search',
      label: texts.search,
      accelerator: 'CommandOrControl+F',
      click: () => actions.command({ kind: 'search' }),
    },
  ];
}

function go(texts: Texts, actions: MenuActions): Items {
  return menuRoutes.map((route, index) => ({
    id: route,
    label: texts[route.slice(1) as keyof Texts & RouteName<MenuRoute>],
    accelerator: `CommandOrControl+${(index + 1) % 10}`,
    click: () => actions.command({ kind: 'go', route }),
  }));
}

type RouteName<Route extends MenuRoute> = Route extends `/${infer Name}` ? Name : never;

function view(texts: Texts): Items {
  return [
    { role: 'resetZoom', label: texts.actualSize, accelerator: 'CommandOrControl+Shift+0' },
    { role: 'zoomIn', label: texts.zoomIn },
    { role: 'zoomOut', label: texts.zoomOut },
    separator,
    { role: 'togglefullscreen', label: texts.fullScreen },
  ];
}

function windows(texts: Texts): Items {
  return [
    { role: 'minimize', label: texts.minimize },
    { role: 'zoom', visible: process.platform === 'darwin' },
  ];
}
