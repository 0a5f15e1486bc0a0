import { setImmediate } from 'node:timers/promises';
import { createCore } from '../../electron/core/core.ts';
import { exportFormats, exportPieceSize } from '../../shared/model/export.ts';
import { absolute, type Figure } from './figure.ts';
import { populate } from './populate.ts';
import { longestSilence } from './silence.ts';
import type { Workspaces } from './workspaces.ts';

/** How long writing everybody into a file and fetching that keeps others waiting, by format. */
export async function* exportFigures(workspaces: Workspaces): AsyncGenerator<Figure> {
  const size = 100_000;
  const core = await createCore({ file: workspaces.fresh() });
  const { exports } = core.caller;
  try {
    await populate(core, size, 2);
    for (const format of exportFormats) {
      const silence = await longestSilence(async () => {
        const made = await exports.make({ format });
        for (let from = 0; from < made.size; from += exportPieceSize) {
          await exports.fetch({ export: made.export, from });
          // Each is asked for by a message of its own.
          await setImmediate();
        }
      });
      yield absolute(
        `exporting everybody as ${format}, longest silence of the core`,
        size,
        silence,
        'ms',
        100,
      );
    }
  } finally {
    await core.close();
  }
}
