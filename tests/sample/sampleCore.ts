import { readFileSync, writeFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { type Core, createCore } from '../../electron/core/core.ts';
import type { SampleLanguage } from '../../electron/core/sample/languages.ts';
import type { DefaultCircleKey } from '../../shared/model/circle.ts';
import type { Person } from '../../shared/model/person.ts';
import { emptyFile } from '../core/emptyFile.ts';
import { temporaryFile } from '../core/temporaryFile.ts';
import { deterministicIds } from '../factories/ids.ts';

/** A Friday; other days are tests of their own. */
export const friday = '2026-11-20T09:00:00.000Z';

/** Opens an empty workspace whose clock stands still. */
export async function openEmptyCore(now = friday): Promise<Core> {
  const core = await createCore({
    file: emptyFile(),
    clock: () => new Date(now),
    ids: deterministicIds(),
  });
  onTestFinished(() => core.close());
  return core;
}

/** A sample as it was made once for a test file, and what goes on giving ids that it does not hold. */
interface KeptSample {
  readonly bytes: Buffer;
  readonly ids: () => string;
}

const kept = new Map<string, Promise<KeptSample>>();

async function makeSample(now: string, language: SampleLanguage): Promise<KeptSample> {
  const file = emptyFile();
  const ids = deterministicIds();
  const core = await createCore({ file, clock: () => new Date(now), ids });
  await core.caller.sample.create({ language });
  await core.close();
  return { bytes: readFileSync(file), ids };
}

/** Opens a workspace that was filled with the sample at `now`: a copy of its own for each test. */
export async function openSampleCore(now = friday, language: SampleLanguage = 'en'): Promise<Core> {
  const key = `${now} ${language}`;
  const made = kept.get(key) ?? makeSample(now, language);
  kept.set(key, made);
  const { bytes, ids } = await made;
  const file = temporaryFile();
  writeFileSync(file, bytes);
  const core = await createCore({ file, clock: () => new Date(now), ids });
  onTestFinished(() => core.close());
  return core;
}

/** Everybody in a circle, by the key of the default circle. */
export async function peopleByCircle(core: Core): Promise<Readonly<Record<DefaultCircleKey, Person[]>>> {
  const circles = await core.caller.circles.list();
  const people = await core.caller.contacts.people();
  return Object.fromEntries(
    circles.map(({ uid, defaultKey }) => [defaultKey, people.filter(({ circle }) => circle === uid)]),
  ) as Record<DefaultCircleKey, Person[]>;
}

/** All rows of a statement, straight from the file. */
export function rows<Row>(core: Core, text: string): Row[] {
  return core.createContext().workspace.reader.all<Row>({ text, values: [] });
}
