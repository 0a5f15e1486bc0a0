import { basename } from 'node:path';
import type { CheckedExportRequest, ExportedFile, ExportFormat } from '../../../shared/model/export.ts';
import { stagingOf } from '../imports/staging.ts';
import { runInWorker } from '../workers/runInWorker.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { exportElsewhere, fillElsewhere } from './elsewhere.ts';
import { leavingOf } from './leaving.ts';

const kinds: Readonly<Record<ExportFormat, { readonly ending: string; readonly mediaType: string }>> = {
  csv: { ending: 'csv', mediaType: 'text/csv' },
  xlsx: {
    ending: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  'vcard-3': { ending: 'vcf', mediaType: 'text/vcard' },
  'vcard-4': { ending: 'vcf', mediaType: 'text/vcard' },
  json: { ending: 'json', mediaType: 'application/json' },
};

/** Writes a file of people's data, to be fetched. @throws Problem `not-found`. */
export async function makeExport(workspace: Workspace, request: CheckedExportRequest): Promise<ExportedFile> {
  const at = workspace.clock().toISOString();
  const bytes = await runInWorker(exportElsewhere, { ...request, file: workspace.file, at });
  const { ending, mediaType } = kinds[request.format];
  const name = `${basename(workspace.file, '.circles')} ${at.slice(0, 10)}.${ending}`;
  return leavingOf(workspace).add({ name, mediaType, bytes });
}

/**
 * Fills an empty workspace with an exported one that was uploaded.
 * @throws Problem `export-broken`, `export-newer`, `workspace-not-empty`, `upload-unknown`. @returns how many contacts it has.
 */
export async function fillFromExport(
  workspace: Workspace,
  { upload }: { upload: string },
): Promise<{ count: number }> {
  const { pieces } = stagingOf(workspace).received(upload);
  const filled = await workspace.elsewhere('import', fillElsewhere, { pieces });
  stagingOf(workspace).discard([upload]);
  return filled;
}
