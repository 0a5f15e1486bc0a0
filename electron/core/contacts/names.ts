import { Problem } from '../../../shared/model/problem.ts';
import { splitName } from '../../../shared/rules/names.ts';

/** What a contact is called; `displayName` is never empty. An organisation has no parts. */
export interface Names {
  readonly displayName: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
}

/** What is told about the name, and what a contact goes by when nothing is. */
export interface NameClues extends Names {
  readonly kind: 'person' | 'organisation';
  readonly organisation: string | null;
  /** A way to reach it. */
  readonly point: string | null;
}

/**
 * The names of a contact: the given ones, else made of the parts, else its organisation or a way to reach it;
 * the parts are split off when only a whole name is given. @throws Problem `contact-unnamed`.
 */
export function settleNames({ kind, organisation, point, ...told }: NameClues): Names {
  const parts = [told.givenName, told.familyName].filter((part) => part !== null).join(' ');
  const displayName = told.displayName || parts || organisation || point;
  if (!displayName) throw new Problem('contact-unnamed');
  if (kind === 'organisation') return { displayName, givenName: null, familyName: null };
  if (told.displayName && parts === '') {
    const { given, family } = splitName(displayName);
    return { displayName, givenName: given || null, familyName: family || null };
  }
  return { ...told, displayName };
}
