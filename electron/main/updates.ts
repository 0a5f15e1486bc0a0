import { join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import { feedSchema, type UpdateState, type Updates } from '../../shared/model/updates.ts';
import { readJson, writeJson } from '../hosts/jsonFile.ts';
import { mayInstall } from './security/installing.ts';

/** How often it is looked, in milliseconds. */
const day = 24 * 60 * 60 * 1000;

const settingsSchema = z.object({ feed: feedSchema.nullable() });

/** Looks for newer versions, once it is told where. Never quits or starts anything. */
export interface UpdateWatch {
  present(): Updates;
  /** Looks there from now on; nowhere for null. */
  setFeed(feed: string | null): void;
  look(): Promise<void>;
}

/** The updater, loaded when it is first needed: most never look. */
async function loadUpdater() {
  const { default: library } = await import('electron-updater');
  return library.autoUpdater;
}

/**
 * Watches for newer versions where `CIRCLES_UPDATE_FEED` says, else where the person set it, else nowhere.
 * @param onChange hears of each change.
 */
export function watchUpdates(onChange: (updates: Updates) => void): UpdateWatch {
  const storage = join(app.getPath('userData'), 'updates.json');
  const fixed = feedSchema.safeParse(process.env.CIRCLES_UPDATE_FEED);
  let feed = fixed.success ? fixed.data : readJson(storage, settingsSchema, { feed: null }).feed;
  let now: UpdateState = { state: 'off' };

  const present = (): Updates => ({ version: app.getVersion(), feed, isFixed: fixed.success, now });

  function change(next: UpdateState): void {
    now = next;
    onChange(present());
  }

  /** What is to be found at an address now. @throws what the updater does. */
  async function find(url: string): Promise<UpdateState> {
    const updater = await loadUpdater();
    const installs = mayInstall(process.platform, app.isPackaged, process.resourcesPath);
    // What is wrong arrives by the promise; as an event that nobody hears it would end the app.
    if (updater.listenerCount('error') === 0) updater.on('error', () => {});
    updater.logger = null;
    updater.autoDownload = installs;
    updater.autoInstallOnAppQuit = installs;
    // Looking needs no packed app; installing does.
    updater.forceDevUpdateConfig = !installs;
    updater.setFeedURL({ provider: 'generic', url });
    const found = await updater.checkForUpdates();
    if (!found?.isUpdateAvailable) return { state: 'newest', at: new Date().toISOString() };
    const { version } = found.updateInfo;
    if (!found.downloadPromise) return { state: 'available', version };
    await found.downloadPromise;
    return { state: 'ready', version };
  }

  async function lookNow(): Promise<void> {
    // What is here already is installed at quitting, whatever is found.
    if (now.state === 'ready') return;
    if (feed === null) return change({ state: 'off' });
    change({ state: 'looking' });
    change(await find(feed).catch((): UpdateState => ({ state: 'failed', at: new Date().toISOString() })));
  }

  // The updater does one thing at a time.
  let last: Promise<void> = Promise.resolve();
  function look(): Promise<void> {
    last = last.then(lookNow);
    return last;
  }

  setInterval(() => void look(), day).unref();
  void look();

  return {
    present,
    look,
    setFeed(next) {
      if (fixed.success) return;
      feed = next;
      writeJson(storage, { feed });
      void look();
    },
  };
}
