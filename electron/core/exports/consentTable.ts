import { texts } from '../../../shared/locales/texts.ts';
import type { Language } from '../../../shared/model/language.ts';
import type { ReadDb } from '../database/readDb.ts';
import { leavingContacts } from './contacts.ts';
import { type ContactTable, circleName } from './contactTable.ts';

/** Makes a table of whether things may be shared with contacts: who, in which circle, since when and how they said so. */
export function consentTable(db: ReadDb, ids: readonly number[] | null, language: Language): ContactTable {
  const words = texts[language];
  const heads = words.exports.columns;
  function* rows(): Generator<readonly string[]> {
    for (const { row, organisation, circle } of leavingContacts(db, ids)) {
      yield [
        row.display_name,
        organisation ?? '',
        circleName(circle, language) ?? '',
        words.contacts.consent[row.consent],
        row.consent_at?.slice(0, 10) ?? '',
        row.consent_origin ?? '',
      ];
    }
  }
  return {
    heads: [
      heads.name,
      heads.organisation,
      heads.circle,
      heads.consent,
      heads.consentAt,
      heads.consentOrigin,
    ],
    rows: rows(),
  };
}
