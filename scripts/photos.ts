/**
 * Photographs every screen and dialog, with the sample workspace and with an empty one, in both sizes, colour schemes
 * and languages, into the ignored folder `photos/`. To be looked at by people; nothing is compared.
 *
 *   npm run photos               all of them
 *   npm run photos -- circles    only screens whose name contains the word
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { en, type Texts } from '../shared/locales/en.ts';
import { nl } from '../shared/locales/nl.ts';
import { chromiumArguments, findChromium } from './chromium.ts';
import { startWebHost } from './webHost.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const colourSchemes = ['light', 'dark'] as const;
const locales = ['en-GB', 'nl-NL'] as const;
const workspaces = ['sample', 'empty'] as const;

/** What the import is shown with. */
const file = 'tests/fixtures/csv/thunderbird.csv';

/** A screen to photograph: where it is, and what to do there first. */
interface Shot {
  readonly name: string;
  readonly path: string;
  /** Only with people in the workspace. */
  readonly needsPeople?: boolean;
  readonly prepare?: (page: Page, texts: Texts) => Promise<void>;
}

/** Presses the first button on the screen with a name, whatever is filled in. */
async function press(page: Page, name: string): Promise<void> {
  const pattern = new RegExp(`^${name.replace(/\{\{\w+\}\}/, '.+')}$`);
  await page.getByRole('main').getByRole('button', { name: pattern }).first().click();
}

