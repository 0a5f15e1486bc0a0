import { z } from 'zod';
import { birthdaySchema } from '../../../../shared/model/contact.ts';
import { directions } from '../../../../shared/model/interaction.ts';
import type { NewProposal } from '../../../../shared/model/suggestion.ts';
import { dayTimeSchema } from '../../../../shared/model/task.ts';
import { circleOf, contactOf } from '../find.ts';
import type { Call } from '../withCore.ts';
import { type Given, type Tool, tool } from './tool.ts';

const who = z
  .string()
  .min(1)
  .max(500)
  .describe('One contact: a uid, a whole name, or words that nobody else has.');
const words = z.string().trim().min(1).max(500);
const someWords = words.optional();

/** Has a proposal kept for a person. @param contact uid of whom it is about, if they are there. */
async function suggest(call: Call, program: string, proposal: NewProposal, contact?: string): Promise<Given> {
  const { uid } = await call.suggestions.suggest({ program, proposal });
  const state =
    'It waits in the app, under Today, until a person accepts or dismisses it. Nothing is changed yet.';
  return { data: { suggestion: uid, state }, contacts: contact === undefined ? [] : [contact] };
}

const point = (type: 'email' | 'phone' | 'link', value: string | undefined) =>
  value === undefined ? [] : [{ type, value }];

/** Every tool that would change something, by its name: it only suggests that. */
export const suggestingTools: Readonly<Record<string, Tool>> = {
  log_contact: tool(
    'Suggest to log a contact',
    'Suggests to write down a contact that took place with one person: a call, a meeting, a message.',
    {
      who,
      kind: words.describe('call, meeting, email, message, social, event, …').default('call'),
      direction: z.enum(directions).describe('Who began: in is them, out is the user.').default('both'),
      at: z.iso.datetime({ offset: true }).describe('When it took place; now when left out.').optional(),
      summary: z.string().trim().max(100_000).default(''),
    },
    async (call, { who, kind, direction, at, summary }, program) => {
      const contact = await contactOf(call, who);
      const moment = at === undefined ? null : new Date(at).toISOString();
      const input = { contacts: [contact], kind, direction, at: moment, summary };
      return suggest(call, program, { command: 'interactions.log', input }, contact);
    },
  ),

  add_task: tool(
    'Suggest a task',
    'Suggests something to be done by a day, for a contact or for nobody in particular.',
    {
      title: words,
      due_day: z.iso.date(),
      due_time: dayTimeSchema.optional(),
      who: who.optional(),
    },
    async (call, { title, due_day: dueDay, due_time: dueTime = null, who }, program) => {
      const contact = who === undefined ? null : await contactOf(call, who);
      const input = { title, contact, dueDay, dueTime };
      return suggest(call, program, { command: 'tasks.add', input }, contact ?? undefined);
    },
  ),

  add_contact: tool(
    'Suggest a new contact',
    'Suggests to add a person or an organisation. Look first whether they are there already.',
    {
      name: words,
      circle: words.describe('The circle they would be in, by its name.'),
      kind: z.enum(['person', 'organisation']).default('person'),
      organisation: someWords,
      job_title: someWords,
      email: someWords,
      phone: someWords,
      link: someWords,
      tags: z.array(words.max(200)).max(20).default([]),
      notes: z.string().max(100_000).default(''),
    },
    async (call, { name, circle, job_title: jobTitle, email, phone, link, ...rest }, program) => {
      const input = {
        ...rest,
        displayName: name,
        jobTitle: jobTitle ?? null,
        organisation: rest.organisation ?? null,
        circle: circleOf(await call.circles.list(), circle, 'en').uid,
        points: [...point('email', email), ...point('phone', phone), ...point('link', link)],
      };
      return suggest(call, program, { command: 'contacts.create', input });
    },
  ),

  update_contact: tool(
    'Suggest changes to a contact',
    'Suggests to change what is known of one contact, to add to it, or to add and take away tags. What is left out stays as it is.',
    {
      who,
      name: someWords,
      organisation: someWords,
      job_title: someWords,
      birthday: birthdaySchema.describe('YYYY-MM-DD, or --MM-DD without the year.').optional(),
      add_email: someWords,
      add_phone: someWords,
      add_link: someWords,
      add_tags: z.array(words.max(200)).max(20).default([]),
      remove_tags: z.array(words.max(200)).max(20).default([]),
      add_to_notes: z
        .string()
        .trim()
        .min(1)
        .max(100_000)
        .describe('Comes below the notes there are.')
        .optional(),
    },
    async (call, { who, name, organisation, birthday, ...given }, program) => {
      const uid = await contactOf(call, who);
      const { notes } = await call.contacts.details({ uid });
      const points = [
        ...point('email', given.add_email),
        ...point('phone', given.add_phone),
        ...point('link', given.add_link),
      ];
      const more = given.add_to_notes;
      const changes = {
        ...(name !== undefined && { displayName: name }),
        ...(organisation !== undefined && { organisation }),
        ...(given.job_title !== undefined && { jobTitle: given.job_title }),
        ...(birthday !== undefined && { birthday }),
        ...(more !== undefined && { notes: notes === '' ? more : `${notes}\n\n${more}` }),
        ...(points.length > 0 && { points: { added: points } }),
        ...(given.add_tags.length + given.remove_tags.length > 0 && {
          tags: { added: given.add_tags, removed: given.remove_tags },
        }),
      };
      return suggest(call, program, { command: 'contacts.update', input: { uid, changes } }, uid);
    },
  ),

  move_to_circle: tool(
    'Suggest a move',
    'Suggests to move one person to another circle of trust, inward or outward, with the reason.',
    { who, circle: words, reason: z.string().trim().min(1).max(2000) },
    async (call, { who, circle, reason }, program) => {
      const contact = await contactOf(call, who);
      const input = { contact, circle: circleOf(await call.circles.list(), circle, 'en').uid, reason };
      return suggest(call, program, { command: 'circles.move', input }, contact);
    },
  ),

  add_insight: tool(
    'Suggest an insight',
    'Suggests a piece of knowledge to share from the inside out, in Markdown, by depth: the deepest for those closest.',
    {
      title: words,
      full: z.string().max(1_000_000).optional(),
      summary: z.string().max(1_000_000).optional(),
      teaser: z.string().max(1_000_000).optional(),
      public: z.string().max(1_000_000).optional(),
    },
    async (call, { title, ...variants }, program) =>
      suggest(call, program, { command: 'insights.create', input: { title, variants } }),
  ),

  plan_insight: tool(
    'Suggest a plan for an insight',
    'Suggests to plan the waves of an insight that is there, one for each circle, from the moment of the innermost on.',
    {
      insight: words.describe('The uid of the insight, as list_insights gives it.'),
      start: z.iso.datetime({ offset: true }),
      zone: z.string().describe('Such as Europe/Amsterdam.'),
    },
    async (call, { insight: uid, start, zone }, program) => {
      const input = { uid, start: new Date(start).toISOString(), zone };
      return suggest(call, program, { command: 'insights.schedule', input });
    },
  ),
};
