import type { ImportField } from '../../../../../shared/model/import.ts';
import { headerKey } from './headers.ts';

/** Headers that name a deal: a table without one of these holds none. */
const titles =
  'dealname dealtitle naamvandeal dealnaam dealtitel deal opportunityname opportunity naamopportunity ' +
  'opportunitynaam naamverkoopkans naamvandekans kans verkoopkans';

/** What other columns hold in a table with deals, English and Dutch. */
const others: Partial<Record<ImportField, string>> = {
  dealAmount:
    'amount dealamount dealvalue amountindealcurrency bedrag dealbedrag bedragindealvaluta dealwaarde waarde value ' +
    'opportunityamount',
  currency:
    'currency dealcurrency dealcurrencyofvalue dealvalutavanwaarde amountcurrency valuta dealvaluta currencycode currencyisocode',
  dealStage: 'dealstage dealstatus stage status fase dealfase opportunitystage kansfase verkoopfase',
  dealPipeline: 'pipeline dealpipeline pijplijn dealpijplijn',
  dealCloseOn:
    'closedate dealclosedate expectedclosedate dealexpectedclosedate sluitingsdatum sluitdatum afsluitdatum ' +
    'verwachtesluitingsdatum dealverwachtesluitdatum dealverwachtesluitingsdatum',
  dealClosedOn:
    'dealwontime deallosttime dealclosedon dealdealclosedon wontime losttime closedon dealgewonnenop dealverlorenop ' +
    'dealgeslotenop',
  dealCreatedOn:
    'createdate createddate dealcreated dealdealcreated dealaddtime dealcreatedate aanmaakdatum dealaangemaakt ' +
    'dealdealaangemaakt dealgemaaktop',
  dealOwner:
    'dealowner opportunityowner eigenaarvandeal dealeigenaar eigenaarvanopportunity eigenaarvandekans',
  dealLostReason:
    'lostreason deallostreason closedlostreason lossreason redenverloren redenvanverlies dealredenverloren ' +
    'redengeslotenverloren',
  dealReference: 'recordid dealid dealrecordid opportunityid dealnummer',
  dealContacts: 'associatedcontact associatedcontacts gekoppeldcontact gekoppeldecontacten',
  dealContactIds: 'associatedcontactids associatedcontactid gekoppeldecontactids idsvangekoppeldecontacten',
  // Of what other columns say, or of the day of the report.
  ignore:
    'associatedcompanyids gekoppeldebedrijfids weightedamount amountincompanycurrency dealweightedvalue ' +
    'expectedrevenue probability age fiscalperiod dealprobability leeftijd',
};

const keysOf = (names: string) => names.split(' ').map((name) => headerKey(name));

const titleKeys = new Set(keysOf(titles));
const fields = new Map<string, ImportField>([
  ...Object.entries(others).flatMap(([field, names]) =>
    keysOf(names).map((key) => [key, field as ImportField] as const),
  ),
  ...keysOf(titles).map((key) => [key, 'dealTitle'] as const),
]);

/**
 * A header without the currency behind it: "Amount (EUR)". Trimmed before and not by the expression, which would look
 * from each of many blanks to the end.
 */
const keyOf = (header: string) => headerKey(header.trim().replace(/\((?:[A-Z]{3}|[€$£])\)$/, ''));

/** Whether a table holds deals. */
export function hasDeals(headers: readonly string[]): boolean {
  return headers.some((header) => titleKeys.has(keyOf(header)));
}

/** What a column of a table with deals holds of the deal; null for what is of the contact. */
export function dealField(header: string): ImportField | null {
  return fields.get(keyOf(header)) ?? null;
}
