import { useEffect, useRef } from 'react';
import { paintOnCanvas } from '../../charts/pictures/canvas.ts';
import type { Picture } from '../../charts/pictures/compose.ts';
import classes from './SavePictureDialog.module.css';

/** Longest side of the preview on the screen, in CSS pixels. */
const LONGEST = 520;

/** The picture, small. Null is on its way. */
export function Preview({ picture, label }: { picture: Picture | null; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (picture === null) return;
    const { width, height } = picture.size;
    const scale = LONGEST / Math.max(width, height);
    paintOnCanvas(canvas.current!, picture, scale * window.devicePixelRatio);
    canvas.current!.style.width = `${width * scale}px`;
  }, [picture]);
  return (
    <div className={classes.preview}>
      <canvas ref={canvas} role="img" aria-label={label} hidden={picture === null} />
    </div>
  );
}
