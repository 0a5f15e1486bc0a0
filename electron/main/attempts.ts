/**
 * Says whether something that ended by accident may be started again: at most `most` times within
 * `milliseconds`, so that what always fails does not run for ever.
 */
export function createAttempts(most: number, milliseconds: number): () => boolean {
  let moments: number[] = [];
  return () => {
    const now = Date.now();
    moments = moments.filter((moment) => now - moment < milliseconds);
    if (moments.length >= most) return false;
    moments.push(now);
    return true;
  };
}
