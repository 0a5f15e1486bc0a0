import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type Core, createCore } from '../core/core.ts';
import type { SampleLanguage } from '../core/sample/languages.ts';
import type { Preferences } from '../core/settings/preferences.ts';

/** A file as it was found: nothing was ever done in it, it holds an old sample only, or somebody's work. */
type Content = 'blank' | 'old-sample' | 'work';

/** Opens a workspace for as long as `work` takes. */
async function withCore<Result>(file: string, work: (core: Core) => Promise<Result>): Promise<Result> {
  const core = await createCore({ file });
  try {
    return await work(core);
  } finally {
    await core.close();
  }
}

async function contentOf({ caller }: Core, now: Date): Promise<Content> {
  const { undo, redo } = await caller.history.state();
  if (redo !== null) return 'work';
  if (undo === null) return (await caller.contacts.people()).length === 0 ? 'blank' : 'work';
  const isOld = undo.at.slice(0, 10) < now.toISOString().slice(0, 10);
  return undo.command === 'sample.create' && isOld ? 'old-sample' : 'work';
}

function systemLanguage(): SampleLanguage {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('nl') ? 'nl' : 'en';
}

async function writeSample(file: string, now: Date, language = systemLanguage()): Promise<void> {
  const { createSampleWorkspace } = await import('./createSampleWorkspace.ts');
  await createSampleWorkspace(file, { now, language });
}

/** Makes an old sample anew: its story ends on the day it was made. How it is looked at stays. */
async function renew(file: string, now: Date, preferences: Preferences): Promise<void> {
  await rm(file);
  await writeSample(file, now, preferences.language ?? undefined);
  await withCore(file, ({ caller }) => caller.preferences.set(preferences));
}

/**
 * Makes the sample workspace when it does not exist, or exists with nothing ever done in it, which is what
 * a start leaves that was cut short. One of an earlier day that nobody touched is made anew. A workspace
 * somebody has worked in stays as it is.
 * @param file path in a folder that exists. @throws Problem as opening a workspace does.
 */
export async function ensureSample(file: string, now = new Date()): Promise<void> {
  if (!existsSync(file)) return writeSample(file, now);
  const { content, preferences } = await withCore(file, async (core) => ({
    content: await contentOf(core, now),
    preferences: await core.caller.preferences.get(),
  }));
  if (content === 'blank') await writeSample(file, now, preferences.language ?? undefined);
  if (content === 'old-sample') await renew(file, now, preferences);
}
