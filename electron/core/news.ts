/**
 * Yields what there is to tell, now and whenever it is woken, until the signal; waits while there is nothing.
 * @param listen has `wake` called at everything new; returns the way to stop.
 * @param take gives what is untold, and forgets it; undefined when there is nothing.
 */
export async function* news<News>(
  listen: (wake: () => void) => () => void,
  take: () => News | undefined,
  signal: AbortSignal,
): AsyncGenerator<News> {
  let wake: () => void = () => {};
  const stopListening = listen(() => wake());
  signal.addEventListener('abort', () => wake());
  try {
    while (!signal.aborted) {
      const untold = take();
      if (untold !== undefined) yield untold;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    stopListening();
  }
}
