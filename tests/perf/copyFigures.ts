import { copyFileSync } from 'node:fs';
import { createCore } from '../../electron/core/core.ts';
import type { Workspace } from '../../electron/core/workspace/workspace.ts';
import { absolute, type Figure } from './figure.ts';
import { populate } from './populate.ts';
import { longestSilence } from './silence.ts';
import type { Workspaces } from './workspaces.ts';

/** How long merging an import of another copy keeps others waiting here. */
export async function* copyFigures(workspaces: Workspaces): AsyncGenerator<Figure> {
  const [file, copied] = [workspaces.fresh(), workspaces.fresh()];
  const core = await createCore({ file });
  await core.close();
  copyFileSync(file, copied);
  const [here, there] = [await createCore({ file }), await createCore({ file: copied })];
  try {
    await populate(there, 20_000, 0);
    const [to, from] = [here, there].map((copy) => copy.createContext().workspace) as [Workspace, Workspace];
    const changes = await from.changesSince(await to.knowledge());
    const text = JSON.stringify(changes);
    const silence = await longestSilence(() => to.applyRemote(text));
    const { length } = changes.rows;
    yield absolute('merging rows of another copy, longest silence of the core', length, silence, 'ms', 100);
  } finally {
    await here.close();
    await there.close();
  }
}
