import type { ParsedPhoto } from '../parsedContact.ts';
import type { Property } from './contentLine.ts';

/** The largest photo that is kept, in bytes. */
export const photoSizeLimit = 1024 * 1024;

/** How pictures begin, in base64. */
const pictures: readonly (readonly [string, string])[] = [
  ['/9j/', 'image/jpeg'],
  ['iVBORw0KGgo', 'image/png'],
  ['R0lGOD', 'image/gif'],
  ['UklGR', 'image/webp'],
];

/** What a PHOTO property holds: a picture, an address (never followed), or why it was left out. */
export type PhotoResult =
  | { readonly type: 'photo'; readonly photo: ParsedPhoto }
  | { readonly type: 'link'; readonly link: string }
  | { readonly type: 'none' }
  | { readonly type: 'problem'; readonly code: 'photo-too-large' | 'photo-unreadable' };

/** Reads a PHOTO property. */
export function readPhoto(property: Property): PhotoResult {
  return readPicture(property.values.join(',').replaceAll('\\:', ':').trim());
}

/** Reads a picture in base64, by itself or in a data URL. Its kind is told by its first bytes, not by what the file claims. */
export function readPicture(value: string): PhotoResult {
  if (!value) return { type: 'none' };
  const data = /^data:[^,]*;base64,/i.exec(value);
  if (!data && /^[a-z][a-z0-9+.-]*:/i.test(value)) return { type: 'link', link: value };
  const base64 = (data ? value.slice(data[0].length) : value).replace(/[\s\\]+/g, '');
  if (base64.length * 0.75 > photoSizeLimit) return { type: 'problem', code: 'photo-too-large' };
  const mediaType = pictures.find(([start]) => base64.startsWith(start))?.[1];
  if (!mediaType || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64))
    return { type: 'problem', code: 'photo-unreadable' };
  return { type: 'photo', photo: { mediaType, base64 } };
}
