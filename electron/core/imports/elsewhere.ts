import type { ReadOptions } from '../../../shared/model/import.ts';
import type { ImportSummary } from '../../../shared/model/importRun.ts';
import { followingContacts } from '../contacts/following.ts';
import type { Errand } from '../workers/errand.ts';
import { type Turn, takeTurn } from '../workspace/elsewhere.ts';
import type { Elsewhere } from '../workspace/transactions.ts';
import type { Choices } from './differences.ts';
import { importFiles } from './importFiles.ts';
import { openSent, type Sent } from './staging.ts';
import type { StartChoice } from './start.ts';

/** Files as they were uploaded, what was chosen about them, and where new people start. */
export interface FilesToImport {
  readonly files: readonly (Sent & { readonly options: ReadOptions; readonly choices: Choices })[];
  readonly start: StartChoice;
}

/** Imports files in a worker: of many contacts the COMMIT alone would keep others waiting. */
export const importElsewhere: Errand<FilesToImport & Turn, Elsewhere<ImportSummary>> = {
  name: 'imports.run',

  run: ({ files, start, ...turn }, run) =>
    takeTurn(turn, followingContacts, 'import', run, (place) => {
      const opened = files.map(({ options, choices, ...sent }) => ({
        name: sent.name,
        choices,
        file: openSent(sent, options),
      }));
      return importFiles(place, opened, start);
    }),
};
