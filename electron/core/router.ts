import { basename } from 'node:path';
import { z } from 'zod';
import { asOfRouter } from './asOf/router.ts';
import { backupsRouter } from './backups/router.ts';
import { changesRouter } from './changes.ts';
import { circlesRouter } from './circles/router.ts';
import { contactsRouter } from './contacts/router.ts';
import { dealsRouter } from './deals/router.ts';
import { erasingRouter } from './erasing/router.ts';
import { exportsRouter } from './exports/router.ts';
import { funnelRouter } from './funnel/router.ts';
import { healthRouter } from './health/router.ts';
import { importsRouter } from './imports/router.ts';
import { insightsRouter } from './insights/router.ts';
import { interactionsRouter } from './interactions/router.ts';
import { passphraseRouter } from './passphrase/router.ts';
import { historyRouter } from './past/router.ts';
import { promisesRouter } from './promises/router.ts';
import { referralsRouter } from './referrals/router.ts';
import { sampleRouter } from './sample/router.ts';
import { memberRouter } from './settings/member.ts';
import { preferencesRouter, workspaceCurrency } from './settings/preferences.ts';
import { suggestionsRouter } from './suggestions/router.ts';
import { tasksRouter } from './tasks/router.ts';
import { todayRouter } from './today/router.ts';
import { query, readsOf, router } from './trpc.ts';
import { trustRouter } from './trust/router.ts';
import { workspacesRouter } from './workspaces/router.ts';

const features = {
  asOf: asOfRouter,
  backups: backupsRouter,
  circles: circlesRouter,
  contacts: contactsRouter,
  deals: dealsRouter,
  erasing: erasingRouter,
  exports: exportsRouter,
  funnel: funnelRouter,
  health: healthRouter,
  history: historyRouter,
  imports: importsRouter,
  insights: insightsRouter,
  interactions: interactionsRouter,
  member: memberRouter,
  passphrase: passphraseRouter,
  preferences: preferencesRouter,
  promises: promisesRouter,
  referrals: referralsRouter,
  sample: sampleRouter,
  suggestions: suggestionsRouter,
  tasks: tasksRouter,
  today: todayRouter,
  trust: trustRouter,
  workspace: router({
    show: query(z.void(), ['currency', 'clock'], (db, _input, { workspace }) => ({
      name: basename(workspace.file, '.circles'),
      file: workspace.file,
      currency: workspaceCurrency(db),
      now: workspace.clock().toISOString(),
    })),
  }),
  workspaces: workspacesRouter,
};

/** Everything the page can ask of the core, one router per feature. */
export const appRouter = router({ ...features, changes: changesRouter(readsOf(router(features))) });

export type AppRouter = typeof appRouter;
