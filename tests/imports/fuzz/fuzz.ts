import { seededRandom } from '../../../shared/lib/random.ts';
import { samples } from '../../fixtures/samples.ts';
import { fixture } from '../read.ts';
import { examine } from './examine.ts';
import { mutate } from './mutate.ts';

/** A damaged file that was not read as it should be. */
export interface Failure {
  readonly sample: string;
  /** Makes the same file again: `fuzz(1, seed, …)`. */
  readonly seed: number;
  readonly fault: string;
}

/** Tables as people make them, beside what programs wrote. */
const tables = [
  'Name,Email,Phone,Company,Notes\n' +
    Array.from({ length: 40 }, (_, index) => {
      const notes = ['Met', '"Tea, cake"', '"He said ""yes"""', '"Two\nlines"'][index % 4];
      return `Anna ${index},anna${index}@x.example,06-1234567${index % 10},Bos BV,${notes}\n`;
    }).join(''),
  `Naam;E-mail;Geboortedatum;Labels\r\nZoë Bos;zoe@bos.example;1-2-1980;vip\r\nKim;;0/0/00;"a;b"\r\n`,
  'First Name\tLast Name\tAddress\nAnna\tBos\tKade 1, Utrecht\nBo\tLi\t\n',
  'anna@bos.example\nkim@bos.example\n',
  'Record ID,Deal Name,Amount,Deal Stage,Close Date,Company Name,Associated Contact IDs,Associated Contact\n' +
    '1,Site,"1,200.50",Closed won,2026-01-31,Bos BV,1;2,Anna Bos (anna@bos.example);Kim\n2,Logo,a lot,Open,,,3,\n3,,,,,,,\n',
];

const sampleFiles = [
  ...samples.map((path) => [path, fixture(path)] as const),
  ...tables.map((text, index) => [`table ${index}`, Buffer.from(text)] as const),
];

/** Reads so many damaged files, made from all samples by turns. @param onFailure told of each that is read wrongly. */
export function fuzz(runs: number, seed: number, onFailure: (failure: Failure) => void): void {
  const others = sampleFiles.map(([, bytes]) => bytes);
  for (let run = 0; run < runs; run += 1) {
    const random = seededRandom(seed + run);
    const [sample, bytes] = sampleFiles[(seed + run) % sampleFiles.length]!;
    const fault = examine(mutate(bytes, random, others));
    if (fault !== null) onFailure({ sample, seed: seed + run, fault });
  }
}
