import type { Following } from '../workspace/options.ts';
import { createConcernedContacts } from './concerned.ts';
import { createSearchIndex } from './searchIndex.ts';

/** What contacts keep true along with people's data. */
export const followingContacts: Following = {
  derived: createSearchIndex,
  concerned: createConcernedContacts,
};