const shots: readonly Shot[] = [
  { name: 'today', path: '/today' },
  { name: 'circles', path: '/circles' },
  { name: 'placement', path: '/circles/placement' },
  {
    name: 'past',
    path: '/circles',
    needsPeople: true,
    prepare: (page, { past }) => press(page, past.lookBack),
  },
  {
    name: 'circles-person',
    path: '/circles',
    needsPeople: true,
    prepare: async (page) => {
      await page.getByRole('searchbox').fill('Anna');
      await page.getByRole('option').first().click();
    },
  },
  {
    name: 'circles-explained',
    path: `/circles?referrals=true&at=${new Date().toISOString().slice(0, 10)}&since=quarter`,
    needsPeople: true,
    prepare: (page, { charts }) => press(page, charts.legend.title),
  },
  { name: 'funnel', path: '/funnel' },
  { name: 'compare', path: '/compare' },
  { name: 'contacts', path: '/contacts' },
  { name: 'insights', path: '/insights' },
  {
    name: 'insight',
    path: '/insights',
    needsPeople: true,
    prepare: async (page) => {
      await page.getByRole('main').getByRole('link').first().click();
    },
  },
  {
    name: 'insight-waves',
    path: '/insights',
    needsPeople: true,
    // One whose waves are under way: some sent, one due, some to come.
    prepare: async (page) => {
      await page.getByRole('main').getByRole('link').nth(3).click();
    },
  },
  { name: 'pipeline', path: '/pipeline' },
  { name: 'playbook', path: '/playbook' },
  { name: 'reports', path: '/reports' },
  { name: 'referrals', path: '/reports/referrals', needsPeople: true },
  { name: 'workspaces', path: '/workspaces' },
  { name: 'consent', path: '/reports/consent' },
  { name: 'settings', path: '/settings' },
  { name: 'settings-circles', path: '/settings?part=circles' },
  {
    name: 'settings-trust',
    path: '/settings?part=trust',
    prepare: async (page, texts) => {
      const slider = page.getByRole('slider', { name: texts.trust.components.value });
      await slider.focus();
      for (let step = 0; step < 15; step += 1) await slider.press('ArrowRight');
      await page.getByRole('region', { name: texts.settings.trust.effect }).waitFor();
    },
  },
  { name: 'settings-workspace', path: '/settings?part=workspace' },
  { name: 'settings-privacy', path: '/settings?part=privacy' },
  { name: 'settings-history', path: '/settings?part=history' },
  {
    name: 'dialog-contact',
    path: '/contacts',
    prepare: (page, { actions }) => press(page, actions.newContact),
  },
  {
    name: 'dialog-import',
    path: '/contacts',
    prepare: async (page, { actions }) => {
      await press(page, actions.importContacts);
      await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
    },
  },
  {
    name: 'dialog-import-close',
    path: '/contacts',
    prepare: async (page, { actions }) => {
      await press(page, actions.importContacts);
      await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
      await page.getByRole('table').last().waitFor();
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'dialog-export',
    path: '/contacts',
    needsPeople: true,
    prepare: (page, { exports }) => press(page, exports.open),
  },
  {
    name: 'dialog-picture',
    path: '/circles',
    needsPeople: true,
    prepare: (page, { pictures }) => press(page, pictures.save),
  },
  {
    name: 'presenting',
    path: '/circles',
    needsPeople: true,
    prepare: (page, { pictures }) => press(page, pictures.present),
  },
  {
    name: 'dialog-erase',
    path: '/contacts',
    needsPeople: true,
    prepare: async (page, { exports }) => {
      await page.getByRole('searchbox').fill('Anna');
      await page.getByRole('option').first().click();
      await page.getByRole('button', { name: exports.panel }).click();
      await page.getByRole('menuitem', { name: exports.erase.open }).click();
    },
  },
  {
    name: 'dialog-deal',
    path: '/pipeline',
    prepare: (page, { actions }) => press(page, actions.newDeal),
  },
  {
    name: 'dialog-insight',
    path: '/insights',
    prepare: (page, { actions }) => press(page, actions.newInsight),
  },
  {
    name: 'dialog-wave',
    path: '/insights',
    needsPeople: true,
    prepare: async (page, { waves }) => {
      await page.getByRole('main').getByRole('link').nth(3).click();
      await press(page, waves.changeFor);
    },
  },
  {
    name: 'dialog-send',
    path: '/insights',
    needsPeople: true,
    prepare: async (page, { waves }) => {
      await page.getByRole('main').getByRole('link').nth(3).click();
      await press(page, waves.markSent);
    },
  },
  {
    name: 'messages',
    path: '/circles',
    needsPeople: true,
    // What could not be done, and what was; whoever is moved is moved back.
    prepare: async (page) => {
      await page.getByRole('searchbox').fill('Karin Bosman');
      await page.getByRole('option').first().click();
      await page.keyboard.press('Escape');
      await page.getByRole('application').first().focus();
      await page.keyboard.press('[');
      await page.keyboard.press(']');
      await page.keyboard.press('Control+Shift+Z');
    },
  },
];

/** Waits until nothing moves any more: fonts are there and the drawings have been painted. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(500);
}

async function photograph(browser: Browser, workspace: (typeof workspaces)[number], wanted: string) {
  const folder = await mkdtemp(join(tmpdir(), 'circles-photos-'));
  const host = await startWebHost({
    workspace: join(folder, `${workspace}.circles`),
    sample: workspace === 'sample',
  });
  try {
    for (const viewport of sizes) {
      for (const colorScheme of colourSchemes) {
        for (const locale of locales) {
          const context = await browser.newContext({
            viewport,
            colorScheme,
            locale,
            reducedMotion: 'reduce',
          });
          const page = await context.newPage();
          const into = join('photos', workspace, `${viewport.width}-${colorScheme}-${locale.slice(0, 2)}`);
          await mkdir(into, { recursive: true });
          for (const shot of shots) {
            if (!shot.name.includes(wanted) || (shot.needsPeople && workspace === 'empty')) continue;
            const address = new URL(shot.path, host.url);
            address.searchParams.set('token', new URL(host.url).searchParams.get('token')!);
            await page.goto(address.href);
            await settle(page);
            await shot.prepare?.(page, locale === 'nl-NL' ? nl : en);
            await settle(page);
            await page.screenshot({ path: join(into, `${shot.name}.png`) });
          }
          await context.close();
          console.log(into);
        }
      }
    }
  } finally {
    await host.stop();
    await rm(folder, { recursive: true });
  }
}

const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
try {
  for (const workspace of workspaces) await photograph(browser, workspace, process.argv[2] ?? '');
} finally {
  await browser.close();
}
