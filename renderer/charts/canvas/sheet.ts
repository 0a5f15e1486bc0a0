import type { Sheet } from './basePainter.ts';

/** A canvas out of sight, without a size and so without memory until it gets one. */
export function newSheet(): Sheet {
  const canvas = document.createElement('canvas');
  canvas.width = 0;
  canvas.height = 0;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('This browser cannot draw');
  return {
    pen,
    image: canvas,
    resize(width, height) {
      canvas.width = width;
      canvas.height = height;
    },
  };
}
