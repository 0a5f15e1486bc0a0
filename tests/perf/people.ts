import type { Random } from '../../shared/lib/random.ts';
import type { ContactInput } from '../../shared/model/contact.ts';

const givenNames =
  'Anna Bram Cees Daan Eva Femke Gijs Hanna Iris Jan Karin Lotte Maarten Noor Olga Piet Quinten Rosa Sanne Tess Umut Vera Willem Xander Yara Zoë José Jürgen Søren Łukasz'.split(
    ' ',
  );
const particles = ['', '', '', 'van der ', 'de ', 'van ', 'ten '];
const familyBeginnings =
  'Berg Boer Bos Brink Broek Dam Dijk Eik Groot Haag Haan Heide Hoek Hof Jans Kamp Kerk Kloos Kuip Laan Lang Linde Meer Meij Molen Noord Oost Pijn Poel Rijn Schout Smit Velde Vries Waal Water West Winter Zand Zwart'.split(
    ' ',
  );
const familyEndings = ',er,stra,ma,sen,man,huis,mans,inga,horst,veld,beek,hout,burg,land,werf'.split(',');
const jobs = ['Owner', 'Marketing manager', 'Buyer', 'Developer', 'Director', 'Advisor'];
const tagNames = 'vip newsletter partner baker press alumni speaker supplier'.split(' ');

/** A made-up person; with some hundred thousand names, initials, surnames and namesakes come as often as in real lists. */
export function person(index: number, random: Random): ContactInput {
  const first = random.pick(givenNames);
  const givenName = random.next() < 0.3 ? `${first} ${random.pick(givenNames)}` : first;
  const familyName = `${random.pick(particles)}${random.pick(familyBeginnings)}${random.pick(familyEndings)}`;
  return {
    givenName,
    familyName,
    organisation:
      random.next() < 0.6
        ? `${random.pick(familyBeginnings)} & ${random.pick(familyBeginnings)} ${index % 2000}`
        : null,
    jobTitle: random.pick(jobs),
    points: [
      { type: 'email', label: 'work', value: `${first}.${index}@example.com`.toLowerCase() },
      { type: 'phone', label: 'mobile', value: `06-${String(random.int(10_000_000, 99_999_999))}` },
    ],
    tags: random.next() < 0.5 ? [random.pick(tagNames)] : [],
    notes: random.next() < 0.3 ? 'Met at the spring fair; interested in a new website.' : '',
    source: random.pick(['Fair', 'Website', 'Referral', null]),
  };
}
