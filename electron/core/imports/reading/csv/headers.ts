import type { ImportField } from '../../../../../shared/model/import.ts';

/** What a header says about its column. */
export interface HeaderMeaning {
  readonly field: ImportField;
  readonly label: string | null;
  readonly group: string | null;
}

/** Letters and digits of a header only: case, accents, spaces and signs do not count. */
export function headerKey(header: string): string {
  return header
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Headers that stand alone, English and Dutch, as keys. */
const plain: Partial<Record<ImportField, string>> = {
  displayName:
    'name fullname displayname contactname contact contactperson personname dealcontactperson dealcontactpersoon dealpersoon customername clientname volledigenaam naam ' +
    'weergavenaam contactpersoon contactnaam naamcontactpersoon klantnaam relatienaam persoonnaam',
  givenName: 'firstname givenname fname forename voornaam roepnaam firstnames voornamen personfirstname',
  middleName: 'middlename additionalname middelstenaam tweedenaam middleinitial',
  particle: 'tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels particle infix',
  familyName: 'lastname familyname surname lname achternaam familienaam personlastname geslachtsnaam',
  namePrefix: 'nameprefix prefix salutation honorific aanhef titulatuur',
  nameSuffix: 'namesuffix suffix achtervoegsel',
  nickname: 'nickname bijnaam',
  organisation:
    'company companyname organization organisation organizationname organisationname organization1name ' +
    'account accountname employer business bedrijf bedrijfsnaam organisatie organisatienaam werkgever ' +
    'firma onderneming naambedrijf associatedcompany primaryassociatedcompany personorganization dealorganization dealorganisatie dealorganisation personorganisation persoonorganisatie',
  department: 'department organizationdepartment organization1department afdeling',
  jobTitle:
    'jobtitle position organizationtitle organization1title role functie functietitel functienaam beroep ' +
    'personjobtitle occupation functieomschrijving',
  birthday: 'birthday birthdate dateofbirth dob geboortedatum verjaardag personbirthday',
  birthYear: 'birthyear geboortejaar',
  birthMonth: 'birthmonth geboortemaand',
  birthDay: 'geboortedag',
  language: 'language preferredlanguage taal voorkeurstaal',
  tags: 'tags tag labels label groups group groupmembership categories category segments personlabel personlabels groepen groep categorieen categorie segment personslabels',
  notes:
    'notes note comments comment remarks description notities notitie opmerkingen opmerking ' +
    'aantekeningen omschrijving personnotes memo',
  source: 'source leadsource originalsource bron herkomst originelebron leadbron',
  owner:
    'owner contactowner accountmanager personowner eigenaar contacteigenaar eigenaarvancontact ' +
    'eigenaarvancontactpersoon eigenaarcontactpersoon eigenaarcontact relatiebeheerder',
  stage: 'lifecyclestage levenscyclusfase lifecyclefase',
  connectedOn: 'connectedon verbondenop verbindingsdatum',
  lastContact:
    'lastcontacted lastcontact lasttalkedto laatstecontact laatstgesproken laatstgecontacteerd laatstecontactdatum',
  lastActivity:
    'lastactivity lastactivitydate personlastactivitydate laatsteactiviteit datumlaatsteactiviteit ' +
    'laatsteactiviteitsdatum datumvanlaatsteactiviteit persoonlaatsteactiviteitsdatum',
  revenue: 'revenue totalrevenue omzet totaleomzet totalspent totaalbesteed customerlifetimevalue',
  // Addresses of pictures are kept but are no links of the contact.
  custom: 'photo photourl avatar avatarurl image imageurl foto',
  ignore:
    'emailtype email2type email3type emaildisplayname email2displayname email3displayname ' +
    'priority private sensitivity personopendeals personcloseddeals persontotalactivities persondoneactivities ' +
    'personactivitiestodo personnextactivitydate personemailmessagescount',
};

const byKey = new Map<string, ImportField>(
  Object.entries(plain).flatMap(([field, keys]) =>
    keys.split(/\s+/).map((key) => [key, field as ImportField] as const),
  ),
);

/** Words that say which of several values this is. */
const labelWords: Readonly<Record<string, string>> = {
  business: 'work',
  work: 'work',
  office: 'work',
  company: 'work',
  organization: 'work',
  organisation: 'work',
  organisatie: 'work',
  companymain: 'work',
  werk: 'work',
  zakelijk: 'work',
  zakelijke: 'work',
  kantoor: 'work',
  bedrijf: 'work',
  home: 'home',
  private: 'home',
  personal: 'home',
  prive: 'home',
  thuis: 'home',
  huis: 'home',
  mobile: 'mobile',
  mobiel: 'mobile',
  mobiele: 'mobile',
  cell: 'mobile',
  other: 'other',
  overig: 'other',
  overige: 'other',
  ander: 'other',
  andere: 'other',
  mailing: 'mailing',
  post: 'mailing',
  billing: 'billing',
  factuur: 'billing',
  shipping: 'shipping',
  bezoek: 'visit',
  primary: '',
  main: 'main',
  hoofd: 'main',
  secondary: '',
  assistants: 'assistant',
  assistent: 'assistant',
  car: 'car',
  auto: 'car',
};

/** Nouns that can carry a label in front or behind ("Business Street", "Telefoon thuis"). */
const nouns: readonly (readonly [ImportField, string])[] = [
  ['email', 'email emails emailaddress emailaddresses emailadres emailadressen mailadres mail'],
  [
    'phone',
    'phone phones phonenumber phonenumbers telephone telephonenumber tel telefoon telefoonnummer ' +
      'telefoonnr telnr mobile mobilenumber mobilephonenumber mobilephone mobiel mobielnummer mobieltelefoonnummer ' +
      'mobieletelefoon mobieletelefoonnummer cellphone gsm gsmnummer whatsapp fax faxnumber faxnummer pager ' +
      'pagernumber semafoon',
  ],
  [
    'link',
    'url website websiteurl webpage web homepage site webpagina webadres linkedin linkedinurl linkedinprofile ' +
      'linkedinbio profileurl twitter twitterhandle twitterusername instagram facebook github',
  ],
  ['street', 'street streetaddress addressline addressstreet straat straatnaam adresregel adresstraat'],
  ['houseNumber', 'housenumber huisnummer huisnr toevoeging huisnummertoevoeging housenumberaddition'],
  ['postalCode', 'postalcode postcode zip zipcode zippostalcode addresspostalcode adrespostcode'],
  ['city', 'city town addresscity plaats plaatsnaam woonplaats stad adresplaats vestigingsplaats'],
  [
    'region',
    'state region province stateprovince stateregion county addressstate addressregion provincie ' +
      'adresprovincie regio staat',
  ],
  ['country', 'country countryregion addresscountry land landregio adreslandregio adresland'],
  ['address', 'address addresses fulladdress addressformatted adres adressen volledigadres'],
];

const labelPattern = Object.keys(labelWords)
  .sort((a, b) => b.length - a.length)
  .join('|');
const nounFields = new Map(
  nouns.flatMap(([field, names]) => names.split(' ').map((name) => [name, field] as const)),
);
const nounPattern = [...nounFields.keys()].sort((a, b) => b.length - a.length).join('|');
const composite = new RegExp(
  `^(?:person|persoon|contactpersoon|contact)?(?<front>${labelPattern})?(?<noun>${nounPattern})(?:op)?(?<back>${labelPattern})?$`,
);

const addressFields: ReadonlySet<ImportField> = new Set<ImportField>([
  'street',
  'houseNumber',
  'postalCode',
  'city',
  'region',
  'country',
  'address',
]);

/** The numbered groups of Google Contacts, e.g. "E-mail 1 - Value", as keys. */
const numbered =
  /^(?<what>email|phone|address|website|event|relation|customfield|im)(?<number>\d+)(?<part>type|label|value|formatted|street|city|pobox|region|postalcode|country|extendedaddress)$/;

const numberedValues: Readonly<Record<string, ImportField>> = {
  email: 'email',
  phone: 'phone',
  website: 'link',
  event: 'custom',
  relation: 'custom',
  customfield: 'custom',
  im: 'custom',
};
const numberedAddressParts: Readonly<Record<string, ImportField>> = {
  formatted: 'address',
  street: 'street',
  pobox: 'street',
  extendedaddress: 'street',
  city: 'city',
  region: 'region',
  postalcode: 'postalCode',
  country: 'country',
};

function readNumbered(key: string): HeaderMeaning | null {
  const groups = numbered.exec(key)?.groups;
  if (!groups) return null;
  const what = groups.what!;
  const part = groups.part!;
  const group = `${what} ${groups.number}`;
  if (part === 'type' || part === 'label') return { field: 'label', label: null, group };
  const field =
    what === 'address' ? numberedAddressParts[part] : part === 'value' ? numberedValues[what] : undefined;
  return field ? { field, label: null, group } : null;
}

/** What a phone, link or e-mail noun itself says about the label. */
function nounLabel(field: ImportField, noun: string): string | null {
  if (field === 'link') {
    if (noun.startsWith('linkedin')) return 'linkedin';
    if (noun.startsWith('twitter')) return 'x';
    return /^(instagram|facebook|github)$/.test(noun) ? noun : null;
  }
  if (field !== 'phone') return null;
  if (/^(mob|cell|gsm)/.test(noun)) return 'mobile';
  if (noun.startsWith('fax')) return 'fax';
  if (/^(pager|semafoon)/.test(noun)) return 'pager';
  return noun === 'whatsapp' ? 'whatsapp' : null;
}

function readComposite(key: string): HeaderMeaning | null {
  const groups = composite.exec(key.replace(/\d+/g, '').replaceAll('adresadres', 'adres'))?.groups;
  if (!groups) return null;
  const noun = groups.noun!;
  const field = nounFields.get(noun)!;
  const word = groups.front ?? groups.back;
  const label = (word && labelWords[word]) || null;
  if (addressFields.has(field)) return { field, label, group: `address ${label ?? ''}`.trim() };
  const own = nounLabel(field, noun);
  const both = own === 'fax' && label ? `${label} fax` : (own ?? label);
  return { field, label: both, group: null };
}

/** What a header means, whatever its case and whether English or Dutch; null when it is not known. */
export function recogniseHeader(header: string): HeaderMeaning | null {
  const key = headerKey(header);
  if (!key || key.length > 60) return null;
  const field = byKey.get(key);
  if (field) return { field, label: null, group: null };
  return readNumbered(key) ?? readComposite(key);
}
