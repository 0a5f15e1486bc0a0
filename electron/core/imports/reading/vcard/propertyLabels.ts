import { cleanLabel } from '../labels.ts';
import type { Property } from './contentLine.ts';

/** Types that say how something is sent or that it is preferred, not which one it is. */
const silentTypes = new Set(
  (
    'voice pref internet msg text video bbs modem isdn pcs x400 uri dom intl postal parcel textphone ' +
    'x-internet aim icq jabber msn yahoo skype jpeg png gif'
  ).split(' '),
);

/** The types of a property in lower case. */
export function typesOf(property: Property): string[] {
  return (property.params.type ?? []).map((type) => type.toLowerCase().trim());
}

/** What a point or address is called: its X-ABLabel, else its types ("work fax"); null when nothing says. */
export function labelOf(property: Property, groupLabels: ReadonlyMap<string, string>): string | null {
  const own = property.group ? groupLabels.get(property.group) : undefined;
  if (own) return cleanLabel(own);
  const types = typesOf(property).filter((type) => type && !silentTypes.has(type));
  const labels = [...new Set(types.map((type) => cleanLabel(type.replace(/^x-/, ''))))].filter(Boolean);
  if (labels.includes('fax')) return [...labels.filter((label) => label !== 'fax'), 'fax'].join(' ');
  if (labels.includes('mobile')) return 'mobile';
  return labels.join(' ') || null;
}

/** How much a property is preferred: 1 is most, 100 not at all. */
export function preference(property: Property): number {
  const number = Number(property.params.pref?.[0]);
  if (number >= 1 && number <= 100) return number;
  return typesOf(property).includes('pref') || 'pref' in property.params ? 1 : 100;
}

/** A readable name for a property without a home: "X-MS-MANAGER" is "Manager". */
export function customName(name: string): string {
  const text = name
    .replace(/^x-(?:ms-ol-|ms-|evolution-|kaddressbook-x-|kaddressbook-|ab|apple-|google-|mozilla-)?/, '')
    .replaceAll('-', ' ')
    .trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
