import { appRouter } from '../../electron/core/router.ts';
import { defaultTrustWeights } from '../../shared/rules/trust.ts';
import { upload } from '../imports/uploading.ts';
import type { TestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';

/** What there is to ask about in an open workspace, by uid. */
export interface Asked extends Pick<TestCore, 'call'> {
  readonly who: string;
  readonly insight: string;
  /** Of that insight, from the inside out. */
  readonly waves: readonly string[];
  /** The text of a file of contacts. */
  readonly contacts: string;
}

/** A use of every query there is, by its path in the router. */
export const queryUses: Readonly<Record<string, (asked: Asked) => Promise<unknown>>> = {
  'asOf.archived': ({ call }) => call.asOf.archived(),
  'asOf.beginning': ({ call }) => call.asOf.beginning(),
  'asOf.conversion': ({ call }) => call.asOf.conversion({ at: '2026-03-01T09:00:00.000Z' }),
  'asOf.people': ({ call }) => call.asOf.people({ at: '2026-03-01T09:00:00.000Z' }),
  'asOf.period': ({ call }) =>
    call.asOf.period({ since: '2026-01-01T09:00:00.000Z', until: '2026-03-01T09:00:00.000Z' }),
  'changes.reads': ({ call }) => call.changes.reads(),
  'circles.list': ({ call }) => call.circles.list(),
  'circles.former': ({ call }) => call.circles.former(),
  'circles.at': ({ call }) => call.circles.at({ at: '2026-03-02T09:00:00.000Z' }),
  'circles.suggestedSteps': ({ call }) => call.circles.suggestedSteps(),
  'circles.suggestedStep': ({ call, who }) => call.circles.suggestedStep({ contact: who }),
  'circles.stepsIf': async ({ call }) => {
    const [core] = await call.circles.list();
    return call.circles.stepsIf({ circle: core!.uid, threshold: 60 });
  },
  'circles.stepRules': ({ call }) => call.circles.stepRules(),
  'contacts.archived': ({ call }) => call.contacts.archived(),
  'contacts.consent': ({ call }) => call.contacts.consent(),
  'contacts.details': ({ call, who }) => call.contacts.details({ uid: who }),
  'contacts.listed': ({ call, who }) => call.contacts.listed({ uids: [who] }),
  'contacts.organisations': ({ call }) => call.contacts.organisations(),
  'contacts.people': ({ call }) => call.contacts.people(),
  'contacts.photos': ({ call, who }) => call.contacts.photos({ uids: [who] }),
  'contacts.search': ({ call }) => call.contacts.search({ text: 'anna 0612345678' }),
  'contacts.sketch': ({ call }) => call.contacts.sketch(),
  'deals.list': ({ call }) => call.deals.list(),
  'funnel.conversion': ({ call }) => call.funnel.conversion(),
  'history.conflicts': ({ call }) => call.history.conflicts(),
  'history.list': ({ call }) => call.history.list({ limit: 50 }),
  'history.state': ({ call }) => call.history.state(),
  'imports.preview': async ({ call, contacts }) =>
    call.imports.preview({ files: [{ upload: await upload(call, contacts, 'people.csv') }] }),
  'imports.recent': ({ call }) => call.imports.recent({ limit: 10 }),
  'insights.details': ({ call, insight: uid }) => call.insights.details({ uid }),
  'insights.due': ({ call }) => call.insights.due(),
  'insights.leftOut': ({ call, waves }) => call.insights.leftOut({ wave: waves[0]! }),
  'insights.list': ({ call }) => call.insights.list(),
  'insights.recipients': ({ call, waves }) => call.insights.recipients({ wave: waves[0]! }),
  'workspaces.glance': ({ call }) => refusal(call.workspaces.glance({ file: '/none.circles' })),
  'workspaces.known': ({ call }) => refusal(call.workspaces.known()),
  'backups.standing': ({ call }) => call.backups.standing(),
  'backups.list': ({ call }) => call.backups.list(),
  'health.problems': ({ call }) => call.health.problems(),
  'passphrase.state': ({ call }) => call.passphrase.state(),
  'member.name': ({ call }) => call.member.name(),
  'preferences.get': ({ call }) => call.preferences.get(),
  'promises.circles': ({ call }) => call.promises.circles(),
  'referrals.forest': ({ call }) => call.referrals.forest({ currency: null, period: 'recent' }),
  'referrals.pareto': ({ call }) => call.referrals.pareto(),
  'referrals.standing': ({ call, who }) => call.referrals.standing({ contact: who }),
  'suggestions.asked': ({ call }) => call.suggestions.asked({ limit: 10 }),
  'suggestions.count': ({ call }) => call.suggestions.count(),
  'suggestions.list': ({ call }) => call.suggestions.list(),
  'tasks.list': ({ call }) => call.tasks.list(),
  'today.show': ({ call }) => call.today.show(),
  'today.away': ({ call }) => call.today.away(),
  'today.done': ({ call }) => call.today.done(),
  'today.brief': ({ call, who }) => call.today.brief({ contact: who }),
  'trust.weights': ({ call }) => call.trust.weights(),
  'trust.effect': ({ call }) => call.trust.effect({ ...defaultTrustWeights, value: 30 }),
  'workspace.show': ({ call }) => call.workspace.show(),
};

/** The paths of every query of the router. */
export function queryPaths(): string[] {
  // At run time tRPC keeps procedures by their whole path, which its types do not say.
  const procedures = Object.entries<unknown>(appRouter._def.procedures) as [
    string,
    { _def: { type: string } },
  ][];
  return procedures.filter(([, { _def }]) => _def.type === 'query').map(([path]) => path);
}
