import { decimalsOf, inUnits } from '../../../shared/rules/currency.ts';
import { type Answer, type Command, type Given, UsageError } from './command.ts';
import { circleName, circleOf, contactOf } from './find.ts';
import { listTasks } from './tasks.ts';
import { day, table } from './text.ts';
import { type Call, withCore } from './withCore.ts';

const money = (amount: number, currency: string): string =>
  `${inUnits(amount, currency).toFixed(decimalsOf(currency))} ${currency}`;

/** Everybody in the circles, or those of one circle, or those who wait to hear from you. */
async function people(call: Call, { options, language }: Given): Promise<Answer> {
  const circles = await call.circles.list();
  const only = typeof options.circle === 'string' ? circleOf(circles, options.circle, language).uid : null;
  const names = new Map(circles.map((circle) => [circle.uid, circleName(circle, language)]));
  const found = (await call.contacts.people())
    .filter(({ circle }) => only === null || circle === only)
    .filter(({ driftState }) => !options.due || driftState === 'due' || driftState === 'drifting')
    .map((person) => ({ ...person, circleName: names.get(person.circle) ?? '' }));
  const rows = found.map(({ name, organisation, circleName, stage, trust, lastContactAt, driftState }) => [
    ...[name, organisation ?? '-', circleName, stage, String(trust), day(lastContactAt), driftState],
  ]);
  const head = ['NAME', 'ORGANISATION', 'CIRCLE', 'STAGE', 'TRUST', 'LAST CONTACT', 'STANDING'];
  return { data: found, text: found.length > 0 ? table([head, ...rows]) : 'Nobody.' };
}

async function circles(call: Call, { language }: Given): Promise<Answer> {
  const everybody = await call.contacts.people();
  const found = (await call.circles.list()).map((circle) => ({
    ...circle,
    name: circleName(circle, language),
    people: everybody.filter((person) => person.circle === circle.uid).length,
  }));
  const rows = found.map(({ name, people, capacity, cadenceDays }) => [
    ...[name, String(people), String(capacity ?? '-'), cadenceDays ? `${cadenceDays} days` : '-'],
  ]);
  return { data: found, text: table([['CIRCLE', 'PEOPLE', 'PROMISED TO', 'CADENCE'], ...rows]) };
}

async function deals(call: Call): Promise<Answer> {
  const columns = await call.deals.list();
  const rows = columns
    .flatMap((column) => column.deals)
    .map(({ title, contact, amount, currency, status, closedAt, createdAt }) => [
      ...[title, contact.name, money(amount, currency), status, day(closedAt ?? createdAt)],
    ]);
  const text =
    rows.length > 0 ? table([['DEAL', 'WITH', 'AMOUNT', 'STATUS', 'SINCE'], ...rows]) : 'No deals.';
  return { data: columns, text };
}

async function insights(call: Call): Promise<Answer> {
  const found = await call.insights.list();
  const rows = found.map(({ title, createdAt, waves }) => [
    ...[
      title,
      day(createdAt),
      `${waves.filter(({ status }) => status === 'sent').length} of ${waves.length} sent`,
    ],
  ]);
  return {
    data: found,
    text: rows.length > 0 ? table([['INSIGHT', 'OF', 'WAVES'], ...rows]) : 'No insights.',
  };
}

/** What can be listed, by its name. */
const lists = { people, circles, deals, insights, tasks: listTasks };

function isList(name: string): name is keyof typeof lists {
  return Object.hasOwn(lists, name);
}

export const list: Command = {
  usage: `[${Object.keys(lists).join('|')}] [--circle NAME] [--due]`,
  says: 'Lists people, or what else there is; --due those who wait to hear from you.',
  options: { circle: { type: 'string' }, due: { type: 'boolean' } },
  words: [0, 1],
  async run(given) {
    const [what = 'people'] = given.words;
    if (!isList(what)) throw new UsageError(`There is no list “${what}”`);
    const isNarrowed = given.options.circle !== undefined || given.options.due !== undefined;
    if (what !== 'people' && isNarrowed) throw new UsageError('--circle and --due are for people');
    return withCore(given.file, (call) => lists[what](call, given));
  },
};

export const find: Command = {
  usage: 'WORDS',
  says: 'Finds contacts by the beginnings of words in all that is known of them.',
  words: [1, Infinity],
  run: ({ file, words }) =>
    withCore(file, async (call) => {
      const found = await call.contacts.search({ text: words.join(' '), limit: 50 });
      const rows = found.map(({ name, organisation, uid }) => [name, organisation ?? '-', uid]);
      return { data: found, text: rows.length > 0 ? table(rows) : 'Nobody.' };
    }),
};

export const show: Command = {
  usage: 'WHO',
  says: 'Shows one contact: a uid, a name, or words that nobody else has.',
  words: [1, Infinity],
  run: ({ file, words, language }) =>
    withCore(file, async (call) => {
      const contact = await call.contacts.details({ uid: await contactOf(call, words.join(' ')) });
      const circle = (await call.circles.list()).find(({ uid }) => uid === contact.person?.circle);
      const { person } = contact;
      const facts: [string, string | null | undefined][] = [
        ['Name', contact.displayName],
        ['Organisation', contact.organisation?.name],
        ['Circle', circle && circleName(circle, language)],
        ['Stage', person?.stage],
        ['Trust', person && String(person.trust)],
        ['Last contact', person?.lastContactAt && day(person.lastContactAt)],
        ['Standing', person?.driftState],
        ...contact.points.map(({ type, label, value }): [string, string] => [label ?? type, value]),
        ...contact.addresses.map(({ street, postalCode, city, country }): [string, string] => [
          'address',
          [street, postalCode, city, country].filter(Boolean).join(', '),
        ]),
        ['Tags', contact.tags.join(', ')],
        ['Referred by', contact.referredBy?.name],
        ['Consent', contact.consent],
        ...contact.custom.map(({ name, value }): [string, string] => [name, value]),
        ['Notes', contact.notes],
        ['Archived', contact.archivedAt && day(contact.archivedAt)],
        ['uid', contact.uid],
      ];
      const known = facts.flatMap(([name, value]) => (value ? [[name, value]] : []));
      return { data: contact, text: table(known) };
    }),
};
