import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { circleName, circleOf, contactOf } from '../find.ts';
import type { Call } from '../withCore.ts';
import { type Tool, tool } from './tool.ts';

/** Entries of one answer; how many there are in all is told beside them. */
const mostEntries = 200;

const uidsOf = (entries: readonly { readonly uid: string }[]) => entries.map(({ uid }) => uid);

/** Those in the circles with the names of these, who drifts most first. */
async function people(call: Call, circle?: string) {
  const circles = await call.circles.list();
  const only = circle === undefined ? null : circleOf(circles, circle, 'en').uid;
  const names = new Map(circles.map((one) => [one.uid, circleName(one, 'en')]));
  return (await call.contacts.people())
    .filter((person) => only === null || person.circle === only)
    .map((person) => ({ ...person, circle: names.get(person.circle) ?? '' }))
    .sort((one, other) => (other.drift ?? 0) - (one.drift ?? 0));
}

/** Every tool that only reads, by its name. */
export const readingTools: Readonly<Record<string, Tool>> = {
  find_people: tool(
    'Find people',
    'Contacts in which every word occurs, as the beginning of a word of all that is known of them; the best first.',
    { words: z.string().min(1).max(500), limit: z.number().int().min(1).max(mostEntries).default(20) },
    async (call, { words, limit }) => {
      const found = await call.contacts.search({ text: words, limit });
      return { data: { found }, contacts: uidsOf(found) };
    },
  ),

  show_person: tool(
    'Show a person',
    'All that is known of one contact: a uid, a whole name, or words that nobody else has.',
    { who: z.string().min(1).max(500) },
    async (call, { who }) => {
      const { photo, ...contact } = await call.contacts.details({ uid: await contactOf(call, who) });
      return { data: { ...contact, hasPhoto: photo !== null }, contacts: [contact.uid] };
    },
  ),

  list_circles: tool(
    'List circles',
    'The circles of trust from the inside out, with their promise and how many people are in each.',
    {},
    async (call) => {
      const everybody = await call.contacts.people();
      const circles = (await call.circles.list()).map((circle) => ({
        ...circle,
        name: circleName(circle, 'en'),
        people: everybody.filter((person) => person.circle === circle.uid).length,
      }));
      return { data: { circles }, contacts: [] };
    },
  ),

  list_people: tool(
    'List people',
    `Up to ${mostEntries} people in the circles, or in one of them by its name; who waits longest for contact first.`,
    { circle: z.string().max(100).optional() },
    async (call, { circle }) => {
      const all = await people(call, circle);
      const listed = all.slice(0, mostEntries);
      return { data: { count: all.length, people: listed }, contacts: uidsOf(listed) };
    },
  ),

  due_today: tool(
    'Due today',
    'What asks for attention now: people past the cadence of their circle, waves of insights to send, tasks due by today.',
    {},
    async (call) => {
      const waiting = (await people(call)).filter(
        ({ driftState }) => driftState === 'due' || driftState === 'drifting',
      );
      const today = Temporal.Now.plainDateISO().toString();
      const tasks = (await call.tasks.list()).open.filter(({ dueDay }) => dueDay <= today);
      const { asks } = await call.today.show();
      const waves = asks.flatMap((ask) => (ask.kind === 'wave' ? [ask.wave] : []));
      const listed = waiting.slice(0, mostEntries);
      return {
        data: { count: waiting.length, people: listed, waves, tasks },
        contacts: [...uidsOf(listed), ...tasks.flatMap(({ contact }) => (contact ? [contact.uid] : []))],
      };
    },
  ),

  list_deals: tool(
    'List deals',
    'Deals by status, the newest first, with sums per currency; amounts are in the smallest unit of it.',
    {},
    async (call) => {
      const columns = await call.deals.list();
      return {
        data: { columns },
        contacts: columns.flatMap(({ deals }) => deals.map(({ contact }) => contact.uid)),
      };
    },
  ),

  list_insights: tool(
    'List insights',
    'What is shared from the inside out, with the wave of each circle and whether it went out.',
    {},
    async (call) => ({ data: { insights: await call.insights.list() }, contacts: [] }),
  ),
};
