import type { ImportOutcome, ImportRun, ImportSummary } from '../../../shared/model/importRun.ts';
import { WorkCancelled } from '../running.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { choicesOf } from './differences.ts';
import { importElsewhere } from './elsewhere.ts';
import { importFiles } from './importFiles.ts';
import { rememberMappings } from './rememberedMappings.ts';
import { stagingOf } from './staging.ts';
import { readWorkbooks } from './workbooks.ts';

/** Files of more bytes, some thousand rows of the workspace, are imported in a worker. */
const large = 100_000;

async function importUploads(workspace: Workspace, run: ImportRun): Promise<ImportSummary> {
  const { files, circle, rules } = run;
  const staging = stagingOf(workspace);
  await readWorkbooks(staging, files);
  const start = { circle, rules };
  if (staging.sizeOf(files.map(({ upload }) => upload)) > large)
    return workspace.elsewhere('import', importElsewhere, {
      files: files.map((file) => ({
        ...staging.received(file.upload),
        options: file.options,
        choices: choicesOf(run, file),
      })),
      start,
    });
  const opened = files.map((file) => ({
    ...staging.open(file.upload, file.options),
    choices: choicesOf(run, file),
  }));
  return importFiles(workspace, opened, start);
}

/**
 * Imports uploaded files as one command, so one Undo takes all of it back; other work goes on in between.
 * Contacts that are there already are filled in, never doubled. How people chose to read columns is remembered. Cancelling leaves everything as it was.
 * @throws Problem `upload-unknown`, and what `importFiles` and `openContactFile` throw.
 */
export async function runImport(workspace: Workspace, run: ImportRun): Promise<ImportOutcome> {
  try {
    const summary = await importUploads(workspace, run);
    const chosen = run.files.flatMap(({ options: { mapping } }) => mapping ?? []);
    if (chosen.length > 0) await workspace.keep(['preference'], (db) => rememberMappings(db, chosen));
    stagingOf(workspace).discard(run.files.map(({ upload }) => upload));
    return summary;
  } catch (error) {
    if (error instanceof WorkCancelled) return { status: 'cancelled' };
    throw error;
  }
}
