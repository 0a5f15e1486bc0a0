/** What runs in a worker. */
import { errands } from './errands.ts';
import { serveErrands } from './workers/serveErrands.ts';

serveErrands(errands);
