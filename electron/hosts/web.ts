/**
 * Serves Circles of Trust to a browser on this machine: one core, one page, one secret address.
 *
 *   node out/main/web.js [--port N] [--workspace FILE] [--sample] [--many-windows]
 *
 * Standard output gets one line, the address; everything else goes to standard error.
 */
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem } from '../../shared/model/problem.ts';
import { type Core, createCore } from '../core/core.ts';
import { plainHost } from '../core/host.ts';
import { defaultWorkspace, sampleWorkspace } from './defaultWorkspace.ts';
import { ensureSample } from './ensureSample.ts';
import { problemText } from './problemText.ts';
import { serveWeb } from './web/server.ts';

interface Options {
  /** 0 takes a free port. */
  readonly port: number;
  readonly file: string;
  readonly sample: boolean;
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
    windows: values['many-windows'] ? 'many' : 'one',
  };
}

async function openCore({ file, sample }: Options): Promise<Core> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  if (sample) await ensureSample(file);
  return createCore({ file, host: plainHost, log: (message) => console.error(message) });
}

function explain(error: unknown): string {
  if (error instanceof Problem) return problemText(error);
  return error instanceof Error ? error.message : String(error);
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const core = await openCore(options);
  const page = resolve(import.meta.dirname, '../renderer');
  const server = await serveWeb(core, page, options.port, options.windows).catch(async (error: unknown) => {
    await core.close();
    throw error;
  });

  let closing = false;
  const close = async (): Promise<void> => {
    if (closing) return;
    closing = true;
    await server.close();
    await core.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, close);

  console.log(`Circles of Trust is at ${server.url}`);
}

main().catch((error: unknown) => {
  console.error(`Circles of Trust cannot start: ${explain(error)}`);
  process.exit(1);
});
