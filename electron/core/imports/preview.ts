import { setImmediate } from 'node:timers/promises';
import { type ReadOptions, type ReadProblem, skippedBy } from '../../../shared/model/import.ts';
import type {
  FilePreview,
  ImportPreview,
  ImportRun,
  PreviewConflict,
  PreviewContact,
} from '../../../shared/model/importRun.ts';
import { Problem, type ProblemData, problemDataOf } from '../../../shared/model/problem.ts';
import { connect } from '../database/connect.ts';
import { type ReadDb, readDbOn } from '../database/readDb.ts';
import type { Source } from '../reads.ts';
import { WorkCancelled } from '../running.ts';
import type { Errand } from '../workers/errand.ts';
import { runInWorker } from '../workers/runInWorker.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Choices, choicesOf, nobodyProblem } from './differences.ts';
import type { ParsedContact } from './reading/parsedContact.ts';
import { Rehearsal } from './rehearsal.ts';
import { rememberedMapping } from './rememberedMappings.ts';
import { openSent, type Sent, type StagedFile, type Staging, stagingOf } from './staging.ts';
import { Newcomers, type StartChoice, startOf } from './start.ts';
import { readWorkbooks } from './workbooks.ts';

/** Files of more bytes are looked at in a worker. */
const large = 1_000_000;
/** As many contacts of a file as can be looked over. */
const shownContacts = 25;
/** Contacts looked at before other work gets a turn; each that is there already costs a query. */
const batchSize = 100;
const shownProblems = 100;
const shownConflicts = 200;

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
  'circle',
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
  'preference',
];

/** A file that is looked at, and what was chosen about its conflicts. */
interface LookedAt extends StagedFile {
  readonly choices: Choices;
  readonly isRemembered: boolean;
}

/** Looks at files one after another, and remembers what those before would do. */
class Look {
  readonly #db: ReadDb;
  readonly #rehearsal: Rehearsal;
  readonly #startIn: ReturnType<typeof startOf>;
  readonly #signal: AbortSignal;

  /** @throws Problem `not-found` for a circle that is not there. */
  constructor(db: ReadDb, start: StartChoice, signal: AbortSignal) {
    this.#db = db;
    this.#rehearsal = new Rehearsal(db);
    this.#startIn = startOf(db, start, this.#rehearsal.currency);
    this.#signal = signal;
  }

