import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCore } from '../../electron/core/core.ts';
import { seededRandom } from '../../shared/lib/random.ts';
import { type LimitedRun, runLimited } from '../core/limitedDisk.ts';
import { attack, makeWorkspace, type Outcome, openAttacked, unsoundness } from './attack.ts';
import { type Stored, storedIn } from './stored.ts';
import { importPeople, type WorkName, worksWith } from './works.ts';

/** A closed workspace in which there is something to do every work with, and what two copies of it did since. */
interface Prepared {
  readonly folder: string;
  readonly stored: Stored;
  readonly little: string;
  readonly much: string;
}

const name = 'test.circles';

/** What a copy of a closed workspace did in one command, as it travels, in a file. */
async function newsFrom(file: string, folder: string, rows: number): Promise<string> {
  const copy = join(folder, `copy ${rows}.circles`);
  copyFileSync(file, copy);
  const core = await createCore({ file: copy });
  const { workspace } = core.createContext();
  const since = await workspace.knowledge();
  await importPeople(core, 'Told', rows);
  const news = join(folder, `news ${rows}.json`);
  writeFileSync(news, JSON.stringify(await workspace.changesSince(since)));
  await core.close();
  return news;
}

async function prepareIn(place: string): Promise<Prepared> {
  const folder = join(place, 'prepared');
  mkdirSync(folder);
  const file = join(folder, name);
  await makeWorkspace(file, 10);
  const [little, much] = [await newsFrom(file, place, 3), await newsFrom(file, place, 400)];
  const core = await createCore({ file });
  const works = worksWith({ core, random: seededRandom(1), news: async () => '', between() {} });
  for (const work of ['insight', 'schedule', 'insight', 'backup', 'import', 'add', 'undo'] as const)
    await works[work]();
  const stored = storedIn(core);
  await core.close();
  return { folder, stored, little, much };
}

const foreseen =
  /^(\{.*|done|closed|largest \d+|refused (disk-refused|disk-full|backup-failed|work-broke-off))$/;

const parsed = (line: string): Stored => JSON.parse(line) as Stored;

/** Steps between two places to refuse: half a page of the log. */
const halfPage = 4;

/** More than anything here needs, in blocks. */
const gigabyte = 2_000_000;

/** What the limit is counted in, in bytes. */
const block = 512;

/**
 * Refuses every write of opening, one work and closing in turn: a process may write its files only so far, half a page
 * further each time, until all of it fits.
 * @param positions at most so many for each work, evenly spread; every half page unless told.
 */
export async function fillDisk(
  place: string,
  works: readonly WorkName[],
  positions = Number.POSITIVE_INFINITY,
): Promise<Outcome> {
  const { folder, stored, little, much } = await prepareIn(place);
  const counts: string[] = [];
  const failures: string[] = [];
  let times = 0;

  function run(work: WorkName, blocks: number, own: string): LimitedRun {
    cpSync(folder, own, { recursive: true, preserveTimestamps: true });
    return runLimited(blocks, join('..', '..', 'attack', 'oneWork.ts'), join(own, name), work, little, much);
  }

  /** How many bytes of a file all of a work needs. @throws where it is refused without any limit. */
  async function wholeOf(work: WorkName): Promise<number> {
    const own = join(place, work);
    const { lines, errors } = run(work, gigabyte, own);
    if (!lines.includes('done')) throw new Error(`${work} cannot be done: ${lines.join(' ')} ${errors}`);
    return Number(lines.find((line) => line.startsWith('largest'))?.split(' ')[1]);
  }

  async function wrongWith(work: WorkName, blocks: number, own: string): Promise<string | undefined> {
    const { lines, errors, code } = run(work, blocks, own);
    if (code !== 0) return `ended with ${code}: ${errors.slice(0, 300)}`;
    const odd = lines.find((line) => !foreseen.test(line));
    if (odd !== undefined) return `${odd}: ${errors.slice(0, 300)}`;
    const acknowledged = lines.findLast((line) => line.startsWith('{'));
    const after = await openAttacked(join(own, name));
    const found = storedIn(after.core);
    const unsound = await unsoundness(after);
    await after.core.close();
    const expected = acknowledged === undefined ? stored : parsed(acknowledged);
    if (JSON.stringify(found) !== JSON.stringify(expected)) return `other than acknowledged: ${lines.at(-1)}`;
    return unsound;
  }

  for (const work of works) {
    const whole = await wholeOf(work);
    // Some files are gone or short again by the time their size is looked at.
    const enough = Math.ceil((whole / block) * 1.2);
    const step = Math.max(halfPage, Math.ceil(enough / positions));
    const outcome = await attack(work, Math.ceil(enough / step), (own, index) =>
      wrongWith(work, index * step, join(own, 'copy')),
    );
    times += outcome.times;
    counts.push(`${work} ${outcome.times}`);
    failures.push(...outcome.failures.map((failure) => `${work} ${failure}`));
  }
  return {
    what: 'disk full at a write of any kind of work',
    times,
    failures,
    told: `Full disks by what they were amid: ${counts.join(', ')}.`,
  };
}
