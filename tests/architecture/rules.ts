import { isBuiltin } from 'node:module';
import type { Import, Source } from './sources.ts';

/** What files of a folder may import. A folder without a rule may import anything. */
interface Rule {
  /** Paths from the root begin with this. */
  readonly folder: string;
  readonly says: string;
  allows(imported: Import): boolean;
}

const isFrom = ({ file }: Import, ...folders: readonly string[]): boolean =>
  file !== null && folders.some((folder) => file.startsWith(folder));
const isNode = ({ file, request }: Import): boolean => file === null && isBuiltin(request);
const isElectron = ({ request }: Import): boolean => /^electron(\/|$)/.test(request);
const isPackage = (imported: Import): boolean =>
  imported.file === null && !isNode(imported) && !isElectron(imported);

/** The floors of the page, from the top down: a file imports from its own floor and from those below. */
const pageFloors = [
  ['renderer/app/'],
  ['renderer/features/'],
  ['renderer/people/'],
  ['renderer/charts/', 'renderer/ui/'],
  ['renderer/bridge/', 'renderer/locales/'],
] as const;

/** The floors, and what a feature is to another one: nothing. The app knows of each only its `feature.ts`. */
function pageRules(): Rule[] {
  const floors = pageFloors.flatMap((folders, floor) =>
    folders.map((folder) => ({
      folder,
      says: `${folder} imports no floor of the page above it`,
      allows: (imported: Import) => !isFrom(imported, ...pageFloors.slice(0, floor).flat()),
    })),
  );
  return [
    ...floors,
    {
      folder: 'renderer/ui/',
      says: 'what the interface is made of knows no drawing',
      allows: (imported) => !isFrom(imported, 'renderer/charts/'),
    },
    {
      folder: 'renderer/app/',
      says: 'the app knows of a feature only its feature.ts',
      allows: ({ file }) =>
        !file?.startsWith('renderer/features/') || /^renderer\/features\/\w+\/feature\.ts$/.test(file),
    },
  ];
}

const core = 'electron/core/';

/** The floors of the core, from the top down. Whatever is not named is a feature. */
const coreFloors: readonly (readonly string[])[] = [
  ['core.ts', 'router.ts', 'jobKinds.ts', 'errands.ts', 'settlers.ts', 'worker.ts'],
  ['(features)'],
  ['trpc.ts', 'jobs/'],
  ['workspace/'],
  ['history/'],
  ['database/', 'workers/', 'host.ts', 'reads.ts', 'running.ts', 'news.ts', 'passphrases.ts'],
];

function coreFloorOf(file: string): number {
  const floor = coreFloors.findIndex((names) => names.some((name) => file.startsWith(core + name)));
  return floor === -1 ? 1 : floor;
}

/** Whether a file of the core imports from a floor above its own. */
function climbs(path: string, { file }: Import): boolean {
  if (!path.startsWith(core) || !file?.startsWith(core)) return false;
  return coreFloorOf(file) < coreFloorOf(path);
}

/** The folders and single files right below the core as if each were one file, to see their circles. */
export function coreParts(sources: readonly Source[]): Source[] {
  const partOf = (file: string | null): string | null => file?.match(/^electron\/core\/[^/]+/)?.[0] ?? null;
  const parts = Map.groupBy(sources, ({ path }) => partOf(path));
  return [...parts].flatMap(([path, files]) =>
    path === null
      ? []
      : [
          {
            path,
            text: '',
            comments: [],
            imports: files
              .flatMap(({ imports }) => imports)
              .map((imported) => ({ ...imported, file: partOf(imported.file), isType: false }))
              .filter(({ file }) => file !== path),
          },
        ],
  );
}

const featureOf = (file: string): string | null => file.match(/^renderer\/features\/(\w+)\//)?.[1] ?? null;

/** Whether a file of one feature imports from another feature. */
function crossesFeatures(path: string, { file }: Import): boolean {
  const own = featureOf(path);
  const other = file === null ? null : featureOf(file);
  return own !== null && other !== null && own !== other;
}

/** Where code runs decides what it may reach. */
export const rules: readonly Rule[] = [
  {
    folder: 'shared/',
    says: 'shared runs everywhere: it imports itself and packages, neither Node nor a host',
    allows: (imported) => isFrom(imported, 'shared/') || isPackage(imported),
  },
  {
    folder: 'electron/core/',
    says: 'the core is plain Node: no Electron, no hosts, no page',
    allows: (imported) =>
      isFrom(imported, 'electron/core/', 'shared/', 'resources/') || isNode(imported) || isPackage(imported),
  },
  {
    folder: 'electron/hosts/',
    says: 'hosts know the core and of Electron its types, and nothing of the page',
    allows: (imported) =>
      isFrom(imported, 'electron/hosts/', 'electron/core/', 'shared/', 'package.json') ||
      isNode(imported) ||
      isPackage(imported) ||
      (isElectron(imported) && imported.isType),
  },
  {
    folder: 'electron/main/',
    says: 'main starts the core in another process: it imports none of it, and nothing of the page',
    allows: (imported) =>
      isFrom(imported, 'electron/main/', 'electron/hosts/', 'shared/') || imported.file === null,
  },
  {
    folder: 'electron/preload/',
    says: 'the preload is sandboxed: Electron and shared, nothing else',
    allows: (imported) => isElectron(imported) || isFrom(imported, 'electron/preload/', 'shared/'),
  },
  ...pageRules(),
  {
    folder: 'renderer/',
    says: 'the page imports itself, shared and packages; of the core only types',
    allows: (imported) =>
      isFrom(imported, 'renderer/', 'shared/') ||
      isPackage(imported) ||
      (isFrom(imported, 'electron/core/') && imported.isType),
  },
];

/** Every import that a rule forbids, as a sentence. */
export function offences(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, imports }) => [
    ...rules
      .filter(({ folder }) => path.startsWith(folder))
      .flatMap(({ allows, says }) =>
        imports
          .filter((imported) => !allows(imported))
          .map(({ request }) => `${path} imports ${request}: ${says}`),
      ),
    ...imports
      .filter((imported) => crossesFeatures(path, imported))
      .map(({ request }) => `${path} imports ${request}: no feature imports another one's inside`),
    ...imports
      .filter((imported) => climbs(path, imported))
      .map(({ request }) => `${path} imports ${request}: nothing in the core imports from a floor above it`),
  ]);
}

/** The circles in which files import each other when they run, each once, as the way round. */
export function importCycles(sources: readonly Source[]): string[] {
  const next = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.flatMap(({ file, isType }) => (file === null || isType ? [] : [file])),
    ]),
  );
  const cycles: string[] = [];
  const done = new Set<string>();
  const follow = (path: string, way: readonly string[]): void => {
    const begin = way.indexOf(path);
    if (begin !== -1) cycles.push([...way.slice(begin), path].join(' → '));
    if (begin !== -1 || done.has(path)) return;
    for (const file of next.get(path) ?? []) follow(file, [...way, path]);
    done.add(path);
  };
  for (const { path } of sources) follow(path, []);
  return cycles;
}
