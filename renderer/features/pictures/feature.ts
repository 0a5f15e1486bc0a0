import type { Feature } from '../feature.ts';
import { usePresent } from './usePresent.tsx';
import { useSavePicture } from './useSavePicture.tsx';

/** Drawings that leave the app: as a file, on the clipboard, on the wall of a room. */
export const pictures = {
  useDialogs: () => ({ savePicture: useSavePicture(), present: usePresent() }),
} as const satisfies Feature;
