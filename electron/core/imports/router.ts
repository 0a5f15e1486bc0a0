import { z } from 'zod';
import { importMappingSchema } from '../../../shared/model/import.ts';
import { importRunSchema, uploadChunkSize } from '../../../shared/model/importRun.ts';
import { mutation, query, router, subscription } from '../trpc.ts';
import { runImport } from './commands.ts';
import { previewImport, previewReads } from './preview.ts';
import { recentImports } from './queries.ts';
import { forgetMapping } from './rememberedMappings.ts';
import { stagingOf } from './staging.ts';

/** Base64 takes four characters for three bytes. */
const chunkSchema = z.base64().max(Math.ceil(uploadChunkSize / 3) * 4);

export const importsRouter = router({
  /** Starts an upload; its id goes with everything that follows. */
  begin: mutation(z.object({ file: z.string().min(1).max(1000) }), (workspace, { file }) => ({
    upload: stagingOf(workspace).begin(file),
  })),
  append: mutation(z.object({ upload: z.string(), chunk: chunkSchema }), (workspace, { upload, chunk }) => ({
    received: stagingOf(workspace).append(upload, chunk),
  })),
  discard: mutation(z.object({ uploads: z.array(z.string()).max(1000) }), (workspace, { uploads }) =>
    stagingOf(workspace).discard(uploads),
  ),
  preview: query(importRunSchema, previewReads, (_db, run, { workspace }) => previewImport(workspace, run)),
  /** Forgets how tables with the heads of this one were read. */
  forgetMapping: mutation(importMappingSchema, (workspace, mapping) =>
    workspace.keep(['preference'], (db) => forgetMapping(db, mapping)),
  ),
  run: mutation(importRunSchema, runImport),
  cancel: mutation(z.void(), (workspace) => workspace.running.cancel('import')),
  /** How far the running import is; null when none runs. */
  progress: subscription(z.void(), (workspace, _input, signal) => workspace.running.watch(signal, 'import')),
  recent: query(
    z.object({ limit: z.number().int().min(1).max(100).default(10) }),
    ['import_batch'],
    (db, { limit }) => recentImports(db, limit),
  ),
});