  /**
   * Looks at a file, read the way a table with the same heads was last, unless people chose how.
   * @throws Problem `file-no-contacts`, and what opening it throws; the reason of the signal.
   */
  file({ options, choices, open }: Waiting): Promise<ImportPreview> {
    const { name, file } = open();
    const { mapping: proposed } = file;
    const mapping = proposed && !options.mapping ? rememberedMapping(this.#db, proposed) : null;
    const remembered = mapping && file.under?.(mapping);
    return this.#readToEnd({ name, file: remembered || file, choices, isRemembered: Boolean(remembered) });
  }

  /** Reads one file to its end, giving other work a turn in between. */
  async #readToEnd({ name, file, choices, isRemembered }: LookedAt): Promise<ImportPreview> {
    const contacts: PreviewContact[] = [];
    const problems: ReadProblem[] = [];
    const conflicts: PreviewConflict[] = [];
    const newcomers = new Newcomers(this.#rehearsal.currency);
    const effects = { added: 0, updated: 0, 'already-there': 0, archived: 0, nobody: 0 };
    let [skipped, problemCount, conflictCount, deals] = [0, 0, 0, 0];
    const report = (told: readonly ReadProblem[]) => {
      problemCount += told.length;
      skipped += told.reduce((sum, problem) => sum + skippedBy(problem), 0);
      problems.push(...told.slice(0, shownProblems - problems.length));
    };
    for (const batch of file.read(batchSize)) {
      report(batch.problems);
      for (const contact of batch.contacts) {
        const { effect, conflicts: found, deals: brought } = this.#rehearsal.effectOf(contact, choices);
        effects[effect] += 1;
        deals += brought;
        const start = effect === 'added' ? this.#startIn(contact) : null;
        if (start) newcomers.note(contact, start);
        conflictCount += found.length;
        for (const conflict of found.slice(0, shownConflicts - conflicts.length))
          conflicts.push({ ...conflict, line: contact.origin.line, name: contact.displayName });
        if (effect === 'nobody') report([nobodyProblem(contact)]);
        else if (contacts.length < shownContacts) contacts.push(toPreview(contact, effect));
      }
      await setImmediate();
      this.#signal.throwIfAborted();
    }
    const { added, updated } = effects;
    const known = effects['already-there'] + effects.archived;
    const count = added + updated + known;
    // A table may still show its contacts once the user says what its columns hold.
    if (count + skipped === 0 && (file.format !== 'csv' || file.total === 0))
      throw new Problem('file-no-contacts', { file: name });
    const { format, layout, encoding, columns, mapping, hasHeader, workbook } = file;
    const about = {
      file: name,
      format,
      layout,
      encoding,
      columns,
      mapping,
      hasHeader,
      workbook,
      isRemembered,
    };
    const counts = { count, added, updated, known, skipped, deals };
    return {
      ...about,
      ...counts,
      contacts,
      problems,
      problemCount,
      conflicts,
      conflictCount,
      starts: newcomers.starts,
      facts: newcomers.facts,
    };
  }
}

/** A file as it waits to be looked at; opening it throws what `openContactFile` does. */
interface Waiting {
  readonly options: ReadOptions;
  readonly choices: Choices;
  readonly open: () => StagedFile;
}

async function previewsOf(look: Look, files: readonly Waiting[]): Promise<FilePreview[]> {
  const previews: FilePreview[] = [];
  for (const file of files) {
    try {
      previews.push({ status: 'read', preview: await look.file(file) });
    } catch (error) {
      if (!(error instanceof Problem) || error instanceof WorkCancelled) throw error;
      previews.push({ status: 'refused', problem: problemDataOf(error) });
    }
  }
  return previews;
}

/** Files to look at in a worker. Of one that is not here or is no workbook after all, why. */
interface FilesToLookAt {
  readonly file: string;
  readonly start: StartChoice;
  readonly files: readonly {
    readonly sent: Sent | ProblemData;
    readonly options: ReadOptions;
    readonly choices: Choices;
  }[];
}

/** Looks at files in a worker: cutting up a large one takes seconds, in which the core would answer nobody. */
export const previewElsewhere: Errand<FilesToLookAt, FilePreview[]> = {
  name: 'imports.preview',

  async run({ file, files, start }, { signal }) {
    const connection = connect(file, { readonly: true });
    try {
      const db = readDbOn(connection);
      const waiting = files.map(({ sent, options, choices }) => ({
        options,
        choices,
        open: () => {
          if ('code' in sent) throw new Problem(sent.code, sent.details);
          return { name: sent.name, file: openSent(sent, options) };
        },
      }));
      return await previewsOf(new Look(db, start, signal), waiting);
    } finally {
      connection.close();
    }
  },
};

function sentOf(staging: Staging, upload: string): Sent | ProblemData {
  try {
    return staging.received(upload);
  } catch (error) {
    return problemDataOf(error);
  }
}

/**
 * What uploaded files hold and what importing them would do, one after another in this order: who is in two of
 * them is new in the first only. A file that cannot be read is refused by itself, and does nothing to the others:
 * `upload-unknown`, `file-no-contacts`, and what `openContactFile` throws.
 * @throws Problem `not-found` for a circle that is not there; `work-cancelled` when one of the files is let go of, or looked
 * at anew, meanwhile.
 */
export async function previewImport(workspace: Workspace, run: ImportRun): Promise<FilePreview[]> {
  const { files, circle, rules } = run;
  const staging = stagingOf(workspace);
  const uploads = files.map(({ upload }) => upload);
  const start = { circle, rules };
  return staging.whileThere(uploads, async (signal) => {
    await readWorkbooks(staging, files);
    if (staging.sizeOf(uploads) > large) {
      const sent = files.map((file) => ({
        sent: sentOf(staging, file.upload),
        options: file.options,
        choices: choicesOf(run, file),
      }));
      return runInWorker(previewElsewhere, { file: workspace.file, start, files: sent }, { signal });
    }
    const waiting = files.map((file) => ({
      choices: choicesOf(run, file),
      options: file.options,
      open: () => staging.open(file.upload, file.options),
    }));
    return previewsOf(new Look(workspace.reader, start, signal), waiting);
  });
}
