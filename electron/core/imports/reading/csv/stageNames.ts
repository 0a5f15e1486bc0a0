import { type Stage, stages } from '../../../../../shared/model/lifecycle.ts';
import { headerKey } from './headers.ts';

/** Lifecycle stages as other programs call them, English and Dutch, by canonical stage. */
const names: Readonly<Record<Stage, string>> = {
  suspect: 'suspect suspects',
  nql: 'nql subscriber abonnee nonqualifiedlead',
  lead: 'lead leads',
  mql: 'mql marketingqualifiedlead marketinggekwalificeerdelead',
  sql: 'sql salesqualifiedlead salesgekwalificeerdelead prospect prospects',
  sqo: 'sqo opportunity salesqualifiedopportunity verkoopkans kans opportuniteit',
  intent: 'intent intentcustomer',
  customer: 'customer customers client klant buyingcustomer',
  repeat: 'repeat repeatcustomer terugkerendeklant vasteklant',
  loyal: 'loyal loyaltycustomer loyalcustomer loyaleklant trouweklant',
  advocate: 'advocate evangelist advocacycustomer ambassador ambassadeur promoter',
  lost: 'lost verloren churned lostcustomer',
};

const byKey = new Map(stages.flatMap((stage) => names[stage].split(' ').map((key) => [key, stage] as const)));

/** The canonical stage a name stands for, or null. */
export function stageByName(name: string): Stage | null {
  return byKey.get(headerKey(name.split('(')[0]!)) ?? null;
}
