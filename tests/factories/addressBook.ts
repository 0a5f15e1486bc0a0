import { seededRandom } from '../../shared/lib/random.ts';

const givenNames = (
  'Anouk Bram Carlijn Daan Eva Floris Gijs Hanna Ilse Jesse Kim Lotte Mees Noor Olaf Pien Quinten Roos ' +
  'Sander Tess Umut Vera Wouter Yara Zoë'
).split(' ');
const familyNames = ['Bakker', 'de Boer', 'van Dijk', 'Hendriks', 'Mulder', 'van der Veen'];
const companies = ['Bakkerij Smit', 'Studio Noord', 'Gemeente Assen', 'Kapitein BV', 'Hoog & Laag', ''];
const jobs = ['Director', 'Marketing', 'Owner', 'Project lead', ''];

/** What kinds of people an address book holds: how many, and what it knows of them. Of most it knows little. */
const kinds = [
  { count: 8, stage: 'Customer', tags: 'VIP', revenue: [18_000, 60_000], daysAgo: [2, 30] },
  { count: 22, stage: 'Customer', tags: '', revenue: [4_000, 16_000], daysAgo: [10, 120] },
  { count: 25, stage: 'Opportunity', tags: '', revenue: null, daysAgo: [10, 200] },
  { count: 30, stage: 'Lead', tags: 'Fair 2026', revenue: null, daysAgo: null },
  { count: 65, stage: '', tags: '', revenue: null, daysAgo: null },
] as const;

/** A file of 150 people as a CRM exports it, the same each time but for its days. @param today in milliseconds since 1970. */
export function addressBook(today: number): string {
  const random = seededRandom(150);
  const lines = [
    'Record ID,First Name,Last Name,Email,Company Name,Job Title,Tags,Lifecycle Stage,Total Revenue,Last Activity Date',
  ];
  for (const { count, stage, tags, revenue, daysAgo } of kinds) {
    for (let made = 0; made < count; made += 1) {
      const index = lines.length - 1;
      const given = givenNames[index % givenNames.length]!;
      const family = familyNames[Math.floor(index / givenNames.length)]!;
      const email = `${given}.${family}@example.org`.toLowerCase().replaceAll(' ', '').replace('ë', 'e');
      const day =
        daysAgo &&
        new Date(today - random.int(daysAgo[0], daysAgo[1]) * 86_400_000).toISOString().slice(0, 10);
      const cells = [index + 1, given, family, email, random.pick(companies), random.pick(jobs), tags, stage];
      lines.push([...cells, revenue ? random.int(revenue[0], revenue[1]) : '', day ?? ''].join(','));
    }
  }
  return lines.join('\n');
}
