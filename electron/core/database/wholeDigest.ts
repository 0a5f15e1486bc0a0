import { fstatSync } from 'node:fs';
import { runInWorker } from '../workers/runInWorker.ts';
import { digest, digestOf } from './digest.ts';

/** A file of fewer bytes is read at once, in some milliseconds. */
const small = 8_000_000;

/**
 * Digest of all bytes of an open file: of a large one by a worker, as whoever is served meanwhile would wait for it.
 * @param descriptor stays open until it is there.
 */
export function wholeDigest(descriptor: number): string | Promise<string> {
  return fstatSync(descriptor).size < small ? digestOf(descriptor) : runInWorker(digest, descriptor);
}
