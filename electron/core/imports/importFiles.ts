import { type ReadProblem, skippedBy } from '../../../shared/model/import.ts';
import type { ImportSummary } from '../../../shared/model/importRun.ts';
import { Problem } from '../../../shared/model/problem.ts';
import type { WriteDb } from '../database/writeDb.ts';
import { workspaceCurrency } from '../settings/preferences.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { BroughtIn } from './bringIn.ts';
import { type Choices, conflictProblems, nobodyProblem } from './differences.ts';
import { createImporter } from './importer.ts';
import type { ParsedContact } from './reading/parsedContact.ts';
import type { OpenedContactFile } from './reading/readContactFile.ts';
import { type Start, type StartChoice, startOf } from './start.ts';

/** Contacts written before other work gets a turn. */
const batchSize = 250;
/** Problems that are told one by one; of the others only the number. */
const problemLimit = 1000;

type FileSummary = {
  -readonly [Key in keyof ImportSummary['files'][number]]: ImportSummary['files'][number][Key];
};

/** Gathers what happened, file by file. */
class Tally {
  readonly files: FileSummary[] = [];
  readonly problems: ReadProblem[] = [];
  readonly conflicts = { ours: 0, theirs: 0, both: 0 };
  readonly starts: Record<string, number> = {};
  #problemCount = 0;
  #known = 0;
  #deals = 0;

  begin(file: string, layout: OpenedContactFile['layout']): void {
    this.files.push({ file, layout, added: 0, updated: 0, skipped: 0 });
  }

  noteProblem(problem: ReadProblem): void {
    this.#problemCount += 1;
    if (this.problems.length < problemLimit) this.problems.push(problem);
    this.files.at(-1)!.skipped += skippedBy(problem);
  }

  noteStart({ uid }: Start): void {
    this.starts[uid] = (this.starts[uid] ?? 0) + 1;
  }

  noteEffect({ effect, conflicts, deals }: BroughtIn, parsed: ParsedContact): void {
    const { origin, displayName: name } = parsed;
    for (const problem of conflictProblems(parsed, conflicts)) this.noteProblem(problem);
    for (const { choice } of conflicts) this.conflicts[choice] += 1;
    this.#deals += deals;
    if (effect === 'added' || effect === 'updated') this.files.at(-1)![effect] += 1;
    else if (effect === 'nobody') this.noteProblem(nobodyProblem(parsed));
    else {
      this.#known += 1;
      const isOtherwise = effect === 'already-there' && conflicts.length > 0;
      const code = isOtherwise ? 'already-there-otherwise' : effect;
      this.noteProblem({ ...origin, code, details: { name } });
    }
  }

  get summary(): ImportSummary {
    const sum = (key: 'added' | 'updated' | 'skipped') =>
      this.files.reduce((total, counts) => total + counts[key], 0);
    return {
      status: 'done',
      added: sum('added'),
      updated: sum('updated'),
      skipped: sum('skipped'),
      files: this.files,
      problems: this.problems,
      problemCount: this.#problemCount,
      conflicts: this.conflicts,
      starts: this.starts,
      known: this.#known,
      deals: this.#deals,
    };
  }
}

/** A file that is to be imported, and what was chosen about its conflicts. */
export interface FileToImport {
  readonly name: string;
  readonly file: OpenedContactFile;
  readonly choices: Choices;
}

/** What is imported into: the workspace, or a worker's place in it. */
export type Into = Pick<Workspace, 'clock' | 'running' | 'command'>;

/**
 * Imports files as one command, giving others a turn in between.
 * @throws Problem `not-found`, `file-no-contacts`; WorkCancelled when the user stopped it. Everything is as it was then.
 */
export function importFiles(
  { clock, running, command }: Into,
  files: readonly FileToImport[],
  choice: StartChoice,
): Promise<ImportSummary> {
  const total = files.reduce((sum, { file }) => sum + file.total, 0);

  async function bringAllIn(db: WriteDb): Promise<ImportSummary> {
    const at = clock().toISOString();
    const tally = new Tally();
    const startIn = startOf(db, choice, workspaceCurrency(db));
    const bringIn = createImporter(db, at, (parsed) => {
      const start = startIn(parsed);
      if (start) tally.noteStart(start);
      return start;
    });
    let before = 0;
    for (const { name, file, choices } of files) {
      let done = before;
      tally.begin(name, file.layout);
      for (const batch of file.read(batchSize)) {
        for (const problem of batch.problems) tally.noteProblem(problem);
        for (const contact of batch.contacts) tally.noteEffect(bringIn(contact, choices), contact);
        done += batch.contacts.length;
        await running.pause({ done, total });
      }
      // With the rows and cards that hold no contact.
      before += file.total;
      await running.pause({ done: before, total });
      const { added, updated, skipped } = tally.files.at(-1)!;
      if (added + updated + skipped === 0) throw new Problem('file-no-contacts', { file: name });
      if (added + updated === 0) continue;
      db.insert('import_batch', { at, file_name: name, format: file.layout, added, updated, skipped });
    }
    return tally.summary;
  }

  return command(
    'contacts.import',
    (db) => running.follow('import', () => bringAllIn(db)),
    ({ added, updated, skipped }) => ({ count: added + updated, added, updated, skipped }),
  );
}
