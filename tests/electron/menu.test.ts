import { expect, test } from 'vitest';
import { texts } from '../../shared/locales/texts.ts';
import { menuRoutes } from '../../shared/model/desktop.ts';
import { languages } from '../../shared/model/language.ts';
import { type DoubleApp, launch } from './double/launch.ts';

/** Listens to menu commands in the page and gives those that come while `choose` runs. */
async function commandsOf(app: DoubleApp, labels: readonly string[]): Promise<unknown[]> {
  return app.evaluate(async ({ page, Menu }, chosen) => {
    const arrived = () => new Promise((resolve) => setImmediate(resolve));
    const commands: unknown[] = [];
    const stop = page.desktop.onMenuCommand((command) => commands.push(command));
    for (const label of chosen) Menu.getApplicationMenu()?.choose(label);
    await arrived();
    stop();
    Menu.getApplicationMenu()?.choose(chosen[0] ?? '');
    await arrived();
    return commands;
  }, labels);
}

const inEnglish = [
  'Undo',
  'Redo',
  'New contact',
  'New insight',
  'New deal',
  'Import contacts…',
  'Save picture…',
  'Present without names',
  'Search',
  'Compare',
];
const inDutch = [
  'Ongedaan maken',
  'Opnieuw',
  'Nieuw contact',
  'Nieuw inzicht',
  'Nieuwe deal',
  'Contacten importeren…',
  'Afbeelding bewaren…',
  'Presenteren zonder namen',
  'Zoeken',
  'Vergelijken',
];
const commands = [
  { kind: 'undo' },
  { kind: 'redo' },
  { kind: 'new-contact' },
  { kind: 'new-insight' },
  { kind: 'new-deal' },
  { kind: 'import-contacts' },
  { kind: 'save-picture' },
  { kind: 'present' },
  { kind: 'search' },
  { kind: 'go', route: '/compare' },
];

test('menu items tell the page what to do, until it stops listening', async () => {
  const app = await launch();
  expect(await commandsOf(app, inEnglish)).toEqual(commands);
});

test('the menu follows the system, then the language of the page', async () => {
  const app = await launch({ locale: 'nl-NL' });
  expect(await commandsOf(app, inDutch)).toEqual(commands);
  await app.evaluate(({ page }) => page.desktop.setLanguage('en'));
  expect(await commandsOf(app, inEnglish)).toEqual(commands);
});

test.each(languages)('the menu names screens as the page does (%s)', async (language) => {
  const app = await launch();
  const labels = await app.evaluate(
    async ({ page, Menu }, [chosen, routes]) => {
      page.desktop.setLanguage(chosen);
      await new Promise((resolve) => setImmediate(resolve));
      return routes.map((route) => Menu.getApplicationMenu()?.getMenuItemById(route)?.label);
    },
    [language, menuRoutes] as const,
  );
  const { navigation } = texts[language];
  expect(labels).toEqual(menuRoutes.map((route) => navigation[route.slice(1) as keyof typeof navigation]));
});

test('the usual keys do the usual things, each once', async () => {
  const app = await launch();
  const accelerators = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.all() ?? []).flatMap((item) =>
      item.accelerator ? [String(item.accelerator)] : [],
    ),
  );
  expect(new Set(accelerators).size).toBe(accelerators.length);
  const undo = await app.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo')?.accelerator,
  );
  expect(undo).toBe('CommandOrControl+Z');
  expect(accelerators).toEqual(
    expect.arrayContaining(['CommandOrControl+N', 'CommandOrControl+O', 'CommandOrControl+F']),
  );
});
