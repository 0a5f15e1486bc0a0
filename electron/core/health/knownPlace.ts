import { isDeepStrictEqual } from 'node:util';
import type { ReadDb } from '../database/readDb.ts';
import { storedValue, storeValue } from '../settings/stored.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { SharedPlace } from './sharedPlace.ts';

const key = 'sharedPlace';

const toldOf = ({ kind, name, folder }: SharedPlace) => ({ kind, name, folder });

/** Whether somebody was told that the workspace is in this place, and went on there. */
export function isKnownPlace(db: ReadDb, place: SharedPlace): boolean {
  return isDeepStrictEqual(storedValue(db, key), toldOf(place));
}

/** Remembers that somebody knows of this place, so that they are told no more. */
export function keepKnownPlace(workspace: Workspace, place: SharedPlace): Promise<unknown> {
  return workspace.keep(['preference'], (db) => storeValue(db, key, toldOf(place)));
}
