import { defaultTrustWeights } from '../../shared/rules/trust.ts';
import { newContact } from '../factories/contact.ts';
import { insight } from '../factories/insight.ts';
import { interaction } from '../factories/interaction.ts';
import { upload } from '../imports/uploading.ts';
import type { Opened, Present } from './prepare.ts';

/** One use of a mutation in a workspace as `prepare` leaves it. */
export interface Use {
  /** Its path in the router: `circles.move`. */
  readonly procedure: string;
  /** Tells uses of one procedure apart. */
  readonly how: string;
  readonly run: (workspace: Opened, present: Present) => Promise<unknown>;
}

/** Uses of every mutation that changes people's data; each must be one step to undo. */
export const uses: readonly Use[] = [
  {
    procedure: 'circles.move',
    how: 'several people',
    run: ({ call, circle }, { anna, bo }) =>
      call.circles.move({ contacts: [anna, bo], circle: circle('world'), reason: 'Moved abroad' }),
  },
  {
    procedure: 'circles.place',
    how: 'two people',
    run: ({ call, circle }, { anna, bo }) =>
      call.circles.place({ contacts: [anna, bo], circle: circle('new-clients') }),
  },
  {
    procedure: 'circles.step',
    how: 'inward',
    run: ({ call }, { bo }) => call.circles.step({ contacts: [bo], direction: 'inward' }),
  },
  {
    procedure: 'circles.takeSteps',
    how: 'inward',
    run: ({ call, circle }, { bo }) =>
      call.circles.takeSteps({ steps: [{ contact: bo, from: circle('leads'), to: circle('regulars') }] }),
  },
  {
    procedure: 'circles.setStepRules',
    how: 'one on',
    run: ({ call }) => call.circles.setStepRules({ inward: true, outward: false }),
  },
  {
    procedure: 'circles.answerSteps',
    how: 'of two people',
    run: ({ call }, { anna, bo }) =>
      call.circles.answerSteps({
        steps: [
          { contact: anna, direction: 'outward' },
          { contact: bo, direction: 'inward' },
        ],
        answer: 'snoozed',
      }),
  },
  {
    procedure: 'circles.update',
    how: 'name and promise',
    run: ({ call, circle }) =>
      call.circles.update({
        circle: circle('core'),
        changes: { name: 'Best friends', capacity: null, promise: 'Bread' },
      }),
  },
  {
    procedure: 'contacts.create',
    how: 'with every part, a new organisation and a referrer',
    run: ({ call, circle }, { bo }) =>
      call.contacts.create(
        newContact(circle('regulars'), {
          displayName: 'Dirk de Groot',
          organisation: 'Groot BV',
          points: [{ type: 'link', value: 'https://example.com' }],
          addresses: [{ street: 'Dorpsstraat 1', city: 'Ede' }],
          tags: ['press', 'VIP'],
          referredBy: bo,
          custom: { Shoe: '45' },
        }),
      ),
  },
  {
    procedure: 'contacts.update',
    how: 'every part',
    run: async ({ call }, { anna, bo }) => {
      const { points, addresses } = await call.contacts.details({ uid: anna });
      const { custom } = await call.contacts.details({ uid: bo });
      return call.contacts.update({
        uid: anna,
        changes: {
          displayName: 'Anna de Vries',
          organisation: 'De Vries',
          points: {
            added: [{ type: 'email', value: 'anna@devries.example' }],
            changed: [{ uid: points[0]!.uid, changes: { label: 'work' } }],
            removed: [points[1]!.uid],
          },
          addresses: {
            added: [{ city: 'Assen' }],
            changed: [{ uid: addresses[0]!.uid, changes: { street: 'Brink 1' } }],
          },
          tags: { added: ['press'], removed: ['baker'] },
          custom: { [custom[0]!.field]: '41' },
          consent: 'refused',
        },
      });
    },
  },
  {
    procedure: 'contacts.update',
    how: 'a referrer and a custom field taken away',
    run: async ({ call }, { bo }) => {
      const { custom } = await call.contacts.details({ uid: bo });
      return call.contacts.update({
        uid: bo,
        changes: { referredBy: null, custom: { [custom[0]!.field]: '' } },
      });
    },
  },
  {
    procedure: 'contacts.update',
    how: 'the name of an organisation',
    run: async ({ call }, { anna }) => {
      const { organisation } = await call.contacts.details({ uid: anna });
      return call.contacts.update({
        uid: organisation!.uid,
        changes: { displayName: 'Patisserie Zoet' },
      });
    },
  },
  {
    procedure: 'contacts.tag',
    how: 'one added and one taken away, of several people',
    run: ({ call }, { anna, bo }) =>
      call.contacts.tag({ contacts: [anna, bo], added: ['garden', 'VIP'], removed: ['baker'] }),
  },
  {
    procedure: 'tasks.addForEach',
    how: 'two people',
    run: ({ call }, { anna, bo }) =>
      call.tasks.addForEach({ title: 'Invite', contacts: [anna, bo], dueDay: '2026-03-09' }),
  },
  {
    procedure: 'contacts.setArchived',
    how: 'archive',
    run: ({ call }, { anna, bo }) => call.contacts.setArchived({ contacts: [anna, bo], archived: true }),
  },
  {
    procedure: 'contacts.setArchived',
    how: 'restore',
    run: ({ call }, { cees }) => call.contacts.setArchived({ contacts: [cees], archived: false }),
  },
  {
    procedure: 'deals.create',
    how: 'open',
    run: ({ call }, { bo }) => call.deals.create({ title: 'Logo', contact: bo, amount: 50_000 }),
  },
  {
    procedure: 'deals.setStatus',
    how: 'won',
    run: ({ call }, { deal }) => call.deals.setStatus({ deal, status: 'won' }),
  },
  {
    procedure: 'deals.create',
    how: 'with others who have a part in it',
    run: ({ call }, { anna, bo }) =>
      call.deals.create({
        title: 'Logo',
        contact: bo,
        people: [{ contact: anna, role: 'decides' }],
        amount: 50_000,
      }),
  },
  {
    procedure: 'deals.refund',
    how: 'of a won deal',
    run: ({ call }, { won }) => call.deals.refund({ deal: won, amount: 1_000, reason: 'too late' }),
  },
  {
    procedure: 'interactions.resolve',
    how: 'a complaint',
    run: ({ call }, { complaint }) => call.interactions.resolve({ interaction: complaint, resolved: true }),
  },
  {
    procedure: 'trust.setWeights',
    how: 'other ones',
    run: ({ call }) => call.trust.setWeights({ ...defaultTrustWeights, value: 30 }),
  },
  {
    procedure: 'funnel.setStage',
    how: 'several people',
    run: ({ call }, { anna, bo }) => call.funnel.setStage({ contacts: [anna, bo], stage: 'loyal' }),
  },
  {
    procedure: 'imports.run',
    how: 'two files with new, known and unreadable people',
    run: async ({ call, circle }) => {
      const table = 'First Name,Last Name,Email,Phone,Company,Labels\n';
      const csv = `${table}Eva,Smit,eva@example.com,,Smit & Zn,press\nAnna,van der Berg,anna@example.com,050 1234567,,\n,,,,,\n`;
      const vcard =
        'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Fien Bakker\r\nN:Bakker;Fien;;;\r\nTEL:0612340000\r\nEND:VCARD\r\n';
      const files = [
        { upload: await upload(call, csv, 'people.csv') },
        { upload: await upload(call, vcard, 'card.vcf') },
      ];
      return call.imports.run({ files, circle: circle('new-clients') });
    },
  },
  {
    procedure: 'suggestions.accept',
    how: 'a change',
    run: ({ call }, { suggestion }) => call.suggestions.accept({ suggestions: [suggestion] }),
  },
  {
    procedure: 'suggestions.dismiss',
    how: 'a change',
    run: ({ call }, { suggestion }) => call.suggestions.dismiss({ suggestions: [suggestion] }),
  },
  {
    procedure: 'today.answer',
    how: 'about somebody, and about nobody',
    run: ({ call }, { anna }) =>
      call.today.answer({
        asks: [
          { occasion: `birthday:${anna}:2026`, contact: anna },
          { occasion: 'wave:one', contact: null },
        ],
        answer: 'week',
      }),
  },
  {
    procedure: 'referrals.answerThanks',
    how: 'put off',
    run: ({ call }, { anna, bo }) => call.referrals.answerThanks({ contacts: [anna, bo], answer: 'later' }),
  },
  {
    procedure: 'promises.treat',
    how: 'of two people',
    run: ({ call }, { anna, bo }) => call.promises.treat({ contacts: [anna, bo] }),
  },
  {
    procedure: 'tasks.add',
    how: 'for a deal',
    run: ({ call }, { deal }) => call.tasks.add({ title: 'Send the offer', deal, dueDay: '2026-03-10' }),
  },
  {
    procedure: 'tasks.setDone',
    how: 'done',
    run: ({ call }, { task }) => call.tasks.setDone({ task, done: true }),
  },
  {
    procedure: 'tasks.setDone',
    how: 'to be done again',
    run: ({ call }, { doneTask }) => call.tasks.setDone({ task: doneTask, done: false }),
  },
  {
    procedure: 'insights.create',
    how: 'with texts',
    run: ({ call }) => call.insights.create(insight({ title: 'Baking' })),
  },
  {
    procedure: 'insights.update',
    how: 'title, a text changed and a text taken away',
    run: ({ call }, { insight: uid }) =>
      call.insights.update({ uid, changes: { title: 'Pricing', variants: { full: 'Longer', public: '' } } }),
  },
  {
    procedure: 'insights.archive',
    how: 'one with waves',
    run: ({ call }, { insight: uid }) => call.insights.archive({ uid }),
  },
  {
    procedure: 'insights.schedule',
    how: 'waves for every circle',
    run: ({ call, clock }, { idea }) =>
      call.insights.schedule({ uid: idea, start: clock().toISOString(), zone: 'Europe/Amsterdam' }),
  },
  {
    procedure: 'insights.updateWave',
    how: 'with the outer waves along',
    run: ({ call }, { waves }) =>
      call.insights.updateWave({
        wave: waves[1]!,
        changes: { at: '2026-06-01T09:00:00.000Z', channel: 'meeting', invitation: 'Come by' },
        moveOuterAlong: true,
      }),
  },
  {
    procedure: 'insights.setWaveStatus',
    how: 'skip',
    run: ({ call }, { waves }) => call.insights.setWaveStatus({ wave: waves[2]!, status: 'skipped' }),
  },
  {
    procedure: 'contacts.recordConsent',
    how: 'of several people',
    run: ({ call }, { anna, bo }) =>
      call.contacts.recordConsent({
        contacts: [anna, bo],
        consent: 'refused',
        day: '2026-03-01',
        origin: 'By phone',
      }),
  },
  {
    procedure: 'interactions.log',
    how: 'with several people',
    run: ({ call }, { anna, bo }) =>
      call.interactions.log(interaction([anna, bo], { kind: 'feedback', direction: 'in', nps: 10 })),
  },
  // After the others, which use the circle that goes.
  {
    procedure: 'circles.arrange',
    how: 'one new, one gone, others in another order',
    run: ({ call, circle }) =>
      call.circles.arrange({
        circles: [
          circle('regulars'),
          circle('core'),
          { key: 'new', name: 'Bakers', colour: 'ochre' },
          circle('world'),
          circle('leads'),
        ],
        removed: { [circle('new-clients')]: 'new' },
      }),
  },
];

/** Uses of every mutation that is final: it goes out to the world, and Undo passes over it. */
export const finalUses: readonly Use[] = [
  {
    procedure: 'erasing.forgetUndone',
    how: 'with nothing undone',
    run: ({ call }) => call.erasing.forgetUndone(),
  },
  {
    procedure: 'erasing.erase',
    how: 'somebody with a share in everything',
    run: ({ call }, { anna }) => call.erasing.erase({ uid: anna }),
  },
  {
    procedure: 'suggestions.suggest',
    how: 'an insight',
    run: ({ call }) =>
      call.suggestions.suggest({ program: '', proposal: { command: 'insights.create', input: insight() } }),
  },
  {
    procedure: 'insights.sendWave',
    how: 'to people',
    run: ({ call }, { waves }) => call.insights.sendWave({ wave: waves[1]! }),
  },
];

/** Uses in an empty workspace. */
export const usesWhenEmpty: readonly (Omit<Use, 'run'> & { run(workspace: Opened): Promise<unknown> })[] = [
  {
    procedure: 'sample.create',
    how: 'in English',
    run: ({ call }) => call.sample.create({ language: 'en' }),
  },
];
