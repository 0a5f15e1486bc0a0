import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Texts } from '../../shared/locales/en.ts';
import { texts as allTexts } from '../../shared/locales/texts.ts';
import { type MenuCommand, type MenuRoute, menuRoutes } from '../../shared/model/desktop.ts';
import type { Language } from '../../shared/model/language.ts';
import type { KnownWorkspace } from '../../shared/model/workspaces.ts';

/** What the menu can set going. */
export interface MenuActions {
  command(command: MenuCommand): void;
  newWorkspace(): Promise<void>;
  openWorkspace(): Promise<void>;
  openSampleWorkspace(): void;
  openKnownWorkspace(file: string): void;
}

type Items = MenuItemConstructorOptions[];

const separator = { type: 'separator' } as const;

/** Most workspaces that the menu lists. */
const most = 10;

/** Puts the menu in place, in a language and with the workspaces opened before. */
export function setMenu(language: Language, recent: readonly KnownWorkspace[], actions: MenuActions): void {
  const texts = allTexts[language];
  const mac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ label: 'Circles of Trust', submenu: macApp(texts, actions) }] : []),
      { id: 'file', label: texts.menu.file, submenu: file(texts, recent, actions, mac) },
      { id: 'edit', label: texts.menu.edit, submenu: edit(texts, actions) },
      { id: 'go', label: texts.menu.go, submenu: go(texts, actions) },
      { id: 'view', label: texts.menu.view, submenu: view(texts, actions) },
      { id: 'window', label: texts.menu.window, role: 'windowMenu', submenu: windows(texts) },
    ]),
  );
}

function macApp(texts: Texts, actions: MenuActions): Items {
  return [
    { role: 'about', label: texts.menu.about },
    separator,
    {
      label: `${texts.navigation.settings}…`,
      accelerator: 'Command+,',
      click: () => actions.command({ kind: 'go', route: '/settings' }),
    },
    separator,
    { role: 'hide', label: texts.menu.hide },
    { role: 'hideOthers', label: texts.menu.hideOthers },
    { role: 'unhide', label: texts.menu.showAll },
    separator,
    { role: 'quit', label: texts.menu.quit },
  ];
}

function file(texts: Texts, recent: readonly KnownWorkspace[], actions: MenuActions, mac: boolean): Items {
  const item = (label: string, accelerator: string, command: MenuCommand): MenuItemConstructorOptions => ({
    id: command.kind,
    label,
    accelerator,
    click: () => actions.command(command),
  });
  return [
    item(texts.actions.newContact, 'CommandOrControl+N', { kind: 'new-contact' }),
    item(texts.actions.newInsight, 'CommandOrControl+Shift+I', { kind: 'new-insight' }),
    item(texts.actions.newDeal, 'CommandOrControl+Shift+D', { kind: 'new-deal' }),
    item(`${texts.actions.importContacts}…`, 'CommandOrControl+I', { kind: 'import-contacts' }),
    item(`${texts.pictures.save}…`, 'CommandOrControl+Shift+S', { kind: 'save-picture' }),
    separator,
    {
      id: 'new-workspace',
      label: texts.menu.newWorkspace,
      accelerator: 'CommandOrControl+Shift+N',
      click: actions.newWorkspace,
    },
    {
      id: 'open-workspace',
      label: texts.menu.openWorkspace,
      accelerator: 'CommandOrControl+O',
      click: actions.openWorkspace,
    },
    { id: 'recent', label: texts.menu.openRecent, submenu: recentItems(texts, recent, actions) },
    { id: 'open-sample', label: texts.menu.openSample, click: actions.openSampleWorkspace },
    separator,
    { role: 'close', label: texts.menu.close },
    ...(mac ? [] : [{ role: 'quit', label: texts.menu.quit } as const]),
  ];
}

function recentItems(texts: Texts, recent: readonly KnownWorkspace[], actions: MenuActions): Items {
  if (recent.length === 0) return [{ label: texts.menu.noRecent, enabled: false }];
  return recent.slice(0, most).map(({ file, name }) => ({
    label: name,
    sublabel: file,
    click: () => actions.openKnownWorkspace(file),
  }));
}

/** Undo and redo are the workspace's own; the page passes them to a text field that has the focus. */
function edit(texts: Texts, actions: MenuActions): Items {
  return [
    {
      id: 'undo',
      label: texts.actions.undo,
      accelerator: 'CommandOrControl+Z',
      click: () => actions.command({ kind: 'undo' }),
    },
    {
      id: 'redo',
      label: texts.actions.redo,
      accelerator: process.platform === 'win32' ? 'Control+Y' : 'CommandOrControl+Shift+Z',
      click: () => actions.command({ kind: 'redo' }),
    },
    separator,
    { role: 'cut', label: texts.menu.cut },
    { role: 'copy', label: texts.menu.copy },
    { role: 'paste', label: texts.menu.paste },
    { role: 'selectAll', label: texts.menu.selectAll },
    separator,
    {
      id: 'search',
      label: texts.search.label,
      accelerator: 'CommandOrControl+F',
      click: () => actions.command({ kind: 'search' }),
    },
  ];
}

function go(texts: Texts, actions: MenuActions): Items {
  return menuRoutes.map((route, index) => ({
    id: route,
    label: texts.navigation[route.slice(1) as RouteName<MenuRoute>],
    accelerator: `CommandOrControl+${(index + 1) % 10}`,
    click: () => actions.command({ kind: 'go', route }),
  }));
}

type RouteName<Route extends MenuRoute> = Route extends `/${infer Name}` ? Name : never;

function view(texts: Texts, actions: MenuActions): Items {
  return [
    { role: 'resetZoom', label: texts.menu.actualSize, accelerator: 'CommandOrControl+Shift+0' },
    { role: 'zoomIn', label: texts.menu.zoomIn },
    { role: 'zoomOut', label: texts.menu.zoomOut },
    separator,
    {
      id: 'present',
      label: texts.pictures.present,
      accelerator: 'CommandOrControl+Shift+F',
      click: () => actions.command({ kind: 'present' }),
    },
    { role: 'togglefullscreen', label: texts.menu.fullScreen },
  ];
}

function windows(texts: Texts): Items {
  return [
    { role: 'minimize', label: texts.menu.minimize },
    { role: 'zoom', visible: process.platform === 'darwin' },
  ];
}
