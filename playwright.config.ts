import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './scripts/chromium.ts';
import type { HostOptions } from './tests/web/fixtures.ts';

// The tests, the hosts they start and the browser agree on what day it is.
const zone = 'Europe/Amsterdam';
process.env.TZ = zone;

/** The page's tests, once in Chromium on the web host and once in the desktop app. */
export default defineConfig<HostOptions>({
  testDir: 'tests/web',
  outputDir: 'test-results/pages',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/pages.json' }]],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: zone,
    // `--trace on` records everything, at a third of the tests' time.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChromium(), args: chromiumArguments() },
  },
  projects: [
    { name: 'web', use: { host: 'web' } },
    { name: 'electron', use: { host: 'electron' } },
  ],
});
