import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { mostPhotos } from '../../shared/model/photo.ts';
import { bridge, core } from '../bridge/core.ts';

/** Whose photos are asked for next, and who waits for them. */
let asked = new Map<string, PromiseWithResolvers<string | null>>();

/** The photo of a contact. Those asked for at the same time go to the core together. */
function askForPhoto(uid: string): Promise<string | null> {
  if (asked.size === 0) queueMicrotask(askForAll);
  const known = asked.get(uid) ?? Promise.withResolvers<string | null>();
  asked.set(uid, known);
  return known.promise;
}

/** One after another, so that others get a turn in between. */
async function askForAll(): Promise<void> {
  const all = [...asked];
  asked = new Map();
  for (let at = 0; at < all.length; at += mostPhotos) {
    const some = all.slice(at, at + mostPhotos);
    try {
      const photos = await bridge.client.contacts.photos.query({ uids: some.map(([uid]) => uid) });
      for (const [index, [, { resolve }]] of some.entries()) resolve(photos[index] ?? null);
    } catch (cause) {
      for (const [, { reject }] of some) reject(cause);
    }
  }
}

/** What is known of one photo. */
interface Photo {
  readonly isPending: boolean;
  readonly data?: readonly (string | null)[] | undefined;
}

const noPhotos: ReadonlyMap<string, string> = new Map();

/** Each photo or null, in the order they were asked for; null while some are on their way. */
const together = (photos: readonly Photo[]): readonly (string | null)[] | null =>
  photos.some(({ isPending }) => isPending) ? null : photos.map(({ data }) => data?.[0] ?? null);

/**
 * The photos of those contacts who have one, by uid, as addresses that hold them. While more are on their way these are the
 * ones before, so that all who come are shown at once.
 */
export function usePhotos(uids: readonly string[]): ReadonlyMap<string, string> {
  const photos = useQueries({
    queries: uids.map((uid) => ({
      ...core.contacts.photos.queryOptions({ uids: [uid] }),
      queryFn: async () => [await askForPhoto(uid)],
    })),
    combine: together,
  });
  const now = useMemo(
    () =>
      photos &&
      new Map(
        uids.flatMap((uid, index) => {
          const photo = photos[index];
          return photo ? [[uid, photo] as const] : [];
        }),
      ),
    [uids, photos],
  );
  const [shown, setShown] = useState(noPhotos);
  if (now !== null && now !== shown) setShown(now);
  return now ?? shown;
}
