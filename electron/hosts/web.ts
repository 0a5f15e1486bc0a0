/**
 * Serves Circles of Trust to a browser on this machine: one core, one page, one secret address.
 *
 *   node out/main/web.js [--port N] [--workspace FILE] [--sample] [--settings FOLDER] [--many-windows]
 *
 * Standard output gets one line, the address; everything else goes to standard error.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem, type ProblemCode } from '../../shared/model/problem.ts';
import { plainHost } from '../core/host.ts';
import { defaultWorkspace, sampleWorkspace, workspaceFolder } from './defaultWorkspace.ts';
import { knownList } from './knownWorkspaces.ts';
import { problemText, terminalLanguage } from './problemText.ts';
import { serveWeb } from './web/server.ts';
import { createWorkspaces, type Workspaces } from './workspaces.ts';

interface Options {
  /** 0 takes a free port. */
  readonly port: number;
  readonly file: string;
  readonly sample: boolean;
  /** Folder of the list of known workspaces. */
  readonly settings: string;
  readonly windows: 'one' | 'many';
}

/** Reads the command line; throws an Error with a readable message when it makes no sense. */
function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '0' },
      workspace: { type: 'string' },
      sample: { type: 'boolean', default: false },
      settings: { type: 'string' },
      'many-windows': { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`--port ${values.port} is not a port`);
  const file = values.workspace ?? (values.sample ? sampleWorkspace() : defaultWorkspace());
  return {
    port,
    file: resolve(file),
    sample: values.sample,
    settings: resolve(values.settings ?? workspaceFolder()),
    windows: values['many-windows'] ? 'many' : 'one',
  };
}

/** What the page itself can help with; all else is for the terminal. */
const forThePage: readonly ProblemCode[] = ['workspace-damaged', 'workspace-missing', 'passphrase-needed'];

/** Opens the workspace to begin with. @throws Problem unless the page can help with it. */
async function begin(workspaces: Workspaces, { file, sample }: Options): Promise<void> {
  try {
    await workspaces.open({ file, sample, expected: false });
  } catch (error) {
    if (!(error instanceof Problem && forThePage.includes(error.code))) throw error;
    console.error(problemText(error, terminalLanguage(process.env)));
  }
}

function explain(error: unknown): string {
  if (error instanceof Problem) return problemText(error, terminalLanguage(process.env));
  return error instanceof Error ? error.message : String(error);
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const workspaces = createWorkspaces(plainHost, knownList(options.settings), (message) =>
    console.error(message),
  );
  await begin(workspaces, options);
  const page = resolve(import.meta.dirname, '../renderer');
  const server = await serveWeb(workspaces, page, options.port, options.windows).catch(
    async (error: unknown) => {
      await workspaces.close();
      throw error;
    },
  );

  let closing = false;
  const close = async (): Promise<void> => {
    if (closing) return;
    closing = true;
    await server.close();
    await workspaces.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, close);

  console.log(`Circles of Trust is at ${server.url}`);
}

main().catch((error: unknown) => {
  console.error(`Circles of Trust cannot start: ${explain(error)}`);
  process.exit(1);
});
