import { v7 as uuidv7 } from 'uuid';
import { createCore } from '../core/core.ts';
import { randomFor } from '../core/sample/draws.ts';
import type { SampleLanguage } from '../core/sample/languages.ts';

/** UUIDv7s that are the same for the same moment, so that a sample is drawn the same every time. */
function seededIds(msecs: number): () => string {
  const random = randomFor('ids');
  let seq = 0;
  return () => {
    seq += 1;
    return uuidv7({ msecs, seq, random: Uint8Array.from({ length: 16 }, () => random.int(0, 255)) });
  };
}

/**
 * Makes a workspace file with the sample network, whose last day is that of `now`. The same `now` and
 * language give the same people with the same uids.
 * @param file path of a workspace that does not exist yet, or is empty; its folder must exist.
 * @throws Problem `workspace-not-empty`, and those of opening a workspace.
 */
export async function createSampleWorkspace(
  file: string,
  { now = new Date(), language = 'en' }: { readonly now?: Date; readonly language?: SampleLanguage } = {},
): Promise<void> {
  const core = await createCore({ file, expected: false, clock: () => now, ids: seededIds(now.getTime()) });
  try {
    await core.caller.sample.create({ language });
  } finally {
    await core.close();
  }
}
