import { type Core, createCore } from '../../electron/core/core.ts';
import { absolute, type Figure } from './figure.ts';
import { populate } from './populate.ts';
import type { Workspaces } from './workspaces.ts';

/** The longest time in which the core answered nobody while it worked, in milliseconds. */
async function longestSilence(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const look = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const timer = setInterval(look, 5);
  await work();
  clearInterval(timer);
  look();
  return longest;
}

/** How long undo and redo of everybody at once keep others waiting. */
export async function* historyFigures(workspaces: Workspaces): AsyncGenerator<Figure> {
  const size = 100_000;
  const core: Core = await createCore({ file: workspaces.fresh() });
  try {
    await populate(core, size, 0);
    for (const direction of ['undo', 'redo'] as const) {
      const silence = await longestSilence(() => core.caller.history[direction]());
      yield absolute(`${direction} of an import, longest silence of the core`, size, silence, 'ms', 100);
    }
  } finally {
    await core.close();
  }
}
