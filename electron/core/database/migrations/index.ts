import { foundation } from './0001-foundation.ts';
import { contactLog } from './0002-contact-log.ts';
import { sharedHistory } from './0003-shared-history.ts';
import { jobs } from './0004-jobs.ts';
import { clocks } from './0005-clocks.ts';
import { patches } from './0006-patches.ts';
import { customFields } from './0007-custom-fields.ts';
import { minorUnits } from './0008-minor-units.ts';
import { replayed } from './0009-replayed.ts';
import { tasks } from './0010-tasks.ts';
import { erasures } from './0011-erasures.ts';
import { importedDeals } from './0012-imported-deals.ts';
import { suggestions } from './0013-suggestions.ts';
import { trustFacts } from './0014-trust-facts.ts';
import { today } from './0015-today.ts';
import { circlesOverTime } from './0016-circles-over-time.ts';
import { archivedSpans } from './0017-archived-spans.ts';
import { thanks } from './0018-thanks.ts';
import { unsorted } from './0019-unsorted.ts';

/** A step from one version of the file to the next: append only, never edited once released. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  /** SQL, in which `new_uid()` and `key_uid(table, …key)` make uids. */
  readonly statements: string;
}

export const migrations: readonly Migration[] = [
  { version: 1, name: 'foundation', statements: foundation },
  { version: 2, name: 'contact-log', statements: contactLog },
  { version: 3, name: 'shared-history', statements: sharedHistory },
  { version: 4, name: 'jobs', statements: jobs },
  { version: 5, name: 'clocks', statements: clocks },
  { version: 6, name: 'patches', statements: patches },
  { version: 7, name: 'custom-fields', statements: customFields },
  { version: 8, name: 'minor-units', statements: minorUnits },
  { version: 9, name: 'replayed', statements: replayed },
  { version: 10, name: 'tasks', statements: tasks },
  { version: 11, name: 'erasures', statements: erasures },
  { version: 12, name: 'imported-deals', statements: importedDeals },
  { version: 13, name: 'suggestions', statements: suggestions },
  { version: 14, name: 'trust-facts', statements: trustFacts },
  { version: 15, name: 'today', statements: today },
  { version: 16, name: 'circles-over-time', statements: circlesOverTime },
  { version: 17, name: 'archived-spans', statements: archivedSpans },
  { version: 18, name: 'thanks', statements: thanks },
  { version: 19, name: 'unsorted', statements: unsorted },
];
