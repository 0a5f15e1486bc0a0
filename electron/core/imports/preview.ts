import { setImmediate } from 'node:timers/promises';
import { isSkipped, type ReadProblem } from '../../../shared/model/import.ts';
import type {
  FilePreview,
  ImportEffect,
  ImportPreview,
  ImportSource,
  PreviewContact,
} from '../../../shared/model/importRun.ts';
import { Problem, problemDataOf } from '../../../shared/model/problem.ts';
import type { Source } from '../reads.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { differenceProblems } from './differences.ts';
import type { ParsedContact } from './reading/parsedContact.ts';
import { Rehearsal } from './rehearsal.ts';
import { type StagedFile, stagingOf } from './staging.ts';

const shownContacts = 100;
/** Contacts looked at before other work gets a turn; each that is there already costs a query. */
const batchSize = 100;
const shownProblems = 100;

function toPreview(parsed: ParsedContact, effect: ImportEffect): PreviewContact {
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
];

/** Reads one file to its end, giving other work a turn in between. @throws Problem `file-no-contacts`. */
async function previewOf({ name, file }: StagedFile, rehearsal: Rehearsal): Promise<ImportPreview> {
  const contacts: PreviewContact[] = [];
  const problems: ReadProblem[] = [];
  const effects = { added: 0, updated: 0, 'already-there': 0, archived: 0 };
  let skipped = 0;
  let problemCount = 0;
  for (const batch of file.read(batchSize)) {
    problemCount += batch.problems.length;
    skipped += batch.problems.filter(isSkipped).length;
    problems.push(...batch.problems.slice(0, shownProblems - problems.length));
    for (const contact of batch.contacts) {
      const { effect, differences } = rehearsal.effectOf(contact);
      effects[effect] += 1;
      problemCount += differences.length;
      const said = differenceProblems(contact, differences);
      problems.push(...said.slice(0, shownProblems - problems.length));
      if (contacts.length < shownContacts) contacts.push(toPreview(contact, effect));
    }
    await setImmediate();
  }
  const { added, updated } = effects;
  const known = effects['already-there'] + effects.archived;
  const count = added + updated + known;
  // A table may still show its contacts once the user says what its columns hold.
  if (count + skipped === 0 && (file.format === 'vcard' || file.total === 0))
    throw new Problem('file-no-contacts', { file: name });
  const { format, layout, encoding, columns, mapping, hasHeader } = file;
  const about = { file: name, format, layout, encoding, columns, mapping, hasHeader };
  return { ...about, count, added, updated, known, skipped, contacts, problems, problemCount };
}

/**
 * What uploaded files hold and what importing them would do, one after another in this order: who is in two of
 * them is new in the first only. A file that cannot be read is refused by itself, and does nothing to the others:
 * `upload-unknown`, `file-no-contacts`, and what `openContactFile` throws.
 */
export async function previewImport(
  workspace: Workspace,
  sources: readonly ImportSource[],
): Promise<FilePreview[]> {
  const rehearsal = new Rehearsal(workspace.reader);
  const previews: FilePreview[] = [];
  for (const { upload, options } of sources) {
    try {
      const staged = stagingOf(workspace).open(upload, options);
      previews.push({ status: 'read', preview: await previewOf(staged, rehearsal) });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      previews.push({ status: 'refused', problem: problemDataOf(error) });
    }
  }
  return previews;
}
