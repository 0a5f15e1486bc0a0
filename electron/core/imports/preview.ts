import { setImmediate } from 'node:timers/promises';
import { type ReadOptions, type ReadProblem, skippedBy } from '../../../shared/model/import.ts';
import type {
  FilePreview,
  ImportPreview,
  ImportSource,
  PreviewContact,
} from '../../../shared/model/importRun.ts';
import { Problem, type ProblemData, problemDataOf } from '../../../shared/model/problem.ts';
import { connect } from '../database/connect.ts';
import { createReadDb, type ReadDb, StatementCache } from '../database/readDb.ts';
import type { Source } from '../reads.ts';
import type { Errand } from '../workers/errand.ts';
import { runInWorker } from '../workers/runInWorker.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { differenceProblems, nobodyProblem } from './differences.ts';
import type { ParsedContact } from './reading/parsedContact.ts';
import { Rehearsal } from './rehearsal.ts';
import { openSent, type Sent, type StagedFile, stagingOf } from './staging.ts';
import { readWorkbooks } from './workbooks.ts';

/** Files of more bytes are looked at in a worker. */
const large = 1_000_000;
const shownContacts = 100;
/** Contacts looked at before other work gets a turn; each that is there already costs a query. */
const batchSize = 100;
const shownProblems = 100;

function toPreview(parsed: ParsedContact, effect: PreviewContact['effect']): PreviewContact {
  const first = (type: 'email' | 'phone') =>
    parsed.points.find((point) => point.type === type)?.value ?? null;
  return {
    line: parsed.origin.line,
    kind: parsed.kind,
    name: parsed.displayName,
    organisation: parsed.organisation,
    jobTitle: parsed.jobTitle,
    email: first('email'),
    phone: first('phone'),
    tags: parsed.tags,
    effect,
  };
}

/** What a preview depends on: the contacts it compares with. */
export const previewReads: readonly Source[] = [
  'contact',
  'contact_point',
  'contact_address',
  'contact_tag',
  'tag',
  'contact_photo',
  'custom_field',
  'custom_value',
  'language',
  'deal',
  'interaction',
  'interaction_contact',
  'task',
  'currency',
];

/** Reads one file to its end, giving other work a turn in between. @throws Problem `file-no-contacts`. */
async function previewOf({ name, file }: StagedFile, rehearsal: Rehearsal): Promise<ImportPreview> {
  const contacts: PreviewContact[] = [];
  const problems: ReadProblem[] = [];
  const effects = { added: 0, updated: 0, 'already-there': 0, archived: 0, nobody: 0 };
  let skipped = 0;
  let problemCount = 0;
  for (const batch of file.read(batchSize)) {
    problemCount += batch.problems.length;
    skipped += batch.problems.reduce((sum, problem) => sum + skippedBy(problem), 0);
    problems.push(...batch.problems.slice(0, shownProblems - problems.length));
    for (const contact of batch.contacts) {
      const { effect, differences } = rehearsal.effectOf(contact);
      effects[effect] += 1;
      const said = effect === 'nobody' ? [nobodyProblem(contact)] : differenceProblems(contact, differences);
      problemCount += said.length;
      problems.push(...said.slice(0, shownProblems - problems.length));
      if (effect !== 'nobody' && contacts.length < shownContacts) contacts.push(toPreview(contact, effect));
    }
    await setImmediate();
  }
  skipped += effects.nobody;
  const { added, updated } = effects;
  const known = effects['already-there'] + effects.archived;
  const count = added + updated + known;
  // A table may still show its contacts once the user says what its columns hold.
  if (count + skipped === 0 && (file.format !== 'csv' || file.total === 0))
    throw new Problem('file-no-contacts', { file: name });
  const { format, layout, encoding, columns, mapping, hasHeader, workbook } = file;
  const about = { file: name, format, layout, encoding, columns, mapping, hasHeader, workbook };
  return { ...about, count, added, updated, known, skipped, contacts, problems, problemCount };
}

/** A file as it waits to be looked at; opening it throws what `openContactFile` does. */
interface Waiting {
  readonly open: () => StagedFile;
}

async function previewsOf(db: ReadDb, files: readonly Waiting[]): Promise<FilePreview[]> {
  const rehearsal = new Rehearsal(db);
  const previews: FilePreview[] = [];
  for (const { open } of files) {
    try {
      previews.push({ status: 'read', preview: await previewOf(open(), rehearsal) });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      previews.push({ status: 'refused', problem: problemDataOf(error) });
    }
  }
  return previews;
}

/** Files to look at in a worker. Of one that is not here or is no workbook after all, why. */
interface FilesToLookAt {
  readonly file: string;
  readonly files: readonly ((Sent & { readonly options: ReadOptions }) | ProblemData)[];
}

/** Looks at files in a worker: cutting up a large one takes seconds, in which the core would answer nobody. */
export const previewElsewhere: Errand<FilesToLookAt, FilePreview[]> = {
  name: 'imports.preview',

  async run({ file, files }) {
    const connection = connect(file, { readonly: true });
    try {
      const db = createReadDb(
        new StatementCache(connection),
        () => {},
        (error) => error,
      );
      const waiting = files.map((sent) => ({
        open: () => {
          if ('code' in sent) throw new Problem(sent.code, sent.details);
          return { name: sent.name, file: openSent(sent, sent.options) };
        },
      }));
      return await previewsOf(db, waiting);
    } finally {
      connection.close();
    }
  },
};

/**
 * What uploaded files hold and what importing them would do, one after another in this order: who is in two of
 * them is new in the first only. A file that cannot be read is refused by itself, and does nothing to the others:
 * `upload-unknown`, `file-no-contacts`, and what `openContactFile` throws.
 */
export async function previewImport(
  workspace: Workspace,
  sources: readonly ImportSource[],
): Promise<FilePreview[]> {
  const staging = stagingOf(workspace);
  await readWorkbooks(staging, sources);
  if (sources.reduce((sum, { upload }) => sum + staging.sizeOf(upload), 0) > large) {
    const files = sources.map(({ upload, options }) => {
      try {
        return { ...staging.received(upload), options };
      } catch (error) {
        return problemDataOf(error);
      }
    });
    return runInWorker(previewElsewhere, { file: workspace.file, files });
  }
  return previewsOf(
    workspace.reader,
    sources.map(({ upload, options }) => ({ open: () => staging.open(upload, options) })),
  );
}
