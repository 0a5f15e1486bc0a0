import { circles } from '../features/circles/feature.ts';
import { compare } from '../features/compare/feature.ts';
import { contacts } from '../features/contacts/feature.ts';
import { exports } from '../features/exports/feature.ts';
import { funnel } from '../features/funnel/feature.ts';
import { imports } from '../features/imports/feature.ts';
import { insights } from '../features/insights/feature.ts';
import { pictures } from '../features/pictures/feature.ts';
import { pipeline } from '../features/pipeline/feature.ts';
import { playbook } from '../features/playbook/feature.ts';
import { reports } from '../features/reports/feature.ts';
import { settings } from '../features/settings/feature.ts';
import { today } from '../features/today/feature.ts';
import { workspaces } from '../features/workspaces/feature.ts';

/** Everything the product consists of, as far as the page goes. */
export const features = {
  today,
  circles,
  funnel,
  compare,
  contacts,
  exports,
  imports,
  insights,
  pictures,
  pipeline,
  playbook,
  reports,
  workspaces,
  settings,
} as const;
