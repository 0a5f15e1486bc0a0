import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { dotsWithRoom } from '../initials.ts';
import { isKept, type Kept } from '../kept.ts';
import { noPhotos, type Photos } from '../photos.ts';
import type { Scene } from '../scene.ts';
import type { View } from '../view.ts';

/** Side of a photo as it is kept, in pixels: enough for the largest dot on a fine screen. */
const SIDE = 192;
const TURN = Math.PI * 2;

/** Tells whose dots are large enough for a photo, whenever a view has settled and they are others than before. */
export function useTellsLarge(
  scene: Scene,
  view: View,
  { moving, kept }: { readonly moving: boolean; readonly kept: Kept },
  tell: ((uids: readonly string[]) => void) | undefined,
): void {
  const told = useRef('');
  const settle = useEffectEvent(() => {
    const large = dotsWithRoom(scene, view).flatMap(({ id }) => (isKept(kept, id) ? id : []));
    const now = large.sort().join();
    if (now === told.current) return;
    told.current = now;
    tell?.(large);
  });
  const tells = tell !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown says when to look again
  useEffect(() => {
    if (tells && !moving) settle();
  }, [tells, scene, view, moving, kept]);
}

/**
 * Photos as the drawing paints them. Those that come together are shown together, so that the base is painted once for
 * all of them; what is no picture is left out.
 * @param addresses of the photos by uid, `data:image/…`.
 */
export function usePhotos(addresses: ReadonlyMap<string, string> | undefined): Photos {
  const [photos, setPhotos] = useState<{ readonly of: typeof addresses; readonly photos: Photos }>();
  const known = useEffectEvent((uid: string, address: string) =>
    photos?.of?.get(uid) === address ? photos.photos.get(uid) : undefined,
  );
  useEffect(() => {
    if (addresses === undefined || addresses.size === 0) return;
    let here = true;
    const asked = [...addresses].map(async ([uid, address]) => {
      const image = known(uid, address) ?? (await discOf(address).catch(() => null));
      return image === null ? [] : [[uid, image] as const];
    });
    void Promise.all(asked).then((made) => {
      if (here) setPhotos({ of: addresses, photos: new Map(made.flat()) });
    });
    return () => {
      here = false;
    };
  }, [addresses]);
  return addresses === undefined || addresses.size === 0 ? noPhotos : (photos?.photos ?? noPhotos);
}

/** The middle of a photo, cut to a disc. Rejects where it is no picture. */
async function discOf(address: string): Promise<CanvasImageSource> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const disc = document.createElement('canvas');
  disc.width = SIDE;
  disc.height = SIDE;
  const pen = disc.getContext('2d')!;
  pen.arc(SIDE / 2, SIDE / 2, SIDE / 2, 0, TURN);
  pen.clip();
  const { naturalWidth: width, naturalHeight: height } = image;
  const side = Math.min(width, height);
  // Of a standing picture a face is rather in the upper half.
  const top = (height - side) / 3;
  pen.drawImage(image, (width - side) / 2, top, side, side, 0, 0, SIDE, SIDE);
  return disc;
}
