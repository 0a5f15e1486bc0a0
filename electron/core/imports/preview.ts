import { setImmediate } from 'node:timers/promises';
import { isSkipped, type ReadProblem } from '../../../shared/model/import.ts';
import type {
  ImportEffect,
  ImportPreview,
  ImportSource,
  PreviewContact,
} from '../../../shared/model/importRun.ts';
import { Problem } from '../../../shared/model/problem.ts';
import type { ReadDb } from '../database/readDb.ts';
import type { Source } from '../reads.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { identityOf } from './identity.ts';
import { type KnownContact, knownFrom, loadKnown } from './known.ts';
import { type Directory, loadDirectory } from './matching.ts';
import { additionsOf, withAdditions } from './merging.ts';
import type { ParsedContact } from './reading/parsedContact.ts';
import { stagingOf } from './staging.ts';

const shownContacts = 100;
const shownProblems = 100;

/** Tells what an import would do, without writing: contacts it would add are kept here under ids below 0. */
class Rehearsal {
  readonly #db: ReadDb;
  readonly #directory: Directory;
  readonly #known = new Map<number, KnownContact>();
  #lastId = 0;

  constructor(db: ReadDb) {
    this.#db = db;
    this.#directory = loadDirectory(db);
  }

  effectOf(parsed: ParsedContact): ImportEffect {
    const identity = identityOf(parsed);
    const id = this.#directory.find(identity);
    if (id === null) {
      this.#lastId -= 1;
      this.#known.set(this.#lastId, knownFrom(parsed));
      this.#directory.add(this.#lastId, identity);
      return 'added';
    }
    this.#directory.add(id, identity);
    const known = this.#known.get(id) ?? loadKnown(this.#db, id);
    if (known.isArchived) return 'archived';
    const additions = additionsOf(known, parsed);
    if (!additions) return 'already-there';
    this.#known.set(id, withAdditions(known, additions));
    return 'updated';
  }
}

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
];

/**
 * What an uploaded file holds and what importing it would do with the first contacts. Reads the whole file,
 * giving other work a turn in between.
 * @throws Problem `upload-unknown`, `file-no-contacts`, and what `openContactFile` throws.
 */
export async function previewImport(workspace: Workspace, source: ImportSource): Promise<ImportPreview> {
  const { name, file } = stagingOf(workspace).open(source.upload, source.options);
  const rehearsal = new Rehearsal(workspace.reader);
  const contacts: PreviewContact[] = [];
  const problems: ReadProblem[] = [];
  let count = 0;
  let skipped = 0;
  let problemCount = 0;
  for (const batch of file.read()) {
    count += batch.contacts.length;
    problemCount += batch.problems.length;
    skipped += batch.problems.filter(isSkipped).length;
    problems.push(...batch.problems.slice(0, shownProblems - problems.length));
    for (const contact of batch.contacts.slice(0, shownContacts - contacts.length)) {
      contacts.push(toPreview(contact, rehearsal.effectOf(contact)));
    }
    await setImmediate();
  }
  // A table may still show its contacts once the user says what its columns hold.
  if (count + skipped === 0 && (file.format === 'vcard' || file.total === 0))
    throw new Problem('file-no-contacts', { file: name });
  const { format, layout, encoding, columns, mapping, hasHeader } = file;
  return {
    file: name,
    format,
    layout,
    encoding,
    columns,
    mapping,
    hasHeader,
    count,
    skipped,
    contacts,
    problems,
    problemCount,
  };
}
