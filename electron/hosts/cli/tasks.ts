import { Temporal } from 'temporal-polyfill';
import { Problem } from '../../../shared/model/problem.ts';
import type { Task } from '../../../shared/model/task.ts';
import { readDay } from '../../../shared/rules/typed/day.ts';
import type { Reading } from '../../../shared/rules/typed/reading.ts';
import { readTime } from '../../../shared/rules/typed/time.ts';
import { type Answer, type Command, UsageError } from './command.ts';
import { contactOf } from './find.ts';
import { table } from './text.ts';
import { type Call, withCore } from './withCore.ts';

/** What was understood of what was typed. @throws UsageError. */
function understoodOf(reading: Reading<string>, option: string, text: string): string {
  if (reading.ok) return reading.value;
  const readings = reading.readings.length > 0 ? ` It may be ${reading.readings.join(' or ')}` : '';
  throw new UsageError(`${option} “${text}” cannot be read.${readings}`);
}

/** The open task of this title, or uid. @throws Problem `task-unknown`; `task-ambiguous`. */
async function taskOf(call: Call, text: string): Promise<Task> {
  const { open } = await call.tasks.list();
  const found = open.filter(({ uid, title }) => uid === text || title.toLowerCase() === text.toLowerCase());
  const [first, second] = found;
  if (!first) throw new Problem('task-unknown', { text });
  if (second) throw new Problem('task-ambiguous', { text, uids: found.map(({ uid }) => uid).join(', ') });
  return first;
}

/** What is to be done, as `list tasks` answers. */
export async function listTasks(call: Call): Promise<Answer> {
  const tasks = await call.tasks.list();
  const rows = tasks.open.map(({ title, dueDay, dueTime, contact, deal, insight, uid }) => [
    ...[`${dueDay} ${dueTime ?? ''}`.trim(), title, deal?.name ?? contact?.name ?? insight?.name ?? '-', uid],
  ]);
  return {
    data: tasks,
    text: rows.length > 0 ? table([['DUE', 'TASK', 'FOR', 'UID'], ...rows]) : 'Nothing is to be done.',
  };
}

export const task: Command = {
  usage: 'TITLE --due DAY [--time TIME] [--for WHO]',
  says: 'Writes down what is to be done, by a day as you type it: tomorrow, 10 mei, 2026-05-10.',
  options: { due: { type: 'string' }, time: { type: 'string' }, for: { type: 'string' } },
  words: [1, Infinity],
  async run({ file, words, options: { due, time, for: whom } }) {
    if (typeof due !== 'string') throw new UsageError('Say by when: --due tomorrow');
    const today = Temporal.Now.plainDateISO().toString();
    const dueDay = understoodOf(readDay(due, { language: 'en', today, lies: 'ahead' }), '--due', due);
    const dueTime =
      typeof time === 'string' ? understoodOf(readTime(time, { language: 'en' }), '--time', time) : null;
    return withCore(file, async (call) => {
      const contact = typeof whom === 'string' ? await contactOf(call, whom) : null;
      const made = await call.tasks.add({ title: words.join(' '), contact, dueDay, dueTime });
      return { data: { ...made, contact, dueDay, dueTime }, text: `To be done by ${dueDay}: ${made.title}` };
    });
  },
};

export const done: Command = {
  usage: 'TASK',
  says: 'Marks a task as done: its title or uid.',
  words: [1, Infinity],
  run: ({ file, words }) =>
    withCore(file, async (call) => {
      const { uid } = await taskOf(call, words.join(' '));
      const { title } = await call.tasks.setDone({ task: uid, done: true });
      return { data: { uid, title }, text: `Done: ${title}` };
    }),
};
