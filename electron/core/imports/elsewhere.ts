import type { ReadOptions } from '../../../shared/model/import.ts';
import type { ImportSummary } from '../../../shared/model/importRun.ts';
import { followingContacts } from '../contacts/following.ts';
import type { Errand } from '../workers/errand.ts';
import { type Turn, takeTurn } from '../workspace/elsewhere.ts';
import type { Elsewhere } from '../workspace/transactions.ts';
import { importFiles } from './importFiles.ts';
import { openSent, type Sent } from './staging.ts';

/** Files as they were uploaded, and the circle that new people start in. */
export interface FilesToImport {
  readonly files: readonly (Sent & { readonly options: ReadOptions })[];
  readonly circle: string | null;
}

/** Imports files in a worker: of many contacts the COMMIT alone would keep others waiting. */
export const importElsewhere: Errand<FilesToImport & Turn, Elsewhere<ImportSummary>> = {
  name: 'imports.run',

  run: ({ files, circle, ...turn }, run) =>
    takeTurn(turn, followingContacts, 'import', run, (place) => {
      const opened = files.map((sent) => ({ name: sent.name, file: openSent(sent, sent.options) }));
      return importFiles(place, opened, circle);
    }),
};
