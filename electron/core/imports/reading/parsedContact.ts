import type { Address, ContactPoint } from '../../../../shared/model/contact.ts';
import { forPlainFields, type PlainValues } from '../../../../shared/model/contactFields.ts';
import type { Stage } from '../../../../shared/model/lifecycle.ts';

/** A photo that came inside the file; links to photos are never followed. */
export interface ParsedPhoto {
  readonly mediaType: string;
  readonly base64: string;
}

/** One contact as a file tells it, before anything is compared with the workspace. */
export interface ParsedContact extends PlainValues {
  kind: 'person' | 'organisation';
  /** Never empty. */
  displayName: string;
  givenName: string | null;
  middleName: string | null;
  /** With its particles in front: "van der Berg". */
  familyName: string | null;
  namePrefix: string | null;
  nameSuffix: string | null;
  nickname: string | null;
  organisation: string | null;
  /** Preferred ones first, each once. */
  points: ContactPoint[];
  addresses: Address[];
  photo: ParsedPhoto | null;
  tags: string[];
  notes: string;
  stage: Stage | null;
  /** When the connection was made, `YYYY-MM-DD`. */
  connectedOn: string | null;
  /** What has no home elsewhere, by name. */
  custom: Record<string, string>;
  /** Where in the file it starts; lines count from 1. */
  origin: { readonly file: string; readonly line: number };
}

/** A contact with nothing known yet. */
export function emptyContact(file: string, line: number): ParsedContact {
  return {
    kind: 'person',
    displayName: '',
    givenName: null,
    middleName: null,
    familyName: null,
    namePrefix: null,
    nameSuffix: null,
    nickname: null,
    organisation: null,
    ...forPlainFields(() => null),
    points: [],
    addresses: [],
    photo: null,
    tags: [],
    notes: '',
    stage: null,
    connectedOn: null,
    custom: {},
    origin: { file, line },
  };
}
