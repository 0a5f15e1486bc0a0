import type { DealStatus } from '../../shared/model/deal.ts';
import { newContact } from '../factories/contact.ts';
import { wonDeal } from '../factories/deal.ts';
import { insight } from '../factories/insight.ts';
import { interaction } from '../factories/interaction.ts';
import type { TestCore } from './openTestCore.ts';

/** What a use needs of an open workspace. */
export type Opened = Pick<TestCore, 'core' | 'call' | 'circle' | 'clock'>;

/** What there is in a prepared workspace, by uid. */
export interface Present {
  readonly anna: string;
  readonly bo: string;
  /** An open one, and one that is won. */
  readonly deal: string;
  readonly won: string;
  /** An open one. */
  readonly complaint: string;
  /** Is archived. */
  readonly cees: string;
  readonly insight: string;
  /** From the inside out; the first is sent. */
  readonly waves: readonly string[];
  /** Is for Anna, and still to be done. */
  readonly task: string;
  readonly doneTask: string;
  /** Has a text, but no waves yet. */
  readonly idea: string;
  /** Would change Bo; empty when it is left out. */
  readonly suggestion: string;
}

/** Fills a workspace with a little of everything; what is no step to undo, a wave that is sent and a suggestion, can be left out. */
export async function prepare(
  { call, circle, clock }: Opened,
  { isFinal = true }: { isFinal?: boolean } = {},
): Promise<Present> {
  const add = async (displayName: string, fields = {}) =>
    (await call.contacts.create(newContact(circle('leads'), { displayName, ...fields }))).uid;
  const anna = await add('Anna van der Berg', {
    organisation: 'Bakkerij Smit',
    points: [
      { type: 'email', value: 'anna@example.com' },
      { type: 'phone', label: 'mobile', value: '06 1234 5678' },
    ],
    addresses: [{ city: 'Groningen' }],
    tags: ['VIP', 'baker'],
    notes: 'Likes "sourdough" 🥐',
    consent: 'granted',
  });
  const bo = await add('Bo Jansen', { referredBy: anna, tags: ['baker'], custom: { Shoe: '38' } });
  await add('Dirk', { circle: circle('regulars') });
  const cees = await add('Cees');
  await call.contacts.setArchived({ contacts: [cees], archived: true });
  await call.circles.move({ contacts: [anna], circle: circle('core'), reason: 'Brings bread' });
  await call.funnel.setStage({ contacts: [anna], stage: 'customer' });
  await call.interactions.log(interaction([anna, bo], { summary: 'Coffee', nps: 9 }));
  await call.deals.create(wonDeal(anna, clock().toISOString()));
  await call.deals.create({ title: 'Bread site', contact: anna, amount: 250_000 });
  const dealOf = async (status: DealStatus) =>
    (await call.deals.list()).find((column) => column.status === status)!.deals[0]!.uid;
  const deal = await dealOf('open');
  const won = await dealOf('won');
  await call.interactions.log(interaction([bo], { kind: 'complaint', direction: 'in', summary: 'Late' }));
  const complaint = (await call.contacts.details({ uid: bo })).history.flatMap((entry) =>
    entry.type === 'interaction' && entry.kind === 'complaint' ? entry.uid : [],
  )[0]!;
  const { uid: task } = await call.tasks.add({ title: 'Order bread', contact: anna, dueDay: '2026-03-09' });
  const { uid: doneTask } = await call.tasks.add({ title: 'Clear the desk', dueDay: '2026-03-01' });
  await call.tasks.setDone({ task: doneTask, done: true });
  const published = await call.insights.create(insight());
  await call.insights.schedule({
    uid: published.uid,
    start: clock().toISOString(),
    zone: 'Europe/Amsterdam',
  });
  const waves = (await call.insights.details({ uid: published.uid })).waves.map(({ uid }) => uid);
  if (isFinal) await call.insights.sendWave({ wave: waves[0]! });
  const idea = await call.insights.create(insight({ title: 'An idea' }));
  const changes = { jobTitle: 'Pastry chef', tags: { added: ['press'], removed: ['baker'] } };
  const proposal = { command: 'contacts.update', input: { uid: bo, changes } } as const;
  const made = isFinal ? await call.suggestions.suggest({ program: 'An assistant', proposal }) : null;
  clock.advance(1);
  return {
    anna,
    bo,
    cees,
    deal,
    won,
    complaint,
    insight: published.uid,
    task,
    doneTask,
    waves,
    idea: idea.uid,
    suggestion: made?.uid ?? '',
  };
}
