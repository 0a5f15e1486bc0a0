import { z } from 'zod';
import { mostSuggestions, proposalSchema } from '../../../shared/model/suggestion.ts';
import { mutation, query, router } from '../trpc.ts';
import { readAsked } from './asked.ts';
import { acceptSuggestions, dismissSuggestions, suggest } from './commands.ts';
import { countSuggestions, listSuggestions, suggestionsReads } from './queries.ts';

const suggestionsSchema = z.object({ suggestions: z.array(z.string()).min(1).max(mostSuggestions) });

export const suggestionsRouter = router({
  list: query(z.void(), suggestionsReads, (db) => listSuggestions(db)),
  count: query(z.void(), ['suggestion'], (db) => countSuggestions(db)),
  suggest: mutation(z.object({ program: z.string().max(200), proposal: proposalSchema }), suggest),
  accept: mutation(suggestionsSchema, acceptSuggestions),
  dismiss: mutation(suggestionsSchema, dismissSuggestions),
  /** What assistants asked, the newest first. The log is no table: it is written while the file is closed. */
  asked: query(z.object({ limit: z.number().int().min(1).max(1000) }), [], (_db, { limit }, { workspace }) =>
    readAsked(workspace.file).slice(0, limit),
  ),
});
