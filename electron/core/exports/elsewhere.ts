import { texts } from '../../../shared/locales/texts.ts';
import type { CheckedExportRequest } from '../../../shared/model/export.ts';
import { contactRows } from '../contacts/find.ts';
import { followingContacts } from '../contacts/following.ts';
import { connect } from '../database/connect.ts';
import { type ReadDb, readDbOn } from '../database/readDb.ts';
import type { Errand } from '../workers/errand.ts';
import { type Turn, takeTurn } from '../workspace/elsewhere.ts';
import type { Elsewhere } from '../workspace/transactions.ts';
import { consentTable } from './consentTable.ts';
import { leavingContacts } from './contacts.ts';
import { contactTable } from './contactTable.ts';
import { fillWorkspace } from './fill.ts';
import { csvText } from './writeCsv.ts';
import { workspaceJson } from './writeJson.ts';
import { vCardText } from './writeVCard.ts';
import { xlsxBytes } from './writeXlsx.ts';

/** What a worker is told of a file that is wanted. */
export interface ExportInput extends CheckedExportRequest {
  /** Path of the workspace. */
  readonly file: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** Bytes are put together in pieces of so many characters. */
const pieceLength = 1_000_000;

/**
 * Puts bytes into memory that threads share: of some two hundred megabytes, the core would otherwise make a copy of its
 * own as they arrive, in which it answers nobody.
 */
function shared(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(new SharedArrayBuffer(pieces.reduce((sum, { length }) => sum + length, 0)));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Makes one run of bytes of many small texts. */
function toBytes(texts: Iterable<string>): Uint8Array {
  const pieces: Buffer[] = [];
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    pieces.push(Buffer.from(piece));
    piece = '';
  }
  return shared([...pieces, Buffer.from(piece)]);
}

async function write(
  db: ReadDb,
  { format, about, contacts, language, at }: ExportInput,
): Promise<Uint8Array> {
  const ids = contacts && contactRows(db, contacts).map(({ id }) => id);
  const table = about === 'consent' ? consentTable : contactTable;
  const { contacts: sheet } = texts[language].navigation;
  const { title } = texts[language].reports.consent;
  switch (format) {
    case 'csv':
      return toBytes(csvText(table(db, ids, language)));
    case 'xlsx':
      return shared([await xlsxBytes(table(db, ids, language), about === 'consent' ? title : sheet)]);
    case 'vcard-3':
      return toBytes(vCardText(leavingContacts(db, ids), '3.0', language));
    case 'vcard-4':
      return toBytes(vCardText(leavingContacts(db, ids), '4.0', language));
    case 'json':
      return toBytes(workspaceJson(db, ids, at));
  }
}

/** Writes a file of what is committed now, beside the core: of many contacts it takes seconds. @throws Problem `not-found`. */
export const exportElsewhere: Errand<ExportInput, Uint8Array> = {
  name: 'exports.write',

  async run(input) {
    const connection = connect(input.file, { readonly: true });
    try {
      // One transaction, so that all of it is of one moment.
      connection.exec('BEGIN');
      const db = readDbOn(connection);
      return await write(db, input);
    } finally {
      connection.close();
    }
  },
};

/** Fills an empty workspace in a worker. */
export const fillElsewhere: Errand<
  { readonly pieces: readonly Uint8Array[] } & Turn,
  Elsewhere<{ count: number }>
> = {
  name: 'exports.fill',

  run: ({ pieces, ...turn }, run) =>
    takeTurn(turn, followingContacts, 'import', run, (place) =>
      fillWorkspace(place, Buffer.concat(pieces).toString('utf8')),
    ),
};
