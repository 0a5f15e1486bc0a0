import { useEffect, useState } from 'react';
import type { Drawing } from '../../charts/pictures/compose.ts';
import { fontOf } from '../../charts/pictures/texts.ts';

/**
 * Whether the page has the letters that a picture is written with. The parts of its typeface come when they are
 * needed, and a canvas does not wait for them.
 */
export function useLettersLoaded(drawing: Drawing, title: string): boolean {
  const [loaded, setLoaded] = useState<string | null>(null);
  const letters = lettersOf(drawing, title);
  useEffect(() => {
    let here = true;
    const done = () => here && setLoaded(letters);
    // Without them it is painted with what is there.
    document.fonts.load(fontOf(500, 11), letters).then(done, done);
    return () => {
      here = false;
    };
  }, [letters]);
  return loaded !== null;
}

const known = new WeakMap<Drawing, string>();

/** Every letter that may be written, once. */
function lettersOf(drawing: Drawing, title: string): string {
  let letters = known.get(drawing);
  if (letters === undefined) {
    const texts = [...drawing.people, ...drawing.circles, ...drawing.stages].map(({ name }) => name);
    letters = [...new Set(texts.join(''))].sort().join('');
    known.set(drawing, letters);
  }
  return [...new Set(letters + title)].join('');
}
