import type { Ask } from '../../../shared/model/today.ts';
import type { ReadDb } from '../database/readDb.ts';
import type { Source } from '../reads.ts';

/** The moment Today is looked at. */
export interface Now {
  /** ISO 8601 UTC. */
  readonly at: string;
  /** The day people have then, `YYYY-MM-DD`, and where it begins and ends, ISO 8601 UTC. */
  readonly day: string;
  readonly dayBegins: string;
  readonly dayEnds: string;
}

/** One kind of what asks for attention. Kinds do not know each other; their order is that of their rows on the page. */
export interface AskKind<Asked extends Ask> {
  /** All that the answer depends on. */
  readonly reads: readonly Source[];
  asks(db: ReadDb, now: Now): readonly Asked[];
}
