import { onTestFinished } from 'vitest';
import { type Core, createCore } from '../../electron/core/core.ts';
import type { SampleLanguage } from '../../electron/core/sample/languages.ts';
import type { DefaultCircleKey } from '../../shared/model/circle.ts';
import type { Person } from '../../shared/model/person.ts';
import { emptyFile } from '../core/emptyFile.ts';
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

/** Opens a workspace that was filled with the sample at `now`. */
export async function openSampleCore(now = friday, language: SampleLanguage = 'en'): Promise<Core> {
  const core = await openEmptyCore(now);
  await core.caller.sample.create({ language });
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
