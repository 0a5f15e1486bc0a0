import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { uploadChunkSize } from '../../../shared/model/importRun.ts';
import { directions, type InteractionInput } from '../../../shared/model/interaction.ts';
import { Problem } from '../../../shared/model/problem.ts';
import { type Command, UsageError } from './command.ts';
import { circleOf, contactOf } from './find.ts';
import { readProblemText } from './readProblemText.ts';
import { type Call, withCore } from './withCore.ts';

/** Hands a file over as the page does, in pieces. @returns the id of the upload. */
export async function upload(call: Call, path: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Problem('file-unreadable', { file: path }, { cause });
  });
  const { upload } = await call.imports.begin({ file: basename(path) });
  for (let from = 0; from < bytes.length; from += uploadChunkSize) {
    const chunk = bytes.subarray(from, from + uploadChunkSize).toString('base64');
    await call.imports.append({ upload, chunk });
  }
  return upload;
}

export const importing: Command = {
  usage: 'FILE… [--circle NAME] [--preview]',
  says: 'Imports contacts from files, as one step; --preview says what that would do.',
  options: { circle: { type: 'string' }, preview: { type: 'boolean' } },
  words: [1, 1000],
  run: ({ file, words, options, language, at }) =>
    withCore(file, async (call) => {
      const circle =
        typeof options.circle === 'string'
          ? circleOf(await call.circles.list(), options.circle, language).uid
          : null;
      const files: { upload: string }[] = [];
      for (const word of words) files.push({ upload: await upload(call, at(word)) });
      const previews = await call.imports.preview({ files });
      const refused = previews.find((answer) => answer.status === 'refused');
      if (refused) throw new Problem(refused.problem.code, refused.problem.details);
      if (options.preview) {
        const read = previews.flatMap((answer) => (answer.status === 'read' ? [answer.preview] : []));
        const text = read.map(
          ({ file: name, added, updated, known, skipped, deals }) =>
            `${name}: ${added} new, ${updated} filled in, ${known} as they are, ${skipped} cannot be read, ${deals} deals`,
        );
        return { data: read, text: text.join('\n') };
      }
      const asLast = files.map((file, index) => {
        const answer = previews[index];
        const mapping =
          answer?.status === 'read' && answer.preview.isRemembered ? answer.preview.mapping : undefined;
        return mapping ? { ...file, options: { mapping: { columns: [...mapping.columns] } } } : file;
      });
      const outcome = await call.imports.run({ files: asLast, circle });
      if (outcome.status === 'cancelled') throw new Problem('work-cancelled');
      const { added, updated, skipped, known, deals, problems, problemCount } = outcome;
      const lines = problems.map((problem) => readProblemText(problem, language));
      const more = problemCount > problems.length ? [`and ${problemCount - problems.length} more`] : [];
      return {
        data: outcome,
        text: [
          `${added} new, ${updated} filled in, ${known} as they are, ${skipped - known} cannot be read, ${deals} deals`,
          ...lines,
          ...more,
        ].join('\n'),
      };
    }),
};

function directionOf(text: string): InteractionInput['direction'] {
  const direction = directions.find((known) => known === text);
  if (!direction) throw new UsageError(`--direction is ${directions.join(', ')}, not “${text}”`);
  return direction;
}

/** A moment that was typed, ISO 8601, as the core takes it; null for none. */
function momentOf(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime()))
    throw new UsageError(`--at takes a moment such as 2026-03-02T14:00, not “${text}”`);
  return moment.toISOString();
}

export const log: Command = {
  usage: 'WHO… [--kind call] [--direction both] [--at MOMENT] [--note TEXT]',
  says: 'Writes down a contact with one or several people, each a word: a uid or a "whole name".',
  options: {
    kind: { type: 'string', default: 'call' },
    direction: { type: 'string', default: 'both' },
    at: { type: 'string' },
    note: { type: 'string', default: '' },
  },
  words: [1, 1000],
  async run({ file, words, options }) {
    const input = {
      kind: String(options.kind),
      direction: directionOf(String(options.direction)),
      at: momentOf(options.at),
      summary: String(options.note),
    };
    return withCore(file, async (call) => {
      const contacts: string[] = [];
      for (const who of words) contacts.push(await contactOf(call, who));
      const { count, name } = await call.interactions.log({ ...input, contacts });
      return {
        data: { contacts, ...input },
        text: `Written down: ${input.kind} with ${count === 1 ? name : `${count} people`}.`,
      };
    });
  },
};
