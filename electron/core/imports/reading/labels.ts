/** Common names of labels in contact files, to the names used here. */
const known: Readonly<Record<string, string>> = {
  business: 'work',
  work: 'work',
  werk: 'work',
  home: 'home',
  thuis: 'home',
  cell: 'mobile',
  mobile: 'mobile',
  mobiel: 'mobile',
  iphone: 'mobile',
  main: 'main',
  other: 'other',
  overig: 'other',
  homepage: 'website',
  fax: 'fax',
  pager: 'pager',
  workfax: 'work fax',
  homefax: 'home fax',
};

/** How a label is kept: known ones in one spelling, Apple's `_$!<Home>!$_` unwrapped, own words as they are. */
export function cleanLabel(label: string): string | null {
  const text = label
    .trim()
    .replace(/^_\$!<(.*)>!\$_$/, '$1')
    .replace(/^\* ?/, '')
    .trim();
  if (!text || text === '*') return null;
  return known[text.toLowerCase().replace(/[\s_-]/g, '')] ?? text;
}
