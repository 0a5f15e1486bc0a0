import circles from './en/circles.json' with { type: 'json' };
import commands from './en/commands.json' with { type: 'json' };
import common from './en/common.json' with { type: 'json' };
import compare from './en/compare.json' with { type: 'json' };
import contacts from './en/contacts.json' with { type: 'json' };
import exports from './en/exports.json' with { type: 'json' };
import funnel from './en/funnel.json' with { type: 'json' };
import imports from './en/imports.json' with { type: 'json' };
import insights from './en/insights.json' with { type: 'json' };
import menu from './en/menu.json' with { type: 'json' };
import passphrase from './en/passphrase.json' with { type: 'json' };
import past from './en/past.json' with { type: 'json' };
import people from './en/people.json' with { type: 'json' };
import pictures from './en/pictures.json' with { type: 'json' };
import pipeline from './en/pipeline.json' with { type: 'json' };
import playbook from './en/playbook.json' with { type: 'json' };
import problems from './en/problems.json' with { type: 'json' };
import referrals from './en/referrals.json' with { type: 'json' };
import reports from './en/reports.json' with { type: 'json' };
import settings from './en/settings.json' with { type: 'json' };
import today from './en/today.json' with { type: 'json' };
import typed from './en/typed.json' with { type: 'json' };
import workspaces from './en/workspaces.json' with { type: 'json' };

/** Every English text, by its whole key, e.g. `circles.names.core`. */
export const en = {
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

/** The texts of a language: the keys of English. */
export type Texts = typeof en;
