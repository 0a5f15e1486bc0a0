import type { MenuItemConstructorOptions } from 'electron';

/** One item of the double's menu, found by its way: labels from the menu bar on. */
export interface MenuItem extends Omit<MenuItemConstructorOptions, 'submenu'> {
  readonly submenu?: Menu;
}

const accelerator = /^((Command|Control|CommandOrControl|Alt|Shift)\+)+([A-Z0-9]|,)$/;

/** Electron's menu, to be read and clicked. */
export class Menu {
  static #application: Menu | null = null;
  readonly items: MenuItem[];

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }

  /** Refuses what Electron would: accelerators it cannot read and items with neither label nor role. */
  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): Menu {
    return new Menu(
      template.map(({ submenu, ...item }) => {
        if (item.label === undefined && item.role === undefined && item.type !== 'separator') {
          throw new Error('A menu item needs a label, a role or the type separator');
        }
        if (item.accelerator != null && !accelerator.test(String(item.accelerator))) {
          throw new Error(`${String(item.accelerator)} is not an accelerator`);
        }
        return Array.isArray(submenu) ? { ...item, submenu: Menu.buildFromTemplate(submenu) } : item;
      }),
    );
  }

  constructor(items: MenuItem[]) {
    this.items = items;
  }

  /** Every item below this menu. */
  all(): MenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.all() ?? [])]);
  }

  getMenuItemById(id: string): MenuItem | null {
    return this.all().find((item) => item.id === id) ?? null;
  }

  /** Chooses the item with a label, as a person does. */
  choose(label: string): void {
    const item = this.all().find((candidate) => candidate.label === label);
    if (item?.click === undefined) throw new Error(`There is nothing to choose called ${label}`);
    item.click(item as never, undefined, {} as never);
  }
}
