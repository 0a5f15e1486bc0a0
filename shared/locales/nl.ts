import type { Texts } from './en.ts';
import circles from './nl/circles.json' with { type: 'json' };
import commands from './nl/commands.json' with { type: 'json' };
import common from './nl/common.json' with { type: 'json' };
import compare from './nl/compare.json' with { type: 'json' };
import contacts from './nl/contacts.json' with { type: 'json' };
import exports from './nl/exports.json' with { type: 'json' };
import funnel from './nl/funnel.json' with { type: 'json' };
import imports from './nl/imports.json' with { type: 'json' };
import insights from './nl/insights.json' with { type: 'json' };
import menu from './nl/menu.json' with { type: 'json' };
import passphrase from './nl/passphrase.json' with { type: 'json' };
import past from './nl/past.json' with { type: 'json' };
import people from './nl/people.json' with { type: 'json' };
import pictures from './nl/pictures.json' with { type: 'json' };
import pipeline from './nl/pipeline.json' with { type: 'json' };
import playbook from './nl/playbook.json' with { type: 'json' };
import problems from './nl/problems.json' with { type: 'json' };
import referrals from './nl/referrals.json' with { type: 'json' };
import reports from './nl/reports.json' with { type: 'json' };
import settings from './nl/settings.json' with { type: 'json' };
import today from './nl/today.json' with { type: 'json' };
import typed from './nl/typed.json' with { type: 'json' };
import workspaces from './nl/workspaces.json' with { type: 'json' };

/** Every Dutch text. */
export const nl: Texts = {
  ...circles,
  ...commands,
  ...common,
  ...compare,
  ...contacts,
  ...exports,
  ...funnel,
  ...imports,
  ...insights,
  ...menu,
  ...passphrase,
  ...past,
  ...people,
  ...pictures,
  ...pipeline,
  ...playbook,
  ...problems,
  ...referrals,
  ...reports,
  ...settings,
  ...today,
  ...typed,
  ...workspaces,
};
