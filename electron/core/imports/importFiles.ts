import { type ReadProblem, skippedBy } from '../../../shared/model/import.ts';
import type { ImportSummary } from '../../../shared/model/importRun.ts';
import { Problem } from '../../../shared/model/problem.ts';
import { required } from '../contacts/find.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { WriteDb } from '../database/writeDb.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { BroughtIn } from './bringIn.ts';
import { differenceProblems, nobodyProblem } from './differences.ts';
import { createImporter } from './importer.ts';
import type { ParsedContact } from './reading/parsedContact.ts';
import type { OpenedContactFile } from './reading/readContactFile.ts';

/** Contacts written before other work gets a turn. */
const batchSize = 250;
/** Problems that are told one by one; of the others only the number. */
const problemLimit = 1000;

/** The circle new people start in: the chosen one, else Leads, else the outermost. @throws Problem `not-found`. */
function startCircleId(db: ReadDb, circle: string | null): number {
  return required(
    circle === null
      ? db.value<number>(
          sql`SELECT id FROM circle ORDER BY default_key IS 'leads' DESC, position DESC LIMIT 1`,
        )
      : db.value<number>(sql`SELECT id FROM circle WHERE uid = ${circle}`),
  );
}

type FileSummary = {
  -readonly [Key in keyof ImportSummary['files'][number]]: ImportSummary['files'][number][Key];
};

/** Gathers what happened, file by file. */
class Tally {
  readonly files: FileSummary[] = [];
  readonly problems: ReadProblem[] = [];
  #problemCount = 0;

  begin(file: string, layout: OpenedContactFile['layout']): void {
    this.files.push({ file, layout, added: 0, updated: 0, skipped: 0 });
  }

  noteProblem(problem: ReadProblem): void {
    this.#problemCount += 1;
    if (this.problems.length < problemLimit) this.problems.push(problem);
    this.files.at(-1)!.skipped += skippedBy(problem);
  }

  noteEffect({ effect, differences }: BroughtIn, parsed: ParsedContact): void {
    const { origin, displayName: name } = parsed;
    for (const problem of differenceProblems(parsed, differences)) this.noteProblem(problem);
    if (effect === 'added' || effect === 'updated') this.files.at(-1)![effect] += 1;
    else if (effect === 'nobody') this.noteProblem(nobodyProblem(parsed));
    else {
      const isOtherwise = effect === 'already-there' && differences.length > 0;
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
    };
  }
}

/** What is imported into: the workspace, or a worker's place in it. */
export type Into = Pick<Workspace, 'clock' | 'running' | 'command'>;

/**
 * Imports files as one command, giving others a turn in between.
 * @throws Problem `not-found`, `file-no-contacts`; WorkCancelled when the user stopped it. Everything is as it was then.
 */
export function importFiles(
  { clock, running, command }: Into,
  files: readonly { readonly name: string; readonly file: OpenedContactFile }[],
  circle: string | null,
): Promise<ImportSummary> {
  const total = files.reduce((sum, { file }) => sum + file.total, 0);

  async function bringAllIn(db: WriteDb): Promise<ImportSummary> {
    const at = clock().toISOString();
    const bringIn = createImporter(db, { at, circleId: startCircleId(db, circle) });
    const tally = new Tally();
    let before = 0;
    for (const { name, file } of files) {
      let done = before;
      tally.begin(name, file.layout);
      for (const batch of file.read(batchSize)) {
        for (const problem of batch.problems) tally.noteProblem(problem);
        for (const contact of batch.contacts) tally.noteEffect(bringIn(contact), contact);
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
