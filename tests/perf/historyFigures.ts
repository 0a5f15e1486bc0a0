import { type Core, createCore } from '../../electron/core/core.ts';
import { absolute, type Figure } from './figure.ts';
import { populate } from './populate.ts';
import { longestSilence } from './silence.ts';
import type { Workspaces } from './workspaces.ts';

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
