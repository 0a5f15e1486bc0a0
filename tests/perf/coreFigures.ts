import { type Core, createCore } from '../../electron/core/core.ts';
import { seededRandom } from '../../shared/lib/random.ts';
import { absolute, type Figure, median, quantile, timed, worked } from './figure.ts';
import { person } from './people.ts';
import { megabytes, type Workspaces } from './workspaces.ts';

/** People whose names are typed, letter by letter. */
const typed = 60;

async function searchFigures(core: Core, size: number): Promise<Figure[]> {
  const random = seededRandom(1);
  const times: number[] = [];
  for (let index = 0; index < typed; index += 1) {
    const { givenName, familyName } = person(index, random);
    const name = `${givenName} ${familyName}`;
    for (let length = 1; length <= name.length; length += 1) {
      times.push(await worked(() => core.caller.contacts.search({ text: name.slice(0, length), limit: 50 })));
    }
  }
  return [
    absolute('search, per keystroke, p95', size, quantile(times, 0.95), 'ms', 16),
    absolute('search, per keystroke, worst', size, quantile(times, 1), 'ms'),
  ];
}

async function commandFigures(core: Core, size: number): Promise<Figure[]> {
  const { caller } = core;
  const people = await caller.contacts.people();
  const steps: number[] = [];
  const lists: number[] = [];
  const sketches: number[] = [];
  const details: number[] = [];
  for (let index = 0; index < 15; index += 1) {
    const { uid } = people[index * 7]!;
    const direction = index % 2 === 0 ? 'inward' : 'outward';
    steps.push(await timed(() => caller.circles.step({ contacts: [uid], direction })));
    lists.push(await worked(() => caller.contacts.people()));
    sketches.push(await worked(() => caller.contacts.sketch()));
    details.push(await worked(() => caller.contacts.details({ uid })));
  }
  return [
    absolute('promote, in the core', size, median(steps), 'ms'),
    absolute('list of everybody with trust, in the core', size, median(lists), 'ms'),
    absolute('sketch of everybody for the rings, in the core', size, median(sketches), 'ms'),
    absolute('one contact in full, in the core', size, median(details), 'ms'),
  ];
}

/** Opening, searching and commands in the core, and the size of the file. */
export async function* coreFigures(workspaces: Workspaces): AsyncGenerator<Figure> {
  for (const size of [0, 10_000, 100_000]) {
    const file = await workspaces.of(size);
    let core: Core | undefined;
    const opening: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      await core?.close();
      opening.push(
        await timed(async () => {
          core = await createCore({ file });
        }),
      );
    }
    yield absolute('open a workspace, in the core', size, median(opening), 'ms');
    if (core && size > 0) {
      yield* await searchFigures(core, size);
      yield* await commandFigures(core, size);
    }
    await core?.close();
    yield absolute('workspace file', size, megabytes(file), 'MB');
  }
}
