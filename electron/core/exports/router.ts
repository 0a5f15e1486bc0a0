import { z } from 'zod';
import { exportRequestSchema } from '../../../shared/model/export.ts';
import { mutation, router } from '../trpc.ts';
import { fillFromExport, makeExport } from './commands.ts';
import { leavingOf } from './leaving.ts';

export const exportsRouter = router({
  /** Writes a file, which `fetch` gives piece by piece. @throws Problem `not-found`. */
  make: mutation(exportRequestSchema, makeExport),
  /** A piece of a file in base64, once. @throws Problem `not-found`. */
  fetch: mutation(
    z.object({ export: z.string(), from: z.number().int().min(0) }),
    (workspace, { export: id, from }) => ({ piece: leavingOf(workspace).piece(id, from) }),
  ),
  fill: mutation(z.object({ upload: z.string() }), fillFromExport),
});
